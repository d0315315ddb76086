/** What a new project contains, what a copy takes over, and what is deleted with a project. */

import type { Project } from "../model/structure.ts";
import type { SpaceState } from "../store/store.ts";
import { makeChannel } from "../worlds/builders.ts";
import { processAt } from "./git-documents.ts";

/** Gives a new project its default channel, process and variables; those of `source` when it is a copy. */
export function furnishProject(
  space: SpaceState,
  project: Project,
  source: Project | undefined,
  nextId: (prefix: string) => string,
): void {
  space.channels.put(makeChannel(nextId("Channels"), project, "Default", { IsDefault: true }));
  space.processes.put({
    Id: `deploymentprocess-${project.Id}`,
    SpaceId: space.id,
    ProjectId: project.Id,
    Version: 0,
    LastSnapshotId: null,
    Steps: source === undefined ? [] : (processAt(space, source, null)?.Steps ?? []),
  });
  space.variableSets.put({
    Id: project.VariableSetId,
    SpaceId: space.id,
    OwnerId: project.Id,
    Version: 0,
    Variables: source === undefined ? [] : (space.variableSets.get(source.VariableSetId)?.Variables ?? []),
  });
  const settings = project.PersistenceSettings;
  if (settings.Type === "Database") return;
  space.branches.put({
    Id: `${project.Id}-branch-1`,
    ProjectId: project.Id,
    Name: settings.DefaultBranch,
    CanonicalName: `refs/heads/${settings.DefaultBranch}`,
    IsProtected: settings.ProtectedDefaultBranch,
    Commit: "0".repeat(39).concat("1"),
  });
}

/** Deletes what belongs to a deleted project. */
export function clearProject(space: SpaceState, project: Project): void {
  const parts = [
    space.channels,
    space.releases,
    space.deployments,
    space.runbooks,
    space.runbookRuns,
    space.featureToggles,
    space.branches,
    space.triggers,
  ] as const;
  for (const part of parts) for (const item of part.where("project", project.Id)) part.remove(item.Id);
  for (const item of space.runbookSnapshots.all())
    if (item.ProjectId === project.Id) space.runbookSnapshots.remove(item.Id);
  for (const items of [space.processes, space.runbookProcesses])
    for (const item of items.all()) if (item.ProjectId === project.Id) items.remove(item.Id);
  for (const item of space.variableSets.all())
    if (item.OwnerId === project.Id) space.variableSets.remove(item.Id);
  for (const tenant of space.tenants.all()) {
    const { [project.Id]: gone, ...rest } = tenant.ProjectEnvironments;
    if (gone !== undefined) space.tenants.put({ ...tenant, ProjectEnvironments: rest });
  }
}

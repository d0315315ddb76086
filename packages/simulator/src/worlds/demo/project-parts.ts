/** Ids and common parts of the projects of the demo. */

import type { Step, Variable } from "../../model/delivery.ts";
import type { Project } from "../../model/structure.ts";
import { makeChannel, makeProject, type ProjectFacts } from "../builders.ts";
import type { WorldKit } from "../world.ts";

export const PROJECT = {
  checkout: "Projects-1",
  storefront: "Projects-2",
  loyalty: "Projects-3",
  inventory: "Projects-4",
  reports: "Projects-21",
} as const;
export const CHECKOUT_CHANNEL = "Channels-1";
export const HOTFIX_CHANNEL = "Channels-6";
export const RUNBOOK = "Runbooks-1";
export const RUNBOOK_SNAPSHOT = "RunbookSnapshots-1";
export const TIMEOUT_VARIABLE = "Checkout:MigrationTimeoutSeconds";

/** The step that ends most processes. */
export const SMOKE = {
  name: "Smoke test",
  type: "Octopus.Script",
  properties: { "Octopus.Action.Script.ScriptBody": "Requesting the health endpoints of the new version" },
};

/** Adds a project with its default channel, process and variables. */
export function addProject(
  kit: WorldKit,
  facts: ProjectFacts,
  {
    channelId,
    steps,
    variables,
  }: { readonly channelId: string; readonly steps: readonly Step[]; readonly variables: readonly Variable[] },
): Project {
  const space = kit.sim.store.space(facts.spaceId);
  const project = space.projects.put(makeProject(facts));
  space.channels.put(
    makeChannel(channelId, project, "Default", {
      IsDefault: true,
      LifecycleId: null,
      Description: "The usual way to production.",
    }),
  );
  space.processes.put({
    Id: `deploymentprocess-${project.Id}`,
    SpaceId: facts.spaceId,
    ProjectId: project.Id,
    Version: 7,
    LastSnapshotId: null,
    Steps: steps,
  });
  space.variableSets.put({
    Id: project.VariableSetId,
    SpaceId: facts.spaceId,
    OwnerId: project.Id,
    Version: 11,
    Variables: variables,
  });
  return project;
}

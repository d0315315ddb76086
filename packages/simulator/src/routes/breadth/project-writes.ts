/** Creating projects, empty or as copies, changing and deleting them. */

import { clearProject, furnishProject } from "../../domain/new-project.ts";
import type { Context, Route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import type { GitPersistence, Project } from "../../model/structure.ts";
import { makeProject } from "../../worlds/builders.ts";
import { requireOne } from "../listing.ts";
import { freshId, type WriteSpec, writing } from "../writing.ts";

export function projectWrites(): Route[] {
  return writing(projects);
}

const projects: WriteSpec<Project> = {
  path: "/{space}/projects",
  type: "Project",
  noun: "Project",
  prefix: "Projects",
  permission: "Project",
  pick: ({ space }) => space.projects,
  blank,
  required: ["Name", "ProjectGroupId", "LifecycleId"],
  locked: [
    "VariableSetId",
    "DeploymentProcessId",
    "IsVersionControlled",
    "PersistenceSettings",
    "ClonedFromProjectId",
  ],
  choices: {
    TenantedDeploymentMode: ["Untenanted", "TenantedOrUntenanted", "Tenanted"],
    DefaultGuidedFailureMode: ["EnvironmentDefault", "Off", "On"],
  },
  references: {
    ProjectGroupId: ({ space }) => space.projectGroups,
    LifecycleId: ({ space }) => space.lifecycles,
    IncludedLibraryVariableSetIds: ({ space }) => space.libraryVariableSets,
  },
  complete: (_context, next, before) => (before === undefined ? persisted(next) : next),
  onCreated: (context, project) =>
    furnishProject(context.space, project, sourceOf(context), (prefix) =>
      freshId(context, prefix, context.space.channels),
    ),
  inUse: ({ space }, project) =>
    space.tasks.where("project", project.Id).some((task) => task.completedTime === null)
      ? `The project '${project.Name}' cannot be deleted while its tasks are queued or running.`
      : undefined,
  onDeleted: ({ space }, project) => clearProject(space, project),
  related: (item) => [item.ProjectGroupId],
};

function sourceOf(context: Context): Project | undefined {
  const id = context.query.text("clone");
  return id === undefined ? undefined : requireOne(context.space.projects, id);
}

function blank(context: Context, id: string): Project {
  const empty = makeProject({
    id,
    spaceId: context.space.id,
    name: "",
    description: "",
    groupId: "",
    lifecycleId: "",
  });
  const source = context.param("id") === "" ? sourceOf(context) : undefined;
  if (source === undefined) return empty;
  const { VariableSetId, DeploymentProcessId, PersistenceSettings, IsVersionControlled } = empty;
  return {
    ...source,
    Id: id,
    Name: "",
    Slug: "",
    VariableSetId,
    DeploymentProcessId,
    PersistenceSettings,
    IsVersionControlled,
    ClonedFromProjectId: source.Id,
  };
}

const GIT: GitPersistence = {
  Type: "VersionControlled",
  Url: "",
  BasePath: ".octopus",
  DefaultBranch: "main",
  ProtectedDefaultBranch: false,
  ProtectedBranchNamePatterns: [],
  Credentials: { Type: "Anonymous" },
  ConversionState: { VariablesAreInGit: false, RunbooksAreInGit: false },
};

/** Finds from the persistence settings whether the project is in Git. */
function persisted(project: Project): Project {
  const { PersistenceSettings: settings, Id } = project;
  if (settings.Type === "Database")
    return { ...project, IsVersionControlled: false, DeploymentProcessId: `deploymentprocess-${Id}` };
  if (settings.Type !== "VersionControlled")
    throw invalid("The value of PersistenceSettings.Type must be Database or VersionControlled.");
  const complete = { ...GIT, ...settings };
  if (complete.Url === "") throw invalid("The Url of a Git repository is required.");
  return {
    ...project,
    IsVersionControlled: true,
    DeploymentProcessId: null,
    PersistenceSettings: complete,
  };
}

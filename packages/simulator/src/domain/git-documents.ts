/**
 * Finds the process and variables of a project at a Git reference. The default branch has the base documents, other
 * branches have copies.
 */

import { ApiError, invalid, notFound } from "../http/errors.ts";
import type { GitBranch, Process, VariableSet } from "../model/delivery.ts";
import type { Project } from "../model/structure.ts";
import type { Random } from "../random.ts";
import type { SpaceState } from "../store/store.ts";

/** A branch of a project by its short or canonical name, or by the commit it points at. */
export function findBranch(space: SpaceState, project: Project, text: string): GitBranch | undefined {
  return space.branches
    .where("project", project.Id)
    .find((branch) => branch.Name === text || branch.CanonicalName === text || branch.Commit === text);
}

/** The id under which a document of the project is kept at a reference; no reference means the database. */
export function documentIdAt(
  space: SpaceState,
  project: Project,
  baseId: string,
  gitRef: string | null,
): string {
  const settings = project.PersistenceSettings;
  if (gitRef === null || settings.Type === "Database") return baseId;
  const branch = findBranch(space, project, gitRef);
  if (branch === undefined || branch.Name === settings.DefaultBranch) return baseId;
  return `${baseId}@${branch.Id}`;
}

/** The deployment process as a branch holds it, under its usual id. */
export function processAt(space: SpaceState, project: Project, gitRef: string | null): Process | undefined {
  const baseId = project.DeploymentProcessId ?? `deploymentprocess-${project.Id}`;
  const found = space.processes.get(documentIdAt(space, project, baseId, gitRef));
  return found === undefined ? space.processes.get(baseId) : { ...found, Id: baseId };
}

/** The variables as a branch holds them, under their usual id. */
export function variablesAt(
  space: SpaceState,
  project: Project,
  gitRef: string | null,
): VariableSet | undefined {
  const baseId = project.VariableSetId;
  const settings = project.PersistenceSettings;
  const byDefault = settings.Type === "Database" || gitRef === null ? null : settings.DefaultBranch;
  const found =
    space.variableSets.get(variablesIdAt(space, project, gitRef)) ??
    space.variableSets.get(variablesIdAt(space, project, byDefault));
  return found === undefined ? space.variableSets.get(baseId) : { ...found, Id: baseId };
}

/**
 * The id under which the variables of the project are kept at a reference. When variables are in Git, the set of the
 * database is another one, which holds only sensitive values.
 */
export function variablesIdAt(space: SpaceState, project: Project, gitRef: string | null): string {
  const settings = project.PersistenceSettings;
  const branch = gitRef === null ? undefined : findBranch(space, project, gitRef);
  const inGit = settings.Type !== "Database" && settings.ConversionState.VariablesAreInGit;
  return branch === undefined || !inGit
    ? documentIdAt(space, project, project.VariableSetId, gitRef)
    : `${project.VariableSetId}@${branch.Id}`;
}

/** The branch that a commit goes to. Protected branches and commits are refused. */
export function requireWritableBranch(space: SpaceState, project: Project, gitRef: string): GitBranch {
  if (project.PersistenceSettings.Type === "Database")
    throw invalid(`The project '${project.Name}' is not version controlled.`);
  const branch = findBranch(space, project, gitRef);
  if (branch === undefined) throw notFound(gitRef);
  if (branch.IsProtected)
    throw invalid(`The branch '${branch.Name}' is protected. Commit to another branch and merge it.`);
  return branch;
}

/** Moves a branch to a new commit. */
export function commitTo(space: SpaceState, branch: GitBranch, random: Random): GitBranch {
  return space.branches.put({ ...branch, Commit: commitHash(random) });
}

/** A commit hash: forty hexadecimal digits. */
export function commitHash(random: Random): string {
  return Array.from({ length: 40 }, () => random.int(0, 15).toString(16)).join("");
}

/** Refuses a replacement that was made from another version than the stored one. */
export function requireVersion(given: unknown, stored: number, what: string): void {
  if (given === undefined || given === null || given === stored) return;
  throw new ApiError(409, `The ${what} has been changed by somebody else since it was loaded.`, {
    errors: [`Version ${String(given)} was sent, version ${stored} is stored. Reload it and try again.`],
  });
}

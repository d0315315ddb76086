/** The variables that a project reads: those of its branch when they are in Git, with the sensitive ones of the database. */

import type { VariableSet } from "../model/delivery.ts";
import type { Project } from "../model/structure.ts";
import type { Random } from "../random.ts";
import type { SpaceState } from "../store/store.ts";
import { variablesAt } from "./git-documents.ts";
import { snapshotOf, snapshotVariables } from "./variables.ts";

/**
 * The variables of a project at a Git reference.
 *
 * @param gitRef null for the default branch, and for a project in the database
 */
export function projectVariables(
  space: SpaceState,
  project: Project,
  gitRef: string | null,
): VariableSet | undefined {
  const stored = space.variableSets.get(project.VariableSetId);
  const settings = project.PersistenceSettings;
  if (settings.Type === "Database" || !settings.ConversionState.VariablesAreInGit) return stored;
  const set = variablesAt(space, project, gitRef ?? settings.DefaultBranch);
  const secrets = stored?.Variables.filter((item) => item.IsSensitive) ?? [];
  return set === undefined || secrets.length === 0
    ? set
    : { ...set, Variables: [...set.Variables, ...secrets] };
}

/** Freezes the variables of a project at a Git reference and returns the id of the frozen set. */
export function snapshotProjectVariables(
  space: SpaceState,
  project: Project,
  gitRef: string | null,
  random: Random,
): string {
  const set = projectVariables(space, project, gitRef);
  return set === undefined
    ? snapshotVariables(space, project.VariableSetId, random)
    : snapshotOf(space, set, random);
}

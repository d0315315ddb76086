/** Steps as a caller sends them, with every field filled in that a server adds. */

import type { Body } from "../http/body.ts";
import { invalid } from "../http/errors.ts";
import type { Action, GitDependency, PackageReference, Step } from "../model/delivery.ts";
import { slugOf } from "../store/ids.ts";
import { seal } from "./changes.ts";

/** The steps of a process document; `known` gives the ids that steps and actions already have. */
export function readSteps(body: Body, prefix: string): Step[] {
  const steps = body.objects("Steps").map((step, index) => readStep(step, `${prefix}-${index + 1}`));
  const names = steps.map((step) => step.Name.toLowerCase());
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) throw invalid(`There is more than one step named '${twin}'.`);
  return steps;
}

function readStep(step: Body, id: string): Step {
  const name = step.requiredText("Name");
  return {
    Id: step.text("Id") ?? `step-${id}`,
    Name: name,
    Slug: step.text("Slug") ?? slugOf(name),
    PackageRequirement: step.text("PackageRequirement") ?? "LetOctopusDecide",
    Properties: properties(step),
    Condition: choice(step, "Condition", ["Success", "Failure", "Always", "Variable"]),
    StartTrigger: choice(step, "StartTrigger", ["StartAfterPrevious", "StartWithPrevious"]),
    Actions: step.objects("Actions").map((action, index) => readAction(action, `${id}-${index + 1}`)),
  };
}

function readAction(action: Body, id: string): Action {
  const name = action.requiredText("Name");
  return {
    Id: action.text("Id") ?? `action-${id}`,
    Name: name,
    Slug: action.text("Slug") ?? slugOf(name),
    ActionType: action.requiredText("ActionType"),
    Notes: action.text("Notes") ?? null,
    IsDisabled: action.bool("IsDisabled") ?? false,
    CanBeUsedForProjectVersioning: action.objects("Packages").length > 0,
    IsRequired: action.bool("IsRequired") ?? false,
    WorkerPoolId: action.text("WorkerPoolId") ?? null,
    WorkerPoolVariable: action.text("WorkerPoolVariable") ?? null,
    Container: action.object("Container")?.value ?? {
      Image: null,
      FeedId: null,
      GitUrl: null,
      Dockerfile: null,
    },
    Environments: action.list("Environments"),
    ExcludedEnvironments: action.list("ExcludedEnvironments"),
    Channels: action.list("Channels"),
    TenantTags: action.list("TenantTags"),
    Packages: action.objects("Packages").map((item, index) => readPackage(item, `${id}-${index + 1}`)),
    GitDependencies: action.objects("GitDependencies").map(readGitDependency),
    Condition: choice(action, "Condition", ["Success", "Variable"]),
    Properties: properties(action),
    StepPackageVersion: action.text("StepPackageVersion") ?? null,
    LastSavedStepPackageVersion: null,
    AvailableStepPackageVersions: [],
    Inputs: action.raw("Inputs") ?? null,
    Links: {},
  };
}

function readGitDependency(item: Body): GitDependency {
  return {
    ...item.value,
    Name: item.text("Name") ?? "",
    RepositoryUri: item.requiredText("RepositoryUri"),
    DefaultBranch: item.requiredText("DefaultBranch"),
  };
}

function readPackage(item: Body, id: string): PackageReference {
  return {
    Id: item.text("Id") ?? `package-${id}`,
    Name: item.text("Name") ?? "",
    PackageId: item.requiredText("PackageId"),
    FeedId: item.text("FeedId") ?? "feeds-builtin",
    ...(item.text("Version") ? { Version: item.requiredText("Version") } : {}),
    AcquisitionLocation: item.text("AcquisitionLocation") ?? "Server",
    Properties: item.map("Properties"),
  };
}

/** Copies texts as they are; of a secret it shows only that there is one. */
function properties(body: Body): Record<string, string> {
  return seal({ ...(body.object("Properties")?.value ?? {}) }) as Record<string, string>;
}

function choice<T extends string>(body: Body, name: string, known: readonly [T, ...T[]]): T {
  const given = body.text(name) ?? known[0];
  const found = known.find((item) => item.toLowerCase() === given.toLowerCase());
  if (found === undefined) throw invalid(`The value '${given}' is not valid for ${name}.`);
  return found;
}

/** Renders a deployment process: its steps in order, and what each of their actions does, where and with what. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { present, text } from "../../fields.ts";
import { limitedTo } from "../../reading/parts.ts";
import { cutText } from "../../text/cut-text.ts";
import { type ApiValue, hasSecretName, showApiValue } from "../secret-value.ts";

type Step = components["schemas"]["DeploymentStep"];
type Action = components["schemas"]["DeploymentAction"];
type Package = NonNullable<Action["Packages"]>[number];
type Properties = Readonly<Record<string, ApiValue>>;

const TARGET_TAGS = "Octopus.Action.TargetRoles";
const ROLLING = "Octopus.Action.MaxParallelism";
const CONDITION = "Octopus.Action.ConditionVariableExpression";

/** A step in a result. */
export const stepSchema = z.looseObject({
  name: text,
  condition: text,
  startTrigger: text,
  targetTags: z.array(z.string()).optional(),
  actions: z.array(z.looseObject({ name: text, actionType: text })),
});

/** Renders the steps of a process, with the settings of actions only when they are asked for, and never a secret. */
export function summarizeProcess(
  steps: readonly Step[],
  withProperties: boolean,
): z.input<typeof stepSchema>[] {
  return steps.map((step) => summarizeStep(step, withProperties));
}

function summarizeStep(step: Step, withProperties: boolean): z.input<typeof stepSchema> {
  const properties = step.Properties ?? {};
  const alreadyShown = new Set([TARGET_TAGS, ROLLING, CONDITION]);
  return {
    name: step.Name,
    ...present({
      id: step.Id,
      condition: step.Condition,
      conditionExpression: textOf(properties[CONDITION]),
      startTrigger: step.StartTrigger,
      packageRequirement: unlessUsual(step.PackageRequirement, "LetOctopusDecide"),
      targetTags: listOf(textOf(properties[TARGET_TAGS])),
      rollingWindow: textOf(properties[ROLLING]),
    }),
    ...(withProperties ? summarizeProperties(properties, alreadyShown) : {}),
    actions: (step.Actions ?? []).map((action) => summarizeAction(action, withProperties)),
  };
}

function summarizeAction(action: Action, withProperties: boolean) {
  return {
    name: action.Name,
    ...present({
      id: action.Id,
      slug: action.Slug,
      actionType: action.ActionType,
      notes: action.Notes || null,
      isDisabled: action.IsDisabled || null,
      isRequired: action.IsRequired || null,
      condition: unlessUsual(action.Condition, "Success"),
      environments: limitedTo(action.Environments),
      excludedEnvironments: limitedTo(action.ExcludedEnvironments),
      channels: action.Channels,
      tenantTags: action.TenantTags,
      workerPoolId: action.WorkerPoolId,
      workerPoolVariable: action.WorkerPoolVariable,
      container: summarizeContainer(action.Container),
      packages: action.Packages?.map((one) => summarizePackage(one, withProperties)),
      gitDependencies: action.GitDependencies?.map(
        ({ Name, RepositoryUri, DefaultBranch, FilePathFilters }) =>
          present({
            name: Name || null,
            repository: RepositoryUri,
            defaultBranch: DefaultBranch,
            paths: FilePathFilters,
          }),
      ),
    }),
    ...(withProperties ? summarizeProperties(action.Properties ?? {}) : {}),
  };
}

/** The image in which an action runs, and where it comes from. */
function summarizeContainer(container: Action["Container"]) {
  if (!container?.Image && !container?.Dockerfile && !container?.GitUrl) return null;
  return present({
    image: container.Image || null,
    feedId: container.FeedId || null,
    gitUrl: container.GitUrl || null,
    dockerfile: container.Dockerfile ? cutText(container.Dockerfile, DOCKERFILE_MAX) : null,
  });
}

/** A package of an action. Its properties say whether it is unpacked, and under which name a step refers to it. */
function summarizePackage(one: Package, withProperties: boolean) {
  return present({
    id: withProperties ? one.Id || null : null,
    name: one.Name || null,
    packageId: one.PackageId,
    feedId: one.FeedId,
    version: one.Version,
    acquisition: one.AcquisitionLocation,
    ...(withProperties ? summarizeProperties({ ...one.Properties }) : {}),
  });
}

const DOCKERFILE_MAX = 2_000;

/** A longer value is a script or a template. */
const LONGEST_SETTING = 200;

/** The settings of a step or action by name. Only the name is shown of a setting that may be a secret. */
function summarizeProperties(properties: Properties, alreadyShown: ReadonlySet<string> = new Set()) {
  const shown: Record<string, string> = {};
  const hidden: string[] = [];
  for (const [name, value] of Object.entries(properties)) {
    if (alreadyShown.has(name)) continue;
    const one = isDocument(value) && !hasSecretName(name) ? { value } : showApiValue(name, value);
    if (one.value !== undefined) shown[name] = one.value;
    else if (value !== null && value !== undefined) hidden.push(name);
  }
  return present({
    properties: Object.keys(shown).length > 0 ? shown : null,
    hiddenProperties: hidden,
  });
}

/**
 * Whether a value is a script or a template. It is shown whatever it looks like: the pipeline removes the secrets inside it
 * from every result, and the rest is worth reading.
 */
function isDocument(value: ApiValue): value is string {
  return typeof value === "string" && (value.length > LONGEST_SETTING || /\s/.test(value.trim()));
}

function textOf(value: ApiValue): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function listOf(value: string | null): string[] {
  return (value ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** A value, or null when it is the usual one, which a result need not mention. */
function unlessUsual<T>(value: T, usual: T): T | null {
  return value === usual ? null : value;
}

/** What only the process knows: which steps wait for a person, and which steps do not run at a destination, and why. */
import type { components } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";
import type { PlanFact } from "../../plan.ts";
import { includesText } from "../../text/names.ts";
import type { PreviewedDestination } from "./destination.ts";

type Process = Partial<Pick<components["schemas"]["DeploymentProcess"], "Steps">>;
type Action = components["schemas"]["DeploymentAction"];

/** Where a process runs, as far as its steps can be scoped to it. */
export interface ProcessUse {
  readonly destinations: readonly PreviewedDestination[];
  readonly channelId?: string | null | undefined;
  readonly skipped: readonly string[];
}

/** A fact with the steps that wait for a person; none when no step does. */
export function manualFacts(process: Process | undefined, use: ProcessUse): readonly PlanFact[] {
  const names = manualSteps(process, use);
  return names.length > 0 ? [{ label: MANUAL_LABEL, value: names }] : [];
}

/** The label of the fact about steps that wait for a person. */
export const MANUAL_LABEL = "Waits for a person at";

/** What the process is read for, as it is named where it cannot be read. */
export const MANUAL_PART = "steps that wait for a person";

/** Names of the steps that wait for a person. Steps that the caller leaves out do not. */
function manualSteps(process: Process | undefined, { destinations, skipped }: ProcessUse): readonly string[] {
  const isUnread = destinations.some(({ preview }) => preview.isUnread);
  const running = new Set(
    destinations.flatMap(({ preview }) => (preview.StepsToExecute ?? []).map(({ ActionName }) => ActionName)),
  );
  return actionsOf(process)
    .filter(({ ActionType, Name }) => ActionType === "Octopus.Manual" && (isUnread || running.has(Name)))
    .map(({ Name }) => Name)
    .filter((name) => !includesText(skipped, name));
}

const CHILD_PROJECT = "Octopus.Action.DeployRelease.ProjectId";

/** Ids of the projects that the steps deploy releases of, each once. */
export function childProjects(process: Process | undefined): readonly string[] {
  const ids = actionsOf(process)
    .filter(({ IsDisabled }) => !IsDisabled)
    .map(({ Properties }) => Properties?.[CHILD_PROJECT])
    .filter((id): id is string => typeof id === "string" && id !== "");
  return [...new Set(ids)];
}

/** Steps that run at no destination or at some alone, each with the reason: `Approve (not in Staging)`. */
export function stepsNotRun(process: Process | undefined, use: ProcessUse): readonly string[] {
  if (use.destinations.some(({ preview }) => preview.isUnread)) return [];
  return actionsOf(process).flatMap((action) => {
    const without = use.destinations.filter(
      ({ preview }) =>
        !(preview.StepsToExecute ?? []).some(
          ({ ActionName, IsDisabled }) => ActionName === action.Name && !IsDisabled,
        ),
    );
    const reasons = groupBy(without, (destination) => reasonOf(action, destination, use));
    return [...reasons.keys()].map((reason) => `${action.Name} (${reason})`);
  });
}

function reasonOf(
  action: Action,
  { environment, tenant }: PreviewedDestination,
  { channelId }: ProcessUse,
): string {
  if (action.IsDisabled) return "switched off";
  const { Environments: only = [], ExcludedEnvironments: excluded = [], Channels: channels = [] } = action;
  if ((only.length > 0 && !only.includes(environment.id)) || excluded.includes(environment.id))
    return `not in ${environment.name}`;
  if (channels.length > 0 && !channels.includes(channelId ?? "")) return "not in this channel";
  if ((action.TenantTags ?? []).length > 0)
    return `not for ${tenant?.name ?? "a deployment without a tenant"}`;
  return `not in the preview for ${tenant?.name ?? environment.name}`;
}

function actionsOf(process: Process | undefined): readonly Action[] {
  return (process?.Steps ?? []).flatMap(({ Actions }) => Actions ?? []);
}

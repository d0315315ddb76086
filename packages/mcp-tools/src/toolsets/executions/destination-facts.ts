/** The facts that plans of deployments and of runbook runs have in common. */
import { groupBy } from "../../group-by.ts";
import type { PlanFact } from "../../plan.ts";
import { listOrOne, nameWithId } from "../../text/names.ts";
import type { ExecutionArgs } from "./arguments.ts";
import { type ExecutionContext, type PreviewedDestination, tenantsOf } from "./destination.ts";
import { destinationName } from "./destination-name.ts";
import { type PreviewedMachine, stepsOf } from "./preview.ts";

/** The environments; they come first in a plan, because they matter most to the person who decides. */
export function environmentFact({ refs }: ExecutionContext): PlanFact {
  return {
    label: refs.environmentNames.length === 1 ? "Environment" : "Environments",
    value: listOrOne(refs.environmentNames.map(nameWithId)),
  };
}

/**
 * What runs, where and when. Destinations with different steps or different targets are
 * listed apart.
 *
 * @param values what the plan shows of the values for prompted variables
 */
export function executionFacts(
  args: ExecutionArgs,
  values: readonly string[],
  destinations: readonly PreviewedDestination[],
  { space }: ExecutionContext,
): readonly PlanFact[] {
  const tenants = tenantsOf(destinations);
  return [
    ...(tenants ? [{ label: "Tenants", value: tenants.map(nameWithId), limit: 250 }] : []),
    ...workFacts(args.skipStepNames ?? [], destinations),
    ...(values.length > 0 ? [{ label: "Values given for", value: values }] : []),
    ...(args.specificMachineNames
      ? [{ label: "Only on", value: args.specificMachineNames, limit: NAME_LIMIT }]
      : []),
    ...(args.excludedMachineNames
      ? [{ label: "Not on", value: args.excludedMachineNames, limit: NAME_LIMIT }]
      : []),
    { label: "Starts", value: args.runAt ?? "at once" },
    ...(args.noRunAfter ? [{ label: "Not after", value: args.noRunAfter }] : []),
    { label: "Space", value: nameWithId(space.ref) },
  ];
}

/** Steps and targets: once when they are the same everywhere, else for each set of destinations that share them. */
function workFacts(
  skipped: readonly string[],
  destinations: readonly PreviewedDestination[],
): readonly PlanFact[] {
  const works = destinations.map((destination) => {
    const { shown, machines } = stepsOf(destination.preview, skipped);
    return { destination, steps: shown, targets: machines.map(targetWords) };
  });
  const groups = [...groupBy(works, ({ steps, targets }) => JSON.stringify([steps, targets])).values()];
  if (groups.length > MAX_GROUPS) return joinedFacts(works);
  return groups.flatMap((group, index) => {
    const [first] = group;
    const number = groups.length > 1 ? ` ${index + 1}` : "";
    return [
      ...(number ? [partFact(number, group)] : []),
      { label: `Steps${number}`, value: first?.steps ?? [], limit: NAME_LIMIT },
      { label: `Targets${number}`, value: first?.targets ?? [], limit: NAME_LIMIT },
    ];
  });
}

/** No name of Octopus is longer; a list with a limit of its own shows 200 names. */
const NAME_LIMIT = 200;

/** With more sets of destinations their steps or targets are listed together, under a label that says so. */
const MAX_GROUPS = 12;

interface Work {
  readonly destination: PreviewedDestination;
  readonly steps: readonly string[];
  readonly targets: readonly string[];
}

/** Many destinations with targets of their own: the steps by the destinations that share them, and all targets. */
function joinedFacts(works: readonly Work[]): readonly PlanFact[] {
  const bySteps = [...groupBy(works, ({ steps }) => JSON.stringify(steps)).values()];
  const targets = [...new Set(works.flatMap((work) => work.targets))];
  const shown = bySteps.length > MAX_GROUPS ? [works] : bySteps;
  return [
    ...shown.flatMap((group, index) => {
      const number = shown.length > 1 ? ` ${index + 1}` : "";
      return [
        ...(number ? [partFact(number, group)] : []),
        {
          label: shown === bySteps ? `Steps${number}` : "Steps, of all destinations together",
          value: [...new Set(group.flatMap(({ steps }) => steps))],
          limit: NAME_LIMIT,
        },
      ];
    }),
    { label: "Targets, of all destinations together", value: targets, limit: NAME_LIMIT },
  ];
}

/** The destinations that share what the next facts say. */
function partFact(number: string, group: readonly Work[]): PlanFact {
  const value = group.map(({ destination }) => destinationName(destination));
  return { label: `Part${number}`, value, limit: NAME_LIMIT };
}

/** A target, with its health where that is not good. */
function targetWords({ name, health }: PreviewedMachine): string {
  return health && health !== "Healthy" ? `${name} (${health})` : name;
}

/** Warnings about targets that are not healthy, and about steps that find no target. */
export function targetWarnings(destinations: readonly PreviewedDestination[]): readonly string[] {
  const machines = destinations.flatMap(({ preview }) => stepsOf(preview, []).machines);
  const ill = [
    ...new Set(
      machines.filter(({ health }) => health === "Unhealthy" || health === "Unavailable").map(targetWords),
    ),
  ];
  const empty = [
    ...new Set(
      destinations.flatMap((destination) =>
        (destination.preview.StepsToExecute ?? [])
          .filter(({ HasNoApplicableMachines, IsDisabled }) => HasNoApplicableMachines && !IsDisabled)
          .map(({ ActionName }) => `${ActionName ?? ""} (${destinationName(destination)})`),
      ),
    ),
  ];
  return [
    ...(ill.length > 0
      ? [`${ill.length} of the targets ${ill.length === 1 ? "is" : "are"} not healthy: ${ill.join(", ")}.`]
      : []),
    ...(empty.length > 0 ? [`No target for ${empty.join(", ")}.`] : []),
  ];
}

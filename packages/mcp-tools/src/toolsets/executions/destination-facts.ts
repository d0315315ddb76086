/** The facts that plans of deployments and of runbook runs have in common. */
import type { PlanFact } from "../../plan.ts";
import { listOrOne, nameWithId } from "../../text/names.ts";
import type { ExecutionArgs } from "./arguments.ts";
import {
  type ExecutionContext,
  machineNamesOf,
  type PreviewedDestination,
  tenantsOf,
} from "./destination.ts";
import { stepsOf } from "./preview.ts";

/** The environments; they come first in a plan, because they matter most to the person who decides. */
export function environmentFact({ refs }: ExecutionContext): PlanFact {
  return {
    label: refs.environmentNames.length === 1 ? "Environment" : "Environments",
    value: listOrOne(refs.environmentNames.map(nameWithId)),
  };
}

/**
 * What runs, where and when.
 *
 * @param values values of prompted variables; only their names are shown, because a value may be a secret by mistake
 */
export function executionFacts(
  args: ExecutionArgs,
  values: Readonly<Record<string, string>> | undefined,
  destinations: readonly PreviewedDestination[],
  { space }: ExecutionContext,
): readonly PlanFact[] {
  const tenants = tenantsOf(destinations);
  const skipped = args.skipStepNames ?? [];
  const steps = destinations.flatMap(({ preview }) => stepsOf(preview, skipped).shown);
  return [
    ...(tenants ? [{ label: "Tenants", value: tenants.map(nameWithId), limit: 250 }] : []),
    { label: "Steps", value: [...new Set(steps)] },
    { label: "Targets", value: machineNamesOf(destinations) },
    ...(values ? [{ label: "Values given for", value: Object.keys(values) }] : []),
    ...(args.specificMachineNames
      ? [{ label: "Only on", value: args.specificMachineNames, limit: 200 }]
      : []),
    ...(args.excludedMachineNames ? [{ label: "Not on", value: args.excludedMachineNames, limit: 200 }] : []),
    { label: "Starts", value: args.runAt ?? "at once" },
    ...(args.noRunAfter ? [{ label: "Not after", value: args.noRunAfter }] : []),
    { label: "Space", value: nameWithId(space.ref) },
  ];
}

/** What the last attempt left behind where it did not succeed: the steps that were done, and the one that was not. */
import type { components } from "@octo/api-client";
import type { PlanFact } from "../../plan.ts";
import type { ExecutionContext } from "../executions/destination.ts";
import { destinationName } from "../executions/destination-name.ts";
import { readEndedDetails } from "../tasks/read-task.ts";
import type { StandingAt } from "./standing-facts.ts";

type Node = components["schemas"]["ActivityNode"];

/** The most attempts whose steps a plan reads. */
const MAX = 2;

/** The steps of failed attempts, for plans of few destinations. */
export async function lastAttemptFacts(
  all: readonly StandingAt[],
  context: ExecutionContext,
): Promise<readonly PlanFact[]> {
  const failed = all.flatMap((one) =>
    one.standing.failed?.taskId ? [{ one, taskId: one.standing.failed.taskId }] : [],
  );
  if (failed.length > MAX) return [];
  const facts = await Promise.all(
    failed.map(async ({ one, taskId }) => {
      const details = await context.parts.read("steps of the last attempt", () =>
        readEndedDetails(taskId, context),
      );
      return details
        ? stepFacts(details.ActivityLogs ?? [], failed.length > 1 ? destinationName(one) : undefined)
        : [];
    }),
  );
  return facts.flat();
}

function stepFacts(roots: readonly Node[], destination: string | undefined): readonly PlanFact[] {
  const steps = roots.flatMap(({ Children }) => Children ?? []);
  const named = (test: (status: string) => boolean) =>
    steps.filter(({ Status }) => test(Status ?? "")).map(({ Name }) => Name ?? "");
  const done = named((status) => status === "Success" || status === "SuccessWithWarning");
  const failed = named((status) => status === "Failed" || status === "Canceled");
  const at = destination ? [`at ${destination}`] : [];
  return [
    ...(done.length > 0 ? [{ label: "Done in the last attempt", value: [...at, ...done] }] : []),
    ...(failed.length > 0 ? [{ label: "Failed in the last attempt", value: [...at, ...failed] }] : []),
  ];
}

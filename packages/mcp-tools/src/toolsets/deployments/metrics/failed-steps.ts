/** The steps in which the newest failed deployments failed. */
import type { components } from "@octo/api-client";
import type { CallContext } from "../../../pipeline/context.ts";
import { readEndedDetails } from "../../tasks/read-task.ts";
import type { EndedDeployment } from "./ended-deployments.ts";

type ActivityLog = components["schemas"]["ActivityNode"];

/** The most failed deployments whose steps are read: one request each. */
export const MOST_READ = 3;

/** How often a step failed. */
export interface FailedStep {
  readonly step: string;
  readonly failed: number;
}

/** Reads the steps of the newest failures, those that failed most first. */
export async function readFailedSteps(
  all: readonly EndedDeployment[],
  context: Pick<CallContext, "space" | "cache" | "parts">,
): Promise<readonly FailedStep[]> {
  const newest = all
    .filter(({ isFailed }) => isFailed)
    .sort((a, b) => b.ended - a.ended)
    .slice(0, MOST_READ);
  const found = await Promise.all(
    newest.map(({ taskId }) =>
      context.parts.read("steps of failed deployments", async () => {
        const { ActivityLogs } = await readEndedDetails(taskId, context);
        return (ActivityLogs ?? []).flatMap(({ Children }) => Children ?? []).find(isFailedStep)?.Name;
      }),
    ),
  );
  const counts = new Map<string, number>();
  for (const name of found) {
    if (!name) continue;
    const step = name.replace(/^Step \d+: /, "");
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].map(([step, failed]) => ({ step, failed })).sort((a, b) => b.failed - a.failed);
}

function isFailedStep({ Name, Status }: ActivityLog): boolean {
  return Status === "Failed" && /^Step \d+: /.test(Name ?? "");
}

/** When freezes are in force in a span of time, and when nothing is frozen next. */
import type { components } from "@octo/api-client";
import { type Period, periodAt, periodsIn } from "../executions/recurrence.ts";

type Freeze = components["schemas"]["DeploymentFreeze"];

/** A freeze with the times in which it is in force, in milliseconds since the epoch. */
export interface FrozenTimes {
  readonly freeze: Freeze;
  readonly periods: readonly Period[];
}

/** The freezes that are in force at some time of a span, each with its times there. */
export async function freezesIn(freezes: readonly Freeze[], span: Period): Promise<readonly FrozenTimes[]> {
  const all = await Promise.all(
    freezes.map(async (freeze) => ({ freeze, periods: await periodsIn(freeze, span) })),
  );
  return all.filter(({ periods }) => periods.length > 0);
}

/** The most freezes that can follow each other before the search for a free moment ends. */
const MOST_STEPS = 200;

/** The first moment at or after `at` at which none of the freezes is in force; `undefined` when there is none. */
export async function nextFree(freezes: readonly Freeze[], at: number): Promise<number | undefined> {
  let moment = at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const now = moment;
    const active = (await Promise.all(freezes.map((freeze) => periodAt(freeze, now)))).filter(
      (period) => period !== undefined,
    );
    if (active.length === 0) return moment;
    moment = Math.max(...active.map(({ end }) => end));
    if (!Number.isFinite(moment)) return undefined;
  }
  return undefined;
}

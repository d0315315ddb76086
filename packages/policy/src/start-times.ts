/** When the work of a request starts: a request may schedule work for a moment at which a rule closes it. */
import type { ReadBody } from "./body.ts";
import type { ScheduledStart } from "./moments.ts";
import type { StartProperties } from "./route-entry.ts";
import { readInstant } from "./time.ts";

const MAX_DEPTH = 64;

/** Reads the scheduled start out of a body; `undefined` when it starts at once. */
export function scheduledStart(
  body: ReadBody | "none" | undefined,
  { from, until, recurring = [] }: StartProperties,
): ScheduledStart | undefined {
  if (body === "none") return undefined;
  // A body that cannot be read may schedule work for any moment.
  if (body === undefined) return { from: Number.NaN };
  if (timesOf(body.value, recurring, 0).length > 0) return { from: Number.NaN };
  const starts = timesOf(body.value, from, 0);
  const ends = timesOf(body.value, until, 0);
  if (starts.length === 0 && ends.length === 0) return undefined;
  const last = Math.max(...starts, ...ends);
  if (starts.length === 0) return { until: last };
  const first = Math.min(...starts);
  return last === first ? { from: first } : { from: first, until: last };
}

/** The moments in the properties of these names, at any depth. */
function timesOf(value: unknown, names: readonly string[], depth: number): number[] {
  if (typeof value !== "object" || value === null || names.length === 0) return [];
  if (depth > MAX_DEPTH) return [Number.NaN];
  return Object.entries(value).flatMap(([key, held]) => {
    const isTime = names.some((name) => name.toLowerCase() === key.toLowerCase());
    if (!isTime || held === null || held === "") return timesOf(held, names, depth + 1);
    return [typeof held === "string" ? readInstant(held) : Number.NaN];
  });
}

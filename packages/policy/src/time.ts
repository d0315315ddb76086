/**
 * Time windows of rules. They are computed without a clock and without a time zone database, because the policy reads
 * nothing of its surroundings. Without a usable instant a window holds for rules that tighten only.
 */

import { PolicyConfigError } from "./errors.ts";
import type { Certainty } from "./targets.ts";
import type { Day, TimeWindow } from "./types.ts";

/** The days of the week, Monday first. */
export const DAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const MINUTES_PER_DAY = 1440;

function clock(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const found = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  const minutes = Number(found?.[1]) * 60 + Number(found?.[2]);
  if (!(minutes <= MINUTES_PER_DAY)) throw new PolicyConfigError(`Not a time of day (HH:MM): "${text}".`);
  return minutes;
}

function offsetMinutes(text: string | undefined): number {
  if (text === undefined || text === "Z") return 0;
  const found = /^([+-])(0\d|1[0-4]):([0-5]\d)$/.exec(text);
  if (found === null) throw new PolicyConfigError(`Not an offset from UTC (+HH:MM): "${text}".`);
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

function instant(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const at = zoned ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new PolicyConfigError(`Not an instant with a zone (2026-11-27T00:00Z): "${text}".`);
  return at;
}

/**
 * Compiles a window into a test of an instant (epoch milliseconds).
 *
 * @throws PolicyConfigError on a malformed window.
 */
export function compileWindow(window: TimeWindow): (at: number | undefined, certainty: Certainty) => boolean {
  const from = clock(window.from, 0);
  const to = clock(window.to, MINUTES_PER_DAY);
  const offset = offsetMinutes(window.offset);
  const start = instant(window.start, Number.NEGATIVE_INFINITY);
  const end = instant(window.end, Number.POSITIVE_INFINITY);
  if (from === to) throw new PolicyConfigError(`An empty time window: from and to are both ${window.from}.`);
  if (start >= end) throw new PolicyConfigError("An empty time window: start is not before end.");
  const wrong = window.days?.find((day) => !DAYS.includes(day));
  if (wrong !== undefined) throw new PolicyConfigError(`Not a day: "${wrong}". Use ${DAYS.join(", ")}.`);
  const wanted = new Set(window.days ?? DAYS);
  const onDay = (epochDay: number): boolean => {
    const day = DAYS[(((epochDay + 3) % 7) + 7) % 7];
    return day !== undefined && wanted.has(day);
  };
  const inside = (at: number): boolean => {
    if (at < start || at >= end) return false;
    const local = Math.floor(at / 60_000) + offset;
    const epochDay = Math.floor(local / MINUTES_PER_DAY);
    const minute = local - epochDay * MINUTES_PER_DAY;
    if (from < to) return minute >= from && minute < to && onDay(epochDay);
    return minute >= from ? onDay(epochDay) : minute < to && onDay(epochDay - 1);
  };
  return (at, certainty) => {
    if (typeof at !== "number" || !Number.isFinite(at)) return certainty === "may";
    return inside(at) !== (window.outside ?? false);
  };
}

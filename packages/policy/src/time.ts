/**
 * Time windows of rules. They are computed without a clock and without a time zone database, because the policy reads
 * nothing of its surroundings. Without a usable instant a window holds for rules that tighten only.
 */

import { PolicyConfigError } from "./errors.ts";
import type { Moments } from "./moments.ts";
import type { Certainty } from "./targets.ts";
import type { Day, TimeWindow } from "./types.ts";

/** The days of the week, Monday first. */
const DAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const MINUTES_PER_DAY = 1440;
const MS_PER_DAY = MINUTES_PER_DAY * 60_000;

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

/** Epoch milliseconds of an ISO 8601 instant with a zone; `NaN` for any other text, whose meaning depends on a place. */
export function readInstant(text: string): number {
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  return zoned ? Date.parse(text) : Number.NaN;
}

function instant(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const at = readInstant(text);
  if (Number.isNaN(at))
    throw new PolicyConfigError(`Not an instant with a zone (2026-11-27T00:00Z): "${text}".`);
  return at;
}

/** A compiled window: a test of the moments of an action. */
export type WindowTest = (moments: Moments, certainty: Certainty) => boolean;

/** A window as numbers. */
interface Bounds {
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  /** Minutes from UTC. */
  readonly offset: number;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly days: ReadonlySet<Day>;
}

/**
 * Compiles a window into a test of the moments of an action: when it is done, and when the work that it schedules may
 * start. For `may` one of the moments must be in the window, for `must` all of them.
 *
 * @throws PolicyConfigError on a malformed window.
 */
export function compileWindow(window: TimeWindow): WindowTest {
  const bounds = boundsOf(window);
  const outside = window.outside ?? false;
  const one = (at: number | undefined, certainty: Certainty): boolean => {
    if (at === undefined || !Number.isFinite(at)) return certainty === "may";
    return isInside(bounds, at) !== outside;
  };
  return (moments, certainty) => {
    const all = momentsToTest(moments, bounds);
    return certainty === "may" ? all.some((at) => one(at, certainty)) : all.every((at) => one(at, certainty));
  };
}

function boundsOf(window: TimeWindow): Bounds {
  const from = clock(window.from, 0);
  const to = clock(window.to, MINUTES_PER_DAY);
  const start = instant(window.start, Number.NEGATIVE_INFINITY);
  const end = instant(window.end, Number.POSITIVE_INFINITY);
  if (from === to) throw new PolicyConfigError(`An empty time window: from and to are both ${window.from}.`);
  if (start >= end) throw new PolicyConfigError("An empty time window: start is not before end.");
  const wrong = window.days?.find((day) => !DAYS.includes(day));
  if (wrong !== undefined) throw new PolicyConfigError(`Not a day: "${wrong}". Use ${DAYS.join(", ")}.`);
  return { from, to, offset: offsetMinutes(window.offset), start, end, days: new Set(window.days ?? DAYS) };
}

function isInside({ from, to, offset, start, end, days }: Bounds, at: number): boolean {
  if (at < start || at >= end) return false;
  const onDay = (epochDay: number): boolean => {
    const day = DAYS[(((epochDay + 3) % 7) + 7) % 7];
    return day !== undefined && days.has(day);
  };
  const local = Math.floor(at / 60_000) + offset;
  const epochDay = Math.floor(local / MINUTES_PER_DAY);
  const minute = local - epochDay * MINUTES_PER_DAY;
  if (from < to) return minute >= from && minute < to && onDay(epochDay);
  return minute >= from ? onDay(epochDay) : minute < to && onDay(epochDay - 1);
}

/** A longer span of possible starts is not walked through: the moments in it count as unknown. */
const MAX_DAYS = 400;

/** The moments at which the window can begin or end to hold for this action, so that testing them tests the whole span. */
function momentsToTest({ at, start }: Moments, bounds: Bounds): readonly (number | undefined)[] {
  if (start === undefined) return [at];
  const { from = at, until } = start;
  if (from === undefined) return [undefined];
  if (until === undefined) return [at, from];
  const firstDay = Math.floor(from / MS_PER_DAY) - 1;
  const lastDay = Math.floor(until / MS_PER_DAY) + 1;
  if (!(lastDay - firstDay <= MAX_DAYS)) return [at, from, until, undefined];
  const edges = [bounds.start, bounds.end];
  for (let day = firstDay; day <= lastDay; day++)
    for (const minute of [bounds.from, bounds.to, 0])
      edges.push(day * MS_PER_DAY + (minute - bounds.offset) * 60_000);
  return [at, from, until, ...edges.filter((edge) => edge > from && edge < until)];
}

/**
 * When a freeze is in force: once, or repeatedly by its schedule. The first time is always that of `Start` and `End`;
 * later times are as long and begin at the same time of day, in the time zone of the person who made the freeze.
 */

import { invalid } from "../http/errors.ts";
import type { Freeze } from "../model/delivery.ts";
import { DAY, MINUTE } from "../time.ts";

export interface Occurrence {
  readonly start: number;
  readonly end: number;
}

type Kind = "Daily" | "Weekly" | "Monthly" | "Annually";

interface Schedule {
  readonly kind: Kind;
  /** Every how many days, weeks, months or years. */
  readonly every: number;
  /** Milliseconds that local time is ahead of UTC. */
  readonly offset: number;
  readonly until: number;
  readonly times: number;
  readonly weekdays: readonly string[];
  /** Of a month: its weekday with a number (`1`, `L` for the last), or a date. */
  readonly byWeekday: boolean;
  readonly weekday: string;
  readonly weekdayNumber: string;
  readonly date: string;
}

const KINDS: readonly Kind[] = ["Daily", "Weekly", "Monthly", "Annually"];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const HORIZON_DAYS = 40 * 366;

/** The time in which the freeze is in force at a moment, or null. */
export function occurrenceAt(freeze: Freeze, at: number): Occurrence | null {
  for (const occurrence of occurrences(freeze)) {
    if (occurrence.start > at) return null;
    if (at < occurrence.end) return occurrence;
  }
  return null;
}

/** Whether the freeze will be in force again after a moment. */
export function comesAfter(freeze: Freeze, at: number): boolean {
  for (const { start } of occurrences(freeze)) if (start > at) return true;
  return false;
}

/** Reads the schedule of a freeze, null for none; throws the 400 of a real server for one that is not valid. */
export function readSchedule(given: unknown): Schedule | null {
  if (given === null || given === undefined) return null;
  if (typeof given !== "object") throw invalid("The value of RecurringSchedule must be an object.");
  const fields = given as Readonly<Record<string, unknown>>;
  const kind = KINDS.find((name) => name === fields.Type);
  if (kind === undefined)
    throw invalid(`The value '${String(fields.Type)}' is not valid for RecurringSchedule.Type.`);
  const every = Number(fields.Unit ?? 1);
  if (!Number.isInteger(every) || every < 1)
    throw invalid("The value of RecurringSchedule.Unit must be a number above 0.");
  const text = (name: string): string => String(fields[name] ?? "").toLowerCase();
  return {
    kind,
    every,
    ...endOf(fields),
    offset: Number(fields.UserUtcOffsetInMinutes ?? 0) * MINUTE,
    weekdays: Array.isArray(fields.DaysOfWeek)
      ? fields.DaysOfWeek.map((day) => String(day).toLowerCase())
      : [],
    byWeekday: fields.MonthlyScheduleType === "DayOfMonth",
    weekday: text("DayOfWeek"),
    weekdayNumber: text("DayNumberOfMonth"),
    date: text("DateOfMonth"),
  };
}

function endOf(fields: Readonly<Record<string, unknown>>): Pick<Schedule, "until" | "times"> {
  const endless = { until: Number.POSITIVE_INFINITY, times: Number.POSITIVE_INFINITY };
  if (fields.EndType === "OnDate") {
    const until = Date.parse(String(fields.EndOnDate));
    if (Number.isNaN(until)) throw invalid("The RecurringSchedule.EndOnDate field is required.");
    return { ...endless, until };
  }
  if (fields.EndType === "AfterOccurrences") {
    const times = Number(fields.EndAfterOccurrences);
    if (!Number.isInteger(times) || times < 1)
      throw invalid("The value of RecurringSchedule.EndAfterOccurrences must be a number above 0.");
    return { ...endless, times };
  }
  return endless;
}

/** All times in force, in their order, for some years ahead. */
function* occurrences(freeze: Freeze): Generator<Occurrence> {
  const [start, end] = [Date.parse(freeze.Start), Date.parse(freeze.End)];
  yield { start, end };
  const schedule = readSchedule(freeze.RecurringSchedule);
  if (schedule === null) return;
  let left = schedule.times - 1;
  for (let day = 1; day < HORIZON_DAYS; day += 1) {
    const at = start + day * DAY;
    if (at > schedule.until || left <= 0) return;
    if (!fallsOn(schedule, start + schedule.offset, at + schedule.offset, day)) continue;
    left -= 1;
    yield { start: at, end: at + end - start };
  }
}

/** Whether a day, in local time, is one of the schedule that began on `first`. */
function fallsOn(schedule: Schedule, first: number, at: number, day: number): boolean {
  const [from, to] = [new Date(first), new Date(at)];
  const weekday = WEEKDAYS[to.getUTCDay()] ?? "";
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  const months = years * 12 + to.getUTCMonth() - from.getUTCMonth();
  switch (schedule.kind) {
    case "Daily":
      return day % schedule.every === 0;
    case "Weekly":
      return (
        (weekOf(at) - weekOf(first)) % schedule.every === 0 &&
        (schedule.weekdays.length === 0
          ? to.getUTCDay() === from.getUTCDay()
          : schedule.weekdays.includes(weekday))
      );
    case "Monthly":
      return months % schedule.every === 0 && isDayOfMonth(schedule, from, to, weekday);
    case "Annually":
      return (
        years % schedule.every === 0 &&
        to.getUTCMonth() === from.getUTCMonth() &&
        to.getUTCDate() === from.getUTCDate()
      );
  }
}

/** Weeks since 1970, each from Monday on. */
function weekOf(at: number): number {
  return Math.floor((at / DAY + 3) / 7);
}

function isDayOfMonth(schedule: Schedule, from: Date, to: Date, weekday: string): boolean {
  const date = to.getUTCDate();
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  if (!schedule.byWeekday) {
    const wanted = schedule.date === "" ? from.getUTCDate() : Number(schedule.date);
    return schedule.date === "l" ? date === last : date === wanted;
  }
  if (weekday !== schedule.weekday) return false;
  return schedule.weekdayNumber === "l"
    ? date + 7 > last
    : Math.ceil(date / 7) === Number(schedule.weekdayNumber);
}

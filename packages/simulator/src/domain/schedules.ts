/**
 * Scheduled triggers: at which minutes they are due, and a clock that fires them between two requests. Times of day are
 * read as UTC.
 */

import type { Sim } from "../sim.ts";
import { allSpaceStates, type SpaceState } from "../store/store.ts";
import { DAY, MINUTE } from "../time.ts";
import { fire, partOf, type Trigger, textsOf } from "./triggers.ts";

type Fields = Readonly<Record<string, unknown>>;

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** When the clock jumps further, only the schedules of these last days are caught up. */
const MOST_DAYS = 40;

/** Runs a server's tasks and scheduled triggers up to a moment. Each call continues where the last one ended. */
export function createProgress(sim: Sim): (now: number) => void {
  let reached = Number.NEGATIVE_INFINITY;
  return (now) => {
    const first = Math.max(reached, now - MOST_DAYS * DAY);
    reached = Math.max(reached, now);
    if (Number.isFinite(first)) fireDue(sim, first, now);
    sim.engine.advance(now);
  };
}

function fireDue(sim: Sim, from: number, to: number): void {
  const scheduled = allSpaceStates(sim.store).flatMap((space) => scheduledIn(space));
  if (scheduled.length === 0) return;
  for (let at = Math.floor(from / MINUTE) * MINUTE + MINUTE; at <= to; at += MINUTE) {
    for (const { space, trigger } of scheduled) {
      if (!isDue(partOf(trigger, "Filter"), at)) continue;
      sim.engine.advance(at);
      fire({ ...sim, now: () => at }, space, trigger);
    }
  }
}

function scheduledIn(space: SpaceState): { readonly space: SpaceState; readonly trigger: Trigger }[] {
  return space.triggers
    .all()
    .filter((trigger) => trigger.IsDisabled !== true)
    .filter((trigger) => /Schedule$/.test(String(partOf(trigger, "Filter").FilterType)))
    .map((trigger) => ({ space, trigger }));
}

/** Whether a schedule is due at a full minute. */
function isDue(filter: Fields, at: number): boolean {
  switch (filter.FilterType) {
    case "OnceDailySchedule":
    case "DaysPerWeekSchedule":
      return isWeekday(filter, at) && minuteOfDay(at) === timeOf(filter.StartTime);
    case "DailySchedule":
    case "ContinuousDailySchedule":
      return isWeekday(filter, at) && isRepeated(filter, at);
    case "DaysPerMonthSchedule":
      return minuteOfDay(at) === timeOf(filter.StartTime) && isDayOfMonth(filter, new Date(at));
    case "CronExpressionSchedule":
      return matchesCron(String(filter.CronExpression ?? ""), new Date(at));
    default:
      return false;
  }
}

function minuteOfDay(at: number): number {
  return Math.floor((at % DAY) / MINUTE);
}

/** The minute of the day of a local time such as `2022-09-14T09:00:00.000`. */
function timeOf(value: unknown): number {
  const match = /T(\d\d):(\d\d)/.exec(String(value ?? ""));
  return match === null ? 0 : Number(match[1]) * 60 + Number(match[2]);
}

function isWeekday(filter: Fields, at: number): boolean {
  const days = textsOf(filter, "DaysOfWeek").map((day) => day.toLowerCase());
  return days.length === 0 || days.includes(WEEKDAYS[new Date(at).getUTCDay()] ?? "");
}

function isRepeated(filter: Fields, at: number): boolean {
  const first = timeOf(filter.RunAfter ?? filter.StartTime);
  const last =
    filter.RunUntil === undefined || filter.RunUntil === null ? 24 * 60 - 1 : timeOf(filter.RunUntil);
  const minute = minuteOfDay(at);
  const every = stepOf(filter);
  return minute >= first && minute <= last && (minute - first) % every === 0;
}

function stepOf(filter: Fields): number {
  if (filter.Interval === "OnceDaily") return 24 * 60;
  if (/Hour/.test(String(filter.Interval))) return 60 * Math.max(1, Number(filter.HourInterval ?? 1));
  return Math.max(1, Number(filter.MinuteInterval ?? 1));
}

function isDayOfMonth(filter: Fields, at: Date): boolean {
  const date = at.getUTCDate();
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  if (filter.MonthlyScheduleType !== "DayOfMonth") {
    const wanted = String(filter.DateOfMonth ?? "1").toLowerCase();
    return wanted === "l" ? date === last : date === Number(wanted);
  }
  if (WEEKDAYS[at.getUTCDay()] !== String(filter.DayOfWeek ?? "").toLowerCase()) return false;
  const number = String(filter.DayNumberOfMonth ?? "1").toLowerCase();
  return number === "l" ? date + 7 > last : Math.ceil(date / 7) === Number(number);
}

/** Whether a cron expression of five fields, or of six with seconds first, matches a full minute. */
function matchesCron(expression: string, at: Date): boolean {
  const fields = expression.trim().split(/\s+/);
  const [minute, hour, date, month, weekday] = fields.length === 6 ? fields.slice(1) : fields;
  if (weekday === undefined) return false;
  return (
    isIn(minute ?? "", at.getUTCMinutes()) &&
    isIn(hour ?? "", at.getUTCHours()) &&
    isIn(date ?? "", at.getUTCDate()) &&
    isIn(month ?? "", at.getUTCMonth() + 1, ["", ...MONTHS]) &&
    isIn(weekday, at.getUTCDay(), WEEKDAYS)
  );
}

function isIn(field: string, value: number, names: readonly string[] = []): boolean {
  const numberOf = (text: string): number => {
    const named = names.findIndex(
      (name) => name !== "" && name.slice(0, 3) === text.slice(0, 3).toLowerCase(),
    );
    return named >= 0 ? named : Number(text);
  };
  return field.split(",").some((part) => {
    const [range = "", step] = part.split("/");
    const [low, high] = range.split("-");
    const isAny = range === "*" || range === "?";
    const from = isAny ? 0 : numberOf(low ?? "");
    const to =
      isAny || (step !== undefined && high === undefined)
        ? Number.POSITIVE_INFINITY
        : numberOf(high ?? low ?? "");
    return value >= from && value <= to && (step === undefined || (value - from) % Number(step) === 0);
  });
}

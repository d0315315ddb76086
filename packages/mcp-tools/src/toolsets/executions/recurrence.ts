/** Whether a moment lies in one of the times of a freeze, which can come again by a schedule. */
import type { components } from "@octo/api-client";
import type * as Library from "rrule";

type Freeze = components["schemas"]["DeploymentFreeze"];
type Schedule = components["schemas"]["RecurringSchedule"];

const MINUTE = 60_000;

/** A time in milliseconds since the epoch. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/**
 * The time of a freeze that a moment (milliseconds) lies in; `undefined` when the freeze is not in force then. A freeze
 * without a start or an end has no limit on that side. Each later time is as long as the first one.
 */
export async function periodAt(
  { Start, End, RecurringSchedule }: Freeze,
  at: number,
): Promise<Period | undefined> {
  const start = Start ? Date.parse(Start) : Number.NEGATIVE_INFINITY;
  const end = End ? Date.parse(End) : Number.POSITIVE_INFINITY;
  if (start <= at && at < end) return { start, end };
  if (!RecurringSchedule || !Number.isFinite(start) || !Number.isFinite(end)) return undefined;
  const { RRule } = await loadLibrary();
  const offset = (RecurringSchedule.UserUtcOffsetInMinutes ?? 0) * MINUTE;
  const last = new RRule(ruleOf(RRule, RecurringSchedule, start + offset)).before(
    new Date(at + offset),
    true,
  );
  if (last === null) return undefined;
  const begin = last.getTime() - offset;
  return at < begin + end - start ? { start: begin, end: begin + end - start } : undefined;
}

/** The most times of one schedule that are listed. */
const MOST_PERIODS = 50;

/** The times of a freeze that overlap a span, the earliest first, at most fifty of a schedule. */
export async function periodsIn(freeze: Freeze, span: Period): Promise<readonly Period[]> {
  const { Start, End, RecurringSchedule } = freeze;
  const start = Start ? Date.parse(Start) : Number.NEGATIVE_INFINITY;
  const end = End ? Date.parse(End) : Number.POSITIVE_INFINITY;
  const overlaps = (period: Period) => period.start <= span.end && span.start < period.end;
  const first = overlaps({ start, end }) ? [{ start, end }] : [];
  if (!RecurringSchedule || !Number.isFinite(start) || !Number.isFinite(end)) return first;
  const { RRule } = await loadLibrary();
  const offset = (RecurringSchedule.UserUtcOffsetInMinutes ?? 0) * MINUTE;
  const length = end - start;
  const later = new RRule(ruleOf(RRule, RecurringSchedule, start + offset)).between(
    new Date(span.start - length + offset),
    new Date(span.end + offset),
    true,
    (_, count) => count < MOST_PERIODS,
  );
  const periods = later.map((date) => {
    const begin = date.getTime() - offset;
    return { start: begin, end: begin + length };
  });
  return [...first, ...periods.filter((one) => one.start !== start && overlaps(one))];
}

/** Loads the library when the first schedule is met: few calls need it, and every start would pay for it. */
async function loadLibrary(): Promise<typeof Library> {
  const loaded = await import("rrule");
  // Node loads the CommonJS build, whose exports are those of its default; bundlers take the ES module, which has none.
  return "default" in loaded ? (loaded.default as typeof Library) : loaded;
}

type Rules = typeof Library.RRule;

const FREQUENCIES = { Daily: "DAILY", Weekly: "WEEKLY", Monthly: "MONTHLY", Annually: "YEARLY" } as const;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The schedule as a rule of RFC 5545. Times are those of the clock of the person who made the schedule. */
function ruleOf(rules: Rules, schedule: Schedule, firstLocal: number) {
  const count = schedule.EndType === "AfterOccurrences" ? schedule.EndAfterOccurrences : undefined;
  const until = schedule.EndType === "OnDate" ? Date.parse(schedule.EndOnDate ?? "") : Number.NaN;
  return {
    freq: rules[FREQUENCIES[schedule.Type ?? "Daily"] ?? "DAILY"],
    interval: schedule.Unit && schedule.Unit > 0 ? schedule.Unit : 1,
    dtstart: new Date(firstLocal),
    ...(count ? { count } : {}),
    ...(Number.isFinite(until)
      ? { until: new Date(until + (schedule.UserUtcOffsetInMinutes ?? 0) * MINUTE) }
      : {}),
    ...daysOf(rules, schedule),
  };
}

function daysOf(rules: Rules, schedule: Schedule) {
  const weekdayOf = (name: string) => {
    const day = WEEKDAYS[NAMES.indexOf(name.toLowerCase())];
    return day && rules[day];
  };
  const weekdays = (schedule.DaysOfWeek ?? []).flatMap((name) => weekdayOf(name) ?? []);
  if (schedule.Type === "Weekly" && weekdays.length > 0) return { byweekday: weekdays };
  if (schedule.Type !== "Monthly") return {};
  if (schedule.MonthlyScheduleType === "DayOfMonth") {
    const weekday = weekdayOf(schedule.DayOfWeek ?? "");
    const number = numberOf(schedule.DayNumberOfMonth);
    return weekday && number ? { byweekday: [weekday.nth(number)] } : {};
  }
  const date = numberOf(schedule.DateOfMonth);
  return date ? { bymonthday: [date] } : {};
}

/** `L` means the last one, which rules count as -1. */
function numberOf(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  return text.toUpperCase() === "L" ? -1 : Number(text) || undefined;
}

/** Whether a moment lies in one of the times of a freeze, which can come again by a schedule. */
import type { components } from "@octo/api-client";
import * as library from "rrule";

type Freeze = components["schemas"]["DeploymentFreeze"];
type Schedule = components["schemas"]["RecurringSchedule"];

/** Node loads the CommonJS build, whose exports are those of its default; bundlers take the ES module, which has no default. */
const { RRule } = "default" in library ? (library.default as typeof library) : library;
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
export function periodAt({ Start, End, RecurringSchedule }: Freeze, at: number): Period | undefined {
  const start = Start ? Date.parse(Start) : Number.NEGATIVE_INFINITY;
  const end = End ? Date.parse(End) : Number.POSITIVE_INFINITY;
  if (start <= at && at < end) return { start, end };
  if (!RecurringSchedule || !Number.isFinite(start) || !Number.isFinite(end)) return undefined;
  const offset = (RecurringSchedule.UserUtcOffsetInMinutes ?? 0) * MINUTE;
  const last = new RRule(ruleOf(RecurringSchedule, start + offset)).before(new Date(at + offset), true);
  if (last === null) return undefined;
  const begin = last.getTime() - offset;
  return at < begin + end - start ? { start: begin, end: begin + end - start } : undefined;
}

const FREQUENCIES = {
  Daily: RRule.DAILY,
  Weekly: RRule.WEEKLY,
  Monthly: RRule.MONTHLY,
  Annually: RRule.YEARLY,
};
const WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];
const NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The schedule as a rule of RFC 5545. Times are those of the clock of the person who made the schedule. */
function ruleOf(schedule: Schedule, firstLocal: number) {
  const count = schedule.EndType === "AfterOccurrences" ? schedule.EndAfterOccurrences : undefined;
  const until = schedule.EndType === "OnDate" ? Date.parse(schedule.EndOnDate ?? "") : Number.NaN;
  return {
    freq: FREQUENCIES[schedule.Type ?? "Daily"] ?? RRule.DAILY,
    interval: schedule.Unit && schedule.Unit > 0 ? schedule.Unit : 1,
    dtstart: new Date(firstLocal),
    ...(count ? { count } : {}),
    ...(Number.isFinite(until)
      ? { until: new Date(until + (schedule.UserUtcOffsetInMinutes ?? 0) * MINUTE) }
      : {}),
    ...daysOf(schedule),
  };
}

function daysOf(schedule: Schedule) {
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

const weekdayOf = (name: string) => WEEKDAYS[NAMES.indexOf(name.toLowerCase())];

/** `L` means the last one, which rules count as -1. */
function numberOf(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  return text.toUpperCase() === "L" ? -1 : Number(text) || undefined;
}

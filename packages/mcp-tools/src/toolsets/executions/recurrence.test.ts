import type { components } from "@octo/api-client";
import { expect, it } from "vitest";
import { periodAt } from "./recurrence.ts";

const ONCE = { Id: "F-1", Name: "x", Start: "2026-11-02T08:00:00Z", End: "2026-11-02T10:00:00Z" };
type Schedule = components["schemas"]["RecurringSchedule"];

const weekly: Schedule = { Type: "Weekly", Unit: 2, DaysOfWeek: ["Monday", "Friday"], EndType: "Never" };
const lastFriday: Schedule = {
  Type: "Monthly",
  Unit: 1,
  MonthlyScheduleType: "DayOfMonth",
  DayOfWeek: "Friday",
  DayNumberOfMonth: "L",
  EndType: "Never",
};
const lastDay: Schedule = { Type: "Monthly", Unit: 1, MonthlyScheduleType: "DateOfMonth", DateOfMonth: "L" };

it.each<[string, Schedule | undefined, string, boolean]>([
  ["the first time", undefined, "2026-11-02T09:00:00Z", true],
  ["the first time is over", undefined, "2026-11-02T10:00:00Z", false],
  ["not yet", { Type: "Daily", Unit: 1 }, "2026-11-01T09:00:00Z", false],
  ["every day", { Type: "Daily", Unit: 1, EndType: "Never" }, "2026-12-24T09:59:59Z", true],
  ["every third day, on it", { Type: "Daily", Unit: 3 }, "2026-11-05T09:00:00Z", true],
  ["every third day, beside it", { Type: "Daily", Unit: 3 }, "2026-11-06T09:00:00Z", false],
  [
    "twice in all",
    { Type: "Daily", Unit: 1, EndType: "AfterOccurrences", EndAfterOccurrences: 2 },
    "2026-11-04T09:00:00Z",
    false,
  ],
  [
    "until a date",
    { Type: "Daily", Unit: 1, EndType: "OnDate", EndOnDate: "2026-11-05T00:00:00Z" },
    "2026-11-05T09:00:00Z",
    false,
  ],
  ["every second week", weekly, "2026-11-16T09:00:00Z", true],
  ["every second week, Friday", weekly, "2026-11-20T09:00:00Z", true],
  ["the week between", weekly, "2026-11-09T09:00:00Z", false],
  ["the last Friday of a month", lastFriday, "2026-11-27T09:00:00Z", true],
  ["another Friday", lastFriday, "2026-11-20T09:00:00Z", false],
  ["the last day of a month", lastDay, "2027-02-28T09:00:00Z", true],
  ["once a year", { Type: "Annually", Unit: 1 }, "2029-11-02T09:00:00Z", true],
  ["another day of the year", { Type: "Annually", Unit: 1 }, "2029-11-03T09:00:00Z", false],
])("%s", async (_, RecurringSchedule, at, isInForce) => {
  const period = await periodAt({ ...ONCE, RecurringSchedule: RecurringSchedule ?? null }, Date.parse(at));
  expect(period !== undefined).toBe(isInForce);
});

it("counts days on the clock of the person who made the schedule", async () => {
  // 23:00 on Mondays at two hours ahead of UTC is 21:00 UTC; the freeze ends on Tuesday there.
  const freeze: components["schemas"]["DeploymentFreeze"] = {
    ...ONCE,
    Start: "2026-11-02T22:30:00Z",
    End: "2026-11-02T23:30:00Z",
    RecurringSchedule: { Type: "Weekly", Unit: 1, DaysOfWeek: ["Tuesday"], UserUtcOffsetInMinutes: 120 },
  };
  expect(await periodAt(freeze, Date.parse("2026-11-09T23:00:00Z"))).toEqual({
    start: Date.parse("2026-11-09T22:30:00Z"),
    end: Date.parse("2026-11-09T23:30:00Z"),
  });
  expect(await periodAt(freeze, Date.parse("2026-11-10T23:00:00Z"))).toBeUndefined();
});

it("a freeze without an end is in force from its start on", async () => {
  expect(await periodAt({ ...ONCE, End: null }, Date.parse("2031-01-01T00:00:00Z"))).toBeDefined();
  expect(await periodAt({ ...ONCE, Start: null }, Date.parse("2001-01-01T00:00:00Z"))).toBeDefined();
});

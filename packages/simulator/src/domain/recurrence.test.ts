import { describe, expect, it } from "vitest";
import type { Freeze } from "../model/delivery.ts";
import { freezeStatus } from "./freezes.ts";
import { occurrenceAt, readSchedule } from "./recurrence.ts";

/** A freeze over two hours from Friday, 20 November 2026, 16:00 UTC. */
function freeze(RecurringSchedule: unknown): Freeze {
  return {
    Id: "DeploymentFreezes-1",
    Name: "Evenings",
    Description: null,
    Start: "2026-11-20T16:00:00Z",
    End: "2026-11-20T18:00:00Z",
    ProjectEnvironmentScope: {},
    TenantProjectEnvironmentScope: [],
    RecurringSchedule,
  };
}
const frozen = (schedule: unknown, at: string): boolean =>
  occurrenceAt(freeze(schedule), Date.parse(at)) !== null;

/** Per schedule moments at which it holds, and moments at which it does not. */
const TABLE: readonly (readonly [string, unknown, readonly string[], readonly string[]])[] = [
  ["none", null, ["2026-11-20T17:00Z"], ["2026-11-20T15:59Z", "2026-11-20T18:00Z", "2026-11-21T17:00Z"]],
  [
    "every second day",
    { Type: "Daily", Unit: 2 },
    ["2026-11-20T17:00Z", "2026-11-22T17:00Z", "2027-11-21T17:00Z"],
    ["2026-11-21T17:00Z", "2026-11-22T18:00Z"],
  ],
  [
    "three times",
    { Type: "Daily", Unit: 1, EndType: "AfterOccurrences", EndAfterOccurrences: 3 },
    ["2026-11-22T17:00Z"],
    ["2026-11-23T17:00Z"],
  ],
  [
    "until a date",
    { Type: "Daily", Unit: 1, EndType: "OnDate", EndOnDate: "2026-11-24T00:00:00Z" },
    ["2026-11-23T17:00Z"],
    ["2026-11-24T17:00Z"],
  ],
  [
    "Mondays and Fridays of every second week",
    { Type: "Weekly", Unit: 2, DaysOfWeek: ["Monday", "Friday"] },
    ["2026-12-04T17:00Z", "2026-11-30T17:00Z"],
    ["2026-11-23T17:00Z", "2026-11-27T17:00Z", "2026-12-03T17:00Z"],
  ],
  [
    "Saturdays where it is Saturday already",
    { Type: "Weekly", Unit: 1, DaysOfWeek: ["Saturday"], UserUtcOffsetInMinutes: 600 },
    ["2026-11-27T17:00Z"],
    ["2026-11-28T17:00Z"],
  ],
  [
    "the 5th",
    { Type: "Monthly", Unit: 1, MonthlyScheduleType: "DateOfMonth", DateOfMonth: "5" },
    ["2026-12-05T17:00Z", "2027-01-05T17:00Z"],
    ["2026-12-20T17:00Z"],
  ],
  [
    "the last day",
    { Type: "Monthly", Unit: 1, MonthlyScheduleType: "DateOfMonth", DateOfMonth: "L" },
    ["2026-11-30T17:00Z", "2027-02-28T17:00Z"],
    ["2026-12-30T17:00Z"],
  ],
  [
    "the second Friday",
    {
      Type: "Monthly",
      Unit: 1,
      MonthlyScheduleType: "DayOfMonth",
      DayNumberOfMonth: "2",
      DayOfWeek: "Friday",
    },
    ["2026-12-11T17:00Z"],
    ["2026-12-04T17:00Z", "2026-12-18T17:00Z"],
  ],
  [
    "the last Friday",
    {
      Type: "Monthly",
      Unit: 1,
      MonthlyScheduleType: "DayOfMonth",
      DayNumberOfMonth: "L",
      DayOfWeek: "Friday",
    },
    ["2026-11-27T17:00Z", "2026-12-25T17:00Z"],
    ["2026-12-18T17:00Z"],
  ],
  ["every year", { Type: "Annually", Unit: 1 }, ["2027-11-20T17:00Z"], ["2027-11-19T17:00Z"]],
];

describe.each(TABLE)("a freeze that recurs: %s", (_name, schedule, within, without) => {
  it.each(within)("is in force at %s", (at) => expect(frozen(schedule, at)).toBe(true));
  it.each(without)("is not in force at %s", (at) => expect(frozen(schedule, at)).toBe(false));
});

it("a freeze is Scheduled between two times and Expired after the last", () => {
  const twice = freeze({ Type: "Daily", Unit: 1, EndType: "AfterOccurrences", EndAfterOccurrences: 2 });
  const status = (at: string) => freezeStatus(twice, Date.parse(at));
  expect(
    ["2026-11-20T17:00Z", "2026-11-21T12:00Z", "2026-11-21T17:00Z", "2026-11-22T12:00Z"].map(status),
  ).toEqual(["Active", "Scheduled", "Active", "Expired"]);
});

it("a freeze refuses a schedule that is not valid", () => {
  const bad = [
    { Type: "Hourly" },
    { Type: "Daily", Unit: 0 },
    { Type: "Daily", EndType: "OnDate" },
    { Type: "Daily", EndType: "AfterOccurrences", EndAfterOccurrences: 0 },
    "Daily",
  ];
  for (const schedule of bad) expect(() => readSchedule(schedule)).toThrow("There was a problem");
});

import { describe, expect, it } from "vitest";
import { compileWindow } from "./time.ts";
import type { TimeWindow } from "./types.ts";

const inside = (window: TimeWindow, iso: string) => compileWindow(window)({ at: Date.parse(iso) }, "must");
const OFFICE: TimeWindow = {
  days: ["mon", "tue", "wed", "thu", "fri"],
  from: "09:00",
  to: "17:00",
  offset: "+02:00",
};

describe("compileWindow", () => {
  it.each([
    ["2026-11-20T07:00:00Z", true],
    ["2026-11-20T06:59:59Z", false],
    ["2026-11-20T14:59:59Z", true],
    ["2026-11-20T15:00:00Z", false],
    ["2026-11-21T10:00:00Z", false],
    ["1969-12-31T10:00:00Z", true],
  ])("office hours hold %s: %s", (iso, expected) => {
    expect(inside(OFFICE, iso)).toBe(expected);
    expect(inside({ ...OFFICE, outside: true }, iso)).toBe(!expected);
  });

  it("a window past midnight belongs to the day that it starts on", () => {
    const night: TimeWindow = { days: ["fri"], from: "22:00", to: "06:00" };
    expect(inside(night, "2026-11-20T23:00:00Z")).toBe(true);
    expect(inside(night, "2026-11-21T05:59:00Z")).toBe(true);
    expect(inside(night, "2026-11-21T06:00:00Z")).toBe(false);
    expect(inside(night, "2026-11-20T05:00:00Z")).toBe(false);
  });

  it("absolute windows include their start and not their end", () => {
    const window: TimeWindow = { start: "2026-11-27T00:00Z", end: "2026-11-28T00:00+01:00" };
    expect(inside(window, "2026-11-27T00:00:00Z")).toBe(true);
    expect(inside(window, "2026-11-27T22:59:59Z")).toBe(true);
    expect(inside(window, "2026-11-27T23:00:00Z")).toBe(false);
  });

  it("without an instant a window may hold and never must", () => {
    for (const at of [undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(compileWindow(OFFICE)({ at }, "may")).toBe(true);
      expect(compileWindow(OFFICE)({ at }, "must")).toBe(false);
    }
  });

  describe("a scheduled start", () => {
    const at = Date.parse("2026-11-21T08:00:00Z"); // a Saturday
    const sunday: TimeWindow = { days: ["sun"] };
    const start = (from: string, until?: string) => ({
      at,
      start: { from: Date.parse(from), ...(until ? { until: Date.parse(until) } : {}) },
    });
    it.each<[string, ReturnType<typeof start>, boolean]>([
      ["starts in the window", start("2026-11-22T10:00:00Z"), true],
      ["starts after the window", start("2026-11-23T10:00:00Z"), false],
      ["may start in the window", start("2026-11-21T20:00:00Z", "2026-11-22T02:00:00Z"), true],
      ["may start on both sides of the window", start("2026-11-21T20:00:00Z", "2026-11-23T20:00:00Z"), true],
      ["may start before the window alone", start("2026-11-21T20:00:00Z", "2026-11-21T23:00:00Z"), false],
      ["starts at an unknown moment", { at, start: { from: Number.NaN } }, true],
      ["may start at any moment of years", start("2026-11-23T00:00:00Z", "2036-11-23T00:00:00Z"), true],
    ])("work that %s", (_, moments, may) => {
      expect(compileWindow(sunday)(moments, "may")).toBe(may);
      expect(compileWindow(sunday)(moments, "must")).toBe(false);
    });

    it("a short window within a long span of possible starts is found", () => {
      const lunch: TimeWindow = { days: ["wed"], from: "12:00", to: "12:30", offset: "-05:00" };
      const span = start("2026-11-23T00:00:00Z", "2026-11-27T00:00:00Z");
      expect(compileWindow(lunch)(span, "may")).toBe(true);
      expect(compileWindow(lunch)(start("2026-11-26T00:00:00Z", "2026-11-30T00:00:00Z"), "may")).toBe(false);
    });
  });

  it.each<[TimeWindow]>([
    [{ from: "9:00" }],
    [{ from: "25:00" }],
    [{ to: "24:01" }],
    [{ from: "10:00", to: "10:00" }],
    [{ offset: "+99:00" }],
    [{ offset: "Europe/Berlin" }],
    [{ start: "2026-11-27" }],
    [{ start: "2026-11-27T00:00" }],
    [{ start: "2026-11-28T00:00Z", end: "2026-11-27T00:00Z" }],
    [{ days: ["noday" as "mon"] }],
  ])("refuses %j", (window) => expect(() => compileWindow(window)).toThrow());
});

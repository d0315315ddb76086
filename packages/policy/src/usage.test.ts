import { expect, it } from "vitest";
import { NO_WRITES, recordWrite, usageAt } from "./usage.ts";

it("writes are counted by minute, by hour and in all", () => {
  const start = Date.parse("2026-11-20T10:00:00Z");
  const at = (minutes: number) => start + minutes * 60_000;
  const log = [0, 1, 59.5, 60].reduce((so, minutes) => recordWrite(so, at(minutes)), NO_WRITES);
  expect(usageAt(log, at(60))).toEqual({ minute: 2, hour: 3, total: 4 });
  expect(usageAt(log, at(61))).toEqual({ minute: 0, hour: 2, total: 4 });
  expect(usageAt(NO_WRITES, start)).toEqual({ minute: 0, hour: 0, total: 0 });
});

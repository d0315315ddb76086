import { expect, it } from "vitest";
import { describeRange, readNumber } from "./number-range.ts";

const RANGE = { flag: "--size", min: 10, max: 500, byDefault: 20, unit: "characters" };

it.each([
  ["10", 10],
  [" 500 ", 500],
])("readNumber reads %j", (text, value) => {
  expect(readNumber(RANGE, text)).toBe(value);
});

it.each(["9", "501", "-10", "1e2", "ten", "", "20.5"])("readNumber refuses %j", (text) => {
  expect(() => readNumber(RANGE, text)).toThrow(`--size: '${text}' must be a whole number from 10 to 500`);
});

it("describeRange says what is accepted and what holds without the flag", () => {
  expect(describeRange(RANGE)).toEqual({
    accepts: "10 to 500 characters",
    range: { min: 10, max: 500 },
    byDefault: "20",
  });
  expect(describeRange({ ...RANGE, byDefault: undefined, unit: undefined as never })).toEqual({
    accepts: "10 to 500",
    range: { min: 10, max: 500 },
  });
});

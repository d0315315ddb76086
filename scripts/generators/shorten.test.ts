import { expect, it } from "vitest";
import { shorten } from "./shorten.ts";

it("keeps what is short", () => {
  const value = { items: [1, 2], name: "a", none: null, flag: true };
  expect(shorten(value)).toEqual(value);
});

it("says how much of a list is left out, also inside of lists", () => {
  expect(shorten([[1, 2, 3], "b", "c", "d"])).toEqual([[1, 2, "… 1 more"], "b", "… 2 more"]);
});

it("cuts a long text", () => {
  expect(shorten("x".repeat(161))).toBe(`${"x".repeat(160)}…`);
});

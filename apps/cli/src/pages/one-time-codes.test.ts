import { expect, it } from "vitest";
import { createCodes } from "./one-time-codes.ts";

it("a code works once, and not for ever", () => {
  let time = 0;
  const codes = createCodes(() => time, 1_000);
  const [first, second] = [codes.make(), codes.make()];
  expect([codes.use(first), codes.use(first), codes.use("made up")]).toEqual([true, false, false]);
  time = 1_000;
  expect(codes.use(second)).toBe(false);
});

it("old codes go when there are too many", () => {
  const codes = createCodes(() => 0, 1_000);
  const first = codes.make();
  const others = Array.from({ length: 100 }, () => codes.make());
  expect(codes.use(first)).toBe(false);
  expect(codes.use(others.at(-1) ?? "")).toBe(true);
});

import { expect, it } from "vitest";
import { someCases, TAKES_EVERY_CASE } from "./every-case.ts";

it("takes the first of each three cases, or all of them", () => {
  const taken = TAKES_EVERY_CASE ? [0, 1, 2, 3, 4, 5, 6] : [0, 3, 6];
  expect(someCases([0, 1, 2, 3, 4, 5, 6], 3)).toEqual(taken);
});

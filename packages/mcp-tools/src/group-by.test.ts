import { expect, it } from "vitest";
import { groupBy } from "./group-by.ts";

it("groups keep the order of their items", () => {
  const groups = groupBy(["beech", "ash", "birch", "alder"], ([first]) => first);
  expect([...groups]).toEqual([
    ["b", ["beech", "birch"]],
    ["a", ["ash", "alder"]],
  ]);
});

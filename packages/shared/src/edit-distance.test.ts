import { expect, it } from "vitest";
import { editDistance } from "./index.ts";

it.each([
  ["kitten", "sitting", 3],
  ["ab", "ba", 1],
  ["", "abc", 3],
  ["abc", "abc", 0],
  ["abc", "ABC", 3],
])("the distance from %j to %j is %i edits", (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});

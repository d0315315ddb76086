import { expect, it } from "vitest";
import { inBatches } from "./in-batches.ts";

it.each([
  [[], []],
  [["a", "b"], [["a", "b"]]],
  [
    ["a", "b", "c"],
    [["a", "b"], ["c"]],
  ],
])("inBatches splits %j into batches of two: %j", (items, batches) => {
  expect(inBatches(items, 2)).toEqual(batches);
});

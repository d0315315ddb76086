import { expect, it } from "vitest";
import { nearestKey } from "./nearest-key.ts";

it.each([
  ["project", "projectName"],
  ["spacename", "spaceName"],
  ["tak", "take"],
  ["zzzzzzzz", undefined],
])("the nearest key of %s is %s", (key, expected) => {
  expect(nearestKey(key, ["spaceName", "projectName", "take"])).toBe(expected);
});

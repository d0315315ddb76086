import { expect, it } from "vitest";
import { nearestOf } from "./nearest.ts";

const KNOWN = ["policy", "audit", "list_projects"];

it.each([
  ["polcy", "policy"],
  ["Audit", "audit"],
  ["list_project", "list_projects"],
  ["doctor", undefined],
  ["", undefined],
])("%s means %s", (word, nearest) => {
  expect(nearestOf(word, KNOWN)).toBe(nearest);
});

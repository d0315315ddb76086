import { expect, it } from "vitest";
import { didYouMean } from "./near.ts";

it.each([
  ["readonly", '; did you mean "readOnly"?'],
  ["toolset", '; did you mean "toolsets"?'],
  ["raedOnyl", '; did you mean "readOnly"?'],
  ["colour", ""],
  ["r".repeat(41), ""],
])("for %s the hint is %j", (wrong, hint) => {
  expect(didYouMean(wrong, ["readOnly", "toolsets", "rules"])).toBe(hint);
});

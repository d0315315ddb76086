import { expect, it } from "vitest";
import { describeBounds, isNullableBoolean, withinSubset } from "./model-subset.ts";

it.each([
  [
    { type: "string", description: "Name" },
    { type: "string", description: "Name" },
  ],
  [
    { type: ["boolean", "null"], description: "On", default: null },
    { type: "string", description: "On", enum: ["true", "false"] },
  ],
  [
    { type: "object", properties: { id: { type: "string" } } },
    { type: "object", properties: { id: { type: "string" } } },
  ],
])("withinSubset makes of %j %j", (node, expected) => {
  expect(withinSubset(node)).toEqual(expected);
});

it("withinSubset makes a list of names and values out of an object without named properties", () => {
  const node = { type: "object", description: "By name", additionalProperties: { type: "string" } };
  expect(withinSubset(node)).toEqual({
    type: "array",
    description: "By name",
    items: {
      type: "object",
      properties: {
        name: { type: "string", description: "Name", brief: "" },
        value: { type: "string", description: "Value", brief: "" },
      },
      required: ["name", "value"],
      additionalProperties: false,
    },
  });
});

it.each([
  [{ description: "Items", maximum: 200, default: 30 }, "Items, at most 200, default 30"],
  [{ description: "Items, at most 200", maximum: 200 }, "Items, at most 200"],
  [{ maximum: 50, minimum: 2 }, "At least 2, at most 50"],
  [{ description: "Flag", default: false, minimum: 0 }, "Flag"],
  [{ default: true }, "Default true"],
  [{ default: null, maximum: 9_007_199_254_740_991 }, undefined],
])("describeBounds says of %j: %j", (node, expected) => {
  expect(describeBounds(node)).toBe(expected);
});

it("isNullableBoolean knows the type of a boolean whose absence is not false", () => {
  expect(
    [["boolean", "null"], "boolean", ["string", "null"]].map((type) => isNullableBoolean({ type })),
  ).toEqual([true, false, false]);
});

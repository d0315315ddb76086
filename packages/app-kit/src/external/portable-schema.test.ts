import { expect, it } from "vitest";
import { portableProblem } from "./portable-schema.ts";

const schemaOf = (properties: unknown) =>
  ({ type: "object", properties }) as Readonly<Record<string, unknown>>;

it.each([
  [{}],
  [{ id: { type: "integer", minimum: 1 } }],
  [{ ids: { type: "array", items: { type: "string", enum: ["a"] } } }],
  [{ order: { type: "object", properties: { "line.no-1": { type: "number" } } } }],
])("takes %j", (properties) => {
  expect(portableProblem(schemaOf(properties))).toBeUndefined();
});

it.each([
  [{ id: { type: ["string", "null"] } }, "its argument id has not one type"],
  [{ id: {} }, "its argument id has not one type"],
  [{ id: { anyOf: [{ type: "string" }] } }, "its argument id has anyOf"],
  [{ id: { $ref: "#/definitions/a" } }, "its argument id has $ref"],
  [{ ids: { type: "array" } }, "its argument ids does not describe its items"],
  [{ ids: { type: "array", items: { type: "object" } } }, "its argument ids[] names no properties"],
  [{ map: { type: "object", properties: {} } }, "its argument map names no properties"],
  [{ "a b": { type: "string" } }, /name that not all model interfaces take/],
  [{ "": { type: "string" } }, /name that not all model interfaces take/],
  [{ id: true }, "its schema is no schema"],
])("finds what is wrong with %j", (properties, problem) => {
  const found = portableProblem(schemaOf(properties));
  if (typeof problem === "string") expect(found).toBe(problem);
  else expect(found).toMatch(problem);
});

it("finds branches at the top, which some interfaces refuse together with all other tools", () => {
  expect(portableProblem({ type: "object", properties: {}, oneOf: [] })).toBe("its schema has oneOf");
});

/** Makes arguments that a tool must refuse: valid ones with one change each. */
import type { JsonSchema } from "@octo/tool-contract";
import { isObject } from "./probe.ts";
import { propertiesOf, requiredOf } from "./run.ts";

/** Arguments with one fault. */
export interface WrongArguments {
  readonly what: string;
  /** The argument that is wrong. */
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
}

type Arguments = Readonly<Record<string, unknown>>;

/** All faults that a schema allows to make: a missing argument, one of another type, one that is not in its enum. */
export function wrongArguments(schema: JsonSchema, args: Arguments): WrongArguments[] {
  return [...missing(schema, args), ...mistyped(schema, args), ...unlisted(schema, args)];
}

function missing(schema: JsonSchema, args: Arguments): WrongArguments[] {
  const [field] = requiredOf(schema);
  if (field === undefined) return [];
  const { [field]: _, ...others } = args;
  return [{ what: "missing", field, args: others }];
}

/** For each type a value that is not of that type. */
const OTHER_KIND: Readonly<Record<string, unknown>> = {
  string: { unexpected: true },
  integer: "not a number",
  number: "not a number",
  boolean: "not a boolean",
  array: "not a list",
  object: "not an object",
};

function mistyped(schema: JsonSchema, args: Arguments): WrongArguments[] {
  const found = Object.entries(propertiesOf(schema)).find(
    ([, property]) => isObject(property) && typeof property.type === "string" && property.type in OTHER_KIND,
  );
  if (!found) return [];
  const [field, { type }] = found;
  return [{ what: "mistyped", field, args: { ...args, [field]: OTHER_KIND[String(type)] } }];
}

function unlisted(schema: JsonSchema, args: Arguments): WrongArguments[] {
  const found = Object.entries(propertiesOf(schema)).find(
    ([, property]) => isObject(property) && Array.isArray(property.enum) && property.type === "string",
  );
  if (!found) return [];
  return [{ what: "unlisted", field: found[0], args: { ...args, [found[0]]: "not-one-of-these-values" } }];
}

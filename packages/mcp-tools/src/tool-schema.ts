/**
 * JSON Schemas out of a tool's literal, in two degrees of detail. A model pays for every byte of a list of tools, so the
 * compact form leaves out what says nothing to it; the full form says everything, for hosts that build forms from it.
 * Results and arguments are checked against the literal, whatever a schema leaves out.
 */
import * as z from "zod";
import { noticeSchema } from "./pipeline/notice.ts";

/**
 * `compact`: JSON Schema 2020-12, as `tools/list` of MCP gives it. `full`: draft-07, where each property of an input,
 * however deep, has a type and a description, each list its items, and each boolean a default.
 */
export type SchemaDetail = "compact" | "full";

/** A JSON Schema of an object. */
export interface JsonSchema {
  readonly type: "object";
  readonly [key: string]: unknown;
}

type Node = Readonly<Record<string, unknown>>;

/** Private meta keys of the literals (`brief`, `full`), and keys of JSON Schema that no list of tools carries. */
const OMITTED_KEYS = new Set(["brief", "full", "$schema", "propertyNames", "pattern"]);
/** Bounds of length. They are checked, but the compact form leaves them out, because they cost a model more than they help. */
const LENGTHS = new Set(["maxLength", "minLength", "maxItems", "minItems"]);

/** The schema of what a caller may send. */
export function inputSchemaOf(input: z.ZodObject, detail: SchemaDetail): JsonSchema {
  const full = detail === "full";
  const schema = z.toJSONSchema(input, { io: "input", target: full ? "draft-07" : "draft-2020-12" });
  return mapNode(schema as Node, full ? fullNode : compactNode) as JsonSchema;
}

/** The schema of a tool's result. The compact form names the fields and leaves out what is inside them; the notice, which every result may have, is in the full form alone. */
export function outputSchemaOf(output: z.ZodObject, detail: SchemaDetail): JsonSchema {
  if (detail === "full") {
    const schema = z.toJSONSchema(output.extend({ notice: noticeSchema }), {
      io: "output",
      target: "draft-07",
    });
    return mapNode(schema as Node, (node) => node) as JsonSchema;
  }
  const { properties = {} } = z.toJSONSchema(output, { io: "output", target: "draft-2020-12" });
  return { type: "object", properties: mapValues(properties as Node, (node) => outline(node as Node)) };
}

function outline({ type, description }: Node): Node {
  return { ...(type ? { type } : {}), ...(description ? { description } : {}) };
}

/** Applies a rule to each schema, from the outside in, and leaves out {@link OMITTED_KEYS} and entries that say nothing. */
function mapNode(node: Node, rule: (node: Node) => Node): Node {
  const kept = Object.entries(rule(node)).filter(
    ([key, value]) => !OMITTED_KEYS.has(key) && !saysNothing(key, value),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === "properties") return [key, mapValues(value as Node, (one) => mapNode(one as Node, rule))];
      if (key === "items" || key === "additionalProperties")
        return [key, isNode(value) ? mapNode(value, rule) : value];
      if (key === "anyOf" && Array.isArray(value))
        return [key, value.map((one) => mapNode(one as Node, rule))];
      return [key, value];
    }),
  );
}

/** Whether an entry says nothing: a bound at the limit of safe integers, or additional properties of any kind. */
function saysNothing(key: string, value: unknown): boolean {
  if (key === "maximum" || key === "minimum") return Math.abs(value as number) === Number.MAX_SAFE_INTEGER;
  return key === "additionalProperties" && isNode(value) && Object.keys(value).length === 0;
}

/** Adds the defaults of booleans: `false`, or `null` for a nullable one, which leaves things unchanged. */
function fullNode({ full, ...node }: Node): Node {
  const whole = { ...node, ...(isNode(full) ? full : {}) };
  if ("default" in whole) return whole;
  if (whole.type === "boolean") return { ...whole, default: false };
  return isNullableBoolean(whole) ? { ...whole, default: null } : whole;
}

function compactNode(node: Node): Node {
  const kept = Object.entries(node).filter(([key, value]) => !isLeftOut(key, value, node));
  return {
    ...Object.fromEntries(kept),
    ...(node.brief ? { description: node.brief } : {}),
    ...(isNullableBoolean(node) ? { type: "boolean" } : {}),
  };
}

/** Whether the compact form leaves out an entry. */
function isLeftOut(key: string, value: unknown, { brief }: Node): boolean {
  if (LENGTHS.has(key)) return true;
  if (key === "description") return brief === "";
  if (key === "minimum") return value === 0 || value === 1;
  if (key === "maximum") return (value as number) >= 1_000_000;
  if (key === "default") return brief === "" || value === false || value === 0;
  return key === "additionalProperties" && isNode(value) && "anyOf" in value;
}

function isNullableBoolean({ type }: Node): boolean {
  return Array.isArray(type) && type.length === 2 && type.includes("boolean") && type.includes("null");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapValues(record: Node, map: (value: unknown) => unknown): Node {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/**
 * JSON Schemas out of a tool's literal, in two degrees of detail. A model pays for every byte of a list of tools, so the
 * compact form leaves out what says nothing to it; the full form says everything, for hosts that build forms from it.
 * Results and arguments are checked against the literal, whatever a schema leaves out.
 */
import * as z from "zod";
import { describeBounds, isNullableBoolean, withinSubset } from "./model-subset.ts";
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

/** Private meta keys of the literals (`brief`, `full`, `exact`, `json`), and keys of JSON Schema that no list of tools carries. */
const OMITTED_KEYS = new Set(["brief", "full", "exact", "json", "$schema", "propertyNames", "pattern"]);
/** Bounds of length. They are checked, but the compact form leaves them out, because they cost a model more than they help. */
const LENGTHS = new Set(["maxLength", "minLength", "maxItems", "minItems"]);

/** The schema of what a caller may send. */
export function inputSchemaOf(input: z.ZodObject, detail: SchemaDetail): JsonSchema {
  const full = detail === "full";
  const schema = z.toJSONSchema(input, { io: "input", target: full ? "draft-07" : "draft-2020-12" });
  const root = schema as Node;
  const rule = full ? fullNode : compactNode;
  // An object without arguments is the one object that may have no properties.
  return mapNode(root, (node) => rule(node === root ? node : withinSubset(merged(node, full)))) as JsonSchema;
}

/**
 * The schema of a tool's result. The compact form says only that it is an object: a model reads the fields in the result itself,
 * and pays for the list of tools before it asks anything. The notice, which every result may have, is in the full form alone.
 */
export function outputSchemaOf(output: z.ZodObject, detail: SchemaDetail): JsonSchema {
  if (detail === "full") {
    const schema = z.toJSONSchema(output.extend({ notice: noticeSchema }), {
      io: "output",
      target: "draft-07",
    });
    return mapNode(schema as Node, (node) => node) as JsonSchema;
  }
  return { type: "object" };
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

/** A node with what its literal says for this form alone. */
function merged({ full, brief, ...node }: Node, isFull: boolean): Node {
  if (isFull) return { ...node, ...(isNode(full) ? full : {}) };
  const compact = { ...node, ...(brief === undefined ? {} : { brief }) };
  return isNullableBoolean(compact) ? { ...compact, type: "boolean" } : compact;
}

/** Adds the defaults of booleans, and says bounds and defaults in the description too. */
function fullNode(node: Node): Node {
  const whole = node.type === "boolean" && !("default" in node) ? { ...node, default: false } : node;
  const description = describeBounds(whole);
  return { ...whole, ...(description === undefined ? {} : { description }) };
}

function compactNode(node: Node): Node {
  const { brief } = node;
  const said = brief === undefined ? node : { ...node, description: brief };
  const shown = Object.fromEntries(
    Object.entries(said).filter(([key, value]) => !isLeftOut(key, value, node)),
  );
  const description = describeBounds(shown);
  const { minimum: _min, maximum: _max, default: _default, description: _said, ...kept } = shown;
  return { ...kept, ...(description === undefined ? {} : { description }) };
}

/** Whether the compact form leaves out an entry. */
function isLeftOut(key: string, value: unknown, { brief }: Node): boolean {
  if (LENGTHS.has(key)) return true;
  if (key === "minimum") return value === 0 || value === 1;
  if (key === "maximum") return (value as number) >= 1_000_000;
  if (key === "default") return brief === "" || value === false || value === 0;
  return key === "additionalProperties" && isNode(value) && "anyOf" in value;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapValues(record: Node, map: (value: unknown) => unknown): Node {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

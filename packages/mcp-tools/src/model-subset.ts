/**
 * The part of JSON Schema that every model API takes, for inputs. Each schema has one type; an object names its properties and a
 * list describes its items; there are no branches and no references. Bounds and defaults are also said in the description,
 * because some APIs leave those keywords out. `test/model-apis` holds the lists of tools against each API's rules.
 */

type Node = Readonly<Record<string, unknown>>;

/** Brings a schema into the subset: one node, without what is inside its properties and items. */
export function withinSubset(node: Node): Node {
  if (isRecord(node)) return listOfPairs(node);
  return isNullableBoolean(node) ? yesNoOrNothing(node) : node;
}

/** Names of the caller's own with a value each. An object without named properties can hold nothing under OpenAI's strict mode, and Gemini refuses it. */
function isRecord({ type, properties }: Node): boolean {
  return type === "object" && (properties === undefined || Object.keys(properties as object).length === 0);
}

/** `brief`: the compact form needs no description of these two. */
const PAIR = {
  type: "object",
  properties: {
    name: { type: "string", description: "Name", brief: "" },
    value: { type: "string", description: "Value", brief: "" },
  },
  required: ["name", "value"],
  additionalProperties: false,
};

function listOfPairs({ type: _, properties, required, additionalProperties, ...node }: Node): Node {
  return { type: "array", ...node, items: PAIR };
}

/** A boolean whose absence is not `false`. A default would be a value of its own, and a list of types is refused by Gemini. */
function yesNoOrNothing({ default: _, ...node }: Node): Node {
  return { ...node, type: "string", enum: ["true", "false"] };
}

/** Whether a schema takes `true`, `false` and `null`. */
export function isNullableBoolean({ type }: Node): boolean {
  return Array.isArray(type) && type.length === 2 && type.includes("boolean") && type.includes("null");
}

/** The description with the bounds and the default of a schema, as far as it does not name them itself. */
export function describeBounds(node: Node): string | undefined {
  const { description = "", minimum, maximum, default: fallback } = node;
  const said = String(description);
  const parts = [
    boundOf("at least", minimum, 1, said),
    boundOf("at most", maximum, Number.NEGATIVE_INFINITY, said),
    defaultOf(fallback, said),
  ].filter((part) => part !== undefined);
  if (said !== "") return [said, ...parts].join(", ");
  const bounds = parts.join(", ");
  return bounds === "" ? undefined : bounds.charAt(0).toUpperCase() + bounds.slice(1);
}

function boundOf(words: string, bound: unknown, above: number, said: string): string | undefined {
  if (typeof bound !== "number" || bound <= above || Math.abs(bound) >= 1_000_000 || names(said, bound))
    return undefined;
  return `${words} ${bound}`;
}

function defaultOf(fallback: unknown, said: string): string | undefined {
  const isPlain = ["string", "number", "boolean"].includes(typeof fallback);
  if (!isPlain || fallback === false || fallback === 0 || fallback === "" || names(said, fallback))
    return undefined;
  return `default ${fallback}`;
}

function names(said: string, value: unknown): boolean {
  return said.split(/[^\w.-]+/).some((word) => word.replace(/\.$/, "") === String(value));
}

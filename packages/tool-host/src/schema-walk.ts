/** Walks the schemas inside a draft-07 schema, and counts what they become when each `$ref` is followed. */

type Schema = Readonly<Record<string, unknown>>;

const MAPS = ["properties", "patternProperties", "definitions", "$defs", "dependencies"];
const LISTS = ["allOf", "anyOf", "oneOf", "items"];
const SINGLES = [
  "items",
  "additionalItems",
  "additionalProperties",
  "propertyNames",
  "contains",
  "not",
  "if",
  "then",
  "else",
];
/** Keywords with schemas that apply only where a `$ref` names them. */
const DEFINITIONS = new Set(["definitions", "$defs"]);

/** The schemas directly inside one; those of definitions are marked. */
function* innerSchemas(
  schema: Schema,
): Generator<{ readonly inner: Schema; readonly isDefinition: boolean }> {
  for (const key of MAPS) {
    const map = schema[key];
    if (!isSchema(map)) continue;
    for (const inner of Object.values(map)) {
      if (isSchema(inner)) yield { inner, isDefinition: DEFINITIONS.has(key) };
    }
  }
  for (const key of LISTS) {
    const list = schema[key];
    if (!Array.isArray(list)) continue;
    for (const inner of list) if (isSchema(inner)) yield { inner, isDefinition: false };
  }
  for (const key of SINGLES) {
    const inner = schema[key];
    if (isSchema(inner)) yield { inner, isDefinition: false };
  }
}

/** Every schema inside a schema, itself included. */
export function* allSchemas(schema: Schema): Generator<Schema> {
  yield schema;
  for (const { inner } of innerSchemas(schema)) yield* allSchemas(inner);
}

/** How large a schema is with its references followed, or why they cannot be. */
export type Expansion =
  | { readonly ok: true; readonly schemas: number }
  | { readonly ok: false; readonly problem: string };

/** Counts the schemas that a validator may walk for one value. References that go round in a circle have no number. */
export function expandedSize(root: Schema): Expansion {
  const sizes = new Map<Schema, number>();
  const open = new Set<Schema>();
  const count = (schema: Schema): number => {
    const known = sizes.get(schema);
    if (known !== undefined) return known;
    if (open.has(schema)) throw new Error("its references go round in a circle");
    open.add(schema);
    let size = 1;
    if (typeof schema.$ref === "string") size += count(target(root, schema.$ref));
    for (const { inner, isDefinition } of innerSchemas(schema)) if (!isDefinition) size += count(inner);
    open.delete(schema);
    sizes.set(schema, size);
    return size;
  };
  try {
    return { ok: true, schemas: count(root) };
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof Error ? error.message : "its references cannot be followed",
    };
  }
}

function target(root: Schema, ref: string): Schema {
  if (!ref.startsWith("#/")) throw new Error("it refers to what is outside of it");
  let node: unknown = root;
  for (const part of ref.slice(2).split("/")) {
    const key = decoded(part).replaceAll("~1", "/").replaceAll("~0", "~");
    node =
      isSchema(node) && Object.hasOwn(node, key)
        ? node[key]
        : Array.isArray(node)
          ? node[Number(key)]
          : undefined;
  }
  if (!isSchema(node)) throw new Error("it refers to what it does not define");
  return node;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A small reader of JSON Schema, enough for the schemas of this package.
 *
 * Invariant: the published schema is the validator; what it accepts is what the file format means.
 */

/** Where in a document something is: property names and list positions. */
export type DataPath = readonly (string | number)[];

/** The part of JSON Schema 2020-12 that is understood here. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "integer" | "boolean";
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  /** `false`, or the schema of all other properties. */
  readonly additionalProperties?: false | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
}

/** One thing that is wrong in a document. */
export interface SchemaError {
  readonly path: DataPath;
  readonly message: string;
}

const MAX_ERRORS = 50;

/** Checks data against a schema. */
export function validate(schema: Schema, data: unknown): SchemaError[] {
  const errors: SchemaError[] = [];
  check(schema, data, [], errors);
  return errors.slice(0, MAX_ERRORS);
}

function kindOf(data: unknown): string {
  if (data === null) return "nothing";
  if (Array.isArray(data)) return "array";
  return Number.isInteger(data) ? "integer" : typeof data;
}

function check(schema: Schema, data: unknown, path: DataPath, errors: SchemaError[]): void {
  if (errors.length >= MAX_ERRORS) return;
  const fail = (message: string) => errors.push({ path, message });
  if (schema.anyOf !== undefined) {
    const best = schema.anyOf.find((one) => one.type === kindOf(data));
    if (best !== undefined) check(best, data, path, errors);
    else fail(`must be ${schema.anyOf.map((one) => one.type ?? "valid").join(" or ")}, not ${kindOf(data)}`);
    return;
  }
  if (schema.type !== undefined && schema.type !== kindOf(data)) {
    fail(`must be ${schema.type}, not ${kindOf(data)}`);
    return;
  }
  if (schema.enum !== undefined && !schema.enum.some((one) => one === data)) {
    fail(`must be one of ${schema.enum.join(", ")}${near(String(data), schema.enum.map(String))}`);
  } else if (typeof data === "string") checkText(schema, data, fail);
  else if (typeof data === "number" && schema.minimum !== undefined && data < schema.minimum) {
    fail(`must be ${schema.minimum} or more`);
  } else if (Array.isArray(data)) {
    if (schema.minItems !== undefined && data.length < schema.minItems) fail("must not be empty");
    data.forEach((item, i) => {
      if (schema.items !== undefined) check(schema.items, item, [...path, i], errors);
    });
  } else if (schema.type === "object")
    checkObject(schema, data as Readonly<Record<string, unknown>>, path, errors);
}

function checkText(schema: Schema, data: string, fail: (message: string) => void): void {
  if (data.length < (schema.minLength ?? 0)) fail("must not be empty");
  else if (data.length > (schema.maxLength ?? Number.POSITIVE_INFINITY))
    fail(`must not exceed ${schema.maxLength}`);
  else if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(data)) {
    fail(
      schema.description === undefined ? `does not match ${schema.pattern}` : `is not ${schema.description}`,
    );
  }
}

function checkObject(
  schema: Schema,
  data: Readonly<Record<string, unknown>>,
  path: DataPath,
  errors: SchemaError[],
): void {
  const properties = schema.properties ?? {};
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(data, name)) errors.push({ path, message: `needs "${name}"` });
  }
  for (const [name, value] of Object.entries(data)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    const at = [...path, name];
    if (known === false) {
      errors.push({ path: at, message: `is not known here${near(name, Object.keys(properties))}` });
    } else if (known !== undefined) check(known, value, at, errors);
  }
}

/** Names the known word that a wrong one probably means. */
function near(wrong: string, known: readonly string[]): string {
  if (wrong.length > 40) return "";
  const ranked = known
    .map((word) => ({ word, far: distance(wrong.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [first] = ranked;
  return first !== undefined && first.far <= Math.max(2, first.word.length / 3)
    ? `; did you mean "${first.word}"?`
    : "";
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * A small validator of JSON Schema, for the schemas of this package. The schema that is published for editors is also
 * the one that checks a file, so that the two cannot disagree.
 */
import { didYouMean } from "./near.ts";

/** The location of a value in a document: property names and list positions, from the outside in. */
export type DataPath = readonly (string | number)[];

/** The keywords of JSON Schema 2020-12 that the validator of this package knows. */
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

/** One problem of a document. */
export interface SchemaError {
  readonly path: DataPath;
  readonly message: string;
}

const MAX_ERRORS = 50;

/** Checks data against a schema; returns the first 50 problems, or an empty list. */
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
    fail(`must be one of ${schema.enum.join(", ")}${didYouMean(String(data), schema.enum.map(String))}`);
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
      errors.push({ path: at, message: `is not known here${didYouMean(name, Object.keys(properties))}` });
    } else if (known !== undefined) check(known, value, at, errors);
  }
}

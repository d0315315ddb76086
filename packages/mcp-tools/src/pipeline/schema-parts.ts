/** Looks into the schemas of tools, past the layers that only say whether a value may be missing. */
import * as z from "zod";

/** The schema below those that only say whether a value may be missing, or what becomes of it. */
export function innermost(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch
  )
    return innermost(schema.unwrap());
  return schema instanceof z.ZodPipe ? innermost(schema.in) : schema;
}

/** The schema of the value at a path, or undefined where the schema says nothing about it. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => innermost(partOf(at, key)), innermost(schema));
}

function partOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (!(schema instanceof z.ZodObject) || typeof key !== "string") return undefined;
  return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
}

/** Whether a field takes any object or list and no text. Models may send its JSON text; the meta key `json` says so. */
export function takesAnyObject(schema: unknown): boolean {
  return schema instanceof z.ZodUnknown && schema.meta()?.json === true;
}

/** Whether a field takes its values in no other form than JSON's own. */
export function isExact(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.meta()?.exact === true;
}

/** Whether a field takes lists or objects and no text. */
export function isStructured(schema: unknown): boolean {
  const isKnown =
    schema instanceof z.ZodArray || schema instanceof z.ZodObject || schema instanceof z.ZodRecord;
  return isKnown || takesAnyObject(schema);
}

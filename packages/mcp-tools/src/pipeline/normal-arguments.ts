/**
 * Brings arguments into the form that the schemas expect where their meaning is clear: `null` and an empty text stand for
 * an optional argument that is not used, because some hosts send every argument, and a fixed value may be written in any
 * letter case. Nothing else is changed, and nothing is guessed.
 */
import * as z from "zod";

/** Returns the arguments in their usual form. What does not fit the schema stays as it is, for its check to refuse. */
export function normalArguments(schema: z.ZodObject, args: unknown): unknown {
  if (typeof args !== "object" || args === null || Array.isArray(args)) return args;
  const entries = Object.entries(args).flatMap(([key, value]): [string, unknown][] => {
    const field: unknown = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    if (!(field instanceof z.ZodType)) return [[key, value]];
    return isUnused(value) && isOptional(field) ? [] : [[key, normalValue(field, value)]];
  });
  return Object.fromEntries(entries);
}

function isOptional(field: z.ZodType): boolean {
  return field.safeParse(undefined).success;
}

/** Whether a value says that an optional argument is not used. An empty list is a value of its own. */
function isUnused(value: unknown): boolean {
  return isEmpty(value) || (Array.isArray(value) && value.length > 0 && value.every(isEmpty));
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function normalValue(field: unknown, value: unknown): unknown {
  const schema = innermost(field);
  if (schema instanceof z.ZodEnum && typeof value === "string") return optionOf(schema.options, value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.filter((item) => !isEmpty(item)).map((item) => normalValue(schema.element, item));
  if (schema instanceof z.ZodObject) return normalArguments(schema, value);
  return value;
}

/** The schema below those that only say whether a value may be missing, or what becomes of it. */
function innermost(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return innermost(schema.unwrap());
  return schema instanceof z.ZodPipe ? innermost(schema.in) : schema;
}

/** The option that a text means: the same text, or the only one that differs in letter case alone. */
function optionOf(options: readonly unknown[], text: string): unknown {
  if (options.includes(text)) return text;
  const wanted = text.trim().toLowerCase();
  const same = options.filter((option) => typeof option === "string" && option.toLowerCase() === wanted);
  return same.length === 1 ? same[0] : text;
}

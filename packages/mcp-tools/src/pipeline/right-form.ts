/** Says how an argument of the wrong type is written, so that a model can mend its call at once. */
import * as z from "zod";
import { neutralLine } from "../clean/quote.ts";
import { innermost, isStructured } from "./schema-parts.ts";

/** A text that is no longer than this and has no comma is shown as the only item of a list. */
const SHORT = 60;

/**
 * A sentence that shows the right form of a value, or undefined where the type is not what is wrong.
 * @param schema the schema of the value
 */
export function rightForm(issue: z.core.$ZodIssue, schema: unknown, value: unknown): string | undefined {
  if (issue.code !== "invalid_type") return undefined;
  if (schema instanceof z.ZodArray)
    return `must be a list; write it like ${listLike(schema.element, value)}.`;
  if (isStructured(schema)) return `must be an object; write it like ${exampleOf(schema)}.`;
  if (schema instanceof z.ZodBoolean) return "must be true or false, without quotes.";
  if (schema instanceof z.ZodNumber && typeof value === "number") return "must be a whole number, like 10.";
  if (schema instanceof z.ZodNumber) return "must be a number; write it like 10, without quotes.";
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return textLike(schema, value);
  return undefined;
}

function listLike(element: unknown, value: unknown): string {
  const inner = innermost(element);
  const isName = inner instanceof z.ZodString && typeof value === "string" && /^[^[\]{},"]+$/.test(value);
  const shown =
    isName && value.length <= SHORT ? JSON.stringify(neutralLine(value, SHORT)) : exampleOf(inner);
  return `[${shown}]`;
}

function textLike(schema: unknown, value: unknown): string {
  const isOne = typeof value === "number" || typeof value === "boolean";
  if (schema instanceof z.ZodString && isOne) return `must be text; write it in quotes, like "${value}".`;
  return `must be one text, like ${exampleOf(schema)}.`;
}

/** A value of the right form. */
function exampleOf(schema: unknown): string {
  const inner = innermost(schema);
  if (inner instanceof z.ZodEnum) return JSON.stringify(inner.options[0]);
  if (inner instanceof z.ZodNumber) return "10";
  if (inner instanceof z.ZodBoolean) return "true";
  if (inner instanceof z.ZodArray) return `[${exampleOf(inner.element)}]`;
  if (inner instanceof z.ZodObject) return objectLike(inner);
  return isStructured(inner) ? '{"name": "value"}' : '"text"';
}

/** The fields that are needed, or the first one where none is. */
function objectLike({ shape }: z.ZodObject): string {
  const fields = Object.entries(shape);
  const needed = fields.filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success);
  const shown = (needed.length > 0 ? needed : fields.slice(0, 1)).map(
    ([name, field]) => `"${name}": ${exampleOf(field)}`,
  );
  return `{${shown.join(", ")}}`;
}

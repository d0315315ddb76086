/**
 * Brings arguments into the form that the schemas expect where their meaning is clear. `null` and an empty text stand for an
 * optional argument that is not used, because some hosts send every argument; a list, object, number or boolean may come as
 * its JSON text; a fixed value may be written in any letter case. Nothing else is changed, and nothing is guessed.
 */
import * as z from "zod";
import { isNullText, type ReadText, readBoolean, readNumber, readStructure } from "./json-text.ts";
import { innermost, isExact, isStructured } from "./schema-parts.ts";

/**
 * The arguments as one object. `null` and an empty text stand for no arguments, and JSON text of an object for that object.
 * Anything else stays as it is, for the check to refuse.
 */
export function argumentObject(args: unknown): unknown {
  if (args === undefined || isEmpty(args)) return {};
  if (typeof args !== "string") return args;
  if (isNullText(args)) return {};
  const read = readStructure(args);
  return read && isFields(read.value) ? read.value : args;
}

/** Returns the arguments in their usual form. What does not fit the schema stays as it is, for its check to refuse. */
export function normalArguments(schema: z.ZodObject, args: unknown): unknown {
  if (!isFields(args)) return args;
  const entries = Object.entries(args).flatMap(([key, sent]): [string, unknown][] => {
    const field: unknown = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    if (!(field instanceof z.ZodType)) return [[key, sent]];
    const value = readAs(innermost(field), sent);
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

/** Whether a value says nothing: `null` and a text without a character that is not white space. */
export function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function normalValue(field: unknown, sent: unknown): unknown {
  const schema = innermost(field);
  const value = readAs(schema, sent);
  if (schema instanceof z.ZodEnum && typeof value === "string") return optionOf(schema.options, value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.filter((item) => !isEmpty(item)).map((item) => normalValue(schema.element, item));
  if (schema instanceof z.ZodObject) return normalArguments(schema, value);
  if (schema instanceof z.ZodRecord) return normalRecord(schema, recordOfPairs(value) ?? value);
  return value;
}

/** Entries of a record are not arguments of the tool: an empty text is a value there, and only `null` means no entry. */
function normalRecord({ valueType }: z.ZodRecord, record: unknown): unknown {
  if (!isFields(record)) return record;
  const used = Object.entries(record).filter(([, value]) => value !== null);
  return Object.fromEntries(used.map(([key, value]) => [key, normalValue(valueType, value)]));
}

/**
 * The record that a list of names with values stands for, as the listed schema has it. A name that comes more than once has
 * all of its values, which a field that takes one value for a name refuses.
 */
function recordOfPairs(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!Array.isArray(value) || !value.every(isPair)) return undefined;
  const values = new Map<string, unknown[]>();
  for (const { name, value: one } of value) values.set(name, [...(values.get(name) ?? []), one]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

function isPair(value: unknown): value is { readonly name: string; readonly value?: unknown } {
  if (!isFields(value) || typeof value.name !== "string") return false;
  return Object.keys(value).every((key) => key === "name" || key === "value");
}

/** The value that was meant: a text that stands for JSON, in a field that takes no text, is that JSON. */
function readAs(schema: unknown, value: unknown): unknown {
  if (typeof value !== "string" || isExact(schema)) return value;
  if (isNullText(value) && isWithoutText(schema)) return null;
  return (readText(schema, value) ?? { value }).value;
}

function readText(schema: unknown, text: string): ReadText | undefined {
  if (schema instanceof z.ZodNumber) return readNumber(text);
  if (schema instanceof z.ZodBoolean) return readBoolean(text);
  const read = isStructured(schema) ? readStructure(text) : undefined;
  return read && (schema instanceof z.ZodArray ? Array.isArray(read.value) : true) ? read : undefined;
}

function isWithoutText(schema: unknown): boolean {
  return schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean || isStructured(schema);
}

/** The option that a text means: the same text, or the only one that differs in letter case alone. */
function optionOf(options: readonly unknown[], text: string): unknown {
  if (options.includes(text)) return text;
  const wanted = text.trim().toLowerCase();
  const same = options.filter((option) => typeof option === "string" && option.toLowerCase() === wanted);
  return same.length === 1 ? same[0] : text;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

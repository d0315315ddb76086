/** Compiles the field `argument` of a rule: patterns for the values of arguments of a tool call. */
import { PolicyConfigError } from "./errors.ts";
import { compilePattern, holds, type Pattern } from "./pattern.ts";
import type { Certainty } from "./targets.ts";

/** The arguments of a call; undefined when they are not known. */
export type CallArguments = Readonly<Record<string, unknown>> | undefined;

/** A compiled field. */
export type ArgumentTest = (args: CallArguments, certainty: Certainty) => boolean;

/**
 * Compiles the patterns. Each name must hold: it is the name of an argument, or a path of names with dots. Numbers and truth
 * values are compared as texts. Of a list, one value is enough for a rule that tightens, and a rule that loosens needs all of
 * them. An object may mean anything. An argument that the call does not have matches only `!` patterns of rules that tighten.
 *
 * @throws PolicyConfigError when a pattern is no text
 */
export function argumentTest(fields: unknown): ArgumentTest {
  if (
    typeof fields !== "object" ||
    fields === null ||
    Array.isArray(fields) ||
    Object.keys(fields).length === 0
  )
    throw new PolicyConfigError(
      'The field "argument" must name arguments with their patterns: { sku: "X*" }.',
    );
  const tests = Object.entries(fields).map(([name, value]) => oneArgument(name, patternsOf(name, value)));
  return (args, certainty) => tests.every((test) => test(args, certainty));
}

function patternsOf(name: string, value: unknown): readonly Pattern[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((one): one is string => typeof one === "string" && one !== "" && one !== "!");
  if (texts.length === 0 || texts.length !== list.length)
    throw new PolicyConfigError(`argument.${name} must be text or a non-empty list of texts.`);
  return texts.map((text) => compilePattern(text));
}

function oneArgument(name: string, patterns: readonly Pattern[]): ArgumentTest {
  const isNegative = patterns.every(({ negated }) => negated);
  return (args, certainty) => {
    const may = certainty === "may";
    if (args === undefined) return may;
    const values = valuesAt(args, name);
    if (values.length === 0) return may && isNegative;
    const fits = (value: unknown) => {
      const text = textOf(value);
      return text === undefined ? may : holds(patterns, (one) => one.test(text) !== one.negated);
    };
    return may ? values.some(fits) : values.every(fits);
  };
}

/** The values of an argument: those of a list one by one. Null is no value. */
function valuesAt(args: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = Object.hasOwn(args, name) ? args[name] : name.split(".").reduce<unknown>(innerValue, args);
  const list: readonly unknown[] = Array.isArray(value) ? value.flat(4) : [value];
  return list.filter((one) => one !== undefined && one !== null);
}

function innerValue(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((one) => innerValue(one, key));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function textOf(value: unknown): string | undefined {
  return ["string", "number", "boolean", "bigint"].includes(typeof value) ? String(value) : undefined;
}

/**
 * Checks the schemas that servers send and compiles them. A schema is foreign: it must be draft-07, refer to nothing
 * outside, stay small when its references are followed, and have patterns that take linear time.
 */
import type { JsonSchema } from "@octo/tool-contract";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { RE2JS } from "re2js";
import { allSchemas, expandedSize } from "./schema-walk.ts";

/** What is wrong with a value: the argument and a sentence. */
export interface Violation {
  /** The name of the argument, with dots for inner ones; absent when the whole value is wrong. */
  readonly field?: string;
  readonly message: string;
}

/** Finds what is wrong with a value; undefined when it conforms. */
export type Check = (value: unknown) => Violation | undefined;

/** A compiled schema, or why it is refused. */
export type CompiledSchema =
  | { readonly ok: true; readonly check: Check }
  | { readonly ok: false; readonly problem: string };

/** Compiles schemas. */
export type SchemaCompiler = (schema: JsonSchema) => CompiledSchema;

/** A schema that becomes larger than this, with its references followed, would take too long for one call. */
const MAX_SCHEMAS = 5_000;
/** Keywords of later drafts: draft-07 would ignore them, and the check would not be the one that the server means. */
const LATER = [
  "prefixItems",
  "unevaluatedItems",
  "unevaluatedProperties",
  "dependentRequired",
  "dependentSchemas",
  "minContains",
  "maxContains",
  "$dynamicRef",
  "$recursiveRef",
];
const DRAFT_07 = /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/;

/** The most that one pattern may repeat, its counts multiplied, and all new patterns of one list together. */
const MOST_REPEATS = 10_000;
const MOST_OF_LIST = 100_000;

/**
 * Patterns run in RE2JS, which takes linear time whatever the pattern is. To compile one takes time and memory for each
 * repetition that it counts, so that these are limited.
 */
function linearPatterns() {
  let left = MOST_OF_LIST;
  const compile = (pattern: string) => {
    const repeats = repeatsOf(pattern);
    left -= repeats;
    if (repeats > MOST_REPEATS || left < 0) throw new Error("its patterns repeat too much");
    const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
    return { test: (text: string) => compiled.test(text) };
  };
  return Object.assign(compile, { code: "linearPatterns" });
}

/** The counts of a pattern, such as those of `a{2}b{1,3}`, multiplied, because one may stand inside another. */
function repeatsOf(pattern: string): number {
  return [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce(
    (product, [, least, most]) => product * Math.max(1, Number(most || least)),
    1,
  );
}

/** Makes a compiler. Nothing that one schema declares is visible to another one. */
export function createSchemaCompiler(): SchemaCompiler {
  const ajv = new Ajv({
    // Draft-07 lets a program ignore keywords that it does not know.
    strict: false,
    validateFormats: false,
    addUsedSchema: false,
    logger: false,
    code: { regExp: linearPatterns() },
  });
  return (schema) => {
    const problem = problemOf(schema);
    if (problem !== undefined) return { ok: false, problem };
    try {
      // The copy keeps the compiled schema out of the cache of another one that is the same object.
      const validate = ajv.compile<unknown>(structuredClone(schema));
      return { ok: true, check: checkWith(validate) };
    } catch (error) {
      const why = error instanceof Error ? error.message : "it cannot be compiled";
      return { ok: false, problem: `it is not a draft-07 schema that can be checked: ${why.slice(0, 200)}` };
    }
  };
}

function problemOf(schema: JsonSchema): string | undefined {
  const { $schema } = schema;
  if ($schema !== undefined && !(typeof $schema === "string" && DRAFT_07.test($schema)))
    return "its $schema is not draft-07";
  const size = expandedSize(schema);
  if (!size.ok) return size.problem;
  if (size.schemas > MAX_SCHEMAS)
    return `it becomes larger than ${MAX_SCHEMAS} schemas when its references are followed`;
  for (const part of allSchemas(schema)) {
    const later = LATER.find((keyword) => keyword in part);
    if (later !== undefined) return `it has the keyword ${later}, which draft-07 does not know`;
    // `$async` would make the validator return a promise, which counts as true.
    if ("$async" in part) return "it has the keyword $async, which draft-07 does not know";
    if ("$id" in part && part !== schema)
      return "it has an inner $id, which changes what its references mean";
  }
  return undefined;
}

function checkWith(validate: ValidateFunction): Check {
  return (value) => {
    if (validate(value) === true) return undefined;
    const [first] = validate.errors ?? [];
    return first ? violationOf(first) : { message: "The value does not conform to the schema." };
  };
}

function violationOf({ instancePath, keyword, params, message }: ErrorObject): Violation {
  const facts = params as Readonly<Record<string, unknown>>;
  const inner = keyword === "required" ? facts.missingProperty : facts.additionalProperty;
  const path = [...instancePath.split("/").slice(1), ...(typeof inner === "string" ? [inner] : [])];
  const field = path.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).join(".");
  const text = wordsOf(keyword, facts, message ?? "is wrong");
  return field === "" ? { message: `The arguments ${text}.` } : { field, message: `${field} ${text}.` };
}

function wordsOf(keyword: string, facts: Readonly<Record<string, unknown>>, message: string): string {
  if (keyword === "required") return "is missing";
  if (keyword === "additionalProperties") return "is not an argument of this tool";
  if (keyword === "enum" && Array.isArray(facts.allowedValues))
    return `must be one of ${JSON.stringify(facts.allowedValues).slice(0, 300)}`;
  return message;
}

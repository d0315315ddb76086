/** Compares the arguments of two versions of a tool. A change is major when a call that was valid no longer is. */
import { canonicalJson } from "@octo/cut-json";
import type { JsonSchema } from "./types.ts";

/** One change of an argument, or of the argument object itself. */
export interface InputChange {
  readonly bump: "patch" | "minor" | "major";
  readonly argument?: string;
  readonly text: string;
}

type Bump = InputChange["bump"];

const TEXTS = new Set(["description", "title", "examples", "$comment"]);
const LOWER_BOUNDS = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"]);
const UPPER_BOUNDS = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"]);
/** Keywords that {@link diffKeywords} leaves to other functions. */
const COMPARED_ELSEWHERE = new Set(["properties", "required", "items", "enum"]);

/** Compares two schemas of arguments, down to nested objects and lists. */
export function diffInput(before: JsonSchema, after: JsonSchema, path = ""): InputChange[] {
  return [
    ...diffKeywords(before, after, path),
    ...diffEnum(before.enum, after.enum, path),
    ...diffProperties(before, after, path),
    ...diffItems(before.items, after.items, path),
  ];
}

function changeAt(bump: Bump, path: string, text: string): InputChange {
  return path === "" ? { bump, text } : { bump, argument: path, text };
}

function diffKeywords(before: JsonSchema, after: JsonSchema, path: string): InputChange[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keywords
    .filter((keyword) => !COMPARED_ELSEWHERE.has(keyword) && !isEqual(before[keyword], after[keyword]))
    .map((keyword) => {
      const bump = bumpOf(keyword, before[keyword], after[keyword]);
      return changeAt(bump, path, TEXTS.has(keyword) ? `${keyword} reworded` : `${keyword} changed`);
    });
}

/** The version step of a changed keyword. A changed default is major, because the same call then does something else. */
function bumpOf(keyword: string, before: unknown, after: unknown): Bump {
  if (TEXTS.has(keyword)) return "patch";
  if (LOWER_BOUNDS.has(keyword)) return isLooser(before, after, -1) ? "minor" : "major";
  if (UPPER_BOUNDS.has(keyword)) return isLooser(before, after, 1) ? "minor" : "major";
  if (keyword === "additionalProperties") return after === undefined || after === true ? "minor" : "major";
  return "major";
}

/** Whether a bound was removed, or moved in the direction that allows more. */
function isLooser(before: unknown, after: unknown, direction: 1 | -1): boolean {
  if (after === undefined) return true;
  return typeof before === "number" && typeof after === "number" && (after - before) * direction > 0;
}

function diffEnum(before: unknown, after: unknown, path: string): InputChange[] {
  if (isEqual(before, after)) return [];
  if (!Array.isArray(before)) return [changeAt("major", path, "limited to a list of values")];
  if (!Array.isArray(after)) return [changeAt("minor", path, "no longer limited to a list of values")];
  const left = new Set(after.map(canonicalJson));
  const known = new Set(before.map(canonicalJson));
  const gone = [...known].filter((value) => !left.has(value));
  const added = [...left].filter((value) => !known.has(value));
  return [
    ...(gone.length > 0 ? [changeAt("major", path, `no longer takes ${gone.join(", ")}`)] : []),
    ...(added.length > 0 ? [changeAt("minor", path, `also takes ${added.join(", ")}`)] : []),
  ];
}

function diffProperties(before: JsonSchema, after: JsonSchema, path: string): InputChange[] {
  const [olds, news] = [before, after].map(
    (schema) => (schema.properties ?? {}) as Record<string, JsonSchema>,
  );
  const [mustBefore, must] = [before, after].map(({ required }) => new Set((required ?? []) as string[]));
  const names = [...new Set([...Object.keys(olds ?? {}), ...Object.keys(news ?? {})])];
  return names.flatMap((name) => {
    const argument = path === "" ? name : `${path}.${name}`;
    const old = olds?.[name];
    const next = news?.[name];
    const isRequired = must?.has(name) ?? false;
    if (!next) return [changeAt("major", argument, "argument removed")];
    if (!old)
      return [
        isRequired
          ? changeAt("major", argument, "new required argument")
          : changeAt("minor", argument, "new optional argument"),
      ];
    return [
      ...diffRequired(mustBefore?.has(name) ?? false, isRequired, argument),
      ...diffInput(old, next, argument),
    ];
  });
}

function diffRequired(before: boolean, after: boolean, argument: string): InputChange[] {
  if (before === after) return [];
  return [after ? changeAt("major", argument, "now required") : changeAt("minor", argument, "now optional")];
}

function diffItems(before: unknown, after: unknown, path: string): InputChange[] {
  if (isEqual(before, after)) return [];
  if (isSchema(before) && isSchema(after)) return diffInput(before, after, path === "" ? "[]" : `${path}[]`);
  return [changeAt("major", path, "items changed")];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEqual(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/**
 * Step 6: no result is larger than the budget. Long lists lose items from their end and long texts their tail; what
 * was cut is stated, with the way to the rest, in a `cut` field.
 */
import { ToolError } from "../errors.ts";
import { startOf } from "../text/cut-text.ts";

/** One thing that was cut. */
export interface Cut {
  readonly field: string;
  readonly kept: number;
  readonly of: number;
  readonly unit: "items" | "characters";
}

/** A result within its budget. */
export interface Shaped {
  readonly value: Readonly<Record<string, unknown>>;
  readonly cuts: readonly Cut[];
}

const CHARACTERS_PER_TOKEN = 4;
const MIN_TEXT = 400;
/** An object with more properties than any resource has is a map, which can be cut like a list. */
const MAP = 100;
const ROUNDS = 40;
/** More cuts than this are not listed one by one. */
const CUTS_TOLD = 8;
const CUT_FIELD = 100;

/**
 * Cuts a result until its JSON is at most `budgetTokens` long, a token counted as four characters.
 * @throws ToolError `input` when it consists of so many small parts that it cannot be cut in a sensible way.
 */
export function shape(result: Readonly<Record<string, unknown>>, budgetTokens: number, reserved = 0): Shaped {
  const limit = budgetTokens * CHARACTERS_PER_TOKEN - reserved;
  let value = result;
  let length = JSON.stringify(value).length;
  const cuts = new Map<string, Cut>();
  for (let round = 0; round < ROUNDS && length > limit; round += 1) {
    const { best } = measure(value, []);
    if (!best) break;
    const { next, cut } = cutAt(value, best, length - limit);
    const before = cuts.get(cut.field);
    cuts.set(cut.field, before ? { ...cut, of: before.of } : cut);
    value = next;
    length = JSON.stringify(value).length;
  }
  if (length > limit) throw tooLarge(length);
  return { value, cuts: [...cuts.values()].slice(0, CUTS_TOLD) };
}

function tooLarge(length: number): ToolError {
  return new ToolError({
    code: "input",
    ownWords: true,
    message: `The answer is too large (${length} characters) and has no list or text that could be cut.`,
    hint: "Ask for less: a smaller take, fewer fields, or one item at a time.",
  });
}

type Path = readonly (string | number)[];

interface Found {
  readonly path: Path;
  readonly size: number;
  readonly target: readonly unknown[] | string | object;
}

/** The size of a part, and the best place to cut in it: the innermost one that holds nearly all of it. */
function measure(node: unknown, path: Path): { readonly size: number; readonly best?: Found | undefined } {
  if (typeof node === "string") {
    const size = JSON.stringify(node).length;
    return { size, best: node.length > MIN_TEXT ? { path, size, target: node } : undefined };
  }
  if (typeof node !== "object" || node === null) return { size: String(node).length };
  const isList = Array.isArray(node);
  let size = 2;
  let inner: Found | undefined;
  let count = 0;
  for (const [key, item] of Object.entries(node)) {
    const part = measure(item, [...path, isList ? Number(key) : key]);
    size += part.size + 1 + (isList ? 0 : key.length + 3);
    count += 1;
    if (part.best && part.best.size > (inner?.size ?? 0)) inner = part.best;
  }
  const own = (isList ? count > 1 : count > MAP) ? { path, size, target: node } : undefined;
  return { size, best: own && (!inner || inner.size < size * 0.9) ? own : inner };
}

function cutAt(value: Readonly<Record<string, unknown>>, { path, size, target }: Found, excess: number) {
  const isText = typeof target === "string";
  const of = isText ? target.length : Array.isArray(target) ? target.length : Object.keys(target).length;
  const keep = Math.max(1, Math.floor(of * Math.max(0, 1 - excess / size) * 0.95));
  const kept = isText
    ? `${startOf(target, Math.max(MIN_TEXT, keep))}…`
    : Array.isArray(target)
      ? target.slice(0, keep)
      : Object.fromEntries(Object.entries(target).slice(0, keep));
  const cut: Cut = {
    field: fieldOf(path),
    kept: isText ? Math.min(of, Math.max(MIN_TEXT, keep)) : keep,
    of,
    unit: isText ? "characters" : "items",
  };
  return { next: replaceAt(value, path, kept) as Readonly<Record<string, unknown>>, cut };
}

function fieldOf(path: Path): string {
  const field = path.join(".");
  return field.length > CUT_FIELD ? `${field.slice(0, CUT_FIELD)}…` : field;
}

function replaceAt(node: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(node))
    return node.map((item, at) => (at === key ? replaceAt(item, rest, replacement) : item));
  return Object.fromEntries(
    Object.entries(node as object).map(([name, item]) => [
      name,
      name === key ? replaceAt(item, rest, replacement) : item,
    ]),
  );
}

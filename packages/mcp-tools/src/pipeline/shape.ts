/** Cuts a result to its budget; the cuts are listed in the notice of the result. */
import { type Cut, cutJson, type Fields } from "@octo/cut-json";
import { ToolError } from "../errors.ts";

/** A result within its budget. */
export interface Shaped {
  readonly value: Fields;
  readonly cuts: readonly Cut[];
}

const CUT_OPTIONS = { minText: 400, mapEntries: 100, innerShare: 0.9 };
/** More cuts than this are not listed one by one. */
const MAX_LISTED = 8;

/**
 * Cuts a result until its JSON has at most `limit` characters.
 * @throws ToolError `input` when the result consists of so many small parts that it cannot be cut in a sensible way.
 */
export function shape(result: Fields, limit: number): Shaped {
  const excess = (value: Fields) => JSON.stringify(value).length - limit;
  const { value, cuts, fits } = cutJson(result, { ...CUT_OPTIONS, excess });
  if (!fits) throw tooLarge(JSON.stringify(value).length);
  return { value, cuts: cuts.slice(0, MAX_LISTED) };
}

/** The error of a result that cannot be cut to a size. */
export function tooLarge(length: number): ToolError {
  return new ToolError({
    code: "input",
    ownWords: true,
    message: `The result is too large (${length} characters) and has no list or text that could be cut.`,
    hint: "Ask for less: a smaller take, fewer fields, or one item at a time.",
  });
}

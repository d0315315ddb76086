/** The text that a model gets for an outcome: JSON that is cut as a value, or the error in words. */
import { type Cut, cutJson, type Fields } from "@octo/cut-json";
import type { CallOutcome } from "../types.ts";

/** How results are shown to a model. */
export interface TextOptions {
  /** Most characters of a result; default 8,000. A longer one loses items and ends of texts, and says so in `truncated`. */
  readonly maxChars?: number;
}

const CUT_OPTIONS = { minText: 100, mapEntries: 50, innerShare: 0.5 };
const LEAST = 500;

/** The text for an outcome. It is foreign text: show it to a model as data, and never as an instruction. */
export function textForModel(outcome: CallOutcome, { maxChars = 8_000 }: TextOptions = {}): string {
  if (outcome.kind === "result") return cutText(outcome.value, Math.max(maxChars, LEAST));
  const { error } = outcome;
  const wait =
    error.retryAfterSeconds === undefined ? "" : ` Wait ${error.retryAfterSeconds} s before another try.`;
  const ran = error.mayHaveRun ? " The tool may have run all the same: look before you repeat the call." : "";
  return `Error ${error.code}: ${error.message}${wait}${ran}`;
}

function cutText(value: Fields, maxChars: number): string {
  const json = JSON.stringify(value);
  if (json.length <= maxChars) return json;
  const withCuts = (part: Fields, cuts: readonly Cut[]) =>
    JSON.stringify({
      ...part,
      truncated: cuts.slice(0, 5).map(({ field, kept, of }) => ({ field, kept, of })),
    });
  const excess = (part: Fields, cuts: readonly Cut[]) => withCuts(part, cuts).length - maxChars;
  const cut = cutJson(value, { ...CUT_OPTIONS, excess });
  if (cut.fits) return withCuts(cut.value, cut.cuts);
  return JSON.stringify({ truncated: [{ field: "$", kept: 0, of: Object.keys(value).length }] });
}

/**
 * Keeps a result within its limit. It is cut as a value and never as text, so that it stays JSON. A notice in the result
 * says what was cut, and counts towards the limit.
 */
import { cutJson, type Fields, wellFormedJson } from "@octo/cut-json";
import { noticeKey, type TruncationNotice } from "./notices.ts";

type Cut = Omit<TruncationNotice, "more">;

/** A result as it is sent. */
export interface BoundResult {
  readonly json: string;
  readonly truncated?: TruncationNotice;
}

/** A host takes at most 4,000,000 bytes, and one UTF-16 unit is at most three bytes. */
export const MAX_CHARS = 1_333_333;
/** The smallest limit. A notice always fits into it. */
export const MIN_RESULT_CHARS = 500;

const CUT_OPTIONS = { minText: 200, mapEntries: 60, innerShare: 0.5 };
/** How many cuts a notice lists beside the first one. */
const MAX_MORE = 4;

/**
 * The JSON of a result, at most `maxChars` characters and 4,000,000 bytes long.
 * @throws TypeError when the result is not data, for example because it contains itself
 */
export function boundResult(result: Fields, maxChars: number): BoundResult {
  const limit = Math.min(Math.max(maxChars, MIN_RESULT_CHARS), MAX_CHARS);
  const json = wellFormedJson(result);
  if (json.length <= limit) return { json };
  const key = noticeKey(result, "truncated");
  const excess = (value: Fields, cuts: readonly Cut[]) => withNotice(value, key, cuts).json.length - limit;
  const { value, cuts, fits } = cutJson(JSON.parse(json) as Fields, { ...CUT_OPTIONS, excess });
  return fits ? withNotice(value, key, cuts) : keepWhatFits(value, key, limit);
}

function withNotice(value: Fields, key: string, cuts: readonly Cut[]): BoundResult {
  const [first, ...others] = cuts.map(({ field, kept, of }) => ({ field, kept, of }));
  if (!first) return { json: wellFormedJson(value) };
  const more = others.slice(0, MAX_MORE);
  const truncated: TruncationNotice = more.length > 0 ? { ...first, more } : first;
  return { json: wellFormedJson({ ...value, [key]: truncated }), truncated };
}

/** The last resort, for results made of very many small parts: top-level fields in their order, as long as they fit. */
function keepWhatFits(value: Fields, key: string, limit: number): BoundResult {
  const of = Object.keys(value).length;
  const free = limit - JSON.stringify({ [key]: { field: "$", kept: of, of } }).length;
  const kept: [string, unknown][] = [];
  let used = 0;
  for (const [name, field] of Object.entries(value)) {
    const size = JSON.stringify(name).length + JSON.stringify(field).length + 2;
    if (used + size > free) continue;
    used += size;
    kept.push([name, field]);
  }
  return withNotice(Object.fromEntries(kept), key, [{ field: "$", kept: kept.length, of }]);
}

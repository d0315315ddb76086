/** JSON without halves of surrogate pairs, which some parsers of other platforms refuse altogether. */

const HALF_PAIR = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * Writes JSON as `JSON.stringify` does, but with U+FFFD for half of a surrogate pair, which `JSON.stringify` would write
 * as an escape. A value that JSON cannot express becomes `null`.
 */
export function wellFormedJson(value: unknown): string {
  const json = JSON.stringify(value) ?? "null";
  return json.includes("\\ud") ? json.replace(HALF_PAIR, "$1\uFFFD") : json;
}

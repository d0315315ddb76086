/** JSON and texts without torn surrogates, which some parsers of other platforms refuse altogether. */

const TORN = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** `JSON.stringify`, with half a surrogate pair replaced by U+FFFD. It alone would write such a half as an escape. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes("\\ud") ? json.replace(TORN, "$1\uFFFD") : json;
}

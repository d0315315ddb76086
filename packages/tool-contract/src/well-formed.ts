/** JSON and texts without torn surrogates, which some parsers of other platforms refuse altogether. */

const TORN = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** `JSON.stringify`, with half a surrogate pair replaced by U+FFFD. It alone would write such a half as an escape. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes("\\ud") ? json.replace(TORN, "$1\uFFFD") : json;
}

/** The start of a text, at most `length` units long; a pair of surrogates is not torn apart. */
export function startOf(text: string, length: number): string {
  const end = Math.max(0, Math.floor(length));
  const last = text.charCodeAt(end - 1);
  return text.slice(0, end > 0 && last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}

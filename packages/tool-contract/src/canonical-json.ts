/** JSON with one spelling: two values that mean the same give the same text, whatever the order of their keys. */

/**
 * Keys in the order of their UTF-16 code units, no white space, numbers and texts as `JSON.stringify` writes them.
 * @param value what `JSON.parse` can give
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/** Cuts a result to what a page of the documentation shows of it. */

const MOST_ITEMS = 2;
const MOST_CHARACTERS = 160;

/** The same value with short lists and texts. What was left out is said where it stood. */
export function shorten(value: unknown): unknown {
  if (typeof value === "string")
    return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_ITEMS).map(shorten);
    const rest = value.length - kept.length;
    return rest > 0 ? [...kept, `… ${rest} more`] : kept;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shorten(one)]));
}

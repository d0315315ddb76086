/** How large arguments may be. No tool needs larger ones; they would only cost time and fill the audit log. */

/** Characters in all texts and names of the arguments, plus the number of their parts. */
export const LARGEST = 2_000_000;
/** Levels of objects and lists in each other. */
export const DEEPEST = 32;

/** Whether a value is too large or nested too deep to be an argument. */
export function isOversize(value: unknown): boolean {
  return sizeOf(value, 0) > LARGEST;
}

/** Characters in all texts of a value and its number of parts; infinite when it is nested too deep. */
function sizeOf(value: unknown, depth: number): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  if (depth >= DEEPEST) return Number.POSITIVE_INFINITY;
  let size = 0;
  for (const [key, item] of Object.entries(value)) {
    size += key.length + sizeOf(item, depth + 1);
    if (size > LARGEST) break;
  }
  return size;
}

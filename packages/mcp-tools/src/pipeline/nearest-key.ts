/** Finds the name that a mistyped one was meant to be. */
import { editDistance } from "@octo/shared";

/** The valid key with the fewest edits, if it is near enough to be meant. */
export function nearestKey(key: string, fields: readonly string[]): string | undefined {
  const wanted = key.slice(0, 60).toLowerCase().replace(/[_-]/g, "");
  const ranked = fields
    .map((field) => ({ field, distance: nameDistance(wanted, field.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(best.field.length / 3)) ? best.field : undefined;
}

function nameDistance(wanted: string, field: string): number {
  if (field.startsWith(wanted) || wanted.startsWith(field)) return 1;
  if (wanted.length >= 4 && field.includes(wanted)) return 2;
  return editDistance(wanted, field);
}

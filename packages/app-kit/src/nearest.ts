/** The known word that a mistyped one most likely means. */
import { editDistance } from "@octo/shared";

/** The nearest of the known words; undefined when none differs in at most a third of its letters. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((one) => ({ one, distance: editDistance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, distance }) => distance <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.one;
}

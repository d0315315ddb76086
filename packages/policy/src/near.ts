import { editDistance } from "@octo/shared";

/** Names the known word that a misspelt one probably means, as the end of a sentence; empty when none is close. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  if (wrong.length > 40) return "";
  const ranked = known
    .map((word) => ({ word, distance: editDistance(wrong.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = ranked;
  if (nearest === undefined || nearest.distance > Math.max(2, nearest.word.length / 3)) return "";
  return `; did you mean "${nearest.word}"?`;
}

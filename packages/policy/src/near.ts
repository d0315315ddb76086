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

/** The number of letters to insert, remove or replace. This package has no dependency, so it counts for itself. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

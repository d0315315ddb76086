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

/**
 * The number of insertions, deletions, replacements and swaps of neighbours that turn one text into the other. This
 * package has no dependency, so it does not use the function of `@octo/api-client`; `scripts/twins.test.ts` keeps both
 * alike.
 */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edit = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(edit, (older[j - 2] ?? 0) + 1) : edit);
    }
    older = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

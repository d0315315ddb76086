/** Searches one text for several things in one pass. */

/**
 * Returns the offset of the next match at or after `from`, or -1 when there is none. `from` must not become smaller from
 * call to call.
 */
export type FindNext = (from: number) => number;

/**
 * Returns the first match of any of these searches. It remembers matches further on, so that each search reads the text
 * once.
 */
export function firstOf(searches: readonly FindNext[]): FindNext {
  const offsets = searches.map(() => -1);
  return (from) => {
    let first = Number.POSITIVE_INFINITY;
    for (const [index, find] of searches.entries()) {
      let offset = offsets[index] ?? -1;
      if (offset < from) {
        const found = find(from);
        offset = found < 0 ? Number.POSITIVE_INFINITY : found;
        offsets[index] = offset;
      }
      if (offset < first) first = offset;
    }
    return first === Number.POSITIVE_INFINITY ? -1 : first;
  };
}

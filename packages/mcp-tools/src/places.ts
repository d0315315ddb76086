/** Looks for several things in one text at once. */

/** The place at or after `from` where the next one is, or -1. Asked about in order, so `from` never goes back. */
export type Find = (from: number) => number;

/** Finds whatever comes first. What is further on is remembered, so that the text is gone over once. */
export function firstOf(finds: readonly Find[]): Find {
  const places = finds.map(() => -1);
  return (from) => {
    let first = Number.POSITIVE_INFINITY;
    for (const [at, find] of finds.entries()) {
      let place = places[at] ?? -1;
      if (place < from) {
        const found = find(from);
        place = found < 0 ? Number.POSITIVE_INFINITY : found;
        places[at] = place;
      }
      if (place < first) first = place;
    }
    return first === Number.POSITIVE_INFINITY ? -1 : first;
  };
}

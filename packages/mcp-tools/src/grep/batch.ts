/** Lines that are looked at together: as one text where that is possible, so that one search of it goes over them all. */

/** Some lines in order, counted from 0. */
export interface Batch {
  readonly count: number;
  line(index: number): string;
  /** All lines with a `\n` between them; undefined when one of them has a line break inside. */
  readonly text?: string;
  /** Which line this place of the text is in; the places asked about never go back. */
  indexAt(place: number): number;
  startOf(index: number): number;
}

/** The lines of a text, or lines that cannot be told apart in one. */
export function batchOf(lines: string | readonly string[]): Batch {
  if (typeof lines === "string") return textBatch(lines);
  return {
    count: lines.length,
    line: (index) => lines[index] ?? "",
    indexAt: () => 0,
    startOf: () => 0,
  };
}

function textBatch(text: string): Batch {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  ends.push(text.length);
  const startOf = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? text.length) + 1);
  let last = 0;
  return {
    count: ends.length,
    text,
    startOf,
    line: (index) => text.slice(startOf(index), ends[index]),
    indexAt(place) {
      while ((ends[last] ?? place) < place) last += 1;
      return last;
    },
  };
}

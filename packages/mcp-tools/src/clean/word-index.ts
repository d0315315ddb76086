/**
 * Finds which groups of words a text contains, with one pass over the text. There are hundreds of words, and to search the
 * text for each of them would cost more than everything else that is done with a small result.
 */
import { groupBy } from "../group-by.ts";

/** Answers which groups a text contains a word of. */
export interface WordIndex {
  /** The positions of the groups, in order, of which the text contains a word. The text is in small letters. */
  groupsIn(lower: string): readonly number[];
}

/** How many letters of a word the pass looks at before it compares the whole word. */
const START = 3;

/** Returns the lowest five bits of a character, which are the same for a small and a capital letter. */
export const bitsOf = (code: number) => code & 31;

/** The number of different beginnings of three letters, less one: a mask for {@link hashOf}. */
export const ALL_STARTS = (1 << 15) - 1;

/** A number for a beginning of three letters. Different beginnings can share it. */
export function hashOf(start: string): number {
  return [...start].reduce((hash, char) => ((hash << 5) | bitsOf(char.charCodeAt(0))) & ALL_STARTS, 0);
}

interface Word {
  readonly word: string;
  readonly group: number;
}

/** Makes an index. The words are in small letters and have at least three of them. */
export function createWordIndex(groups: readonly (readonly string[])[]): WordIndex {
  const words = groups.flatMap((group, at) => group.map((word): Word => ({ word, group: at })));
  const byStart = groupBy(words, ({ word }) => hashOf(word.slice(0, START)));
  return {
    groupsIn(lower) {
      const found = new Set<number>();
      let hash = 0;
      for (let at = 0; at < lower.length; at += 1) {
        hash = ((hash << 5) | bitsOf(lower.charCodeAt(at))) & ALL_STARTS;
        const start = at - START + 1;
        if (start < 0) continue;
        for (const { word, group } of byStart.get(hash) ?? [])
          if (!found.has(group) && lower.startsWith(word, start)) found.add(group);
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}

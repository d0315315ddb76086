/**
 * Finds lines that may match, in a text of many lines: one search for a text that each match must contain passes over
 * thousands of lines at once.
 */
import { type Find, firstOf } from "../places.ts";
import type { Batch } from "./batch.ts";

/** Prepares the search of one text for places in lines that may match. */
export type FindIn = (text: string) => Find;

/** The only letter that matches another one in this engine and does not become it in small letters. */
const LONG_S = "\u017f";
const ASCII = /^[\x20-\x7e]*$/;

const everywhere: Find = (from) => from;

/** Finds the places of any of these texts; in any letter case when `caseInsensitive`, which ASCII texts allow. */
export function findTexts(texts: readonly string[], caseInsensitive: boolean): FindIn | undefined {
  if (!caseInsensitive) return (text) => placesOf(text, texts);
  if (texts.some((wanted) => !ASCII.test(wanted))) return undefined;
  const wanted = texts.map((text) => text.toLowerCase());
  return (text) => {
    const small = text.toLowerCase();
    // A few letters become longer, which moves all that follow.
    return small.length !== text.length || text.includes(LONG_S) ? everywhere : placesOf(small, wanted);
  };
}

function placesOf(text: string, texts: readonly string[]): Find {
  return firstOf(texts.map((wanted) => (from) => text.indexOf(wanted, from)));
}

/** Walks over the lines of a batch that have to be looked at: for each line asked about, the next one at or after it. */
export function linesToAsk(batch: Batch, findIn: FindIn | undefined): (index: number) => number {
  const { text } = batch;
  if (text === undefined || !findIn) return (index) => index;
  const find = findIn(text);
  return (index) => {
    if (index >= batch.count) return batch.count;
    const place = find(batch.startOf(index));
    return place < 0 ? batch.count : Math.max(index, batch.indexAt(place));
  };
}

/**
 * Tests quickly whether a text can contain a secret of a known shape. A log has half a million lines, and most of them
 * cannot: a table of three-letter beginnings rules out nearly all of them, and an expression tests the rest.
 */
import { groupBy } from "../group-by.ts";
import type { FindNext } from "../text/first-match.ts";
import { COMMAND_WORDS } from "./command-secrets.ts";
import { NAME_WORDS } from "./named-secrets.ts";
import { KEY_WORDS } from "./private-key.ts";
import { SHAPES } from "./shapes.ts";
import { ALL_STARTS, bitsOf, hashOf } from "./word-index.ts";

/** Every text that a shape matches contains at least one of these words, in any letter case. */
export const HINT_WORDS: readonly string[] = [
  ...new Set([...SHAPES.flatMap(({ words }) => words), ...COMMAND_WORDS, ...NAME_WORDS, ...KEY_WORDS]),
];

/** Quick tests of texts. They never rule out a text that a shape could match. */
export interface HintSearch {
  /** Whether the text contains a word of the shapes, or one of the words given. */
  isIn(text: string): boolean;
  /** Finds offsets in a long text of these words, and of bytes that are marked in `stops`. */
  findIn(text: string, stops: Uint8Array): FindNext;
}

/** Creates a test for texts, which looks for the words of the shapes only. */
export function createHintTest(): (text: string) => boolean {
  return createHintSearch([]).isIn;
}

/** Creates a search for the words of the shapes and for the given words, whose first three characters have to be ASCII. */
export function createHintSearch(words: readonly string[]): HintSearch {
  // The table is made when it is first needed: a server that starts has no text to test yet.
  let made: HintSearch | undefined;
  const search = (): HintSearch => {
    if (made) return made;
    const table = tableOf([...HINT_WORDS, ...words]);
    made = { isIn: testFor(table), findIn: searchFor(table) };
    return made;
  };
  return { isIn: (text) => search().isIn(text), findIn: (text, stops) => search().findIn(text, stops) };
}

interface Word {
  /** In small letters, which can be longer than the word. */
  readonly small: string;
  readonly length: number;
}

/** The words by their beginnings of three letters, which few words share. */
interface Table {
  /** 1 for each beginning with which a word starts. */
  readonly starts: Uint8Array;
  /** The words of a beginning. */
  readonly words: ReadonlyMap<number, readonly Word[]>;
}

function tableOf(words: readonly string[]): Table {
  const known = words.map((word): Word => ({ small: word.toLowerCase(), length: word.length }));
  const byStart = groupBy(known, ({ small }) => hashOf(small.slice(0, 3)));
  const starts = new Uint8Array(ALL_STARTS + 1);
  for (const hash of byStart.keys()) starts[hash] = 1;
  return { starts, words: byStart };
}

/** Whether one of the words of a beginning stands at an offset. */
function standsAt({ words }: Table, hash: number, text: string, offset: number): boolean {
  const stands = ({ small, length }: Word) => text.slice(offset, offset + length).toLowerCase() === small;
  return words.get(hash)?.some(stands) ?? false;
}

/** A beginning has three letters, and `at` is the index of the third one. */
function testFor(table: Table): HintSearch["isIn"] {
  return (text) => {
    let hash = 0;
    for (let at = 0; at < text.length; at += 1) {
      hash = ((hash << 5) | bitsOf(text.charCodeAt(at))) & ALL_STARTS;
      if (table.starts[hash] === 1 && standsAt(table, hash, text, Math.max(0, at - 2))) return true;
    }
    return false;
  };
}

/**
 * Does the same over bytes, which is faster in long texts. The lowest byte of a character contains the five bits that the
 * table uses.
 */
function searchFor(table: Table): HintSearch["findIn"] {
  return (text, stops) => {
    const bytes = Buffer.from(text, "latin1");
    return (from) => {
      for (let at = from; ; at += 1) {
        at = nextOf(bytes, at, from, { starts: table.starts, stops });
        if (at < 0 || stops[bytes[at] ?? 0] === 1) return at;
        const start = Math.max(from, at - 2);
        if (standsAt(table, hashBefore(bytes, at, from), text, start)) return start;
      }
    };
  };
}

/** Returns the index of the next byte that is marked or ends a beginning, or -1. */
function nextOf(bytes: Uint8Array, at: number, from: number, { starts, stops }: Tables): number {
  const end = bytes.length;
  let hash = at > from ? bitsOf(bytes[at - 1] ?? 0) | (bitsOf(bytes[at - 2] ?? 0) << 5) : 0;
  for (let index = at; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    hash = ((hash << 5) | bitsOf(byte)) & ALL_STARTS;
    if (starts[hash] === 1 || stops[byte] === 1) return index;
  }
  return -1;
}

/** The beginning that ends at an index. */
function hashBefore(bytes: Uint8Array, at: number, from: number): number {
  const bits = (index: number) => (index >= from ? bitsOf(bytes[index] ?? 0) : 0);
  return bits(at) | (bits(at - 1) << 5) | (bits(at - 2) << 10);
}

interface Tables {
  readonly starts: Uint8Array;
  readonly stops: Uint8Array;
}

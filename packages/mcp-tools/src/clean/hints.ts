/**
 * Tests quickly whether a text can contain a secret of a known shape. A log has half a million lines, and most of them
 * cannot: a table of three-letter beginnings rules out nearly all of them, and an expression tests the rest.
 */
import type { FindNext } from "../text/first-match.ts";
import { COMMAND_WORDS } from "./command-secrets.ts";
import { escaped } from "./known-secrets.ts";
import { NAME_WORDS } from "./named-secrets.ts";
import { KEY_WORDS } from "./private-key.ts";
import { SHAPES } from "./shapes.ts";

/** Every text that a shape matches contains at least one of these words, in any letter case. */
export const HINT_WORDS: readonly string[] = [
  ...new Set([...SHAPES.flatMap(({ words }) => words), ...COMMAND_WORDS, ...NAME_WORDS, ...KEY_WORDS]),
];

/** Returns the lowest five bits of a character, which are the same for a small and a capital letter. */
const bitsOf = (code: number) => code & 31;
const ALL = (1 << 15) - 1;

/** Quick tests of texts. They never rule out a text that a shape could match. */
export interface HintSearch {
  /** Whether the text contains a word of the shapes. */
  isIn(text: string): boolean;
  /** Finds offsets in a long text of these words, of the words given, and of bytes that are marked in `stops`. */
  findIn(text: string, stops: Uint8Array): FindNext;
}

/** Creates a test for texts, which looks for the words of the shapes only. */
export function createHintTest(): (text: string) => boolean {
  return createHintSearch([]).isIn;
}

/**
 * Creates a search for the words of the shapes. In long texts it also finds the given words, whose first three characters
 * have to be ASCII.
 */
export function createHintSearch(words: readonly string[]): HintSearch {
  const all = [...HINT_WORDS, ...words];
  return {
    isIn: testFor(HINT_WORDS.map(escaped), tableOf(HINT_WORDS)),
    findIn: searchFor(all.map(escaped), tableOf(all)),
  };
}

/** Marks the beginnings of three letters with which the words start. */
function tableOf(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(ALL + 1);
  for (const word of words) table[hashOf(word.slice(0, 3).toLowerCase())] = 1;
  return table;
}

/** A beginning has three letters, and `at` is the index of the third one. */
function testFor(sources: readonly string[], starts: Uint8Array): HintSearch["isIn"] {
  const pattern = new RegExp(sources.join("|"), "iy");
  return (text) => {
    let hash = 0;
    for (let at = 0; at < text.length; at += 1) {
      hash = ((hash << 5) | bitsOf(text.charCodeAt(at))) & ALL;
      if (starts[hash] !== 1) continue;
      pattern.lastIndex = Math.max(0, at - 2);
      if (pattern.test(text)) return true;
    }
    return false;
  };
}

/**
 * Does the same over bytes, which is faster in long texts. The lowest byte of a character contains the five bits that the
 * table uses.
 */
function searchFor(sources: readonly string[], starts: Uint8Array): HintSearch["findIn"] {
  const pattern = new RegExp(sources.join("|"), "iy");
  return (text, stops) => {
    const bytes = Buffer.from(text, "latin1");
    return (from) => {
      for (let at = from; ; at += 1) {
        at = nextOf(bytes, at, from, { starts, stops });
        if (at < 0 || stops[bytes[at] ?? 0] === 1) return at;
        pattern.lastIndex = Math.max(from, at - 2);
        if (pattern.test(text)) return Math.max(from, at - 2);
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
    hash = ((hash << 5) | bitsOf(byte)) & ALL;
    if (starts[hash] === 1 || stops[byte] === 1) return index;
  }
  return -1;
}

interface Tables {
  readonly starts: Uint8Array;
  readonly stops: Uint8Array;
}

function hashOf(start: string): number {
  return [...start].reduce((hash, char) => ((hash << 5) | bitsOf(char.charCodeAt(0))) & ALL, 0);
}

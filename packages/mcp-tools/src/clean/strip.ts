/**
 * Removes what a person cannot see but a terminal or a model can: ANSI sequences, control characters, zero-width and
 * bidirectional marks, Unicode tags. Line breaks and tabs stay.
 */
import type { FindNext } from "../text/first-match.ts";

/** How many of each kind were removed. */
export type StripCounts = Record<"ansi" | "control" | "invisible" | "bidi" | "tag", number>;

const KINDS: readonly (readonly [keyof StripCounts, RegExp])[] = [
  // CSI sequences, OSC up to BEL or ST (of one without an end only the start: the rest is text), two-character escapes.
  [
    "ansi",
    /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\](?:[^\u0007\u001b\u009c\r\n]*(?:\u0007|\u001b\\|\u009c))?|\u001b[@-Z\\-_]|\u009b[0-?]*[ -/]*[@-~]/g,
  ],
  ["control", /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g],
  ["bidi", /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g],
  ["tag", /[\u{e0000}-\u{e0fff}]/gu],
  ["invisible", /\p{DI}|[\ufff9-\ufffb\p{Cs}]/gu],
];

/** A second line break, in characters that few programs show as one. */
const LINE_SEPARATORS = /[\u2028\u2029]/g;

const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|\p{DI}|\p{Cs}/u;

/** Returns the text without hidden characters and adds to `counts`. */
export function stripHidden(text: string, counts: StripCounts): string {
  if (!SUSPECT.test(text)) return text;
  return KINDS.reduce(
    (rest, [kind, pattern]) =>
      rest.replace(pattern, () => {
        counts[kind] += 1;
        return "";
      }),
    text,
  ).replace(LINE_SEPARATORS, "\n");
}

/** Marks the bytes that are hidden characters in ASCII. */
export const HIDDEN_ASCII = Uint8Array.from({ length: 256 }, (_, code) =>
  SUSPECT.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Finds places in a text with hidden characters. */
export function findHidden(text: string): FindNext {
  const pattern = new RegExp(SUSPECT, "gu");
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}

/** Zero of everything. */
export function noStrips(): StripCounts {
  return { ansi: 0, control: 0, invisible: 0, bidi: 0, tag: 0 };
}

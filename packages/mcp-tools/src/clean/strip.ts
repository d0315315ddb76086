/**
 * Removes characters that a person cannot see but a terminal or a model reads: ANSI sequences, control characters,
 * zero-width and bidirectional marks, and Unicode tags. Line breaks and tabs stay.
 */
import type { FindNext } from "../text/first-match.ts";

/** Number of removed characters or sequences of each kind. */
export type StripCounts = Record<"ansi" | "control" | "invisible" | "bidi" | "tag", number>;

const KINDS: readonly (readonly [keyof StripCounts, RegExp])[] = [
  // These are CSI sequences, OSC sequences up to BEL or ST, and two-character escapes. Of an OSC sequence without an end,
  // only the start is removed, because the rest is text.
  [
    "ansi",
    /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\](?:[^\u0007\u001b\u009c\r\n]*(?:\u0007|\u001b\\|\u009c))?|\u001b[@-Z\\-_]|\u009b[0-?]*[ -/]*[@-~]/g,
  ],
  ["control", /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g],
  ["bidi", /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g],
  ["tag", /[\u{e0000}-\u{e0fff}]/gu],
  ["invisible", /\p{DI}|[\ufff9-\ufffb\p{Cs}]/gu],
];

/** These characters are line breaks that few programs show as such. They become `\n`. */
const LINE_SEPARATORS = /[\u2028\u2029]/g;

const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|\p{DI}|\p{Cs}/u;

/** Visible ASCII, spaces, tabs and line breaks. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/** Returns the text without hidden characters, and adds the number of each kind to `counts`. */
export function stripHidden(text: string, counts: StripCounts): string {
  // Most texts are plain, and the second test costs several times as much.
  if (PLAIN.test(text) || !SUSPECT.test(text)) return text;
  return KINDS.reduce(
    (rest, [kind, pattern]) =>
      rest.replace(pattern, () => {
        counts[kind] += 1;
        return "";
      }),
    text,
  ).replace(LINE_SEPARATORS, "\n");
}

/** A table that marks the ASCII bytes which are hidden characters. */
export const HIDDEN_ASCII = Uint8Array.from({ length: 256 }, (_, code) =>
  SUSPECT.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Finds the offsets of hidden characters in a text. */
export function findHidden(text: string): FindNext {
  const pattern = new RegExp(SUSPECT, "gu");
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}

/** Returns counts that are all zero. */
export function noStrips(): StripCounts {
  return { ansi: 0, control: 0, invisible: 0, bidi: 0, tag: 0 };
}

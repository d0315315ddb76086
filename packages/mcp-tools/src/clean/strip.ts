/**
 * Removes what a person cannot see but a terminal or a model can: ANSI sequences, control characters, zero-width and
 * bidirectional marks, Unicode tags. Line breaks and tabs stay.
 */

/** How many of each kind were removed. */
export type StripCounts = Record<"ansi" | "control" | "invisible" | "bidi" | "tag", number>;

const KINDS: readonly (readonly [keyof StripCounts, RegExp])[] = [
  // CSI sequences, OSC up to BEL or ST, and the two-character escapes.
  [
    "ansi",
    /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]|\u009b[0-?]*[ -/]*[@-~]/g,
  ],
  ["control", /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g],
  [
    "invisible",
    /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/g,
  ],
  ["bidi", /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g],
  ["tag", /[\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu],
];

const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\udb40/;

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
  );
}

/** Zero of everything. */
export function noStrips(): StripCounts {
  return { ansi: 0, control: 0, invisible: 0, bidi: 0, tag: 0 };
}

/** Characters that a person does not see and a model reads: control characters, directional marks, tags. */

/** U+200C and U+200D are not among them, because scripts and emoji need them. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}/u;
const ALL_HIDDEN = new RegExp(HIDDEN.source, "gu");

/** True when a text holds a hidden character. */
export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

/** The text without hidden characters, at most `limit` characters long. */
export function visibleText(text: string, limit: number): string {
  // The text is cut first, so that a long one costs no time.
  const shown = text
    .slice(0, limit * 2)
    .replaceAll(ALL_HIDDEN, "")
    .trim();
  return shown.length > limit ? `${shown.slice(0, limit - 1)}…` : shown;
}

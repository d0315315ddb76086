/** How the texts of a corpus are written: records between lines of `---`, the secret of each between ⟦ and ⟧. */

/** A text, and the part of it that must not come out. */
export interface Positive {
  readonly text: string;
  readonly secret: string;
}

/** `¦` keeps scanners of repositories from taking made-up secrets for real ones; it is removed before use. */
export const plain = (text: string) => text.replaceAll("¦", "");

/** Splits a text at its lines of `---`. */
export function recordsOf(text: string): readonly string[] {
  return text
    .split(/^---$/m)
    .map((record) => plain(record.replace(/^\n|\n$/g, "")))
    .filter((record) => record !== "");
}

/** Reads a text whose secret stands between ⟦ and ⟧. */
export function fromMark(text: string): Positive {
  const [before = "", secret = "", after = ""] = plain(text).split(/[⟦⟧]/);
  return { text: before + secret + after, secret };
}

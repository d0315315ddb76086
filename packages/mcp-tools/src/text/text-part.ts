/** Parts of a long text, for readers that cannot take it at once. */

/** A part of a text. */
export interface TextPart {
  readonly text: string;
  /** Where the next part begins, in characters; absent at the end. */
  readonly next?: number;
}

/** The part of a text that begins at an offset. It ends with a line where it can, and is at most `most` characters long. */
export function partOfText(text: string, offset: number, most: number): TextPart {
  const rest = text.slice(offset);
  if (rest.length <= most) return { text: rest };
  const lineEnd = rest.lastIndexOf("\n", most - 1) + 1;
  const part = rest.slice(0, lineEnd > 0 ? lineEnd : most);
  return { text: part, next: offset + part.length };
}

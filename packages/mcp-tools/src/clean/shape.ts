/** What a shape of secrets is. Every repetition in a shape is bounded and starts at a literal, so that no text makes it slow. */

import { createWordIndex, type WordIndex } from "./word-index.ts";

/**
 * A shape of secrets. When the pattern has two groups, the first one is kept and the second one is the secret. Without
 * groups the whole match is the secret.
 */
export interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
  /**
   * Words of at least three characters, in any letter case. Each text that the pattern matches contains one of them. The
   * quick search, which most texts do not get past, looks for nothing else.
   */
  readonly words: readonly string[];
  /** Is called with the secret part. The text stays as it is when this returns false. */
  readonly isSecret?: (secret: string) => boolean;
}

/** An argument of a command: quoted, or up to the next space. It begins with no hyphen, which would be another option. */
export const ARGUMENT = String.raw`(?<=")[^"\n]{3,500}|(?<=')[^'\n]{3,500}|(?<!["'])[^\s"'|<>\\-][^\s"'|<>]{2,500}`;

/** The same shapes with their words in small letters, so that not every text has to change them. */
export function inSmallLetters<S extends { readonly words: readonly string[] }>(
  shapes: readonly S[],
): readonly S[] {
  return shapes.map((shape) => ({ ...shape, words: shape.words.map((word) => word.toLowerCase()) }));
}

/** Replaces secrets in a text. `mark` counts one secret and returns the text that replaces it. */
export type Redact = (text: string, mark: (kind: string) => string) => string;

/** Makes a function that finds those of some things of which a text contains a word, in their order. */
export function createSearchByWord<S extends { readonly words: readonly string[] }>(
  things: readonly S[],
): (text: string) => readonly S[] {
  // The index is made when it is first needed: a server that starts has no text to search yet.
  let index: WordIndex | undefined;
  return (text) => {
    index ??= createWordIndex(things.map(({ words }) => words));
    return index.groupsIn(text.toLowerCase()).flatMap((at) => things[at] ?? []);
  };
}

/** Makes a function that replaces what the shapes find. */
export function createShapeRedactor(shapes: readonly Shape[]): Redact {
  const shapesIn = createSearchByWord(shapes);
  return (text, mark) => {
    let rest = text;
    for (const { kind, pattern, isSecret } of shapesIn(text)) {
      rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
        const [before, secret] = groups;
        const parts =
          typeof before === "string" && typeof secret === "string" ? { before, secret } : undefined;
        if (isSecret && !isSecret(parts?.secret ?? whole)) return whole;
        return (parts?.before ?? "") + mark(kind);
      });
    }
    return rest;
  };
}

/**
 * Patterns of operator rules: text in which `*` stands for any text, and a leading `!` means "not". `word:live` means a
 * whole word of the text, and `tag:` a tag of the target. Letter case is ignored. Matching never goes back in the text, so that no pattern can be slow.
 */

/** A compiled pattern. */
export interface Pattern {
  readonly source: string;
  readonly negated: boolean;
  /** An id of its dimension (`Projects-12` for projects): compared with ids, never taken for an unknown name. */
  readonly id: boolean;
  readonly tag: boolean;
  /** A word of a name. Ids have no words, and the words of a slug count for rules that tighten alone. */
  readonly word: boolean;
  readonly test: (text: string) => boolean;
}

/**
 * Compiles text in which `*` stands for any run of characters, the empty one included. Spaces around a name count on neither
 * side: servers store names that end in a space, and nobody sees it.
 */
export function glob(source: string): (text: string) => boolean {
  const pieces = source.trim().toLowerCase().split("*");
  const first = pieces[0] ?? "";
  if (pieces.length === 1) return (text) => text.trim().toLowerCase() === first;
  const last = pieces[pieces.length - 1] ?? "";
  const middle = pieces.slice(1, -1);
  return (text) => {
    const lower = text.trim().toLowerCase();
    if (lower.length < first.length + last.length) return false;
    if (!lower.startsWith(first) || !lower.endsWith(last)) return false;
    let from = first.length;
    const end = lower.length - last.length;
    for (const piece of middle) {
      const at = lower.indexOf(piece, from);
      if (at < 0 || at + piece.length > end) return false;
      from = at + piece.length;
    }
    return true;
  };
}

/**
 * Whether a text is an id: the prefix of its dimension, then digits. Without a prefix nothing is an id by its form. Any
 * other text may be a name or a slug, however much it looks like an id: a project may have the slug `web-2`.
 */
export function isId(text: string, prefix: string | undefined): boolean {
  if (prefix === undefined || !text.toLowerCase().startsWith(prefix.toLowerCase())) return false;
  return /^\d+$/.test(text.slice(prefix.length));
}

/** The words of a name in lower case: it is split at other characters than letters, at digits, and where the case changes. */
export function wordsOf(text: string): string[] {
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return spaced.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** `word:live` holds for texts in which `live` is a word of its own. */
function wordTest(source: string): (text: string) => boolean {
  const test = glob(source);
  return (text) => wordsOf(text).some(test);
}

/** Compiles one pattern of a rule; `idPrefix` is the prefix of the ids of its dimension. */
export function compilePattern(source: string, idPrefix?: string): Pattern {
  const negated = source.startsWith("!");
  const body = negated ? source.slice(1) : source;
  const lower = body.toLowerCase();
  const tag = lower.startsWith("tag:");
  const word = lower.startsWith("word:");
  const test = word ? wordTest(body.slice(5)) : glob(tag ? body.slice(4) : body);
  return { source, negated, tag, word, id: isId(body, idPrefix), test };
}

/**
 * Combines the patterns of one field: one of the positive ones must hold (if there are any) and none of the negated.
 */
export function holds(patterns: readonly Pattern[], test: (pattern: Pattern) => boolean): boolean {
  let positive = false;
  let hit = false;
  for (const pattern of patterns) {
    if (pattern.negated) {
      if (!test(pattern)) return false;
    } else {
      positive = true;
      hit ||= test(pattern);
    }
  }
  return hit || !positive;
}

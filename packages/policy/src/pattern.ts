/**
 * Patterns of operator rules: text in which `*` stands for any text, and a leading `!` means "not". Letter case is
 * ignored. Matching never goes back in the text, so that no pattern can be slow.
 */

/** A compiled pattern. */
export interface Pattern {
  readonly source: string;
  readonly negated: boolean;
  /** Looks like an id of the API (`Projects-12`): compared with ids, never taken for an unknown name. */
  readonly id: boolean;
  readonly tag: boolean;
  readonly test: (text: string) => boolean;
}

/** Compiles text in which `*` stands for any run of characters, the empty one included. */
export function glob(source: string): (text: string) => boolean {
  const pieces = source.toLowerCase().split("*");
  const first = pieces[0] ?? "";
  if (pieces.length === 1) return (text) => text.toLowerCase() === first;
  const last = pieces[pieces.length - 1] ?? "";
  const middle = pieces.slice(1, -1);
  return (text) => {
    const lower = text.toLowerCase();
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

/** Whether a text has the form of an id of the API, such as `Projects-12`. */
export function looksLikeId(text: string): boolean {
  return /^[a-z]+-\d+$/i.test(text);
}

/** Compiles one pattern of a rule. */
export function compilePattern(source: string): Pattern {
  const negated = source.startsWith("!");
  const body = negated ? source.slice(1) : source;
  const tag = body.toLowerCase().startsWith("tag:");
  return { source, negated, tag, id: looksLikeId(body), test: glob(tag ? body.slice(4) : body) };
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

/**
 * Finds texts that a line must contain to match an expression. Looking for a text is several times faster than the
 * expression engine, which then reads only the lines that contain one of the texts.
 */

/** Expressions with other parts (groups, classes, counts, flags, unusual escapes) are left to the engine. */
const SIMPLE = /^(?:[^\\()[\]{}]|\\[^A-Za-z0-9]|\\[dDwWsSbB])*$/;
const ESCAPE = /\\./g;
/** A character that may be absent, because a quantifier follows it. */
const OPTIONAL = /[^.^$+*?\n][*?]/g;
const BREAKS = /[.^$+*?\n]+/;
const ASCII = /^[\x20-\x7e]*$/;
/** Shorter texts are in so many lines that looking for them saves nothing. */
const SHORTEST = 3;
/** This letter matches `s` in any letter case, but its small form is not `s`. */
const LONG_S = "\u017f";

/**
 * Returns a quick test for an expression that ignores the letter case. A line that fails it cannot match. Only RE2JS
 * searches that respect the letter case look for such a text themselves. Returns undefined when there is no such test.
 */
export function mayMatchAnyCase(pattern: string): ((line: string) => boolean) | undefined {
  const texts = requiredTexts(pattern)?.map((text) => text.toLowerCase());
  if (!texts) return undefined;
  return (line) => {
    const small = line.toLowerCase();
    return texts.some((text) => small.includes(text)) || line.includes(LONG_S);
  };
}

/**
 * Returns one text for each alternative of an expression, so that a line which matches contains at least one of them.
 * Returns undefined when an alternative has no such text.
 */
export function requiredTexts(pattern: string): readonly string[] | undefined {
  if (!SIMPLE.test(pattern)) return undefined;
  const texts = pattern
    .replace(ESCAPE, "\n")
    .split("|")
    .map((alternative) => longest(alternative.replace(OPTIONAL, "\n").split(BREAKS)));
  return texts.every((text) => text.length >= SHORTEST && ASCII.test(text)) ? texts : undefined;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}

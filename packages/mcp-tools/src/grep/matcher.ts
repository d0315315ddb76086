/**
 * Makes line matchers that take linear time: a model may send any pattern, and no pattern may block the server. The
 * expressions run in RE2JS, never in the native engine, which takes exponential time for some patterns.
 */
import { RE2JS, RE2JSException } from "re2js";
import { ToolError } from "../errors.ts";
import { mayMatchAnyCase } from "./required-text.ts";

/** How lines are matched. */
export interface MatchOptions {
  /** A regular expression in RE2 syntax, or a plain text with `fixedString`. */
  readonly pattern: string;
  readonly caseInsensitive: boolean;
  readonly fixedString: boolean;
  /** Take the lines that do not match. */
  readonly invertMatch: boolean;
}

/**
 * Compiles a pattern into a test of one line.
 * @throws ToolError `input` when the pattern is not a regular expression that RE2 knows: RE2 has no look-around and no
 * back-references.
 */
export function createMatcher(options: MatchOptions): (line: string) => boolean {
  const { pattern, caseInsensitive, fixedString, invertMatch } = withoutFlag(options);
  const matches = fixedString
    ? matchText(pattern, caseInsensitive)
    : matchExpression(pattern, caseInsensitive);
  return invertMatch ? (line) => !matches(line) : matches;
}

const CASE_FLAG = "(?i)";

/** Turns a flag at the start of a pattern into the option, because the flag holds for the whole pattern. */
function withoutFlag(options: MatchOptions): MatchOptions {
  if (options.fixedString || !options.pattern.startsWith(CASE_FLAG)) return options;
  return { ...options, pattern: options.pattern.slice(CASE_FLAG.length), caseInsensitive: true };
}

function matchText(text: string, caseInsensitive: boolean): (line: string) => boolean {
  if (!caseInsensitive) return (line) => line.includes(text);
  const wanted = text.toLowerCase();
  return (line) => line.toLowerCase().includes(wanted);
}

function matchExpression(pattern: string, caseInsensitive: boolean): (line: string) => boolean {
  try {
    const compiled = RE2JS.compile(pattern, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0);
    // `test` asks for no groups, so RE2JS runs its automaton, which is several times faster than `matcher().find()`.
    const mayMatch = caseInsensitive ? mayMatchAnyCase(pattern) : undefined;
    if (!mayMatch) return (line) => compiled.test(line);
    return (line) => mayMatch(line) && compiled.test(line);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    throw new ToolError({
      code: "input",
      message: `pattern: ${cause.message}.`,
      hint: "Use RE2 syntax, which has no look-around and no back-references, or set fixedString to search for the text as it is.",
      cause,
    });
  }
}

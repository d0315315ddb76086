/** Line matchers in linear time: a model may send any pattern, and no pattern may hang the server. */
import { RE2JS, RE2JSException } from "re2js";
import { ToolError } from "../errors.ts";
import { type FindIn, findTexts } from "./candidates.ts";
import { type FindExactly, findExactly, matchNatively } from "./native-search.ts";
import { requiredTexts } from "./required-text.ts";

/** How lines are matched. */
export interface MatchOptions {
  readonly pattern: string;
  readonly caseInsensitive: boolean;
  readonly fixedString: boolean;
  readonly invertMatch: boolean;
}

/**
 * Compiles a pattern.
 * @throws ToolError `input` when it is not a regular expression that this engine knows (RE2: no look-around, no
 * back-references).
 */
export function createMatcher(options: MatchOptions): (line: string) => boolean {
  const { pattern, caseInsensitive, fixedString, invertMatch } = withoutFlag(options);
  const matches = fixedString ? fixed(pattern, caseInsensitive) : regular(pattern, caseInsensitive);
  return invertMatch ? (line) => !matches(line) : matches;
}

/**
 * Finds, in a text of many lines, those that {@link createMatcher}'s matcher has to be asked about; undefined when it
 * has to be asked about each.
 */
export function createFinder(options: MatchOptions): FindIn | undefined {
  const { pattern, caseInsensitive, fixedString, invertMatch } = withoutFlag(options);
  if (invertMatch) return undefined;
  const texts = fixedString ? [pattern] : requiredTexts(pattern);
  return texts && findTexts(texts, caseInsensitive);
}

/** Finds, in a text of many lines, just those that {@link createMatcher}'s matcher takes, for patterns that allow it. */
export function createExactFinder(options: MatchOptions): FindExactly | undefined {
  const { pattern, caseInsensitive, fixedString, invertMatch } = withoutFlag(options);
  return invertMatch || fixedString ? undefined : findExactly(pattern, caseInsensitive);
}

const FLAG = "(?i)";

/** A flag at the start holds for the whole pattern. */
function withoutFlag(options: MatchOptions): MatchOptions {
  if (options.fixedString || !options.pattern.startsWith(FLAG)) return options;
  return { ...options, pattern: options.pattern.slice(FLAG.length), caseInsensitive: true };
}

function fixed(pattern: string, caseInsensitive: boolean): (line: string) => boolean {
  if (!caseInsensitive) return (line) => line.includes(pattern);
  const wanted = pattern.toLowerCase();
  return (line) => line.toLowerCase().includes(wanted);
}

function regular(pattern: string, caseInsensitive: boolean): (line: string) => boolean {
  try {
    const compiled = RE2JS.compile(pattern, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0);
    const texts = requiredTexts(pattern);
    const findIn = texts && findTexts(texts, caseInsensitive);
    const engine = (line: string) => compiled.matcher(line).find();
    if (!findIn) return matchNatively(pattern, caseInsensitive, engine);
    return (line) => findIn(line)(0) >= 0 && engine(line);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    throw new ToolError({
      code: "input",
      message: `pattern: ${cause.message}.`,
      hint: "RE2 syntax: no look-around and no back-references. Set fixedString to search for the text as it is.",
      cause,
    });
  }
}

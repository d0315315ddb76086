/** Line matchers in linear time: a model may send any pattern, and no pattern may hang the server. */
import { RE2JS, RE2JSException } from "re2js";
import { ToolError } from "../errors.ts";
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
export function createMatcher({
  pattern,
  caseInsensitive,
  fixedString,
  invertMatch,
}: MatchOptions): (line: string) => boolean {
  const matches = fixedString ? fixed(pattern, caseInsensitive) : regular(pattern, caseInsensitive);
  return invertMatch ? (line) => !matches(line) : matches;
}

function fixed(pattern: string, caseInsensitive: boolean): (line: string) => boolean {
  if (!caseInsensitive) return (line) => line.includes(pattern);
  const wanted = pattern.toLowerCase();
  return (line) => line.toLowerCase().includes(wanted);
}

function regular(pattern: string, caseInsensitive: boolean): (line: string) => boolean {
  try {
    const compiled = RE2JS.compile(pattern, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0);
    const mayMatch = containsOneOf(requiredTexts(pattern), caseInsensitive);
    return (line) => mayMatch(line) && compiled.matcher(line).find();
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

/** The long s is the only letter that matches another one in this engine and does not become it in small letters. */
const ASCII = /^[\x20-\x7e]*$/;
const LONG_S = "\u017f";

function containsOneOf(
  texts: readonly string[] | undefined,
  caseInsensitive: boolean,
): (line: string) => boolean {
  if (!texts || (caseInsensitive && texts.some((text) => !ASCII.test(text)))) return () => true;
  if (!caseInsensitive) return (line) => texts.some((text) => line.includes(text));
  const wanted = texts.map((text) => text.toLowerCase());
  return (line) => {
    const small = line.toLowerCase();
    return wanted.some((text) => small.includes(text)) || line.includes(LONG_S);
  };
}

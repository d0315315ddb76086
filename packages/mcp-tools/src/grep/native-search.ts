/** Searches ASCII texts with native expressions that were made for it; see `simple-pattern.ts`. */
import { type Find, firstOf } from "../places.ts";
import { nativeChains } from "./simple-pattern.ts";

/** Finds the lines that match, and no others; undefined for a text in which it cannot. */
export type FindExactly = (text: string) => Find | undefined;

/** One line of ASCII characters. */
const ASCII_LINE = /^[\0-\t\v-\x7f]*$/;

/** Finds every line with a match, in texts of many lines. */
export function findExactly(pattern: string, caseInsensitive: boolean): FindExactly | undefined {
  const findIn = nativeFind(pattern, caseInsensitive);
  return findIn && ((text) => (Buffer.byteLength(text) === text.length ? findIn(text) : undefined));
}

/** Matches single lines; asks the engine about lines that are not in ASCII. */
export function matchNatively(
  pattern: string,
  caseInsensitive: boolean,
  engine: (line: string) => boolean,
): (line: string) => boolean {
  const findIn = nativeFind(pattern, caseInsensitive);
  return findIn ? (line) => (ASCII_LINE.test(line) ? findIn(line)(0) >= 0 : engine(line)) : engine;
}

function nativeFind(pattern: string, caseInsensitive: boolean): ((text: string) => Find) | undefined {
  const chains = nativeChains(pattern, caseInsensitive);
  const all = chains?.map((sources) => sources.map((source) => new RegExp(source, "g")));
  return all && ((text) => firstOf(all.map((chain) => findChain(chain, text))));
}

/** A place in the first line, at or after `from`, that the chain matches. */
function findChain([first, ...others]: readonly RegExp[], text: string): Find {
  if (!first || others.length === 0) return (from) => (first ? endOfMatch(first, text, from) : -1);
  const links = [first, ...others].map((expression) => matchesIn(expression, text));
  return (from) => {
    for (let lineAt = from; ; ) {
      let [end, lineEnd] = [lineAt, text.length];
      let missed = -1;
      for (const [index, link] of links.entries()) {
        const match = link(end);
        if (!match) return -1;
        if (match.start > lineEnd) {
          missed = match.start;
          break;
        }
        if (index === 0) lineEnd = endOfLine(text, match.end);
        end = match.end;
      }
      if (missed < 0) return end;
      // Before the line of that match there is none with all of them.
      lineAt = text.lastIndexOf("\n", missed - 1) + 1;
    }
  };
}

function endOfMatch(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

interface Match {
  readonly start: number;
  readonly end: number;
}

/** The first match at or after a place; a match that lies ahead is remembered, so that the text is gone over once. */
function matchesIn(expression: RegExp, text: string): (from: number) => Match | undefined {
  let known: Match | undefined = { start: -1, end: -1 };
  return (from) => {
    if (known && known.start < from) {
      expression.lastIndex = from;
      const found = expression.exec(text);
      known = found ? { start: found.index, end: expression.lastIndex } : undefined;
    }
    return known;
  };
}

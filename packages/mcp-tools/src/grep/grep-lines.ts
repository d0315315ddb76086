/** Searches a stream of lines as grep does, holding no more than what it will return. */

/** What to look for and how much of it to return. */
export interface GrepOptions {
  /** Asked about each line in order, as it will be shown and as it came. */
  readonly matches: (line: string, raw: string) => boolean;
  /** Lines shown before and after each match. */
  readonly before: number;
  readonly after: number;
  /** Matches returned; the others are only counted. */
  readonly maxCount: number;
  /** Applied to each line before it is matched and shown. */
  readonly transform?: (line: string) => string;
}

/** Neighbouring lines of the text with at least one match among them. */
export type GrepBlock = {
  /** Number of the first line, counted from 1. */
  firstLine: number;
  lines: string[];
  /** Numbers of the lines that match. */
  matchedLines: number[];
};

/** What was found. */
export interface GrepResult {
  readonly totalLines: number;
  readonly totalMatches: number;
  readonly returnedMatches: number;
  readonly blocks: readonly GrepBlock[];
}

/** Longer lines are cut, so that one line cannot fill the answer. */
const LINE_LIMIT = 2_000;

/** Reads all lines; overlapping context is merged into one block. */
export async function grepLines(lines: AsyncIterable<string>, options: GrepOptions): Promise<GrepResult> {
  const { matches, before, after, maxCount, transform = (line) => line } = options;
  const blocks: GrepBlock[] = [];
  const recent: string[] = [];
  let number = 0;
  let totalMatches = 0;
  let openUntil = 0;
  for await (const raw of lines) {
    number += 1;
    const line = transform(raw);
    const isMatch = matches(line, raw);
    if (isMatch) totalMatches += 1;
    const shown = cutLine(line);
    if (isMatch && totalMatches <= maxCount) {
      addMatch(blocks, recent, number, shown);
      openUntil = number + after;
    } else if (number <= openUntil) {
      blocks.at(-1)?.lines.push(shown);
    }
    recent.push(shown);
    if (recent.length > before) recent.shift();
  }
  return { totalLines: number, totalMatches, returnedMatches: Math.min(totalMatches, maxCount), blocks };
}

/** The last `count` matches, without context; the whole text is read, and no more than that is held. */
export async function tailLines(
  lines: AsyncIterable<string>,
  options: Pick<GrepOptions, "matches" | "transform">,
  count: number,
): Promise<GrepResult> {
  const { matches, transform = (line) => line } = options;
  const kept: { readonly number: number; readonly line: string }[] = [];
  let number = 0;
  let totalMatches = 0;
  for await (const raw of lines) {
    number += 1;
    const line = transform(raw);
    if (!matches(line, raw)) continue;
    totalMatches += 1;
    kept.push({ number, line: cutLine(line) });
    if (kept.length > count) kept.shift();
  }
  const blocks: GrepBlock[] = [];
  for (const match of kept) addMatch(blocks, [], match.number, match.line);
  return { totalLines: number, totalMatches, returnedMatches: kept.length, blocks };
}

function addMatch(blocks: GrepBlock[], recent: readonly string[], number: number, line: string): void {
  const last = blocks.at(-1);
  const gap = last ? number - (last.firstLine + last.lines.length) : number - 1;
  const context = recent.slice(Math.max(0, recent.length - gap));
  if (last && context.length === gap) {
    last.lines.push(...context, line);
    last.matchedLines.push(number);
  } else {
    blocks.push({ firstLine: number - context.length, lines: [...context, line], matchedLines: [number] });
  }
}

function cutLine(line: string): string {
  return line.length > LINE_LIMIT
    ? `${line.slice(0, LINE_LIMIT)}… (${line.length - LINE_LIMIT} characters more)`
    : line;
}

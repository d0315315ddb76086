/** Searches a stream of lines as grep does, holding no more than what it will return. */

/** What to look for and how much of it to return. */
export interface GrepOptions {
  /** Asked about each line in order, as it will be shown and as it was before `transform`. */
  readonly matches: (line: string, whole: string) => boolean;
  /** Applied to each line in order, before anything looks at it. */
  readonly clean?: (line: string) => string;
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

const same = (line: string) => line;

/** Longer lines are cut, so that one line cannot fill the answer. */
const LINE_LIMIT = 2_000;

/** Reads all lines; overlapping context is merged into one block. */
export async function grepLines(lines: AsyncIterable<string>, options: GrepOptions): Promise<GrepResult> {
  const { matches, before, after, maxCount, clean = same, transform = same } = options;
  const blocks: GrepBlock[] = [];
  const recent: string[] = [];
  let number = 0;
  let totalMatches = 0;
  let openUntil = 0;
  for await (const raw of lines) {
    number += 1;
    const whole = clean(raw);
    const line = transform(whole);
    const isMatch = matches(line, whole);
    if (isMatch) totalMatches += 1;
    if (isMatch && totalMatches <= maxCount) {
      addMatch(blocks, recent, number, cutLine(line));
      openUntil = number + after;
    } else if (number <= openUntil) {
      blocks.at(-1)?.lines.push(cutLine(line));
    }
    if (before === 0) continue;
    recent.push(cutLine(line));
    if (recent.length > before) recent.shift();
  }
  return { totalLines: number, totalMatches, returnedMatches: Math.min(totalMatches, maxCount), blocks };
}

/** The last `count` matches, without context; the whole text is read, and no more than that is held. */
export async function tailLines(
  lines: AsyncIterable<string>,
  options: Pick<GrepOptions, "matches" | "clean" | "transform">,
  count: number,
): Promise<GrepResult> {
  const { matches, clean = same, transform = same } = options;
  const kept: { readonly number: number; readonly line: string }[] = [];
  let number = 0;
  let totalMatches = 0;
  for await (const raw of lines) {
    number += 1;
    const whole = clean(raw);
    const line = transform(whole);
    if (!matches(line, whole)) continue;
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

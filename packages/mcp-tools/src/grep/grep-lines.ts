/** Searches a stream of lines as grep does, holding no more than what it will return. */
import { type Batch, batchOf } from "./batch.ts";
import { createBlocks, type GrepBlock } from "./blocks.ts";
import { type FindIn, linesToAsk } from "./candidates.ts";
import type { FindExactly } from "./native-search.ts";

/** What to look for. */
export interface SearchOptions {
  /** Asked about lines in order, as they will be shown and as they were before `transform`. Without it every line is a match. */
  readonly matches?: ((line: string, whole: string) => boolean) | undefined;
  /** Finds the lines that `matches` has to be asked about; without it, it is asked about each. */
  readonly candidates?: FindIn | undefined;
  /** Finds the lines that `matches` would take, so that it is not asked; of no use with `transform`. */
  readonly exact?: FindExactly | undefined;
  /**
   * Applied to each text in order, before anything looks at it; the same number of lines as they came. The lines of a
   * list may have line breaks inside.
   */
  readonly clean?: (text: string) => string | readonly string[];
  /** Applied to each line before it is matched and shown; it may only take something away from the start. */
  readonly transform?: (line: string) => string;
}

/** What to look for and how much of it to return. */
export interface GrepOptions extends SearchOptions {
  /** Lines shown before and after each match. */
  readonly before: number;
  readonly after: number;
  /** Matches returned; the others are only counted. */
  readonly maxCount: number;
}

/** What was found. */
export interface GrepResult {
  readonly totalLines: number;
  readonly totalMatches: number;
  readonly returnedMatches: number;
  readonly blocks: readonly GrepBlock[];
}

interface Numbered {
  readonly number: number;
  readonly line: string;
}

const same = (line: string) => line;

/** Longer lines are cut, so that one line cannot fill the answer. */
const LINE_LIMIT = 2_000;

/** Reads all texts, each one or more lines with a `\n` between; overlapping context is merged into one block. */
export async function grepLines(texts: AsyncIterable<string>, options: GrepOptions): Promise<GrepResult> {
  const { before, after, maxCount, clean = same, transform = same } = options;
  const blocks = createBlocks(before, after, (line) => cutLine(transform(line)));
  let totalLines = 0;
  let totalMatches = 0;
  for await (const text of texts) {
    const batch = batchOf(clean(text));
    const found = matchesIn(batch, options);
    for (const index of found.slice(0, Math.max(0, maxCount - totalMatches))) blocks.addMatch(batch, index);
    blocks.endBatch(batch);
    totalLines += batch.count;
    totalMatches += found.length;
  }
  return { totalLines, totalMatches, returnedMatches: Math.min(totalMatches, maxCount), blocks: blocks.all };
}

/** The last `count` matches, without context; the whole text is read, and no more than that is held. */
export async function tailLines(
  texts: AsyncIterable<string>,
  options: SearchOptions,
  count: number,
): Promise<GrepResult> {
  const { clean = same, transform = same } = options;
  let kept: Numbered[] = [];
  let totalLines = 0;
  let totalMatches = 0;
  for await (const text of texts) {
    const batch = batchOf(clean(text));
    const found = matchesIn(batch, options);
    const fresh = found.slice(-count).map((index) => ({
      number: totalLines + index + 1,
      line: cutLine(transform(batch.line(index))),
    }));
    if (fresh.length > 0) kept = [...kept, ...fresh].slice(-count);
    totalLines += batch.count;
    totalMatches += found.length;
  }
  return { totalLines, totalMatches, returnedMatches: kept.length, blocks: neighboursOf(kept) };
}

function neighboursOf(matches: readonly Numbered[]): GrepBlock[] {
  const blocks: GrepBlock[] = [];
  for (const { number, line } of matches) {
    const last = blocks.at(-1);
    if (last && last.firstLine + last.lines.length === number) {
      last.lines.push(line);
      last.matchedLines.push(number);
    } else {
      blocks.push({ firstLine: number, lines: [line], matchedLines: [number] });
    }
  }
  return blocks;
}

/** The lines of the batch that match. */
function matchesIn(batch: Batch, options: SearchOptions): number[] {
  const { matches, transform = same } = options;
  const exact = transform === same && batch.text !== undefined ? options.exact?.(batch.text) : undefined;
  const found: number[] = [];
  const next = exact ? linesToAsk(batch, () => exact) : linesToAsk(batch, options.candidates);
  const isMatch = (whole: string) => matches?.(transform(whole), whole) ?? true;
  for (let index = next(0); index < batch.count; index = next(index + 1)) {
    if (exact || !matches || isMatch(batch.line(index))) found.push(index);
  }
  return found;
}

function cutLine(line: string): string {
  return line.length > LINE_LIMIT
    ? `${line.slice(0, LINE_LIMIT)}… (${line.length - LINE_LIMIT} characters more)`
    : line;
}

/** Searches a stream of lines, as grep does. `docs/contributing/log-search.md` explains the whole way of a log. */
import { cutText } from "../text/cut-text.ts";
import { blocksAround, blocksOfLast, type LineBlock } from "./blocks.ts";

/**
 * One search: which lines match, how each line is shown, and how much is returned.
 *
 * The rules between the members:
 * - The lines that reach a search are already cleaned, so that no pattern can find a secret.
 * - `matches` and `show` both get the cleaned line. A search for the shown text calls `show` inside `matches`.
 * - `last` replaces `before`, `after` and `maxCount`, which have no effect beside it.
 */
export interface LineSearch {
  /**
   * Whether a line matches. It is called once for each line, in the order of the text, so it may remember what it has
   * seen. Without it every line matches.
   */
  readonly matches?: ((line: string) => boolean) | undefined;
  /** Turns a matching line or a context line into the text to return. Without it the line is returned as it is. */
  readonly show?: ((line: string) => string) | undefined;
  /** Number of lines to return before each match. */
  readonly before: number;
  /** Number of lines to return after each match. */
  readonly after: number;
  /** Number of matches to return, the first ones of the text. The matches after them are only counted. */
  readonly maxCount: number;
  /** Number of matches to return from the end of the text, without context. */
  readonly last?: number | undefined;
}

/** What a search found. */
export interface LineSearchResult {
  readonly totalLines: number;
  readonly totalMatches: number;
  readonly returnedMatches: number;
  readonly blocks: readonly LineBlock[];
}

/** Longest line to return, in characters, so that one line cannot fill the result. */
const LINE_LIMIT = 2_000;

/**
 * Reads all lines, which come as batches in the order of the text, and returns the matches as blocks of neighbouring
 * lines. It holds the lines that it returns and the batch that it reads, not the text.
 * @throws Whatever `matches` or the stream throws.
 */
export async function searchLines(
  batches: AsyncIterable<readonly string[]>,
  search: LineSearch,
): Promise<LineSearchResult> {
  const { matches, show = (line) => line } = search;
  const shown = (line: string) => cutText(show(line), LINE_LIMIT);
  const blocks = search.last === undefined ? blocksAround(search, shown) : blocksOfLast(search.last, shown);
  let totalLines = 0;
  let totalMatches = 0;
  for await (const lines of batches) {
    for (const line of lines) {
      const isMatch = matches === undefined || matches(line);
      if (isMatch) totalMatches += 1;
      blocks.add(line, isMatch);
    }
    totalLines += lines.length;
  }
  const returnedMatches = Math.min(totalMatches, search.last ?? search.maxCount);
  return { totalLines, totalMatches, returnedMatches, blocks: blocks.end() };
}

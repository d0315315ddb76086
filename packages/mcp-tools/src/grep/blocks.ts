/** Gathers matching lines, with the lines around them, into blocks of neighbouring lines. */

/** Neighbouring lines of the text with at least one match among them. */
export type LineBlock = {
  /** Number of the first line; the first line of the text has number 1. */
  firstLine: number;
  lines: string[];
  /** Numbers of the lines that match. */
  matchedLines: number[];
};

/** Takes every line of a text, in order. */
export interface BlockCollector {
  add(line: string, isMatch: boolean): void;
  /** Returns the blocks after the last line. */
  end(): readonly LineBlock[];
}

/** How many lines and matches {@link blocksAround} keeps. */
export interface Context {
  readonly before: number;
  readonly after: number;
  readonly maxCount: number;
}

/**
 * Keeps the first `maxCount` matches with the lines around them. Two blocks whose lines overlap or follow each other
 * become one block.
 */
export function blocksAround(context: Context, show: (line: string) => string): BlockCollector {
  const { before, after, maxCount } = context;
  const blocks: LineBlock[] = [];
  /** The last lines that are in no block, at most `before` of them. */
  let waiting: string[] = [];
  let number = 0;
  let matchCount = 0;
  /** Number of the last line that belongs to the block as context behind a match. */
  let openUntil = 0;
  const addMatch = (line: string) => {
    const lines = [...waiting, line].map(show);
    const firstLine = number - waiting.length;
    const block = blocks.at(-1);
    if (block && block.firstLine + block.lines.length === firstLine) {
      block.lines.push(...lines);
      block.matchedLines.push(number);
    } else {
      blocks.push({ firstLine, lines, matchedLines: [number] });
    }
    waiting = [];
    openUntil = number + after;
  };
  return {
    add(line, isMatch) {
      number += 1;
      if (isMatch && matchCount < maxCount) {
        matchCount += 1;
        addMatch(line);
      } else if (number <= openUntil) {
        blocks.at(-1)?.lines.push(show(line));
      } else if (before > 0 && matchCount < maxCount) {
        waiting.push(line);
        if (waiting.length > before) waiting.shift();
      }
    },
    end: () => blocks,
  };
}

/** Keeps the last `count` matches, without the lines around them. */
export function blocksOfLast(count: number, show: (line: string) => string): BlockCollector {
  /** A ring: match number n is at index n modulo `count`. */
  const ring: { readonly number: number; readonly line: string }[] = [];
  let number = 0;
  let matchCount = 0;
  return {
    add(line, isMatch) {
      number += 1;
      if (!isMatch) return;
      ring[matchCount % count] = { number, line };
      matchCount += 1;
    },
    end() {
      const oldest = matchCount > count ? matchCount % count : 0;
      const blocks: LineBlock[] = [];
      for (const match of [...ring.slice(oldest), ...ring.slice(0, oldest)]) {
        const block = blocks.at(-1);
        if (block && block.firstLine + block.lines.length === match.number) {
          block.lines.push(show(match.line));
          block.matchedLines.push(match.number);
        } else {
          blocks.push({ firstLine: match.number, lines: [show(match.line)], matchedLines: [match.number] });
        }
      }
      return blocks;
    },
  };
}

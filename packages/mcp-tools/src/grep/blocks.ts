/** Gathers matches with the lines around them; overlapping context becomes one block. */
import type { Batch } from "./batch.ts";

/** Neighbouring lines of the text with at least one match among them. */
export type GrepBlock = {
  /** Number of the first line, counted from 1. */
  firstLine: number;
  lines: string[];
  /** Numbers of the lines that match. */
  matchedLines: number[];
};

/** Takes batches in order, and the matches in each of them. */
export interface Blocks {
  readonly all: readonly GrepBlock[];
  /** The next match, a line of the batch that follows those given to {@link endBatch}. */
  addMatch(batch: Batch, index: number): void;
  /** There are no more matches in this batch. */
  endBatch(batch: Batch): void;
}

/** Gathers blocks; `show` makes of a line what is returned. */
export function createBlocks(before: number, after: number, show: (line: string) => string): Blocks {
  const all: GrepBlock[] = [];
  /** Lines in the batches so far, and the last of them. */
  let passed = 0;
  let recent: string[] = [];
  let openUntil = 0;
  const lineOf = (batch: Batch, number: number) =>
    number > passed ? batch.line(number - passed - 1) : (recent.at(number - passed - 1) ?? "");
  const shown = (batch: Batch, from: number, to: number) => {
    const lines: string[] = [];
    for (let number = from; number <= to; number += 1) lines.push(show(lineOf(batch, number)));
    return lines;
  };
  const nextOf = (block: GrepBlock) => block.firstLine + block.lines.length;
  const followUntil = (batch: Batch, number: number) => {
    const last = all.at(-1);
    last?.lines.push(...shown(batch, nextOf(last), Math.min(openUntil, number)));
  };
  return {
    all,
    addMatch(batch, index) {
      const number = passed + index + 1;
      followUntil(batch, number - 1);
      const last = all.at(-1);
      const gap = last ? number - nextOf(last) : number - 1;
      const context = Math.min(before, gap);
      const lines = shown(batch, number - context, number);
      if (last && context === gap) {
        last.lines.push(...lines);
        last.matchedLines.push(number);
      } else {
        all.push({ firstLine: number - context, lines, matchedLines: [number] });
      }
      openUntil = number + after;
    },
    endBatch(batch) {
      const end = passed + batch.count;
      followUntil(batch, end);
      const kept = Math.max(0, before - batch.count);
      const fresh: string[] = [];
      for (let index = Math.max(0, batch.count - before); index < batch.count; index += 1)
        fresh.push(batch.line(index));
      recent = kept === 0 ? fresh : [...recent.slice(-kept), ...fresh];
      passed = end;
    },
  };
}

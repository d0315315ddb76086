import fc from "fast-check";
import { expect, it } from "vitest";
import { type LineSearch, searchLines } from "./line-search.ts";

const isHit = (line: string) => line.includes("x");

async function* stream(batches: readonly (readonly string[])[]) {
  yield* batches;
}

/** The same search over all lines at once, in the simplest way. */
function expected(lines: readonly string[], { before, after, maxCount, last }: LineSearch) {
  const hits = lines.flatMap((line, index) => (isHit(line) ? [index] : []));
  const returned = last === undefined ? hits.slice(0, maxCount) : hits.slice(-last);
  const [above, below] = last === undefined ? [before, after] : [0, 0];
  const isShown = (index: number) => returned.some((hit) => hit - above <= index && index <= hit + below);
  const blocks: { firstLine: number; lines: string[]; matchedLines: number[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isShown(index)) continue;
    if (index === 0 || !isShown(index - 1)) {
      blocks.push({ firstLine: index + 1, lines: [], matchedLines: [] });
    }
    const block = blocks.at(-1);
    block?.lines.push(`> ${line}`);
    if (returned.includes(index)) block?.matchedLines.push(index + 1);
  }
  return { totalLines: lines.length, totalMatches: hits.length, returnedMatches: returned.length, blocks };
}

it("searchLines gives the same blocks however the lines are batched", async () => {
  const batches = fc.array(fc.array(fc.constantFrom("", "a", "b", "x", "xx"), { maxLength: 12 }), {
    maxLength: 4,
  });
  const search = fc.record({
    before: fc.nat(4),
    after: fc.nat(4),
    maxCount: fc.integer({ min: 1, max: 5 }),
    last: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(batches, search, async (lines, options) => {
      const found = await searchLines(stream(lines), {
        ...options,
        matches: isHit,
        show: (line) => `> ${line}`,
      });
      expect(found).toEqual(expected(lines.flat(), options));
    }),
    { numRuns: 2_000, seed: 20261127 },
  );
});

import { describe, expect, it } from "vitest";
import { type LineSearch, searchLines } from "./line-search.ts";
import { createMatcher } from "./matcher.ts";

async function* stream(text: string) {
  for (const line of text.split("\n")) yield [line];
}

const letters = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj";
const grep = (pattern: string, options: Partial<LineSearch> = {}) =>
  searchLines(stream(letters), {
    matches: createMatcher({ pattern, caseInsensitive: false, fixedString: false, invertMatch: false }),
    before: 0,
    after: 0,
    maxCount: 100,
    ...options,
  });

describe("searchLines", () => {
  it("searchLines returns matches with their numbers", async () => {
    expect(await grep("[bh]")).toEqual({
      totalLines: 10,
      totalMatches: 2,
      returnedMatches: 2,
      blocks: [
        { firstLine: 2, lines: ["b"], matchedLines: [2] },
        { firstLine: 8, lines: ["h"], matchedLines: [8] },
      ],
    });
  });

  it("searchLines shows context and stops at both ends of the text", async () => {
    expect((await grep("[aj]", { before: 2, after: 2 })).blocks).toEqual([
      { firstLine: 1, lines: ["a", "b", "c"], matchedLines: [1] },
      { firstLine: 8, lines: ["h", "i", "j"], matchedLines: [10] },
    ]);
  });

  it("searchLines merges context that overlaps or is adjacent", async () => {
    expect((await grep("[cfg]", { before: 1, after: 1 })).blocks).toEqual([
      { firstLine: 2, lines: ["b", "c", "d", "e", "f", "g", "h"], matchedLines: [3, 6, 7] },
    ]);
  });

  it("searchLines keeps a gap of one line between two blocks", async () => {
    expect((await grep("[bf]", { before: 1, after: 1 })).blocks).toEqual([
      { firstLine: 1, lines: ["a", "b", "c"], matchedLines: [2] },
      { firstLine: 5, lines: ["e", "f", "g"], matchedLines: [6] },
    ]);
  });

  it("searchLines counts the matches after the last one that it returns", async () => {
    expect(await grep(".", { maxCount: 2, after: 1 })).toMatchObject({
      totalMatches: 10,
      returnedMatches: 2,
      blocks: [{ firstLine: 1, lines: ["a", "b", "c"], matchedLines: [1, 2] }],
    });
  });

  it("searchLines returns the last matches without context", async () => {
    expect(await grep("[abdej]", { last: 3, before: 2, maxCount: 1 })).toEqual({
      totalLines: 10,
      totalMatches: 5,
      returnedMatches: 3,
      blocks: [
        { firstLine: 4, lines: ["d", "e"], matchedLines: [4, 5] },
        { firstLine: 10, lines: ["j"], matchedLines: [10] },
      ],
    });
  });

  it("searchLines matches the original line and returns the shown one", async () => {
    expect((await grep("c", { show: (line) => line.toUpperCase() })).blocks).toEqual([
      { firstLine: 3, lines: ["C"], matchedLines: [3] },
    ]);
  });

  it("searchLines shortens a long line", async () => {
    const long = (async function* () {
      yield ["y".repeat(2_010)];
    })();
    const { blocks } = await searchLines(long, { before: 0, after: 0, maxCount: 1 });
    expect(blocks[0]?.lines[0]).toBe(`${"y".repeat(2_000)}… (10 more characters)`);
  });
});

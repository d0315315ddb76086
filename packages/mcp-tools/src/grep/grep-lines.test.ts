import { describe, expect, it } from "vitest";
import { type GrepOptions, grepLines } from "./grep-lines.ts";
import { createMatcher } from "./matcher.ts";

async function* stream(text: string) {
  yield* text.split("\n");
}

const letters = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj";
const grep = (pattern: string, options: Partial<GrepOptions> = {}) =>
  grepLines(stream(letters), {
    matches: createMatcher({ pattern, caseInsensitive: false, fixedString: false, invertMatch: false }),
    before: 0,
    after: 0,
    maxCount: 100,
    ...options,
  });

describe("grepLines", () => {
  it("returns matches with their numbers", async () => {
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

  it("shows context and stops at both ends", async () => {
    expect((await grep("[aj]", { before: 2, after: 2 })).blocks).toEqual([
      { firstLine: 1, lines: ["a", "b", "c"], matchedLines: [1] },
      { firstLine: 8, lines: ["h", "i", "j"], matchedLines: [10] },
    ]);
  });

  it("merges context that overlaps or touches", async () => {
    expect((await grep("[cfg]", { before: 1, after: 1 })).blocks).toEqual([
      { firstLine: 2, lines: ["b", "c", "d", "e", "f", "g", "h"], matchedLines: [3, 6, 7] },
    ]);
  });

  it("keeps a gap of one line", async () => {
    expect((await grep("[bf]", { before: 1, after: 1 })).blocks).toEqual([
      { firstLine: 1, lines: ["a", "b", "c"], matchedLines: [2] },
      { firstLine: 5, lines: ["e", "f", "g"], matchedLines: [6] },
    ]);
  });

  it("goes on counting after the last match it returns", async () => {
    expect(await grep(".", { maxCount: 2, after: 1 })).toMatchObject({
      totalMatches: 10,
      returnedMatches: 2,
      blocks: [{ firstLine: 1, lines: ["a", "b", "c"], matchedLines: [1, 2] }],
    });
  });
});

describe("createMatcher", () => {
  const match = (pattern: string, options: object, line: string) =>
    createMatcher({ pattern, caseInsensitive: false, fixedString: false, invertMatch: false, ...options })(
      line,
    );

  it("knows the options", () => {
    expect(match("ERROR", { caseInsensitive: true }, "an error")).toBe(true);
    expect(match("a.c", { fixedString: true }, "abc")).toBe(false);
    expect(match("A.C", { fixedString: true, caseInsensitive: true }, "xa.c")).toBe(true);
    expect(match("x", { invertMatch: true }, "abc")).toBe(true);
  });

  it("is not hung by a pattern that would hang a backtracking engine", () => {
    expect(match("(a+)+$", {}, `${"a".repeat(20_000)}!`)).toBe(false);
  });

  it("names what it cannot do", () => {
    expect(() => match("(?=x)", {}, "")).toThrow(/pattern:/);
    expect(() => match("(", {}, "")).toThrow(/pattern:/);
  });
});

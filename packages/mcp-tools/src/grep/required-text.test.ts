import { describe, expect, it } from "vitest";
import { mayMatchAnyCase, requiredTexts } from "./required-text.ts";

describe("requiredTexts", () => {
  it.each<[string, readonly string[] | undefined]>([
    ["deadlock", ["deadlock"]],
    ["error.*timeout|deadlock", ["timeout", "deadlock"]],
    ["colou?r", ["colo"]],
    ["failed \\(exit code \\d+\\)", ["exit code "]],
    ["^abc+d$", ["abc"]],
    ["abcx*?y", ["abc"]],
    ["abc\\d?", ["abc"]],
    ["a\\|bcd", ["bcd"]],
    ["x*", undefined],
    ["abcd|ef", undefined],
    ["abcd|", undefined],
    ["a(b|c)def", undefined],
    ["[abc]def", undefined],
    ["lines{2,}x", undefined],
    ["(?i)error", undefined],
    ["\\Qa.b\\E", undefined],
    ["\\x41bcd", undefined],
    ["\\pLabc", undefined],
    ["(", undefined],
    ["déjà vu", undefined],
  ])("the required texts of %j are %j", (pattern, texts) => {
    expect(requiredTexts(pattern)).toEqual(texts);
  });
});

describe("mayMatchAnyCase", () => {
  const mayMatch = mayMatchAnyCase("task failed|risk");

  it("mayMatchAnyCase rules out a line without any of the texts", () => {
    expect(mayMatch?.("Task succeeded")).toBe(false);
  });

  it("mayMatchAnyCase keeps a line in any letter case, also with letters outside of ASCII", () => {
    expect(mayMatch?.("The TASK Failed")).toBe(true);
    expect(mayMatch?.("ri\u017f\u212a")).toBe(true);
    expect(mayMatch?.("RIS\u212a")).toBe(true);
  });
});

import { expect, it } from "vitest";
import { compilePattern, glob, holds, isId, wordsOf } from "./pattern.ts";

it.each([
  ["web", "Web", true],
  ["web", "web shop", false],
  ["*", "", true],
  ["*", "anything", true],
  ["Projects-*", "projects-12", true],
  ["*prod*", "EU Production", true],
  ["*prod", "Production", false],
  ["a*b*c", "a1b2c", true],
  ["a*b*c", "acb", false],
  ["ab*ba", "aba", false],
  ["a*a", "a", false],
  ["constructor", "__proto__", false],
  ["a.c", "abc", false],
  ["(a+)+$", "aaaa", false],
])("%j on %j is %j", (pattern, text, expected) => expect(glob(pattern)(text)).toBe(expected));

it("a hostile pattern is not slow", () => {
  const fits = glob(`${"*a".repeat(200)}b`);
  const text = "a".repeat(20_000);
  const start = Date.now();
  for (let i = 0; i < 50; i++) fits(text);
  expect(Date.now() - start).toBeLessThan(5_000);
});

it("negated patterns exclude, positive ones are alternatives", () => {
  const field =
    (...sources: string[]) =>
    (text: string) =>
      holds(
        sources.map((source) => compilePattern(source)),
        (pattern) => pattern.test(text) !== pattern.negated,
      );
  expect(field("!a", "!b")("c")).toBe(true);
  expect(field("!a", "!b")("b")).toBe(false);
  expect(field("a*", "!ab")("ac")).toBe(true);
  expect(field("a*", "!ab")("ab")).toBe(false);
  expect(field("a*", "!ab")("x")).toBe(false);
});

it.each([
  ["Projects-12", "Projects-", true],
  ["projects-12", "Projects-", true],
  ["web-2", "Projects-", false],
  ["Environments-2", "Projects-", false],
  ["Projects-12a", "Projects-", false],
  ["Projects-", "Projects-", false],
  ["Projects-12", undefined, false],
])("%s with the prefix %s is an id: %s", (text, prefix, expected) => {
  expect(isId(text, prefix)).toBe(expected);
  expect(compilePattern(text, prefix).id).toBe(expected);
});

it.each([
  ["Prd1", ["prd"]],
  ["live_eu", ["live", "eu"]],
  ["LiveEU", ["live", "eu"]],
  ["EULive2West", ["eu", "live", "west"]],
  ["DR-West", ["dr", "west"]],
  ["  ", []],
])("the words of %j", (text, words) => expect(wordsOf(text)).toEqual(words));

it("spaces around a name count on neither side", () => {
  expect(glob("Harbour Stores")("Harbour Stores ")).toBe(true);
  expect(glob(" harbour stores ")("Harbour Stores")).toBe(true);
  expect(glob("*Stores")("Harbour Stores ")).toBe(true);
  expect(glob("Harbour Stores")("Harbour  Stores")).toBe(false);
});

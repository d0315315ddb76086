/** Readers find what they look for: from the README by at most three links, on a page that says it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { QUESTIONS } from "./lib/readers.ts";
import { ROOT } from "./lib/sources.ts";

const MOST_CLICKS = 3;

const textOf = (page: string) => readFileSync(join(ROOT, page), "utf8");

/** The pages that a page links to. */
function linksOf(page: string): readonly string[] {
  return [...textOf(page).matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => relative(ROOT, join(ROOT, dirname(page), target)))
    .map((target) => (isFolder(target) ? join(target, "README.md") : target))
    .filter((target) => target.endsWith(".md") && existsSync(join(ROOT, target)));
}

const isFolder = (target: string) =>
  existsSync(join(ROOT, target)) && statSync(join(ROOT, target)).isDirectory();

/** How many clicks away from the README each page is. */
function clicksFrom(start: string): ReadonlyMap<string, number> {
  const clicks = new Map([[start, 0]]);
  for (const [page, count] of clicks)
    for (const target of linksOf(page)) if (!clicks.has(target)) clicks.set(target, count + 1);
  return clicks;
}

const clicks = clicksFrom("README.md");

it("asks five questions for each of five kinds of readers", () => {
  const readers = QUESTIONS.map(({ reader }) => reader);
  const counts = new Set(
    [...new Set(readers)].map((reader) => readers.filter((one) => one === reader).length),
  );
  expect([new Set(readers).size, [...counts]]).toEqual([5, [5]]);
});

it.each(QUESTIONS)("$reader: $question", ({ page, words }) => {
  expect(
    clicks.get(page) ?? Number.POSITIVE_INFINITY,
    `clicks from the README to ${page}`,
  ).toBeLessThanOrEqual(MOST_CLICKS);
  expect(textOf(page).replaceAll(/\s+/g, " ")).toContain(words);
});

/** One word has one meaning (docs/glossary.md): retired words come back neither in names nor in texts. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RETIRED_NAMES, RETIRED_WORDS, retiredUses, retiredWordsOf } from "./lib/vocabulary.ts";
import todo from "./vocabulary-todo.json" with { type: "json" };

describe("the test itself", () => {
  it.each([
    ["a file name", "", ["apps/http/src/front/front-door.ts"], ["door"]],
    ["a part of a name", "", ["mcpDoor"], ["door"]],
    ["capitals", "", ["MAX_PLACES"], ["place"]],
    ["a comment", "// the fenced text", [], ["fence"]],
    ["a whole name", "", ["dressToolkit"], ["dress", "dressToolkit"]],
    ["a word in a longer word", "the doorway, a navigate, outdoors", [], []],
    ["an ordinary sentence", "This takes the place of the other and tells it.", [], []],
    ["a code fence", "a Markdown code fence", [], []],
    ["an MCP session", "the MCP session, writesPerSession", [], []],
  ])("%s", (_, text, names, expected) => {
    expect(retiredWordsOf(text, names)).toEqual(expected);
  });
});

it("no retired word is used in a file that had none: see docs/glossary.md for the word to use", () => {
  expect(retiredUses().filter((use) => !todo.includes(use))).toEqual([]);
});

it("no file of vocabulary-todo.json is done: remove its line", () => {
  const uses = retiredUses();
  expect(todo.filter((use) => !uses.includes(use))).toEqual([]);
});

it("docs/glossary.md lists every retired word", () => {
  const glossary = readFileSync(new URL("../docs/glossary.md", import.meta.url), "utf8");
  const words = [...RETIRED_WORDS.map(({ forms }) => forms[0] ?? ""), ...Object.keys(RETIRED_NAMES)];
  expect(words.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
});

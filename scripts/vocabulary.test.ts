/** One word has one meaning (docs/glossary.md): retired words come back neither in names nor in texts. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  RETIRED_NAMES,
  RETIRED_WORDS,
  readFiles,
  retiredUses,
  retiredWordsOf,
  unusedExceptions,
} from "./lib/vocabulary.ts";

describe("the test itself", () => {
  it.each([
    ["a file name", "", ["apps/http/src/front/front-door.ts"], ["door"]],
    ["a part of a name", "", ["mcpDoor"], ["door"]],
    ["capitals", "", ["MAX_PLACES"], ["place"]],
    ["a comment", "// the fenced text", [], ["fence"]],
    ["a whole name", "", ["dressToolkit"], ["dress", "dressToolkit"]],
    ["a word in a longer word", "the doorway, a navigate, outdoors", [], []],
    ["an ordinary sentence", "This takes the place of the other, and a person can tell.", [], []],
    [
      "a sentence that hides what a program does",
      "It tells the state and touches two.",
      [],
      ["touch", "tell"],
    ],
    ["a response that is called an answer", "reads the server's answer", [], ["answer"]],
    ["a person who answers", "the person answers the question", [], []],
    ["a general scope", "", ["scopeOf"], ["scope"]],
    ["a scope of Octopus", "", ["EnvironmentScope", "ScopedUserRole"], []],
    ["a room in a sentence", "the rooms of the repository", [], ["room"]],
    ["space that is left", "one entry makes room for another", [], []],
    ["a session of another kind", "counts the writes of a session", [], ["session"]],
    ["an MCP session", "the MCP session", ["mcpSessions"], []],
  ])("%s", (_, text, names, expected) => {
    expect(retiredWordsOf(text, names)).toEqual(expected);
  });
});

const read = readFiles();

it("no retired word is used: see docs/glossary.md for the word to use", () => {
  expect(retiredUses(read)).toEqual([]);
});

it("no exception is unused: remove it from scripts/lib/vocabulary-exceptions.ts", () => {
  expect(unusedExceptions(read)).toEqual([]);
});

it("docs/glossary.md lists every retired word", () => {
  const glossary = readFileSync(new URL("../docs/glossary.md", import.meta.url), "utf8");
  const words = [...RETIRED_WORDS.map(({ forms }) => forms[0] ?? ""), ...Object.keys(RETIRED_NAMES)];
  expect(words.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
});

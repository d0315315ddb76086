/** The texts of docs/troubleshooting.md are texts of the programs: whoever changes a message learns that people look for it there. */
import { expect, it } from "vitest";
import { filesOf, packageFolders, textOf } from "./lib/sources.ts";

const PAGE = "docs/troubleshooting.md";
/** Parts shorter than this stand in many places and prove nothing. */
const SHORTEST = 8;

/** Sources in which a value of a template ends a text, and a text that was written on two lines is one. */
const sources = packageFolders()
  .flatMap((folder) => filesOf(`${folder}/src`))
  .map((file) =>
    textOf(file)
      .replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "\0")
      .replaceAll(/["`] \+\s+["`]/g, "")
      .replaceAll('\\"', '"'),
  );

const texts = [...textOf(PAGE).matchAll(/^\| `([^`]+)` \|/gm)].map(([, text = ""]) => text);

it("has texts to look for", () => {
  expect(texts.length).toBeGreaterThan(50);
});

it.each(texts)("%s", (text) => {
  const parts = text
    .split("…")
    .map((part) => part.trim())
    .filter((part) => part.length >= SHORTEST || !text.includes("…"));
  expect(parts.length, "a text needs a part that is long enough to be found").toBeGreaterThan(0);
  const missing = parts.filter((part) => !sources.some((source) => source.includes(part)));
  expect(missing, `no source has this any more: mend the text in ${PAGE}`).toEqual([]);
});

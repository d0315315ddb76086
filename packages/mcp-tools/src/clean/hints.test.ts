import fc from "fast-check";
import { expect, it } from "vitest";
import { createHintTest } from "./hints.ts";

/** The same as one expression, which is right and slow. */
const SLOW =
  /pass|pwd|secret|key|token|cred|sig=|signature=|auth|bearer|basic|cookie|:\/\/|webhook|API-|eyJ|A[KS]IA|gh[a-z]_|github_pat|gl[a-z]{1,4}[-_]|xox|xapp|AIza|GOCSPX|ya29|npm_|oy2|pypi-|dckr_|[sr]k[_-]|whsec|SG\.|hv[sbr]\.|dapi|do[opr]_v1|ATATT3|NRAK|shp[a-z]{2}_|\dQ~|PAT|curl|docker|podman|helm|mysql|sqlcmd|bcp|PRIVATE KEY/i;

const mayHoldSecret = createHintTest();
const words = SLOW.source.split("|").map((word) =>
  word
    .replace(/\[[a-z]\]|\[[^\]]+\](?:\{[\d,]+\})?/gi, "s")
    .replace(/\\d/g, "7")
    .replace(/\\/g, ""),
);

it("the hint test gives the same results as one expression of all words", () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...words,
      ...words.map((word) => word.toUpperCase()),
      "glsp-",
      "AKIA",
      "rk_",
      "hvb.",
      "dop_v1",
    ),
    fc.string({ unit: "grapheme", maxLength: 4 }),
    fc.constantFrom("pa", "se", "ke", "\u017f", "\u212a", "\n", "5q", "g", "h", "_"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      expect(mayHoldSecret(text)).toBe(SLOW.test(text));
    }),
    { numRuns: 5_000, seed: 20261121 },
  );
});

it("the hint test rules out the usual lines of a log", () => {
  expect(mayHoldSecret("12:00:01   Info     |   Applied migration 20260901_AddIndex in 120 ms")).toBe(false);
});

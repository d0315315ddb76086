import fc from "fast-check";
import { expect, it } from "vitest";
import { createHintTest, HINT_WORDS } from "./hints.ts";
import { escaped } from "./known-secrets.ts";

/** The same as one expression, which is right and slow. */
const SLOW = new RegExp(HINT_WORDS.map(escaped).join("|"), "i");

const mayHoldSecret = createHintTest();

it("the hint test gives the same results as one expression of all words", () => {
  const part = fc.oneof(
    fc.constantFrom(...HINT_WORDS, ...HINT_WORDS.map((word) => word.toUpperCase())),
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

it("each word has the three letters by which it is found", () => {
  expect(HINT_WORDS.filter((word) => word.length < 3 || !/^[\0-\x7f]{3}/.test(word))).toEqual([]);
});

it("the hint test rules out the usual lines of a log", () => {
  expect(mayHoldSecret("12:00:01   Info     |   Applied migration 20260901_AddIndex in 120 ms")).toBe(false);
});

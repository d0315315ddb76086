import fc from "fast-check";
import { expect, it } from "vitest";
import { createWordIndex } from "./word-index.ts";

it("finds the groups of which a text contains a word, in their order", () => {
  const index = createWordIndex([["token", "pass"], ["://"], ["key=", "pwd"]]);
  expect(index.groupsIn("https://a?key=1")).toEqual([1, 2]);
  expect(index.groupsIn("bypass")).toEqual([0]);
  expect(index.groupsIn("")).toEqual([]);
  expect(index.groupsIn("pw")).toEqual([]);
});

it("finds the same groups as a search for each word", () => {
  const word = fc.string({ unit: fc.constantFrom(..."ab:5 \u00e9="), minLength: 3, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(..."ab:5 \u00e9="), maxLength: 60 }),
      (groups, text) => {
        const expected = groups.flatMap((group, at) => (group.some((one) => text.includes(one)) ? [at] : []));
        expect(createWordIndex(groups).groupsIn(text)).toEqual(expected);
      },
    ),
    { seed: 20261127, numRuns: 2_000 },
  );
});

import fc from "fast-check";
import { RE2JS } from "re2js";
import { expect, it } from "vitest";
import { createMatcher } from "./matcher.ts";
import { requiredTexts } from "./required-text.ts";

it.each<[string, readonly string[] | undefined]>([
  ["deadlock", ["deadlock"]],
  ["error.*timeout|deadlock", ["timeout", "deadlock"]],
  ["colou?r", ["colo"]],
  ["a(b|c)def", ["def"]],
  ["[ab]+ failed \\(exit code \\d+\\)", [" failed (exit code "]],
  ["lines{2,}x", ["line"]],
  ["x*", undefined],
  ["a|long text", undefined],
  ["(?i)error", undefined],
  ["(?:maybe)?certain", ["certain"]],
  ["\\Qa.b\\E", undefined],
  ["\\x41bc", undefined],
  ["[]x]yz", ["yz"]],
  ["(", undefined],
  ["[a", undefined],
])("of %j are %j", (pattern, texts) => {
  expect(requiredTexts(pattern)).toEqual(texts);
});

const atom = fc.constantFrom(
  ...[
    "er",
    "or",
    "k",
    "S",
    "x",
    ".",
    "\\d",
    "\\.",
    "[a-k]",
    "[^x]",
    "(er|ko)",
    "(?:or)",
    "^",
    "$",
    "\\b",
    "ſ",
    "K",
  ],
);
const quantifier = fc.constantFrom("", "", "", "*", "+", "?", "{2}", "{0,1}");
const piece = fc.tuple(atom, quantifier).map(([one, many]) => (/^[$^]|\\b$/.test(one) ? one : one + many));
const pattern = fc
  .array(
    fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")),
    { minLength: 1, maxLength: 3 },
  )
  .map((alternatives) => alternatives.join("|"));
const line = fc.array(
  fc.constantFrom("e", "r", "o", "k", "s", "S", "ſ", "K", "K", "x", ".", "7", "er", "or"),
  {
    maxLength: 12,
  },
);

it("rules out no line that the engine matches", () => {
  fc.assert(
    fc.property(pattern, line, fc.boolean(), (source, parts, caseInsensitive) => {
      const text = parts.join("");
      const engine = RE2JS.compile(source, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0);
      const matches = createMatcher({
        pattern: source,
        caseInsensitive,
        fixedString: false,
        invertMatch: false,
      });
      expect(matches(text)).toBe(engine.matcher(text).find());
    }),
    { numRuns: 3_000, seed: 20261121 },
  );
});

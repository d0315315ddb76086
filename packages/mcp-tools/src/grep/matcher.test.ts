import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { someRuns } from "../../../shared/test/every-case.ts";
import { processorMs } from "../../test/support/processor-time.ts";
import { createMatcher } from "./matcher.ts";

const match = (pattern: string, options: object, line: string) =>
  createMatcher({ pattern, caseInsensitive: false, fixedString: false, invertMatch: false, ...options })(
    line,
  );

describe("createMatcher", () => {
  it("a matcher obeys its options", () => {
    expect(match("ERROR", { caseInsensitive: true }, "an error")).toBe(true);
    expect(match("a.c", { fixedString: true }, "abc")).toBe(false);
    expect(match("A.C", { fixedString: true, caseInsensitive: true }, "xa.c")).toBe(true);
    expect(match("x", { invertMatch: true }, "abc")).toBe(true);
    expect(match("(?i)ERROR", {}, "an error")).toBe(true);
  });

  it("a matcher is not blocked by a pattern that would block a backtracking engine", () => {
    expect(match("(a+)+$", {}, `${"a".repeat(20_000)}!`)).toBe(false);
  });

  it("a matcher takes linear time for a pattern with anything between its parts", () => {
    const line = "a".repeat(50_000);
    for (const pattern of ["a.*b", "a.*a.*a.*b", "(a|a)(a|a)(a|a).*b", "[ab].*[ab]$.*c", "(a|b).*c"]) {
      // A search that goes back and forth would read more than a thousand million characters.
      expect(
        processorMs(() => expect(match(pattern, {}, line)).toBe(false)),
        pattern,
      ).toBeLessThan(1_000);
    }
  });

  it("a matcher names the syntax that RE2 does not have", () => {
    expect(() => match("(?=x)", {}, "")).toThrow(/pattern:/);
    expect(() => match("(", {}, "")).toThrow(/pattern:/);
  });
});

const set = fc.constantFrom(
  ...["e", "r", "K", "s", " ", "7", ".", "\\d", "\\W", "\\s", "\\S", "\\.", "\\-", "\\t", "\\r"],
  ...["[a-k]", "[^x]", "[^\\w]", "[\\d_]", "[-x]", "[x-]", "[]x]", "[^]x]", "[ -~]", "[E-s]", "[\\s\\S]"],
  ...["er", "or", "\u017f", "\u212a", "\\x41", "\\pL", "[[:alpha:]]", "\\Qa.b\\E"],
);
const position = fc.constantFrom("^", "$", "\\b", "\\B", "\\A", "\\z");
const quantifier = fc.constantFrom("", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,1}");
const { pattern } = fc.letrec<{ pattern: string; sequence: string; piece: string }>((tie) => ({
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("|")),
  sequence: fc.array(tie("piece"), { maxLength: 4 }).map((parts) => parts.join("")),
  piece: fc.oneof(
    { maxDepth: 2 },
    { weight: 6, arbitrary: fc.tuple(set, quantifier).map((parts) => parts.join("")) },
    { weight: 2, arbitrary: fc.constantFrom(".*", ".+", ".*?") },
    { weight: 2, arbitrary: position },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("(", "(?:"), tie("pattern"), quantifier)
        .map(([open, inner, count]) => `${open}${inner})${count}`),
    },
  ),
}));
const line = fc
  .array(
    fc.constantFrom(
      ...["e", "r", "o", "k", "K", "s", "S", "x", "_", ".", "-", "]", " ", "7", "er", "or", "A", "a.b"],
      ...["\t", "\r", "\v", "\f", "\0", "\x7f", "\n"],
      ...["\u212a", "\u017f", "\u00e9", "\u{1f600}", "\u2028", "\u0085", "\ud83d"],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

function engineOf(source: string, caseInsensitive: boolean): RE2JS | undefined {
  try {
    return RE2JS.compile(source, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
}

it("a matcher gives the results of the full engine, also outside of ASCII", () => {
  let compared = 0;
  const runs = someRuns(10_000, 4);
  fc.assert(
    fc.property(pattern, fc.array(line, { maxLength: 4 }), fc.boolean(), fc.boolean(), (...values) => {
      const [source, lines, caseInsensitive, flag] = values;
      const written = flag ? `(?i)${source}` : source;
      const engine = engineOf(written, caseInsensitive);
      if (!engine) return;
      compared += 1;
      const matches = createMatcher({
        pattern: written,
        caseInsensitive,
        fixedString: false,
        invertMatch: false,
      });
      expect(lines.map(matches)).toEqual(lines.map((text) => engine.matcher(text).find()));
    }),
    { ...runs, seed: 20261125 },
  );
  expect(compared).toBeGreaterThan(runs.numRuns / 2);
});

it("a matcher gives the results of the full engine when it looks for a required text first", () => {
  const piece = fc.constantFrom(
    "risk",
    "ors",
    "ker",
    "e",
    "k",
    ".",
    "\\d",
    "\\.",
    "e*",
    "s+",
    "r?",
    "k??",
    ".*",
    "^",
    "|",
  );
  const source = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
  const words = fc.constantFrom(
    "risk",
    "RISK",
    "ri\u017fk",
    "ris\u212a",
    "ors",
    "KER",
    "e",
    "k",
    "s",
    "7",
    ".",
    "\u0130",
    "\n",
  );
  const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(source, fc.array(text, { maxLength: 6 }), (written, lines) => {
      const engine = engineOf(written, true);
      if (!engine) return;
      const options = { pattern: written, caseInsensitive: true, fixedString: false, invertMatch: false };
      expect(lines.map(createMatcher(options))).toEqual(lines.map((one) => engine.matcher(one).find()));
    }),
    { ...someRuns(10_000, 4), seed: 20261128 },
  );
});

import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { createExactFinder, createMatcher } from "./matcher.ts";
import { findExactly } from "./native-search.ts";
import { nativeChains } from "./simple-pattern.ts";

const options = (pattern: string, caseInsensitive = false) => ({
  pattern,
  caseInsensitive,
  fixedString: false,
  invertMatch: false,
});

/** The lines that are found in one search over all of them. */
function foundIn(pattern: string, caseInsensitive: boolean, lines: readonly string[]): number[] | undefined {
  const text = lines.join("\n");
  const find = createExactFinder(options(pattern, caseInsensitive))?.(text);
  if (!find) return undefined;
  const found: number[] = [];
  for (let at = 0, line = 0; line < lines.length; ) {
    const place = find(at);
    if (place < 0) break;
    line = text.slice(0, place).split("\n").length - 1;
    found.push(line);
    at = lines.slice(0, line + 1).join("\n").length + 1;
    line += 1;
  }
  return found;
}

const set = fc.constantFrom(
  ...["e", "r", "K", "s", " ", "7", ".", "\\d", "\\W", "\\s", "\\S", "\\.", "\\-", "\\t", "\\r"],
  ...["[a-k]", "[^x]", "[^\\w]", "[\\d_]", "[-x]", "[x-]", "[]x]", "[^]x]", "[ -~]", "[E-s]", "[\\s\\S]"],
);
const place = fc.constantFrom("^", "$", "\\b", "\\B");
const many = fc.constantFrom("", "", "", "", "*", "+", "?", "*?", "+?", "??");
const { pattern } = fc.letrec<{ pattern: string; sequence: string; piece: string }>((tie) => ({
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("|")),
  sequence: fc.array(tie("piece"), { maxLength: 4 }).map((parts) => parts.join("")),
  piece: fc.oneof(
    { maxDepth: 2 },
    { weight: 6, arbitrary: fc.tuple(set, many).map((parts) => parts.join("")) },
    { weight: 2, arbitrary: fc.constantFrom(".*", ".+", ".*?") },
    { weight: 2, arbitrary: place },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("(", "(?:"), tie("pattern"), many)
        .map(([open, inner, count]) => `${open}${inner})${count}`),
    },
  ),
}));
const char = fc.constantFrom(
  ...["e", "r", "k", "K", "s", "S", "x", "_", ".", "-", "]", " ", "7", "\t", "\r", "\v", "\f", "\0", "\x7f"],
);
const line = fc.array(char, { maxLength: 9 }).map((parts) => parts.join(""));
const foreign = fc.constantFrom("\u212a", "\u017f", "é", "😀", "\u2028", "\u0085", "\ud83d");

function engineOf(source: string, caseInsensitive: boolean): RE2JS | undefined {
  try {
    return RE2JS.compile(source, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
}

describe("gives what the engine gives", () => {
  it("over many lines at once, with a flag in front too", () => {
    let native = 0;
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pattern, lines, fc.boolean(), fc.boolean(), (source, all, caseInsensitive, flag) => {
        const written = flag ? `(?i)${source}` : source;
        const engine = engineOf(written, caseInsensitive);
        const found = engine && foundIn(written, caseInsensitive, all);
        if (!found) return;
        native += 1;
        expect(found).toEqual(all.flatMap((text, at) => (engine.matcher(text).find() ? [at] : [])));
      }),
      { numRuns: 20_000, seed: 20261125 },
    );
    expect(native).toBeGreaterThan(8_000);
  });

  it("line by line, with characters that are not ASCII and line breaks inside", () => {
    const parts = fc.array(fc.oneof({ weight: 4, arbitrary: line }, foreign, fc.constant("\n")), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(pattern, parts, fc.boolean(), (source, all, caseInsensitive) => {
        const engine = engineOf(source, caseInsensitive);
        if (!engine) return;
        const text = all.join("");
        expect(createMatcher(options(source, caseInsensitive))(text)).toBe(engine.matcher(text).find());
      }),
      { numRuns: 10_000, seed: 20261126 },
    );
  });
});

it("leaves texts that are not ASCII to the engine", () => {
  const find = findExactly("k", true);
  expect(find?.("okay\nno")?.(0)).toBe(2);
  expect(find?.("o\u212aay")).toBeUndefined();
});

it.each([
  ["[ab]c", [["(?:[\\x61-\\x62][\\x63])"]]],
  ["\\d+", [["(?:[\\x30-\\x39])"]]],
  ["x*", [["(?:)"]]],
  ["(a|b).*c", [["(?:(?:[\\x61]|[\\x62]))", "(?:[\\x63])"]]],
  ["a.+b|c", [["(?:[\\x63])"], ["(?:[\\x61][\\x00-\\x09\\x0b-\\x7f])", "(?:[\\x62])"]]],
])("%s becomes %j", (source, chains) => {
  expect(nativeChains(source, false)).toEqual(chains);
});

const times = (text: string, count: number) => text.repeat(count);

/** What would take a native engine too long, and what it would understand in another way. */
it.each([
  "(a+)+$",
  "a\\d+b",
  "c(?:a|a.)*b",
  times("(a|a)", 6),
  `c${times("a?", 12)}${times("a", 12)}b`,
  times("[ab]", 33),
  "(a|bc).*d",
  "a?.*b.*c?d.*e?f.*g?h.*i",
  "[[:alpha:]]",
  "\\pL",
  "\\x41",
  "\\Aa",
  "(?s).",
  "(?P<name>a)",
  "a{2}",
  "é",
])("%s stays with the engine", (source) => {
  expect(nativeChains(source, false)).toBeUndefined();
});

it("goes over the text once, whatever is in it", () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => (at % 2 ? "b".repeat(100) : "a".repeat(100)));
  const text = lines.join("\n");
  for (const source of ["a.*b", "a.*a.*a.*b", "(a|a)(a|a)(a|a).*b", `${times("[ab]", 25)}c`, "b.*a$|a.*b$"]) {
    const find = findExactly(source, false)?.(text);
    // A search that goes back and forth would not end before the test does.
    expect(find?.(0), source).toBe(-1);
  }
});

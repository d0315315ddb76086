import fc from "fast-check";
import { expect, it } from "vitest";
import { wellFormedJson } from "./well-formed-json.ts";

it.each<[string, unknown, string]>([
  ["a first half in a text", "a\ud83d", '"a\ufffd"'],
  ["a second half in a key", { "\udc00": 1 }, '{"\ufffd":1}'],
  ["two first halves", "\ud83d\ud83d", '"\ufffd\ufffd"'],
  ["a half after a backslash", "\\\ud83d", '"\\\\\ufffd"'],
])("JSON with %s has U+FFFD instead", (_, value, json) => {
  expect(wellFormedJson(value)).toBe(json);
});

it("leaves a text that only spells such an escape, and a whole pair", () => {
  expect(wellFormedJson(["\\ud83d", "😀"])).toBe('["\\\\ud83d","😀"]');
});

it("writes null for what JSON cannot express", () => {
  expect(wellFormedJson(undefined)).toBe("null");
});

it("writes any other value as JSON.stringify does", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
      expect(wellFormedJson(value)).toBe(JSON.stringify(value));
    }),
  );
});

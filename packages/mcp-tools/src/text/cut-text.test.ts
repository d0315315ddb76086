import { expect, it } from "vitest";
import { cutText, startOf } from "./cut-text.ts";

it("cutText leaves a text that is short enough", () => {
  expect(cutText("abc", 3)).toBe("abc");
});

it("cutText says how many characters are missing", () => {
  expect(cutText("abcdef", 2)).toBe("ab… (4 more characters)");
});

it("cutText does not split a surrogate pair", () => {
  expect(startOf("a\u{1f600}b", 2)).toBe("a");
  expect(startOf("a\u{1f600}b", 3)).toBe("a\u{1f600}");
  expect(cutText("a\u{1f600}b", 2)).toBe("a… (3 more characters)");
});

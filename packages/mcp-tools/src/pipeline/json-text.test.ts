import { expect, it } from "vitest";
import { isNullText, readBoolean, readNumber, readStructure } from "./json-text.ts";

it.each([
  ["10", 10],
  [" 10 ", 10],
  ["10.0", 10],
  ["-3", -3],
  ["2.5e2", 250],
])("the text %j is the number %j", (text, value) => {
  expect(readNumber(text)).toEqual({ value });
});

it.each(["", " ", "ten", "0x10", "1_000", "1,000", "010", "10%", "+1", ".5", "NaN", "1e999", "[1]", "١٠"])(
  "the text %j is no number",
  (text) => {
    expect(readNumber(text)).toBeUndefined();
  },
);

it.each([
  ["true", true],
  ["False", false],
  [" TRUE ", true],
])("the text %j is the boolean %j", (text, value) => {
  expect(readBoolean(text)).toEqual({ value });
});

it.each(["", "yes", "no", "1", "0", "on", '"true"', "t"])("the text %j is no boolean", (text) => {
  expect(readBoolean(text)).toBeUndefined();
});

it.each([
  ['["a", "b"]', ["a", "b"]],
  [' {"a": 1}', { a: 1 }],
  ["[]", []],
])("the text %j is JSON", (text, value) => {
  expect(readStructure(text)).toEqual({ value });
});

it.each([
  "",
  "a",
  "a, b",
  "['a']",
  '["a"',
  '"a"',
  "1",
  "null",
  '["a"] and more',
  `${"[".repeat(40)}${"]".repeat(40)}`,
])("the text %j is no object and no list", (text) => {
  expect(readStructure(text)).toBeUndefined();
});

it("isNullText knows JSON's null and nothing else", () => {
  expect([" null ", "NULL", "None", ""].map(isNullText)).toEqual([true, false, false, false]);
});

import { describe, expect, it } from "vitest";
import { createTextCleaner } from "./clean-lines.ts";
import { createRedactor } from "./redact.ts";

const KEY = "API-CONFIGURED0KEY0VALUE0000";
const SECRET = 'sh<op&"key/1+2=';
const redactor = createRedactor([KEY, SECRET]);
const chars = (text: string) => [...text];
const hex = (char: string) => char.charCodeAt(0).toString(16).padStart(2, "0");

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in small letters": (text) => text.toLowerCase(),
  "as JSON escapes": (text) =>
    chars(text)
      .map((char) => `\\u00${hex(char)}`)
      .join(""),
  "with one JSON escape": (text) => text.replace(/[^A-Za-z0-9]/, (char) => `\\u00${hex(char)}`),
  "with escapes of JSON inside JSON": (text) =>
    text.replace(/[^A-Za-z0-9]/g, (char) => `\\\\u00${hex(char)}`),
  "as \\x escapes": (text) =>
    chars(text)
      .map((char) => `\\x${hex(char)}`)
      .join(""),
  "as decimal entities": (text) =>
    chars(text)
      .map((char) => `&#${char.charCodeAt(0)};`)
      .join(""),
  "with one decimal entity": (text) => text.replace(/[^A-Za-z0-9]/g, (char) => `&#0${char.charCodeAt(0)};`),
  "with hexadecimal entities": (text) => text.replace(/[^A-Za-z0-9]/g, (char) => `&#x${hex(char)};`),
  "percent-encoded where nobody has to": (text) =>
    text.replace(/[^A-Za-z0-9]/g, (char) => `%${hex(char).toUpperCase()}`),
  "percent-encoded whole": (text) =>
    chars(text)
      .map((char) => `%${hex(char)}`)
      .join(""),
  "percent-encoded twice": (text) => text.replace(/[^A-Za-z0-9]/g, (char) => `%25${hex(char)}`),
  "with spaces between": (text) => chars(text).join(" "),
  "with one space": (text) => `${text.slice(0, 7)} ${text.slice(7)}`,
  "as hexadecimal bytes": (text) => Buffer.from(text).toString("hex"),
  "as hexadecimal bytes with spaces": (text) => chars(text).map(hex).join(" "),
  "as hexadecimal bytes with colons": (text) => chars(text).map(hex).join(":"),
  "as a list of bytes": (text) =>
    chars(text)
      .map((char) => `0x${hex(char)}`)
      .join(", "),
  "as Base64": (text) => Buffer.from(text).toString("base64"),
  "as Base64 behind another text": (text) => Buffer.from(`u:${text}`).toString("base64"),
  "as Base64 of UTF-16": (text) => Buffer.from(text, "utf16le").toString("base64"),
};

describe.each([KEY, SECRET])("the known secret %j", (secret) => {
  it.each(Object.entries(WAYS))("is found %s", (_, write) => {
    const text = `before ${write(secret)} after`;
    expect(redactor.redact(text, {})).toContain("[redacted configured-credential]");
    const long = `${"line of a log\n".repeat(3)}${text}\n`;
    expect(createTextCleaner(redactor)(long).join("\n")).toContain("[redacted configured-credential]");
    const left = redactor.redact(text, {}).replace("[redacted configured-credential]", "");
    expect(left.length).toBeLessThan("before  after".length + 6);
  });
});

it("a redactor of other secrets leaves these texts as they are", () => {
  const text = "A P I - first step, 41 50 49, &#45; and %2D";
  expect(redactor.redact(text, {})).toBe(text);
});

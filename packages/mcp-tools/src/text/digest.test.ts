import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  decodeText,
  digestOf,
  encodeText,
  equalInConstantTime,
  shortId,
  signatureOf,
  toBase64Url,
} from "./digest.ts";

const TEXTS = ["", "a", "plan – öäü 🚀", "x".repeat(5_000)];

describe("digests", () => {
  it.each(TEXTS)("digests equal those of Node's own crypto: %s", (text) => {
    const key = new Uint8Array(32).fill(7);
    expect(digestOf(text)).toBe(createHash("sha256").update(text).digest("base64url"));
    expect(signatureOf(key, text)).toBe(createHmac("sha256", key).update(text).digest("base64url"));
  });

  it.each(TEXTS)("texts come back from base64url: %s", (text) => {
    expect(encodeText(text)).toBe(Buffer.from(text).toString("base64url"));
    expect(decodeText(encodeText(text))).toBe(text);
  });

  it("bytes are written in the alphabet of addresses", () => {
    expect(toBase64Url(Uint8Array.of(251, 255, 254))).toBe("-__-");
  });
});

it("texts are equal only when every character is", () => {
  expect(equalInConstantTime("abc", "abc")).toBe(true);
  expect(equalInConstantTime("abc", "abd")).toBe(false);
  expect(equalInConstantTime("abc", "ab")).toBe(false);
});

it("the id of a call has twelve random digits", () => {
  expect(shortId()).toMatch(/^[0-9a-f]{12}$/);
  expect(shortId()).not.toBe(shortId());
});

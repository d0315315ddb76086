/**
 * Digests, signatures and random bytes without Node's own modules, so that a toolkit also runs in a worker. The digests
 * are synchronous, which those of Web Crypto are not.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The SHA-256 digest of a text, in base64url. */
export function digestOf(text: string): string {
  return toBase64Url(sha256(encoder.encode(text)));
}

/** The HMAC-SHA-256 of a text under a key, in base64url. */
export function signatureOf(key: Uint8Array, text: string): string {
  return toBase64Url(hmac(sha256, key, encoder.encode(text)));
}

/** Compares two texts in a time that does not depend on where they differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  if (left.length !== right.length) return false;
  let difference = 0;
  for (const [at, byte] of left.entries()) difference |= byte ^ (right[at] ?? 0);
  return difference === 0;
}

/** Bytes that nobody can guess. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Twelve hexadecimal digits that nobody can guess: the id of a call. */
export function shortId(): string {
  // The last group of a UUID has twelve digits, all of them random.
  return crypto.randomUUID().slice(-12);
}

/** A text in base64url. */
export function encodeText(text: string): string {
  return toBase64Url(encoder.encode(text));
}

/**
 * The text that {@link encodeText} encoded.
 * @throws Error when it is not base64.
 */
export function decodeText(encoded: string): string {
  const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  return decoder.decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}

/** Bytes in base64url, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Short random words that nobody can guess. */
import { randomUUID } from "node:crypto";

/** Twelve hexadecimal digits, all of them random. Node draws the bytes of many at once, which single draws cannot. */
export function shortId(): string {
  return randomUUID().replaceAll("-", "").slice(-12);
}

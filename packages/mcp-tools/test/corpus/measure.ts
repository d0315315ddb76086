/** How well a way of cleaning distinguishes secrets from what looks like them. */
import type { Positive } from "./corpus-text.ts";

/** What cleaning came to on a corpus. */
export interface Measured {
  /** Texts of which a part of the secret is left. */
  readonly missed: readonly string[];
  /** Look-alikes that were changed. */
  readonly changed: readonly string[];
  readonly recall: number;
}

/** Characters of a secret that may not be left in a row. */
const LEFT = 8;

/** Cleans every text of a corpus. A secret counts as found only when no 8 characters in a row of it are left. */
export function measure(
  clean: (text: string) => string,
  positives: readonly Positive[],
  negatives: readonly string[],
): Measured {
  const missed = positives.filter(({ text, secret }) => isLeft(clean(text), secret)).map(({ text }) => text);
  const changed = negatives.filter((text) => clean(text) !== text);
  return { missed, changed, recall: (positives.length - missed.length) / positives.length };
}

function isLeft(cleaned: string, secret: string): boolean {
  const length = Math.min(LEFT, secret.length);
  for (let at = 0; at + length <= secret.length; at += 1) {
    if (cleaned.includes(secret.slice(at, at + length))) return true;
  }
  return false;
}

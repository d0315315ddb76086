/** The last thing that happens to a value before it leaves: hidden characters and secrets go, and the counts say so. */
import type { Redactor } from "./redact.ts";
import { noStrips, stripHidden } from "./strip.ts";

/** A cleaned value and what was taken out of it. */
export interface Cleaned<T> {
  readonly value: T;
  /** Removed secrets by kind; empty when there were none. */
  readonly redacted: Readonly<Record<string, number>>;
  /** Removed characters and sequences by kind; empty when there were none. */
  readonly removed: Readonly<Record<string, number>>;
}

/** Cleans every string of a JSON value, keys included. */
export function clean<T>(value: T, redactor: Redactor): Cleaned<T> {
  const redacted: Record<string, number> = {};
  const strips = noStrips();
  const text = (item: string) => redactor.redact(stripHidden(item, strips), redacted);
  const walk = (item: unknown): unknown => {
    if (typeof item === "string") return text(item);
    if (Array.isArray(item)) return item.map(walk);
    if (typeof item !== "object" || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [text(key), walk(inner)]));
  };
  const cleaned = walk(value) as T;
  return {
    value: cleaned,
    redacted,
    removed: Object.fromEntries(Object.entries(strips).filter(([, count]) => count > 0)),
  };
}

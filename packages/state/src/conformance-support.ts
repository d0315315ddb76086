/** What the checks of stores have in common. */
import type { StateStore } from "./state-store.ts";

/** One check: it throws when the store is wrong. `wait` lets milliseconds pass for the store. */
export type CheckBody = (store: StateStore, wait: (ms: number) => void | Promise<void>) => Promise<void>;

/** The time to live of entries in checks, in milliseconds. */
export const TTL = 200;
/** A wait after which they have expired. */
export const PAST = 260;

/**
 * Compares two values by their JSON.
 * @throws Error with both when they differ.
 */
export function equal(actual: unknown, expected: unknown): void {
  const render = (value: unknown) => String(JSON.stringify(value));
  if (render(actual) === render(expected)) return;
  throw new Error(`expected ${render(expected).slice(0, 100)}, got ${render(actual).slice(0, 100)}`);
}

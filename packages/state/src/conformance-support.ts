/** What the checks of stores have in common. */
import type { StateStore } from "./state-store.ts";

/** How time passes in a check. */
export interface CheckTime {
  /** Lets milliseconds pass for the store. */
  readonly wait: (ms: number) => void | Promise<void>;
  /** The time to live of entries in checks, in milliseconds. */
  readonly ttl: number;
  /** A wait after which they have expired. */
  readonly past: number;
}

/** One check: it throws when the store is wrong. */
export type CheckBody = (store: StateStore, time: CheckTime) => Promise<void>;

/**
 * Compares two values by their JSON.
 * @throws Error with both when they differ.
 */
export function equal(actual: unknown, expected: unknown): void {
  const render = (value: unknown) => String(JSON.stringify(value));
  if (render(actual) === render(expected)) return;
  throw new Error(`expected ${render(expected).slice(0, 100)}, got ${render(actual).slice(0, 100)}`);
}

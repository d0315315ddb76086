/** State in this process, for one replica. Expired entries are removed when new ones are added. */
import type { StateStore } from "./state-store.ts";

/** The options of the store. */
export interface MemoryStateOptions {
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
  /** Most entries; default 100,000. The entry that expires first is removed for a new one. */
  readonly maxEntries?: number;
}

interface Entry<T> {
  value: T;
  readonly until: number;
}

const SWEEP_EVERY = 1_000;

/**
 * Makes a store in memory. Its entries are lost when the process ends.
 * @example
 * ```ts
 * import { createMemoryState } from "@octo/state";
 *
 * const state = createMemoryState();
 * await state.claim("plan:1", "approved", 60_000); // => true
 * await state.claim("plan:1", "approved twice", 60_000); // => false
 * await state.get("plan:1"); // => "approved"
 * ```
 */
export function createMemoryState({
  now = Date.now,
  maxEntries = 100_000,
}: MemoryStateOptions = {}): StateStore {
  const values = createTable<string>(now, maxEntries);
  const counters = createTable<number>(now, maxEntries);
  return {
    claim: async (key, value, ttlMs) => {
      if (values.find(key)) return false;
      values.put(key, value, ttlMs);
      return true;
    },
    get: async (key) => values.find(key)?.value,
    set: async (key, value, ttlMs) => values.put(key, value, ttlMs),
    delete: async (key) => values.drop(key),
    add: async (key, amount, ttlMs) => {
      const counter = counters.find(key);
      if (!counter) {
        if (amount !== 0) counters.put(key, amount, ttlMs);
        return { total: amount, leftMs: ttlMs };
      }
      counter.value += amount;
      return { total: counter.value, leftMs: counter.until - now() };
    },
  };
}

function createTable<T>(now: () => number, maxEntries: number) {
  const entries = new Map<string, Entry<T>>();
  let untilSweep = SWEEP_EVERY;
  const sweep = () => {
    untilSweep = SWEEP_EVERY;
    for (const [key, { until }] of entries) if (until <= now()) entries.delete(key);
  };
  return {
    find(key: string): Entry<T> | undefined {
      const entry = entries.get(key);
      if (entry && entry.until <= now()) entries.delete(key);
      return entries.get(key);
    },
    put(key: string, value: T, ttlMs: number): void {
      untilSweep -= 1;
      if (untilSweep <= 0 || entries.size >= maxEntries) sweep();
      if (entries.size >= maxEntries && !entries.has(key)) dropNextToEnd(entries);
      entries.set(key, { value, until: now() + ttlMs });
    },
    drop: (key: string): void => void entries.delete(key),
  };
}

function dropNextToEnd(entries: Map<string, Entry<unknown>>): void {
  let first: string | undefined;
  let soonest = Number.POSITIVE_INFINITY;
  for (const [key, { until }] of entries) {
    if (until >= soonest) continue;
    soonest = until;
    first = key;
  }
  if (first !== undefined) entries.delete(first);
}

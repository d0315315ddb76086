/** A store in memory for tests. Its entries expire by the clock of the test. */
import type { DuplicateStore } from "../duplicate-guard.ts";

/** The store, with its entries for assertions. */
export interface MemoryStore extends DuplicateStore {
  readonly entries: Map<string, { readonly value: string; readonly until: number }>;
}

/** Makes an empty store. */
export function memoryStore(now: () => number = Date.now): MemoryStore {
  const entries = new Map<string, { readonly value: string; readonly until: number }>();
  const live = (key: string) => {
    const entry = entries.get(key);
    return entry && entry.until > now() ? entry.value : undefined;
  };
  return {
    entries,
    claim: async (key, value, ttlMs) => {
      if (live(key) !== undefined) return false;
      entries.set(key, { value, until: now() + ttlMs });
      return true;
    },
    get: async (key) => live(key),
    set: async (key, value, ttlMs) => entries.set(key, { value, until: now() + ttlMs }),
    delete: async (key) => entries.delete(key),
  };
}

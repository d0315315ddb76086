/** State in this process, for one replica. Expired entries are removed when new ones are added. */
import { createMemoryChannels } from "./memory-channels.ts";
import { createTable } from "./memory-table.ts";
import type { HoldLimit, StateStore } from "./state-store.ts";
import { partAt, WINDOW_PARTS } from "./window.ts";

/** The options of the store. */
export interface MemoryStateOptions {
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
  /** Most entries; default 100,000. The entry that expires first is removed for a new one. */
  readonly maxEntries?: number;
}

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
  return {
    ...valuesOf(now, maxEntries),
    ...countersOf(now, maxEntries),
    ...holdersOf(now, maxEntries),
    ...logsOf(now, maxEntries),
    ...createMemoryChannels(),
  };
}

type Now = () => number;
type Values = Pick<StateStore, "claim" | "get" | "set" | "replace" | "delete" | "deleteIf" | "list">;

function valuesOf(now: Now, maxEntries: number): Values {
  const values = createTable<string>(now, maxEntries);
  return {
    claim: async (key, value, ttlMs) => {
      if (values.find(key)) return false;
      values.put(key, value, ttlMs);
      return true;
    },
    get: async (key) => values.find(key)?.value,
    set: async (key, value, ttlMs) => values.put(key, value, ttlMs),
    replace: async (key, expected, value, ttlMs) => {
      if (values.find(key)?.value !== expected) return false;
      values.put(key, value, ttlMs);
      return true;
    },
    delete: async (key) => values.drop(key),
    deleteIf: async (key, expected) => {
      if (values.find(key)?.value !== expected) return false;
      values.drop(key);
      return true;
    },
    list: async (prefix, most) => {
      const keys = values.keys().filter((key) => key.startsWith(prefix));
      const entries = keys.sort().map((key) => ({ key, value: values.find(key)?.value }));
      return entries
        .filter((entry): entry is { key: string; value: string } => entry.value !== undefined)
        .slice(0, most);
    },
  };
}

function countersOf(now: Now, maxEntries: number): Pick<StateStore, "add" | "addWithin"> {
  const counters = createTable<number>(now, maxEntries);
  const windows = createTable<Map<number, number>>(now, maxEntries);
  return {
    add: async (key, amount, ttlMs) => {
      const counter = counters.find(key);
      if (!counter) {
        if (amount !== 0) counters.put(key, amount, ttlMs);
        return { total: amount, leftMs: ttlMs };
      }
      counter.value += amount;
      return { total: counter.value, leftMs: counter.until - now() };
    },
    addWithin: async (key, amount, windowMs, at = now()) => {
      const parts = windows.find(key)?.value ?? new Map<number, number>();
      const oldest = partAt(now(), windowMs) - WINDOW_PARTS;
      for (const part of parts.keys()) if (part < oldest) parts.delete(part);
      const part = partAt(at, windowMs);
      if (amount !== 0 && part >= oldest) {
        parts.set(part, (parts.get(part) ?? 0) + amount);
        windows.put(key, parts, 2 * windowMs);
      }
      return { total: [...parts.values()].reduce((sum, count) => sum + count, 0), at };
    },
  };
}

interface Held {
  readonly count: number;
  readonly until: number;
}

function holdersOf(now: Now, maxEntries: number): Pick<StateStore, "hold" | "release"> {
  const limits = createTable<Map<string, Held>>(now, maxEntries);
  const taken = (holders: ReadonlyMap<string, Held>) =>
    [...holders.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    hold: async (key, holder, { most, count = 1, ttlMs }: HoldLimit) => {
      const entry = limits.find(key);
      const holders = entry?.value ?? new Map<string, Held>();
      for (const [name, { until }] of holders) if (until <= now()) holders.delete(name);
      const others = taken(holders) - (holders.get(holder)?.count ?? 0);
      if (others + count > most) return false;
      holders.set(holder, { count, until: now() + ttlMs });
      limits.put(key, holders, Math.max(ttlMs, (entry?.until ?? 0) - now()));
      return true;
    },
    release: async (key, holder) => {
      const holders = limits.find(key)?.value;
      holders?.delete(holder);
      if (holders?.size === 0) limits.drop(key);
    },
  };
}

function logsOf(now: Now, maxEntries: number): Pick<StateStore, "append" | "log"> {
  const logs = createTable<string[]>(now, maxEntries);
  return {
    append: async (key, value, { ttlMs, most }) => {
      const values = [...(logs.find(key)?.value ?? []), value];
      logs.put(key, values.slice(-most), ttlMs);
    },
    log: async (key) => [...(logs.find(key)?.value ?? [])],
  };
}

/** A bounded table whose entries expire. */

/** A value and when it expires. */
export interface TableEntry<T> {
  value: T;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** The table. Expired entries are as if they were not there. */
export interface Table<T> {
  find(key: string): TableEntry<T> | undefined;
  put(key: string, value: T, ttlMs: number): void;
  drop(key: string): void;
  keys(): string[];
}

const SWEEP_EVERY = 1_000;

/** Makes an empty table of at most `maxEntries`; the entry that expires first is removed for a new one. */
export function createTable<T>(now: () => number, maxEntries: number): Table<T> {
  const entries = new Map<string, TableEntry<T>>();
  let untilSweep = SWEEP_EVERY;
  const sweep = () => {
    untilSweep = SWEEP_EVERY;
    for (const [key, { until }] of entries) if (until <= now()) entries.delete(key);
  };
  return {
    find(key) {
      const entry = entries.get(key);
      if (entry && entry.until <= now()) entries.delete(key);
      return entries.get(key);
    },
    put(key, value, ttlMs) {
      untilSweep -= 1;
      if (untilSweep <= 0 || entries.size >= maxEntries) sweep();
      if (entries.size >= maxEntries && !entries.has(key)) dropNextToEnd(entries);
      entries.set(key, { value, until: now() + ttlMs });
    },
    drop: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}

function dropNextToEnd(entries: Map<string, TableEntry<unknown>>): void {
  let first: string | undefined;
  let soonest = Number.POSITIVE_INFINITY;
  for (const [key, { until }] of entries) {
    if (until >= soonest) continue;
    soonest = until;
    first = key;
  }
  if (first !== undefined) entries.delete(first);
}

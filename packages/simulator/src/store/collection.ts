/**
 * A keyed collection with secondary indexes. It ignores the case of ids, as the database of Octopus does. An item is replaced
 * by `put` and never mutated, so that the indexes stay right.
 */

import type { Resource } from "../model/resource.ts";

export type IndexKey<T> = (item: T) => string | null | readonly string[];

export interface Collection<T extends Resource> {
  readonly size: number;
  get(id: string): T | undefined;
  put(item: T): T;
  remove(id: string): boolean;
  /** All items in the order they were first added. */
  all(): T[];
  /** The items whose index holds `key`, in the order they were indexed. */
  where(index: string, key: string): T[];
  find(test: (item: T) => boolean): T | undefined;
}

/** Makes an empty collection. Each named index maps an item to its key, its keys, or none. */
export function createCollection<T extends Resource>(
  indexes: Record<string, IndexKey<T>> = {},
): Collection<T> {
  const items = new Map<string, T>();
  const index = createIndexes(indexes);

  return {
    get size() {
      return items.size;
    },
    get: (id) => items.get(id.toLowerCase()),
    put: (item) => {
      const id = item.Id.toLowerCase();
      const before = items.get(id);
      if (before !== undefined) index.drop(id, before);
      items.set(id, item);
      index.add(id, item);
      return item;
    },
    remove: (id) => {
      const before = items.get(id.toLowerCase());
      if (before === undefined) return false;
      index.drop(id.toLowerCase(), before);
      return items.delete(id.toLowerCase());
    },
    all: () => [...items.values()],
    where: (name, key) => index.get(name, key),
    find: (test) => {
      for (const item of items.values()) if (test(item)) return item;
      return undefined;
    },
  };
}

/** Finds items by the keys of the named indexes, ignoring letter case. */
function createIndexes<T extends Resource>(indexes: Record<string, IndexKey<T>>) {
  const lookups = new Map(Object.keys(indexes).map((name) => [name, new Map<string, Map<string, T>>()]));
  const entriesOf = (item: T) =>
    [...lookups].flatMap(([name, lookup]) =>
      toKeys(indexes[name]?.(item) ?? null).map((key) => ({ lookup, key: key.toLowerCase() })),
    );
  return {
    drop(id: string, item: T): void {
      for (const { lookup, key } of entriesOf(item)) lookup.get(key)?.delete(id);
    },
    add(id: string, item: T): void {
      for (const { lookup, key } of entriesOf(item)) {
        const bucket = lookup.get(key) ?? new Map<string, T>();
        bucket.set(id, item);
        lookup.set(key, bucket);
      }
    },
    get(name: string, key: string): T[] {
      const lookup = lookups.get(name);
      if (lookup === undefined) throw new RangeError(`no index '${name}'`);
      return [...(lookup.get(key.toLowerCase())?.values() ?? [])];
    },
  };
}

function toKeys(key: string | null | readonly string[]): readonly string[] {
  if (key === null) return [];
  return typeof key === "string" ? [key] : key;
}

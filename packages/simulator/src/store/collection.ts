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
  /** A collection of its own that holds the same items. */
  copy(): Collection<T>;
}

/** For each index, the items by key and id. */
type Lookups<T> = ReadonlyMap<string, Map<string, Map<string, T>>>;

/** What a copy of a collection begins with. */
interface Contents<T> {
  readonly items: ReadonlyMap<string, T>;
  readonly lookups: Lookups<T>;
}

/** Makes an empty collection, or a copy. Each named index maps an item to its key, its keys, or none. */
export function createCollection<T extends Resource>(
  indexes: Record<string, IndexKey<T>> = {},
  contents?: Contents<T>,
): Collection<T> {
  const items = new Map(contents?.items);
  const index = createIndexes(indexes, contents?.lookups);

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
    copy: () => createCollection(indexes, { items, lookups: index.lookups }),
  };
}

/** Finds items by the keys of the named indexes, ignoring letter case. */
function createIndexes<T extends Resource>(indexes: Record<string, IndexKey<T>>, contents?: Lookups<T>) {
  const lookups: Lookups<T> = new Map(
    Object.keys(indexes).map((name) => [name, copiedLookup(contents?.get(name))]),
  );
  const entriesOf = (item: T) =>
    [...lookups].flatMap(([name, lookup]) =>
      toKeys(indexes[name]?.(item) ?? null).map((key) => ({ lookup, key: key.toLowerCase() })),
    );
  return {
    lookups,
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

function copiedLookup<T>(
  lookup: ReadonlyMap<string, Map<string, T>> | undefined,
): Map<string, Map<string, T>> {
  return new Map([...(lookup ?? [])].map(([key, bucket]) => [key, new Map(bucket)]));
}

function toKeys(key: string | null | readonly string[]): readonly string[] {
  if (key === null) return [];
  return typeof key === "string" ? [key] : key;
}

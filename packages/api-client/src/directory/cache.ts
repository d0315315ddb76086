/**
 * A cache of look-ups, one for each client: what one server or credential shows is never shown to another client. All
 * callers of a client share its `server`, so that this object stands for the client.
 */
import { LRUCache } from "lru-cache";
import type { OctopusClient } from "../client.ts";
import type { LookupKind, Ref } from "./kinds.ts";

type Refs = readonly Ref<LookupKind>[];

/** The results of look-ups, each until it is too old. */
export interface RefCache {
  get(client: OctopusClient, key: string): Refs | undefined;
  set(client: OctopusClient, key: string, refs: Refs): void;
  clear(): void;
}

const MAX_ENTRIES = 2_000;

/**
 * Makes an empty cache.
 *
 * @param ttlMs how long an entry is used, in milliseconds; 0 keeps nothing
 * @param now the time in milliseconds
 */
export function createCache(ttlMs: number, now: () => number): RefCache {
  let clients = new WeakMap<object, LRUCache<string, Refs>>();
  const options = {
    // With `max` the cache would fill tables of that length at once, although most caches stay small.
    maxSize: MAX_ENTRIES,
    sizeCalculation: () => 1,
    ttl: ttlMs,
    // Without a resolution the cache would read the clock at most once a millisecond of real time.
    ttlResolution: 0,
    // The cache takes a time of 0 for "no expiry", and a clock of a test may begin there.
    perf: { now: () => now() + 1 },
  };
  const cacheOf = (client: OctopusClient): LRUCache<string, Refs> => {
    const cache = clients.get(client.server) ?? new LRUCache<string, Refs>(options);
    clients.set(client.server, cache);
    return cache;
  };
  return {
    get: (client, key) => cacheOf(client).get(key),
    set(client, key, refs) {
      if (ttlMs > 0) cacheOf(client).set(key, refs);
    },
    clear() {
      clients = new WeakMap();
    },
  };
}

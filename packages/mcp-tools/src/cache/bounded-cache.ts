/** The one cache of this package: bounded, with an expiry, on the clock of the toolkit. */
import { LRUCache } from "lru-cache";

/** How much a cache keeps, and for how long. */
export interface CacheLimits {
  /** Largest number of entries; the least recently used entry goes first. */
  readonly max: number;
  /** Milliseconds after which an entry counts as absent; without it entries do not expire. */
  readonly ttlMs?: number;
}

/**
 * Makes an empty cache.
 * @param now Milliseconds since the epoch. Tests pass a clock that stands still.
 */
export function createBoundedCache<V extends object>(
  now: () => number,
  { max, ttlMs }: CacheLimits,
): LRUCache<string, V> {
  // The size of an entry is one. With `max` the cache would fill tables of that length at once, although the caches of
  // most toolkits stay small.
  const bound = { maxSize: max, sizeCalculation: () => 1 };
  if (ttlMs === undefined) return new LRUCache<string, V>(bound);
  return new LRUCache<string, V>({
    ...bound,
    ttl: ttlMs,
    // Without a resolution of zero the cache would read the clock at most once a millisecond of real time.
    ttlResolution: 0,
    // The cache takes a time of 0 for "no expiry", and a clock of a test may begin there.
    perf: { now: () => now() + 1 },
  });
}

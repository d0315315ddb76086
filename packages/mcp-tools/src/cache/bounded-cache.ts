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
  // A resolution of zero makes the cache ask the clock each time, so that a test that moves its clock is believed.
  return new LRUCache<string, V>(
    ttlMs === undefined ? { max } : { max, ttl: ttlMs, ttlResolution: 0, perf: { now } },
  );
}

/**
 * The interface of shared state. Each operation is atomic, also between replicas, and every entry expires, so that nothing
 * has to be cleaned up.
 */

/** A counter after an addition. */
export interface Counted {
  readonly total: number;
  /** Milliseconds until the counter starts again at 0. */
  readonly leftMs: number;
}

/** Texts and counters under keys, each until it expires. Times are milliseconds above 0. */
export interface StateStore {
  /** Stores a value if the key has none, and returns true. When the key has a value, it stores nothing and returns false. */
  claim(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** The value of a key; undefined when there is none or it has expired. */
  get(key: string): Promise<string | undefined>;
  /** Stores a value in place of any other. Its time begins now. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Removes the value of a key, if there is one. */
  delete(key: string): Promise<void>;
  /**
   * Adds to a counter. It starts at 0 and expires `ttlMs` after its first addition; later additions do not prolong it.
   * The amount 0 reads the counter and starts none.
   */
  add(key: string, amount: number, ttlMs: number): Promise<Counted>;
}

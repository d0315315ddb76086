/**
 * The one interface behind which shared state sits. Each operation is atomic, also between replicas, and everything
 * that is stored has an end, so that nothing has to be cleaned up.
 */

/** A counter after an addition. */
export interface Counted {
  readonly total: number;
  /** Milliseconds until the counter starts again at 0. */
  readonly leftMs: number;
}

/** Text under keys, for a while. Times are milliseconds above 0. */
export interface StateStore {
  /** Stores a value under a key that has none; false, and nothing stored, when it has one. */
  claim(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** The value of a key; undefined when there is none or it has ended. */
  get(key: string): Promise<string | undefined>;
  /** Stores a value whatever was there; its time begins now. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Forgets a key; nothing happens when there is none. */
  delete(key: string): Promise<void>;
  /**
   * Adds to a counter. It starts at 0 and ends `ttlMs` after its first addition, later additions do not prolong it. With
   * amount 0 it only tells, and starts nothing.
   */
  add(key: string, amount: number, ttlMs: number): Promise<Counted>;
}

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

/** A count over a window after an addition. */
export interface CountedWithin {
  /** All that was added in the window, this addition included. */
  readonly total: number;
  /** When the addition was counted, in milliseconds of the store's clock. It takes the addition back. */
  readonly at: number;
}

/** A value with its key. */
export interface StoredEntry {
  readonly key: string;
  readonly value: string;
}

/** How many holders a key may have, and for how long one counts. */
export interface HoldLimit {
  /** The most that all holders together may hold. */
  readonly most: number;
  /** How much this holder takes; default 1. */
  readonly count?: number;
  /** Milliseconds after which the holder no longer counts, so that one that has died ends by itself. */
  readonly ttlMs: number;
}

/** How much of a log is kept, and how long. */
export interface LogLimit {
  readonly ttlMs: number;
  /** The most values; the oldest are removed. */
  readonly most: number;
}

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

/**
 * Texts, counters, logs and holders under keys, each until it expires. Times are milliseconds above 0. The kinds do not share
 * keys: a value and a counter of one key are two things.
 *
 * Every operation rejects with a {@link StateUnavailableError} when the store does not respond in time. It is then not known
 * whether the operation was done.
 */
export interface StateStore {
  /** Stores a value if the key has none, and returns true. When the key has a value, it stores nothing and returns false. */
  claim(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** The value of a key; undefined when there is none or it has expired. */
  get(key: string): Promise<string | undefined>;
  /** Stores a value in place of any other. Its time begins now. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /**
   * Stores a value if the key has exactly the expected one, and returns true; otherwise it stores nothing and returns false.
   * With the same value twice it only begins the time anew.
   */
  replace(key: string, expected: string, value: string, ttlMs: number): Promise<boolean>;
  /** Removes the value of a key, if there is one. */
  delete(key: string): Promise<void>;
  /** Removes the value of a key if it is exactly the expected one, and returns true; otherwise false. */
  deleteIf(key: string, expected: string): Promise<boolean>;
  /**
   * The values whose keys begin with a text, in the order of their keys. It reads the names of all keys of the store, so it is
   * for pages and commands of people and not for calls.
   * @param most the most entries that are returned
   */
  list(prefix: string, most: number): Promise<readonly StoredEntry[]>;
  /**
   * Adds to a counter. It starts at 0 and expires `ttlMs` after its first addition; later additions do not prolong it.
   * The amount 0 reads the counter and starts none.
   */
  add(key: string, amount: number, ttlMs: number): Promise<Counted>;
  /**
   * Adds to a count over the last `windowMs`, by the clock of the store. An addition counts for the window and at most a
   * sixtieth of it longer. The amount 0 reads.
   * @param at with a negative amount: the `at` of the addition that is taken back
   */
  addWithin(key: string, amount: number, windowMs: number, at?: number): Promise<CountedWithin>;
  /** Lets a holder take a part of a limit, and returns true; false when too much is held. A holder that has one keeps it anew. */
  hold(key: string, holder: string, limit: HoldLimit): Promise<boolean>;
  /** Gives back what a holder took, if it still counts. */
  release(key: string, holder: string): Promise<void>;
  /** Adds a value to the end of a log. Its time begins anew. */
  append(key: string, value: string, limit: LogLimit): Promise<void>;
  /** The values of a log, the oldest first; none when it has expired. */
  log(key: string): Promise<readonly string[]>;
  /**
   * Sends a message to everybody who listens now, this process included. A message can be lost while a connection is down, so
   * what must arrive is stored as well, and the message only says when to look.
   */
  publish(channel: string, message: string): Promise<void>;
  /** Listens to a channel, also after the connection was down. */
  subscribe(channel: string, listener: (message: string) => void): Promise<Unsubscribe>;
}

/** The store did not respond, or not in time. */
export class StateUnavailableError extends Error {
  constructor(problem: string, options?: ErrorOptions) {
    super(`The shared state is not available: ${problem}`, options);
    this.name = "StateUnavailableError";
  }
}

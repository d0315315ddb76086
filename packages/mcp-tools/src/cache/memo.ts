/**
 * Facts that hardly change, kept for a minute, so that calls that follow each other do not ask for them again. Each tool
 * has facts of its own: what the policy refuses to one tool is not answered from what another tool has read.
 */
import { createBoundedCache } from "./bounded-cache.ts";

/** Values by key. */
export interface Memo {
  /**
   * The remembered value, or a new one. A load that fails is not remembered, nor a value that `lasts` refuses, such as a task
   * that still runs.
   */
  remember<T>(key: string, load: () => Promise<T>, lasts?: (value: T) => boolean): Promise<T>;
  /** The values of some ids. `load` is asked once, for the ids that are not remembered; an id that it leaves out is not remembered. */
  rememberEach<T>(kind: string, ids: readonly string[], load: LoadEach<T>): Promise<ReadonlyMap<string, T>>;
  /** Notes values that another read has brought along, so that {@link rememberEach} need not ask for them. */
  note<T>(kind: string, values: Iterable<readonly [id: string, value: T]>): void;
}

/** Reads the values of some ids, at least one. */
export type LoadEach<T> = (ids: readonly string[]) => Promise<Iterable<readonly [id: string, value: T]>>;

const LIMITS = { max: 5_000, ttlMs: 60_000 };

/** Makes an empty memo. */
export function createMemo(now: () => number): Memo {
  const cache = createBoundedCache<{ readonly value: unknown }>(now, LIMITS);
  return {
    async remember<T>(key: string, load: () => Promise<T>, lasts?: (value: T) => boolean): Promise<T> {
      const known = cache.get(key);
      if (known) return known.value as T;
      const value = await load();
      if (lasts?.(value) ?? true) cache.set(key, { value });
      return value;
    },
    async rememberEach<T>(kind: string, ids: readonly string[], load: LoadEach<T>) {
      const values = new Map<string, T>();
      const unknown: string[] = [];
      for (const id of new Set(ids)) {
        const known = cache.get(`${kind}/${id}`);
        if (known) values.set(id, known.value as T);
        else unknown.push(id);
      }
      if (unknown.length === 0) return values;
      for (const [id, value] of await load(unknown)) {
        cache.set(`${kind}/${id}`, { value });
        values.set(id, value);
      }
      return values;
    },
    note(kind, values) {
      for (const [id, value] of values) cache.set(`${kind}/${id}`, { value });
    },
  };
}

/** The memo of one call. What it remembers itself belongs to the tool of the call. */
export interface CallCache extends Memo {
  /**
   * Facts that every tool may use that may read this path, such as the names of the environments of a space. The policy is
   * asked about the path for each call, also where nothing is sent.
   */
  shared(path: string): Memo;
}

/**
 * The memo of a call.
 * @param mayRead rejects when the policy refuses the path to the tool of the call
 */
export function callCache(memo: Memo, tool: string, mayRead: (path: string) => Promise<unknown>): CallCache {
  return {
    remember: (key, load, lasts) => memo.remember(`${tool}/${key}`, load, lasts),
    rememberEach: (kind, ids, load) => memo.rememberEach(`${tool}/${kind}`, ids, load),
    note: (kind, values) => memo.note(`${tool}/${kind}`, values),
    shared: (path) => ({
      async remember(key, load, lasts) {
        await mayRead(path);
        return memo.remember(`${path} ${key}`, load, lasts);
      },
      async rememberEach(kind, ids, load) {
        if (ids.length > 0) await mayRead(path);
        return memo.rememberEach(`${path} ${kind}`, ids, load);
      },
      note: (kind, values) => memo.note(`${path} ${kind}`, values),
    }),
  };
}

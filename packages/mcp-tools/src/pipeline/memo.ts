/**
 * Facts that hardly change, kept for a minute, so that calls that follow each other do not ask for them again. Each tool
 * has its own: what the policy refuses to one is not answered from what another has read.
 */

/** Keeps answers by key. */
export interface Memo {
  /** The kept answer, or a new one; what fails is not kept. */
  remember<T>(key: string, load: () => Promise<T>): Promise<T>;
  /** The kept answers of some ids; `load` is asked once, for the others. What it does not give is not kept. */
  rememberEach<T>(kind: string, ids: readonly string[], load: LoadEach<T>): Promise<ReadonlyMap<string, T>>;
}

/** Reads the answers of some ids, at least one. */
export type LoadEach<T> = (ids: readonly string[]) => Promise<Iterable<readonly [id: string, value: T]>>;

const TTL_MS = 60_000;
const MOST = 5_000;

/** Makes an empty memo. */
export function createMemo(now: () => number): Memo {
  const kept = new Map<string, { readonly value: unknown; readonly until: number }>();
  const known = (key: string) => {
    const found = kept.get(key);
    return found && found.until > now() ? found : undefined;
  };
  const keep = (key: string, value: unknown) => {
    if (kept.size >= MOST) kept.clear();
    kept.set(key, { value, until: now() + TTL_MS });
  };
  return {
    async remember<T>(key: string, load: () => Promise<T>): Promise<T> {
      const before = known(key);
      if (before) return before.value as T;
      const value = await load();
      keep(key, value);
      return value;
    },
    async rememberEach<T>(kind: string, ids: readonly string[], load: LoadEach<T>) {
      const answers = new Map<string, T>();
      const unknown: string[] = [];
      for (const id of new Set(ids)) {
        const before = known(`${kind}/${id}`);
        if (before) answers.set(id, before.value as T);
        else unknown.push(id);
      }
      if (unknown.length === 0) return answers;
      for (const [id, value] of await load(unknown)) {
        keep(`${kind}/${id}`, value);
        answers.set(id, value);
      }
      return answers;
    },
  };
}

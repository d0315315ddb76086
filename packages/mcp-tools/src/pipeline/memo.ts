/** Facts that hardly change, kept for a minute, so that calls that follow each other do not ask for them again. */

/** Keeps answers by key. */
export interface Memo {
  /** The kept answer, or a new one; what fails is not kept. */
  remember<T>(key: string, load: () => Promise<T>): Promise<T>;
}

const TTL_MS = 60_000;
const MOST = 1_000;

/** Makes an empty memo. */
export function createMemo(now: () => number): Memo {
  const kept = new Map<string, { readonly value: unknown; readonly until: number }>();
  return {
    async remember<T>(key: string, load: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known && known.until > now()) return known.value as T;
      const value = await load();
      if (kept.size >= MOST) kept.clear();
      kept.set(key, { value, until: now() + TTL_MS });
      return value;
    },
  };
}

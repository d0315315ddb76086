/** Answers for a while, for each client by itself: what one server or credential shows is never shown to another. */
import type { OctopusClient } from "../client.ts";
import type { LookupKind, Ref } from "./kinds.ts";

/** What was found, until it is too old. */
export interface RefCache {
  get(client: OctopusClient, key: string): readonly Ref<LookupKind>[] | undefined;
  set(client: OctopusClient, key: string, refs: readonly Ref<LookupKind>[]): void;
  clear(): void;
}

interface Entry {
  readonly refs: readonly Ref<LookupKind>[];
  readonly expires: number;
}

const MAX_ENTRIES = 2_000;

/** An empty cache. All scopes of a client share its `server`, so that this object stands for the client. */
export function createCache(ttlMs: number, now: () => number): RefCache {
  let clients = new WeakMap<object, Map<string, Entry>>();

  const entriesOf = (client: OctopusClient): Map<string, Entry> => {
    const entries = clients.get(client.server) ?? new Map<string, Entry>();
    clients.set(client.server, entries);
    return entries;
  };

  return {
    get(client, key) {
      const entry = entriesOf(client).get(key);
      return entry && entry.expires > now() ? entry.refs : undefined;
    },
    set(client, key, refs) {
      const entries = entriesOf(client);
      entries.delete(key);
      entries.set(key, { refs, expires: now() + ttlMs });
      const [oldest] = entries.keys();
      if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
    },
    clear() {
      clients = new WeakMap();
    },
  };
}

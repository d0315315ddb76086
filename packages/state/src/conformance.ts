/** The rules for every implementation of {@link StateStore}, as checks that any test runner can run. */
import { SHARING_CHECKS } from "./conformance-sharing.ts";
import { type CheckBody, equal } from "./conformance-support.ts";
import type { StateStore } from "./state-store.ts";

/** How the checks open the store and let time pass. */
export interface ConformanceSetup {
  /** An empty store, or one whose keys with this prefix are empty. */
  readonly open: () => StateStore | Promise<StateStore>;
  /** Lets this many milliseconds pass for the store. */
  readonly wait: (ms: number) => void | Promise<void>;
  /**
   * The time to live of entries in checks, in milliseconds; default 200. A store with a clock of its own needs more, so that a
   * busy machine does not make a sound store fail.
   */
  readonly ttlMs?: number;
}

/** One check; it throws when the store is wrong. */
export interface StateCheck {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const CHECKS: Readonly<Record<string, CheckBody>> = {
  "returns the value that was set, and none for another key": async (store, { ttl }) => {
    await store.set("a", "1", ttl);
    equal(await store.get("a"), "1");
    equal(await store.get("b"), undefined);
  },
  "keeps any text as key and value": async (store, { ttl }) => {
    const text = `line\nquote" nul\u0000 emoji \u{1f419} ${"x".repeat(10_000)}`;
    await store.set("key with: odd/characters\u{1f419}", text, ttl);
    equal(await store.get("key with: odd/characters\u{1f419}"), text);
  },
  "removes a value when its time has passed": async (store, { wait, ttl, past }) => {
    await store.set("a", "1", ttl);
    await wait(past);
    equal(await store.get("a"), undefined);
  },
  "restarts the time when a value is set again": async (store, { wait, ttl }) => {
    await store.set("a", "1", ttl);
    await wait(ttl / 2);
    await store.set("a", "2", ttl);
    await wait(ttl * 0.7);
    equal(await store.get("a"), "2");
  },
  "lets a key be claimed once, and again after it has expired": async (store, { wait, ttl, past }) => {
    equal(await store.claim("a", "first", ttl), true);
    equal(await store.claim("a", "second", ttl), false);
    equal(await store.get("a"), "first");
    await wait(past);
    equal(await store.claim("a", "third", ttl), true);
  },
  "lets one of fifty claims at the same time win": async (store, { ttl }) => {
    const won = await Promise.all(Array.from({ length: 50 }, (_, at) => store.claim("a", String(at), ttl)));
    equal(won.filter(Boolean).length, 1);
    equal(await store.get("a"), String(won.indexOf(true)));
  },
  "does not let a refused claim prolong the time": async (store, { wait, ttl }) => {
    await store.claim("a", "1", ttl);
    await wait(ttl * 0.7);
    await store.claim("a", "2", ttl);
    await wait(ttl * 0.6);
    equal(await store.get("a"), undefined);
  },
  "deletes a value, and accepts a key without one": async (store, { ttl }) => {
    await store.set("a", "1", ttl);
    await store.delete("a");
    await store.delete("a");
    equal(await store.get("a"), undefined);
    equal(await store.claim("a", "2", ttl), true);
  },
  "counts every addition to a counter": async (store, { ttl }) => {
    await Promise.all(Array.from({ length: 40 }, () => store.add("n", 2, ttl)));
    equal((await store.add("n", 1, ttl)).total, 81);
  },
  "restarts a counter after its time, which additions do not prolong": async (store, { wait, ttl }) => {
    await store.add("n", 1, ttl);
    await wait(ttl * 0.7);
    const { total, leftMs } = await store.add("n", 1, ttl);
    equal(total, 2);
    if (!(leftMs > 0 && leftMs <= ttl * 0.4)) throw new Error(`leftMs is ${leftMs}`);
    await wait(ttl * 0.6);
    equal((await store.add("n", 1, ttl)).total, 1);
  },
  "reads a counter with the amount 0 without starting it": async (store, { wait, ttl }) => {
    equal((await store.add("n", 0, ttl)).total, 0);
    await wait(ttl * 0.7);
    equal((await store.add("n", 1, ttl)).total, 1);
    await wait(ttl * 0.6);
    equal((await store.add("n", 0, ttl)).total, 1);
  },
  "subtracts a negative amount from a counter": async (store, { ttl }) => {
    await store.add("n", 3, ttl);
    equal((await store.add("n", -2, ttl)).total, 1);
  },
};

/** The checks; each opens a store of its own. */
export function stateStoreChecks({ open, wait, ttlMs: ttl = 200 }: ConformanceSetup): readonly StateCheck[] {
  const all = { ...CHECKS, ...SHARING_CHECKS };
  const time = { wait, ttl, past: ttl * 1.3 };
  return Object.entries(all).map(([name, body]) => ({ name, run: async () => body(await open(), time) }));
}

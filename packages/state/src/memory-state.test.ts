import { describe, expect, it } from "vitest";
import { createMemoryState, type StateStore, stateStoreChecks } from "./index.ts";

function clocked() {
  let time = 1_000;
  return {
    now: () => time,
    wait: (ms: number) => {
      time += ms;
    },
  };
}

describe("in memory", () => {
  const clock = clocked();
  for (const check of stateStoreChecks({ open: () => createMemoryState(clock), wait: clock.wait }))
    it(check.name, check.run);

  it("makes room by dropping what ends first", async () => {
    const store = createMemoryState({ now: () => 0, maxEntries: 2 });
    await store.set("short", "1", 10);
    await store.set("long", "2", 1_000);
    await store.set("new", "3", 500);
    expect(await Promise.all(["short", "long", "new"].map((key) => store.get(key)))).toEqual([
      undefined,
      "2",
      "3",
    ]);
  });
});

describe("the conformance test", () => {
  const broken: Record<string, (store: StateStore) => Partial<StateStore>> = {
    "claims always": () => ({ claim: async () => true }),
    "never forgets": () => {
      const all = new Map<string, string>();
      return { get: async (key) => all.get(key), set: async (key, value) => void all.set(key, value) };
    },
    "does not delete": () => ({ delete: async () => undefined }),
    "replaces always": (store) => ({
      replace: async (key, _, value, ttlMs) => {
        await store.set(key, value, ttlMs);
        return true;
      },
    }),
    "deletes what is not expected": (store) => ({
      deleteIf: async (key) => {
        await store.delete(key);
        return true;
      },
    }),
    "lists everything": (store) => ({ list: (_, most) => store.list("", most) }),
    "counts a window for ever": (store) => ({
      addWithin: async (key, amount) => ({ total: (await store.add(key, amount, 1e9)).total, at: 0 }),
    }),
    "lets everybody hold": () => ({ hold: async () => true }),
    "never releases": () => ({ release: async () => undefined }),
    "keeps a log without end": (store) => ({
      append: (key, value, limit) => store.append(key, value, { ...limit, most: 1_000 }),
    }),
    "prolongs counters": (store) => {
      let total = 0;
      return {
        add: async (_, amount, ttlMs) => {
          total += amount;
          return { total, leftMs: ttlMs };
        },
        get: store.get,
      };
    },
  };

  it.each(Object.keys(broken))("catches a store that %s", async (name) => {
    const clock = clocked();
    const open = () => {
      const store = createMemoryState(clock);
      return { ...store, ...broken[name]?.(store) };
    };
    const results = await Promise.allSettled(
      stateStoreChecks({ open, wait: clock.wait }).map(({ run }) => run()),
    );
    expect(results.some(({ status }) => status === "rejected")).toBe(true);
  });
});

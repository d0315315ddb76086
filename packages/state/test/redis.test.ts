/** The store in Redis, against a real server: the conformance test, and what happens when the server is gone. */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stateStoreChecks } from "../src/index.ts";
import { openRedisState, type RedisState, readStateAddress, type StateChange } from "../src/redis/index.ts";
import { NO_REDIS, REDIS_PROGRAM, type RedisServer, startRedis } from "./support/redis-server.ts";

const MINUTE = 60_000;
const hasRedis = REDIS_PROGRAM !== undefined;
let prefixes = 0;

function openAt(url: string, more: object = {}): RedisState {
  const read = readStateAddress(url);
  if (!read.ok) throw new Error(read.problem);
  prefixes += 1;
  return openRedisState({ address: read.address, prefix: `test-${prefixes}:`, ...more });
}

describe.skipIf(!hasRedis)(`in Redis${hasRedis ? "" : ` (${NO_REDIS})`}`, () => {
  let server: RedisServer;
  const opened: RedisState[] = [];
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => {
    await Promise.all(opened.map((state) => state.close()));
    await server.close();
  });
  const open = () => {
    const state = openAt(server.url);
    opened.push(state);
    return state.store;
  };
  for (const check of stateStoreChecks({ open, wait: (ms) => pause(ms), ttlMs: 3_000 }))
    it.concurrent(check.name, check.run);
});

describe.skipIf(!hasRedis)("a server that goes away", () => {
  it("ends operations within the bound, and goes on without a new connection by hand", async () => {
    const server = await startRedis();
    const changes: StateChange["kind"][] = [];
    const state = openAt(server.url, {
      waitMs: 1_000,
      onChange: ({ kind }: StateChange) => changes.push(kind),
    });
    try {
      expect(await state.store.claim("a", "1", MINUTE)).toBe(true);
      expect((await state.store.addWithin("w", 1, MINUTE)).total).toBe(1);
      await server.stop("SIGKILL");
      await expect(state.store.get("a")).rejects.toThrow("The shared state is not available");
      while (state.isUp) await pause(5);
      const started = Date.now();
      await expect(state.store.claim("b", "1", MINUTE)).rejects.toThrow("not available");
      await expect(state.store.add("c", 1, MINUTE)).rejects.toThrow("not available");
      expect(Date.now() - started).toBeLessThan(10_000);
      await server.start();
      await untilUp(state);
      expect(await state.store.claim("a", "2", MINUTE)).toBe(false);
      expect((await state.store.addWithin("w", 1, MINUTE)).total).toBe(2);
      expect(await state.store.replace("a", "1", "3", MINUTE)).toBe(true);
      expect(changes).toEqual(["reached", "lost", "reached"]);
    } finally {
      await state.close();
      await server.close();
    }
  });

  it("listens again to its channels", async () => {
    const server = await startRedis();
    const state = openAt(server.url);
    try {
      const messages: string[] = [];
      await state.store.subscribe("c", (message) => messages.push(message));
      await server.restart("SIGKILL");
      await untilUp(state);
      while (!messages.includes("hello")) {
        await state.store.publish("c", "hello");
        await pause(50);
      }
    } finally {
      await state.close();
      await server.close();
    }
  });

  it("says that it does not keep what it is given", async () => {
    const server = await startRedis([
      "--appendonly",
      "no",
      "--maxmemory",
      "50mb",
      "--maxmemory-policy",
      "allkeys-lru",
    ]);
    const warnings: string[] = [];
    const state = openAt(server.url, { onWarning: (warning: string) => warnings.push(warning) });
    try {
      while (warnings.length < 2) await pause(20);
      expect(warnings.join(" ")).toMatch(/appendonly yes.*noeviction/);
    } finally {
      await state.close();
      await server.close();
    }
  });

  it("finishes what was begun before it closes", async () => {
    const server = await startRedis();
    const [state, other] = [openAt(server.url, { prefix: "same:" }), openAt(server.url, { prefix: "same:" })];
    try {
      const all = Array.from({ length: 50 }, (_, at) => state.store.set(`k${at}`, "1", MINUTE));
      await state.close();
      await Promise.all(all);
      expect(await other.store.list("k", 100)).toHaveLength(50);
    } finally {
      await other.close();
      await server.close();
    }
  });

  it("waits for a server that is not there yet, and says why in no words of its own", async () => {
    const server = await startRedis();
    await server.stop();
    const state = openAt(server.url, { waitMs: 200 });
    try {
      await expect(state.store.get("a")).rejects.toMatchObject({
        name: "StateUnavailableError",
        message: "The shared state is not available: ECONNREFUSED",
      });
      await server.start();
      await untilUp(state);
      expect(await state.store.get("a")).toBeUndefined();
    } finally {
      await state.close();
      await server.close();
    }
  });
});

async function untilUp(state: RedisState): Promise<void> {
  while (!state.isUp) await pause(20);
}

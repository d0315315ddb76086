/** State in Valkey or Redis, for any number of replicas. */
import { Cluster } from "ioredis";
import type { StateStore, StoredEntry } from "../state-store.ts";
import { createRedisChannels } from "./channels.ts";
import { type Client, type Connection, type ConnectionOptions, openConnection } from "./connection.ts";
import { durabilityWarnings } from "./durability.ts";

/** The options of the store. */
export interface RedisStateOptions extends ConnectionOptions {
  /** Stands before every key and channel; default `octo-mcp:`. Servers share what has the same prefix. */
  readonly prefix?: string;
  /** Called when the store is reached and does not keep what it is given. */
  readonly onWarning?: (warning: string) => void;
}

/** What the store has been asked, since it was opened. */
export interface StateUse {
  /** Operations that ended well. */
  readonly operations: number;
  /** Operations that failed. */
  readonly failures: number;
}

/** A store with its connections. */
export interface RedisState {
  readonly store: StateStore;
  /** Whether there is a connection now. */
  readonly isUp: boolean;
  use(): StateUse;
  close(): Promise<void>;
}

const DEFAULT_PREFIX = "octo-mcp:";
/** Marks an operation that may run twice, because the second time changes nothing more. */
const TWICE = true;
/** Keys that one step of a scan looks at. */
const SCANNED_AT_ONCE = 1_000;

/**
 * Opens a store. It connects in the background: operations wait for the connection, but no longer than `waitMs`.
 * @example
 * ```ts no-run
 * import { openRedisState, readStateAddress } from "@octo/state/redis";
 *
 * const read = readStateAddress("redis://localhost:6379");
 * if (!read.ok) throw new Error(read.problem);
 * const state = openRedisState({ address: read.address });
 * await state.store.claim("plan:1", "approved", 60_000);
 * await state.close();
 * ```
 */
export function openRedisState(options: RedisStateOptions): RedisState {
  const connection = openConnection({
    ...options,
    onChange: (change) => {
      options.onChange?.(change);
      if (change.kind === "reached") void warn(connection, options);
    },
  });
  const counts = { operations: 0, failures: 0 };
  const running = new Set<Promise<unknown>>();
  const run: Run = async (operation, mayRunTwice) => {
    const one = connection.run(operation, mayRunTwice);
    running.add(one);
    try {
      const value = await one;
      counts.operations += 1;
      return value;
    } catch (error) {
      counts.failures += 1;
      throw error;
    } finally {
      running.delete(one);
    }
  };
  const prefix = options.prefix ?? DEFAULT_PREFIX;
  const channels = createRedisChannels(connection, (channel) => `${prefix}m:${channel}`, run);
  return {
    store: { ...valuesOn(run, prefix), ...countsOn(run, prefix), ...channels.store },
    get isUp() {
      return connection.isUp;
    },
    use: () => ({ ...counts }),
    async close() {
      // What nobody waits for, such as the outcome of a write, is finished too. Each operation has its bound.
      await Promise.allSettled(running);
      channels.close();
      await connection.close();
    },
  };
}

/** Asks a store how it keeps what it is given. A user of an access list may not ask; then there is no warning. */
async function warn(connection: Connection, { address, onWarning }: RedisStateOptions): Promise<void> {
  if (!onWarning || address.kind === "cluster") return;
  const info = await connection.run((client) => client.info()).catch(() => "");
  for (const warning of durabilityWarnings(info)) onWarning(warning);
}

/** Runs an operation on the connection. */
export type Run = Connection["run"];
type Values = Pick<StateStore, "claim" | "get" | "set" | "replace" | "delete" | "deleteIf" | "list">;

const ms = (ttlMs: number) => Math.max(1, Math.ceil(ttlMs));

function valuesOn(run: Run, prefix: string): Values {
  const keyOf = (key: string) => `${prefix}v:${key}`;
  return {
    claim: (key, value, ttlMs) =>
      run(async (client) => (await client.set(keyOf(key), value, "PX", ms(ttlMs), "NX")) === "OK"),
    get: (key) => run(async (client) => (await client.get(keyOf(key))) ?? undefined, TWICE),
    set: (key, value, ttlMs) =>
      run(async (client) => void (await client.set(keyOf(key), value, "PX", ms(ttlMs))), TWICE),
    replace: (key, expected, value, ttlMs) =>
      run(async (client) => (await client.octoReplace(keyOf(key), expected, value, ms(ttlMs))) === 1),
    delete: (key) => run(async (client) => void (await client.del(keyOf(key))), TWICE),
    deleteIf: (key, expected) =>
      run(async (client) => (await client.octoDeleteIf(keyOf(key), expected)) === 1),
    list: (start, most) =>
      run(async (client) => {
        const keys = (await keysFrom(client, keyOf(start))).sort().slice(0, most);
        const values = await Promise.all(keys.map((key) => client.get(key)));
        const entries = keys.map((key, at) => ({
          key: key.slice(keyOf("").length),
          value: values[at] ?? null,
        }));
        return entries.filter((entry): entry is StoredEntry => entry.value !== null);
      }, TWICE),
  };
}

async function keysFrom(client: Client, start: string): Promise<string[]> {
  const match = `${start.replace(/[[\]*?\\^-]/g, "\\$&")}*`;
  const nodes = client instanceof Cluster ? client.nodes("master") : [client];
  const found = new Set<string>();
  for (const node of nodes) {
    let cursor = "0";
    do {
      const [next, keys] = await node.scan(cursor, "MATCH", match, "COUNT", SCANNED_AT_ONCE);
      for (const key of keys) found.add(key);
      cursor = next;
    } while (cursor !== "0");
  }
  return [...found];
}

type Counts = Pick<StateStore, "add" | "addWithin" | "hold" | "release" | "append" | "log">;

function countsOn(run: Run, prefix: string): Counts {
  return {
    add: (key, amount, ttlMs) =>
      run(async (client) => {
        const [total = 0, leftMs = 0] = numbers(await client.octoAdd(`${prefix}c:${key}`, amount, ms(ttlMs)));
        return { total, leftMs };
      }, amount === 0),
    addWithin: (key, amount, windowMs, at) =>
      run(async (client) => {
        const args = [amount, ms(windowMs), at ?? ""] as const;
        const [total = 0, counted = 0] = numbers(await client.octoAddWithin(`${prefix}w:${key}`, ...args));
        return { total, at: counted };
      }, amount === 0),
    hold: (key, holder, { most, count = 1, ttlMs }) =>
      run(
        async (client) => (await client.octoHold(`${prefix}h:${key}`, holder, count, most, ms(ttlMs))) === 1,
        TWICE,
      ),
    release: (key, holder) =>
      run(async (client) => void (await client.hdel(`${prefix}h:${key}`, holder)), TWICE),
    append: (key, value, { ttlMs, most }) =>
      run(async (client) => void (await client.octoAppend(`${prefix}l:${key}`, value, most, ms(ttlMs)))),
    log: (key) => run((client) => client.lrange(`${prefix}l:${key}`, 0, -1), TWICE),
  };
}

function numbers(reply: unknown): readonly number[] {
  return (reply as readonly unknown[]).map(Number);
}

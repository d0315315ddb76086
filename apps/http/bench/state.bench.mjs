/**
 * What the state costs that replicas share: operations of the store in memory and in a real redis-server, in turns; calls of a
 * server with each; and the round trips to the store of one read and of one write. It needs the built app.
 *
 *   node apps/http/bench/state.bench.mjs [--short]
 */
import { fileURLToPath } from "node:url";
import { runAlone } from "../../../bench/lib/alone.mjs";
import { fromSource } from "../../../bench/lib/from-source.mjs";
import { inTurns, sampled } from "../../../bench/lib/rows.mjs";
import { rateRow, ratesOf } from "../../../bench/lib/ways.mjs";
import { startStore, storeProgram } from "../cluster/processes.mjs";
import { load } from "./support/load.mjs";
import { start } from "./support/process.mjs";
import { measureRoundTrips } from "./support/round-trips.mjs";

const KEY = "a-key-for-the-benchmark";
const TTL_MS = 60_000;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Measures both stores and returns the rows. */
export async function measureState({ short }) {
  if (storeProgram === undefined)
    return { skipped: "This machine has no redis-server. On Debian: apt-get install redis-server." };
  const store = await startStore();
  try {
    return [
      ...(await operations(store, short)),
      ...(await callsWithStores(store, short)),
      ...(await roundTrips(store, short)),
    ];
  } finally {
    await store.close();
  }
}

async function operations({ port }, short) {
  const { createMemoryState, openRedisState, readStateAddress } = await fromSource();
  const { address } = readStateAddress(`redis://127.0.0.1:${port}`);
  const redis = openRedisState({ address });
  const memory = createMemoryState();
  let next = 0;
  try {
    const rows = [];
    for (const [name, operate] of [
      ["get", (state) => state.get("key")],
      ["claim", (state) => state.claim(`claim:${next++ % 10_000}`, "value", TTL_MS)],
      ["addWithin", (state) => state.addWithin("calls", 1, TTL_MS)],
    ]) {
      const ways = { memory: () => operate(memory), redis: () => operate(redis.store) };
      const rates = await ratesOf(ways, { rounds: short ? 3 : 7, timeMs: short ? 50 : 200 });
      rows.push(
        rateRow({ id: `state.${name}`, what: `\`${name}\` in Redis, one after the other` }, rates.redis, {
          what: "in memory",
          samples: rates.memory,
        }),
      );
    }
    return rows;
  } finally {
    await redis.close();
  }
}

function startApp(serverUrl, key, more, environment = {}) {
  const limits = ["--calls-per-minute", "10000000", "--max-parallel", "1000"];
  return start(here("../dist/octo-mcp-http.js"), ["--port", "0", "-s", serverUrl, ...limits, ...more], {
    OCTOPUS_API_KEY: key,
    OCTO_HTTP_KEYS: KEY,
    ...environment,
  });
}

const withStore = ({ port }) => ["--state", `redis://127.0.0.1:${port}`];
const SEALED = { OCTO_SEAL_KEY: "5a".repeat(32) };

async function callsWithStores(store, short) {
  const upstream = await start(here("support/upstream.mjs"), []);
  const memory = await startApp(upstream.url, "API-BENCH", []);
  const redis = await startApp(upstream.url, "API-BENCH", withStore(store), SEALED);
  try {
    const options = { calls: short ? 400 : 2_000, callers: 16, key: KEY };
    const call = ({ url }) => load(url, options);
    const ways = { memory: () => call(memory), redis: () => call(redis) };
    await inTurns(1, ways);
    const results = await inTurns(short ? 2 : 5, ways);
    const rates = (name) => results[name].map(({ perSecond }) => perSecond);
    const what = {
      id: "state.calls",
      what: "HTTP calls with 16 callers and the state in Redis",
      unit: "a second",
    };
    return [sampled(what, rates("redis"), { what: "with the state in memory", samples: rates("memory") })];
  } finally {
    await Promise.all([memory, redis, upstream].map((server) => server.stop()));
  }
}

/** Packets that calls send to the store, and those for which they wait. */
async function roundTrips(store, short) {
  const { startSimulator } = await fromSource();
  const octopus = await startSimulator({ seed: 7 });
  try {
    const startWith = async (port) => {
      const flags = [...withStore({ port }), "--approval", "plan"];
      return { ...(await startApp(octopus.url, octopus.apiKey, flags, SEALED)), key: KEY };
    };
    return await measureRoundTrips(store, startWith, short);
  } finally {
    await octopus.close();
  }
}

await runAlone(import.meta.url, measureState);

/**
 * What the state costs that replicas share: operations of the store in memory and in a real redis-server, in turns; calls of a
 * server with each; and the round trips to the store of one read and of one write. It needs the built app.
 *
 *   node apps/http/bench/state.bench.mjs [--short]
 */
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { runAlone } from "../../../bench/lib/alone.mjs";
import { fromSource } from "../../../bench/lib/from-source.mjs";
import { exact, inTurns, sampled } from "../../../bench/lib/rows.mjs";
import { rateRow, ratesOf } from "../../../bench/lib/ways.mjs";
import { startStore, storeProgram } from "../cluster/processes.mjs";
import { load } from "./support/load.mjs";
import { start } from "./support/process.mjs";

const KEY = "a-key-for-the-benchmark";
const TTL_MS = 60_000;
const READS = 50;
const WRITES = 20;
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
      ...(await roundTrips(store)),
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

/** Packets that one call sends to the store, with those that nobody waits for. */
async function roundTrips(store) {
  const { startSimulator } = await fromSource();
  const octopus = await startSimulator({ seed: 7 });
  const app = await startApp(
    octopus.url,
    octopus.apiKey,
    [...withStore(store), "--approval", "plan"],
    SEALED,
  );
  try {
    const call = callerOf(app.url);
    await call("list_spaces", {});
    const plans = [];
    for (let at = 0; at < WRITES; at += 1) plans.push((await call("create_release", release(at))).plan_token);
    const packets = async (count, one) => {
      const before = await packetsRead(store.port);
      for (let at = 0; at < count; at += 1) await one(at);
      return Math.round((10 * ((await packetsRead(store.port)) - before)) / count) / 10;
    };
    const reading = await packets(READS, () => call("list_spaces", {}));
    const writing = await packets(WRITES, (at) =>
      call("create_release", { ...release(at), confirm: true, planToken: plans[at] }),
    );
    return [
      exact({ id: "state.read", what: "packets to Redis of a read", unit: "packets" }, reading),
      exact({ id: "state.write", what: "packets to Redis of a write", unit: "packets" }, writing),
    ];
  } finally {
    await app.stop();
    await octopus.close();
  }
}

const release = (at) => ({
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: `500.0.${at}`,
});

function callerOf(url) {
  return async (name, args) => {
    const response = await fetch(`${url}/tool/${name}/call`, {
      method: "POST",
      headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
      body: JSON.stringify(args),
    });
    if (!response.ok && response.status !== 409)
      throw new Error(`${name}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

/** How often the store has read from a connection. */
function packetsRead(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("INFO stats\r\n"));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
      const [, count] = /total_reads_processed:(\d+)/.exec(text) ?? [];
      if (count === undefined) return;
      socket.destroy();
      resolve(Number(count));
    });
    socket.on("error", reject);
  });
}

await runAlone(import.meta.url, measureState);

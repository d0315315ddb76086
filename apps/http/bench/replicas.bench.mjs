/**
 * What replicas cost and bring: reads of 64 callers that take replicas in turn, without a store and with one, on the same processor
 * cores as the callers. `docs/http.md` has the numbers. What one call asks the store is in `state.bench.mjs`.
 *
 *   node apps/http/bench/replicas.bench.mjs [--calls 20000]
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createReplica, startStore, storeProgram } from "../cluster/processes.mjs";
import { load } from "./support/load.mjs";
import { start } from "./support/process.mjs";

const KEY = "a-key-for-the-benchmark";
const ROUNDS = 3;
const flag = process.argv.indexOf("--calls");
const calls = flag < 0 ? 20_000 : Number(process.argv[flag + 1]);
const app = fileURLToPath(new URL("..", import.meta.url));
const say = (text) => process.stdout.write(`${text}\n`);
if (storeProgram === undefined) throw new Error("This machine has no redis-server.");

const store = await startStore();
const upstream = await start(fileURLToPath(new URL("support/upstream.mjs", import.meta.url)), []);
const LIMITS = ["--calls-per-minute", "10000000", "--max-parallel", "1000"];
const environment = { OCTO_HTTP_KEYS: KEY, OCTO_SEAL_KEY: "5a".repeat(32) };

/** Replicas with the store, or one server without it. */
function replicasOf(count, serverUrl, key, more) {
  const flags = ["--server-url", serverUrl, ...LIMITS, ...more];
  return Promise.all(
    Array.from({ length: count }, () => createReplica(app, flags, { ...environment, OCTOPUS_API_KEY: key })),
  );
}

const withStore = ["--state", `redis://127.0.0.1:${store.port}`];

try {
  await reads();
} finally {
  await Promise.all([upstream.stop(), store.close()]);
}

async function reads() {
  say("replicas  store  calls/s  p50 ms  p99 ms  processor ms a call: replicas, store  memory MB");
  for (const [count, more] of [
    [1, []],
    [1, withStore],
    [2, withStore],
    [3, withStore],
  ]) {
    const replicas = await replicasOf(count, upstream.url, "API-BENCH", more);
    const urls = replicas.map(({ port }) => `http://127.0.0.1:${port}`);
    await load(urls, { calls: 3_000, callers: 64, key: KEY });
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = cpuOf(replicas.map((one) => one.pid()));
      const storeBefore = cpuOf([store.pid()]);
      const result = await load(urls, { calls: calls / ROUNDS, callers: 64, key: KEY });
      const perCall = (ms) => ms / (calls / ROUNDS);
      rounds.push({
        ...result,
        cpu: perCall(cpuOf(replicas.map((one) => one.pid())) - before),
        storeCpu: perCall(cpuOf([store.pid()]) - storeBefore),
      });
    }
    const of = (field) => rounds.map((one) => one[field]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
    const memory = replicas.map((one) => rssMb(one.pid())).join(" ");
    say(
      `${count}         ${more.length > 0 ? "yes" : "no "}    ${of("perSecond").toFixed(0).padStart(6)}   ${of("p50").toFixed(1).padStart(5)}   ${of("p99").toFixed(1).padStart(5)}   ${of("cpu").toFixed(2)}, ${of("storeCpu").toFixed(3)}  ${memory}`,
    );
    await Promise.all(replicas.map((one) => one.end("SIGTERM")));
  }
}

function cpuOf(pids) {
  return pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

function rssMb(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);
}

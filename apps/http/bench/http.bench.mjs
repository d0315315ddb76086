/**
 * Throughput of a read tool against an Octopus that answers at once, beside the smallest server that one would write
 * with the SDK, in the same run; latencies of 64 callers; memory over many calls. `--calls 100000` for the last.
 *
 *   node apps/http/bench/http.bench.mjs [--calls 20000]
 */
import { fileURLToPath } from "node:url";
import { load } from "./support/load.mjs";
import { start } from "./support/process.mjs";

const ROUNDS = 5;
const PER_ROUND = 2_000;
const KEY = "a-key-for-the-benchmark";
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const flag = process.argv.indexOf("--calls");
const calls = flag < 0 ? 20_000 : Number(process.argv[flag + 1]);

const upstream = await start(here("support/upstream.mjs"), []);
const bare = await start(here("support/bare-server.mjs"), [upstream.url]);
const ours = await start(
  here("../dist/octo-mcp-http.js"),
  ["--port", "0", "-s", upstream.url, "--calls-per-minute", "10000000", "--max-parallel", "1000"],
  { OCTOPUS_API_KEY: "API-BENCH", OCTO_HTTP_KEYS: KEY },
);

/** Throughput depends on what else the machine does; the processor time of a call hardly does. */
async function measured(server, options) {
  const before = server.cpuMs();
  const result = await load(server.url, options);
  return { ...result, cpuMs: (server.cpuMs() - before) / options.calls };
}

const say = (text) => process.stdout.write(`${text}\n`);
const number = (value) => value.toFixed(value < 100 ? 1 : 0);
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  for (const server of [bare, ours]) await load(server.url, { calls: 4_000, callers: 16, key: KEY });
  for (const callers of [1, 16, 64]) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const options = { calls: callers === 1 ? PER_ROUND / 4 : PER_ROUND, callers, key: KEY };
      rounds.push({ bare: await measured(bare, options), ours: await measured(ours, options) });
    }
    const of = (name, field) => middle(rounds.map((round) => round[name][field]));
    const cpu = of("bare", "cpuMs") / of("ours", "cpuMs");
    const ratio = middle(rounds.map((round) => round.ours.perSecond / round.bare.perSecond));
    say(
      `${String(callers).padStart(3)} callers: bare ${number(of("bare", "perSecond"))}/s, ours ${number(of("ours", "perSecond"))}/s, ratio ${ratio.toFixed(2)}, of processor time ${cpu.toFixed(2)};` +
        ` p50 ${number(of("bare", "p50"))} / ${number(of("ours", "p50"))} ms, p99 ${number(of("bare", "p99"))} / ${number(of("ours", "p99"))} ms`,
    );
  }
  const memory = [ours.rssMb()];
  for (let part = 0; part < 10; part += 1) {
    await load(ours.url, { calls: calls / 10, callers: 16, key: KEY });
    memory.push(ours.rssMb());
  }
  say(`memory over ${calls} calls, MB: ${memory.join(" ")}`);
} finally {
  await Promise.all([ours.stop(), bare.stop(), upstream.stop()]);
}

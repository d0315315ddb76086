/**
 * Throughput of a read tool against an Octopus that responds at once, beside the smallest server that one would write with the
 * SDK, in turns; latencies; and the processor time of a call, which depends less on what else the machine does. It needs the built
 * app.
 *
 *   node apps/http/bench/http.bench.mjs [--short] [--calls 100000]
 *
 * `--calls` then also shows the memory over so many calls.
 */
import { fileURLToPath } from "node:url";
import { runAlone } from "../../../bench/lib/alone.mjs";
import { inTurns, sampled } from "../../../bench/lib/rows.mjs";
import { load } from "./support/load.mjs";
import { start } from "./support/process.mjs";

const KEY = "a-key-for-the-benchmark";
const CALLERS = [1, 16, 64];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Measures both servers and returns the rows. `calls` above 0 shows the memory over so many calls. */
export async function measureHttp({ short, calls = 0 }) {
  const upstream = await start(here("support/upstream.mjs"), []);
  const servers = {
    bare: await start(here("support/bare-server.mjs"), [upstream.url]),
    ours: await app(upstream),
  };
  try {
    const warm = { calls: short ? 1_000 : 4_000, callers: 16, key: KEY };
    for (const server of Object.values(servers)) await load(server.url, warm);
    const rows = [];
    for (const callers of CALLERS) rows.push(...(await compare(servers, callers, short)));
    if (calls > 0) rows.push(await memoryOver(servers.ours, calls));
    return rows;
  } finally {
    await Promise.all([...Object.values(servers), upstream].map((server) => server.stop()));
  }
}

function app(upstream) {
  return start(
    here("../dist/octo-mcp-http.js"),
    ["--port", "0", "-s", upstream.url, "--calls-per-minute", "10000000", "--max-parallel", "1000"],
    { OCTOPUS_API_KEY: "API-BENCH", OCTO_HTTP_KEYS: KEY },
  );
}

async function compare({ bare, ours }, callers, short) {
  const perRound = (callers === 1 ? 500 : 2_000) / (short ? 4 : 1);
  const ways = {
    bare: () => measured(bare, callers, perRound),
    ours: () => measured(ours, callers, perRound),
  };
  const results = await inTurns(short ? 3 : 7, ways);
  const of = (name, field) => results[name].map((result) => result[field]);
  const suffix = `with ${callers} ${callers === 1 ? "caller" : "callers"}`;
  const row = (id, [what, unit], field) =>
    sampled({ id: `http.${id}.${callers}`, what: `${what} ${suffix}`, unit }, of("ours", field), {
      what: "the bare SDK handler",
      samples: of("bare", field),
    });
  return [
    row("calls", ["HTTP calls", "a second"], "perSecond"),
    row("cpu", ["processor time of a call", "ms"], "cpuMs"),
    row("p99", ["99th percentile of a call", "ms"], "p99"),
  ];
}

async function measured(server, callers, calls) {
  const before = server.cpuMs();
  const result = await load(server.url, { calls, callers, key: KEY });
  return { ...result, cpuMs: (server.cpuMs() - before) / calls };
}

async function memoryOver(server, calls) {
  const memory = [server.rssMb()];
  for (let part = 0; part < 10; part += 1) {
    await load(server.url, { calls: calls / 10, callers: 16, key: KEY });
    memory.push(server.rssMb());
  }
  return sampled({ id: "http.memory", what: `memory over ${calls} calls`, unit: "MB" }, memory);
}

const flag = process.argv.indexOf("--calls");
await runAlone(import.meta.url, measureHttp, flag < 0 ? {} : { calls: Number(process.argv[flag + 1]) });

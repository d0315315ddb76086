/**
 * Compares searching the 52 MB log of the large world with only reading it:
 * `node --expose-gc packages/mcp-tools/bench/grep.bench.mjs`. The simulator runs in a process of its own. Tools and
 * simulator are built from source. All ways take turns in one process, so that the ratios hold on any machine. `read`
 * takes every byte of the same request with `fetch` and drops it. `lines` takes the lines in batches, as the client
 * returns them over the connection that the apps use. The benchmark takes about a minute.
 *
 * The exit code is 1 when a search takes more than 40 MB of additional memory or more than twice the time of reading.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleFromSource } from "../../../scripts/lib/run-from-source.mjs";

const ROUNDS = 5;
const MEMORY_LIMIT_MB = 40;
const TIME_LIMIT = 2;
const SEARCHES = [
  { name: "fixed text", args: { pattern: "Timeout Expired", fixedString: true } },
  { name: "level", args: { level: "Error" } },
  { name: "tail", args: { tail: 50 } },
  { name: "pattern", args: { pattern: "error.*timeout|deadlock", caseInsensitive: true } },
  { name: "pattern, context", args: { pattern: "failed", beforeContext: 20, afterContext: 20 } },
  { name: "every line", args: { pattern: ".", maxCount: 500 } },
  { name: "no text", args: { pattern: "(a|b).*c", maxCount: 500 } },
];

const folder = await mkdtemp(join(tmpdir(), "octo-bench-"));
let child;
try {
  const { createToolkit, createOctopusClient, createPolicy, sendHttpTo, octopusRoutes } = await bundle();
  const { url, key } = await startLarge();
  const client = createOctopusClient({
    serverUrl: url,
    credential: { kind: "apiKey", key },
    timeoutMs: 120_000,
    sendHttp: sendHttpTo({ serverUrl: url, caFile: undefined }, {}),
  });
  const toolkit = createToolkit({
    client,
    policy: createPolicy({ routes: octopusRoutes }),
    secrets: [key],
  });
  const { taskId, path } = await biggestLog(url, key);
  const read = () => readOnly(`${url}${path}`, key);
  const lines = async () => {
    const all = client
      .inSpace("Spaces-1")
      .lineBatches("/api/{spaceId}/tasks/{id}/raw", { path: { id: taskId } });
    for await (const _ of all);
  };
  const bytes = await read();
  print(`log of ${taskId}: ${(bytes / 1e6).toFixed(1)} MB`);
  let isFine = true;
  for (const { name, args } of SEARCHES) {
    const search = async () => {
      const outcome = await toolkit.call(
        "grep_task_log",
        { spaceName: "Spaces-1", taskId, ...args },
        { transport: "bench" },
      );
      if (outcome.kind !== "result") throw new Error(outcome.text);
    };
    const [reading, listing, searching] = await measure(read, lines, search);
    const ratio = searching.ms / reading.ms;
    if (searching.extraMb > MEMORY_LIMIT_MB || ratio > TIME_LIMIT) isFine = false;
    const times = `read ${reading.ms.toFixed(0)} ms  lines ${listing.ms.toFixed(0)} ms  search ${searching.ms.toFixed(0)} ms`;
    const ratios = `to read ${ratio.toFixed(2)}  to lines ${(searching.ms / listing.ms).toFixed(2)}`;
    print(`${name.padEnd(17)} ${times}  ${ratios}  memory +${searching.extraMb.toFixed(0)} MB`);
  }
  process.exitCode = isFine ? 0 : 1;
} finally {
  child?.kill();
  await rm(folder, { recursive: true, force: true });
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** Medians of the time, and the highest memory above that at the start of each way. */
async function measure(...ways) {
  const times = ways.map(() => []);
  const extras = ways.map(() => 0);
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [at, way] of ways.entries()) {
      globalThis.gc?.();
      const before = process.memoryUsage().rss;
      let peak = before;
      const sampler = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 5);
      const started = performance.now();
      await way();
      const ms = performance.now() - started;
      clearInterval(sampler);
      peak = Math.max(peak, process.memoryUsage().rss);
      if (round < 0) continue;
      times[at].push(ms);
      extras[at] = Math.max(extras[at], (peak - before) / 1e6);
    }
  }
  return times.map((list, at) => ({
    ms: list.sort((a, b) => a - b)[Math.floor(list.length / 2)],
    extraMb: extras[at],
  }));
}

async function readOnly(address, key) {
  const response = await fetch(address, { headers: { "X-Octopus-ApiKey": key } });
  let bytes = 0;
  for await (const chunk of response.body) bytes += chunk.length;
  return bytes;
}

/** The large world has one log of 50 MB: that of its failed deployment. */
async function biggestLog(url, key) {
  const response = await fetch(`${url}/api/Spaces-1/tasks?states=Failed&project=Projects-1&take=1`, {
    headers: { "X-Octopus-ApiKey": key },
  });
  const { Items } = await response.json();
  const taskId = Items[0].Id;
  return { taskId, path: `/api/Spaces-1/tasks/${taskId}/raw` };
}

/** The simulator in a process of its own. */
function startLarge() {
  child = spawn(process.execPath, [join(folder, "simulator.mjs"), "--world", "large", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => reject(new Error(`the simulator ended with ${code}`)));
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      const url = /(http:\/\/\S+)/.exec(text)?.[1];
      const key = /(API-[A-Z0-9]+)/.exec(text)?.[1];
      if (url && key && text.includes("Ctrl-C")) resolve({ url, key });
    });
  });
}

/** Tools and simulator from source, one file each. */
async function bundle() {
  const source = (path) => fileURLToPath(new URL(path, import.meta.url));
  const { writeFile } = await import("node:fs/promises");
  const entry = join(folder, "entry.ts");
  await writeFile(
    entry,
    [
      `export { createToolkit } from ${JSON.stringify(source("../src/index.ts"))};`,
      `export { createOctopusClient } from ${JSON.stringify(source("../../api-client/src/index.ts"))};`,
      `export { sendHttpTo } from ${JSON.stringify(source("../../app-kit/src/network.ts"))};`,
      `export { createPolicy } from ${JSON.stringify(source("../../policy/src/index.ts"))};`,
      `export { octopusRoutes } from ${JSON.stringify(source("../../policy/src/octopus/index.ts"))};`,
    ].join("\n"),
  );
  await bundleFromSource(folder, { tools: entry, simulator: source("../../simulator/src/bin.ts") });
  return import(pathToFileURL(join(folder, "tools.mjs")).href);
}

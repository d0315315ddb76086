/**
 * What a call costs on top of bare `fetch`, against a local server: `node packages/api-client/bench/client.bench.mjs`.
 * The two are measured in turns in one process, so that the ratio holds on any machine. Takes a few seconds.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsup";

const ROUNDS = 15;
const CALLS = 200;
const SIZES = { small: 1, page: 60 };

const folder = await mkdtemp(join(tmpdir(), "octo-bench-"));
const server = createServer(serve);
try {
  const { createOctopusClient } = await bundle();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const client = createOctopusClient({ serverUrl: url, credential: { kind: "apiKey", key: "API-BENCH" } });
  const caller = client.forCaller({ beforeRequest: () => undefined, signal: new AbortController().signal });
  for (const [name, take] of Object.entries(SIZES)) {
    const bare = () => bareFetch(`${url}/api/spaces?take=${take}`);
    const ours = () => caller.get("/api/spaces", { query: { take } });
    report(name, await measure(bare, ours));
  }
} finally {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
}

function serve({ url }, response) {
  const take = Number(new URL(url, "http://server").searchParams.get("take"));
  const item = {
    Id: "Spaces-1",
    Name: "Default",
    Description: "x".repeat(900),
    Links: { Self: "/api/Spaces-1" },
  };
  const body = JSON.stringify({ Items: Array.from({ length: take }, () => item), TotalResults: take });
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}

async function bareFetch(url) {
  const response = await fetch(url, { headers: { "X-Octopus-ApiKey": "API-BENCH" } });
  return response.json();
}

/** Microseconds a call, the median over rounds of calls one after the other. */
async function measure(...ways) {
  const times = ways.map(() => []);
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const [at, way] of ways.entries()) {
      const started = performance.now();
      for (let call = 0; call < CALLS; call += 1) await way();
      if (round >= 0) times[at].push(((performance.now() - started) * 1000) / CALLS);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

function report(name, [bare, ours]) {
  const line = [
    name.padEnd(6),
    `fetch ${bare.toFixed(0)} us`,
    `client ${ours.toFixed(0)} us`,
    `overhead ${(ours - bare).toFixed(0)} us a call`,
    `ratio ${(ours / bare).toFixed(2)}`,
  ];
  process.stdout.write(`${line.join("  ")}\n`);
}

/** The client from source, as one file. */
async function bundle() {
  await build({
    entry: [fileURLToPath(new URL("../src/index.ts", import.meta.url))],
    outDir: folder,
    format: "esm",
    target: "node20",
    noExternal: [/.*/],
    outExtension: () => ({ js: ".mjs" }),
    config: false,
    dts: false,
    silent: true,
  });
  return import(pathToFileURL(join(folder, "index.mjs")).href);
}

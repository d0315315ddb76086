/**
 * From the start of the process to the responses to `initialize` and `tools/list`, beside Node that does nothing, in turns; and
 * the memory that the server takes then. No Octopus is asked before a tool is called. It needs the built app.
 *
 *   node apps/cli/bench/start.bench.mjs [--short]
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { runAlone } from "../../../bench/lib/alone.mjs";
import { inTurns, sampled } from "../../../bench/lib/rows.mjs";

const CLI = fileURLToPath(new URL("../dist/octo-mcp.js", import.meta.url));
const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "bench", version: "1" } },
};
const LIST = { jsonrpc: "2.0", id: 2, method: "tools/list" };

/** Starts both programs as often as the mode says, and returns the rows. */
export async function measureStart({ short }) {
  await startServer();
  const { bare, server } = await inTurns(short ? 7 : 25, { bare: startBare, server: startServer });
  const baseline = { what: "Node that does nothing", samples: bare };
  const row = (id, what, field) =>
    sampled({ id: `start.${id}`, what, unit: "ms" }, server.map(field), baseline);
  const memory = { id: "start.memory", what: "memory after `tools/list`", unit: "MB" };
  return [
    row("initialize", "start to the response to `initialize`", ({ initializeMs }) => initializeMs),
    row("list", "start to the response to `tools/list`", ({ listMs }) => listMs),
    sampled(
      memory,
      server.map(({ mb }) => mb),
    ),
  ];
}

const ended = (child) => new Promise((resolve) => child.on("exit", resolve));

async function startBare() {
  const from = performance.now();
  await ended(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }));
  return performance.now() - from;
}

async function startServer() {
  const from = performance.now();
  const child = spawn(process.execPath, [CLI, "-s", "http://127.0.0.1:9"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { PATH: process.env.PATH, OCTOPUS_API_KEY: "API-BENCH" },
  });
  const over = ended(child);
  const responses = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (message) => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    const { value } = await responses.next();
    if (value === undefined) throw new Error(`The server ended with ${await over}`);
    const response = JSON.parse(value);
    if (response.id !== message.id || response.error) throw new Error(value);
    return performance.now() - from;
  };
  const initializeMs = await ask(INITIALIZE);
  const listMs = await ask(LIST);
  const mb = residentMb(child.pid);
  child.stdin.end();
  await over;
  return { initializeMs, listMs, mb };
}

function residentMb(pid) {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kb) / 1_024;
}

await runAlone(import.meta.url, measureStart);

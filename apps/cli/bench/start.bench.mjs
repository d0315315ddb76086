/**
 * From start to the response to `initialize`, beside Node that does nothing, one after the other in the same run; and the
 * memory that the server takes when it has answered. No Octopus is asked before a tool is called.
 *
 *   node apps/cli/bench/start.bench.mjs [--rounds 25]
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/octo-mcp.js", import.meta.url));
const flag = process.argv.indexOf("--rounds");
const rounds = flag < 0 ? 25 : Number(process.argv[flag + 1]);
const INITIALIZE = `${JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "bench", version: "1" } },
})}\n`;

const ended = (child) => new Promise((resolve) => child.on("exit", resolve));

async function bare() {
  const from = performance.now();
  await ended(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }));
  return performance.now() - from;
}

async function ours() {
  const from = performance.now();
  const child = spawn(process.execPath, [CLI, "-s", "http://127.0.0.1:9"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { PATH: process.env.PATH, OCTOPUS_API_KEY: "API-BENCH" },
  });
  const over = ended(child);
  const initialized = new Promise((resolve, reject) => {
    child.stdout.once("data", (text) =>
      String(text).includes('"serverInfo"') ? resolve(performance.now() - from) : reject(new Error(text)),
    );
    over.then((code) => reject(new Error(`The server ended with ${code}`)));
  });
  child.stdin.write(INITIALIZE);
  const ms = await initialized;
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
  child.stdin.end();
  await over;
  return { ms, mb: Number(kb) / 1_024 };
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seen = [];
for (let round = 0; round < rounds; round += 1) seen.push({ bare: await bare(), ...(await ours()) });
const bareMs = middle(seen.map((one) => one.bare));
const oursMs = middle(seen.map((one) => one.ms));
process.stdout.write(
  `bare Node ${bareMs.toFixed(0)} ms, initialize answered after ${oursMs.toFixed(0)} ms, ratio ${middle(seen.map((one) => one.ms / one.bare)).toFixed(2)}, ${middle(seen.map((one) => one.mb)).toFixed(0)} MB\n`,
);

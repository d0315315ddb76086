/**
 * Starts the large world in a process of its own and measures it: how long until it answers, how much memory it takes
 * then and after some use, and how long the heavy reads take. Everything stays on the loopback interface; each read is
 * made five times. Needs the build of this package (`pnpm --filter @octo/simulator build`), or `--bin <file>`.
 *
 * The exit code is 1 when the world takes 5 seconds or more, or 400 MB or more once it is ready.
 */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const READY_LIMIT_MS = 5_000;
const MEMORY_LIMIT_MB = 400;
const TIMES = 5;
const SPACE = "/api/Spaces-1";

const given = process.argv.indexOf("--bin");
const bin = given > 0 ? process.argv[given + 1] : fileURLToPath(new URL("../dist/bin.js", import.meta.url));

const started = performance.now();
const child = spawn(process.execPath, [bin, "--world", "large", "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const guard = setTimeout(() => child.kill("SIGKILL"), 120_000);
process.once("exit", () => child.kill("SIGKILL"));

/** Resident memory of the child in MB, now and at its highest (where the system reports it). */
function memory() {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const field = (name) =>
      Math.round((Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1_024) / 1_000_000);
    return { now: field("VmRSS"), peak: field("VmHWM") };
  } catch {
    return { now: Number.NaN, peak: Number.NaN };
  }
}

/** Reads what the child prints until it has said where it is and with which key. */
function announcement() {
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

async function measure(url, key, path) {
  const times = [];
  let bytes = 0;
  for (let index = 0; index < TIMES; index += 1) {
    const at = performance.now();
    const response = await fetch(`${url}${path}`, { headers: { "X-Octopus-ApiKey": key } });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    bytes = 0;
    for await (const chunk of response.body) bytes += chunk.length;
    times.push(performance.now() - at);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(TIMES / 2)], worst: times.at(-1), bytes };
}

const { url, key } = await announcement();
const ready = performance.now() - started;
const atStart = memory();
const print = (line) => process.stdout.write(`${line}\n`);
print(`ready in ${Math.round(ready)} ms (limit ${READY_LIMIT_MS})`);
print(`memory when ready: ${atStart.now} MB, highest ${atStart.peak} MB (limit ${MEMORY_LIMIT_MB})`);

const failed = await (
  await fetch(`${url}${SPACE}/tasks?states=Failed&project=Projects-1&take=1`, {
    headers: { "X-Octopus-ApiKey": key },
  })
).json();
const taskId = failed.Items[0].Id;
for (const path of [
  `${SPACE}/tasks`,
  `${SPACE}/tasks?states=Failed`,
  `${SPACE}/tasks?project=Projects-1&take=100`,
  `${SPACE}/deployments`,
  `${SPACE}/deployments?projects=Projects-1`,
  `${SPACE}/deployments?environments=Environments-4&taskState=Failed`,
  `${SPACE}/releases`,
  `${SPACE}/projects/all`,
  `${SPACE}/projects/Projects-1/progression`,
  `${SPACE}/dashboard`,
  `${SPACE}/tenants?take=2000`,
  `${SPACE}/tenants?tags=Ring%2FCanary`,
  `${SPACE}/machines?partialName=app-100`,
  `${SPACE}/events`,
  `${SPACE}/events?regarding=Projects-1`,
  `${SPACE}/tasks/${taskId}/details?tail=20`,
  `${SPACE}/tasks/${taskId}/raw`,
]) {
  const { median, worst, bytes } = await measure(url, key, path);
  const size = bytes > 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1_000)} kB`;
  print(
    `${String(Math.round(median)).padStart(6)} ms  (worst ${Math.round(worst)})  ${size.padStart(8)}  ${path}`,
  );
}
const after = memory();
print(`memory after these reads: ${after.now} MB, highest ${after.peak} MB`);

clearTimeout(guard);
child.removeAllListeners("exit");
child.kill();
process.exitCode = ready < READY_LIMIT_MS && !(atStart.peak >= MEMORY_LIMIT_MB) ? 0 : 1;

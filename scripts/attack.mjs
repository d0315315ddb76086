/**
 * `npm run attack -- --cases 1000000 [--seed 1] [--from 0] [--workers 2]`: generated attacks on the rules, in processes for all cores. It prints the
 * progress, each case that broke a promise, and the command that makes that case again: `npm run attack -- --seed 1 --case 42`.
 * The exit code is 1 when a promise was broken.
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleFromSource } from "./lib/run-from-source.mjs";
import { install, root, say } from "./lib/workspace.mjs";

/** Cases that a process runs before it says how far it is; a multiple of the cases of a scenario. */
const BATCH = 400;
const MOST_SHOWN = 20;
const PROGRESS_MS = 15_000;

const { cases, seed, from, workers, only } = readFlags();
install();
const folder = mkdtempSync(join(root, "node_modules", ".attack-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
await bundleWorker();
if (only !== undefined) await replay();
else await attack();

function readFlags() {
  const flag = { type: "string" };
  const options = { cases: flag, seed: flag, from: flag, workers: flag, case: flag };
  const { values } = parseArgs({ options });
  const numberOf = (name, otherwise) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) return value;
    say(`--${name} must be a whole number, 0 or more, not ${values[name]}.`);
    process.exit(2);
  };
  const start = numberOf("from", 0);
  return {
    cases: numberOf("cases", 20_000),
    seed: numberOf("seed", Math.floor(Math.random() * 1e9)),
    from: start - (start % BATCH),
    workers: Math.max(1, numberOf("workers", availableParallelism())),
    only: numberOf("case", undefined),
  };
}

async function bundleWorker() {
  say("Bundling the tools and the simulator from source");
  await bundleFromSource(folder, { worker: join(root, "packages/mcp-tools/test/adversary/worker.ts") });
}

function startWorker(onMessage) {
  const child = fork(join(folder, "worker.mjs"), { stdio: "inherit" });
  child.on("message", (message) => onMessage(child, message));
  child.on("exit", (code) => {
    if (code === 0) return;
    say(`A process ended with ${code}.`);
    process.exit(1);
  });
}

function replay() {
  return new Promise((resolve) => {
    startWorker((child, { words, broken }) => {
      if (words === undefined) return void child.send({ seed, only });
      process.stdout.write(`${words}\n`);
      if (broken) process.exitCode = 1;
      child.disconnect();
      resolve();
    });
  });
}

function attack() {
  say(`Seed ${seed}, cases ${from} to ${from + cases}, ${workers} processes`);
  const started = Date.now();
  const outcomes = {};
  let [next, done, failed, running] = [from, 0, 0, workers];
  const rate = () => Math.round(done / Math.max(0.001, (Date.now() - started) / 1_000));
  const progress = setInterval(() => say(`${done} cases, ${rate()} a second, ${failed} failed`), PROGRESS_MS);
  return new Promise((resolve) => {
    const onMessage = (child, message) => {
      if (!message.ready) {
        done += message.cases;
        for (const failure of message.failures)
          if (++failed <= MOST_SHOWN) process.stdout.write(`${failure}\n`);
        for (const [kind, count] of Object.entries(message.outcomes))
          outcomes[kind] = (outcomes[kind] ?? 0) + count;
      }
      if (next < from + cases) {
        const to = Math.min(next + BATCH, from + cases);
        child.send({ seed, from: next, to });
        next = to;
        return;
      }
      child.disconnect();
      running -= 1;
      if (running > 0) return;
      clearInterval(progress);
      for (const kind of Object.keys(outcomes).sort())
        process.stdout.write(`${String(outcomes[kind]).padStart(9)}  ${kind}\n`);
      const seconds = Math.round((Date.now() - started) / 1_000);
      process.stdout.write(
        `seed ${seed}: ${done} cases in ${seconds} s, ${rate()} a second, ${failed} failed\n`,
      );
      process.exitCode = failed > 0 ? 1 : 0;
      resolve();
    };
    for (let at = 0; at < workers; at += 1) startWorker(onMessage);
  });
}

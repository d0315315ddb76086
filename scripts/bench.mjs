/**
 * `npm run bench -- [--only start,http] [--short] [--check] [--json FILE] [--write]`: everything that is measured, in one table. Times are
 * medians with the lowest and the highest round, and ratios to a baseline of the same run. `--short` takes fewer rounds. `--check` takes
 * fewer rounds too, and fails when a number is outside its limit (`bench/limits.mjs`). `--write` writes the table into docs/performance.md.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { exceeded } from "../bench/lib/check.mjs";
import { writePage } from "../bench/lib/page.mjs";
import { printRows } from "../bench/lib/table.mjs";
import { LIMITS } from "../bench/limits.mjs";
import { build, install, say } from "./lib/workspace.mjs";

const flags = readFlags();
install();
build("@octo/mcp-server", "@octo/mcp-http");
// The parts need what `install` makes.
const { PARTS } = await import("../bench/index.mjs");
const names = chosen();
const [load] = loadavg();
const parts = [];
for (const name of names) parts.push(await measurePart(name));
report();
process.exit(process.exitCode ?? 0);

function readFlags() {
  const yes = { type: "boolean", default: false };
  const text = { type: "string" };
  try {
    return parseArgs({ options: { only: text, json: text, short: yes, check: yes, write: yes } }).values;
  } catch (error) {
    return stop(`${error.message} The flags are --only, --json, --short, --check and --write.`);
  }
}

function chosen() {
  const all = Object.keys(PARTS);
  if (flags.write && flags.only !== undefined)
    stop("--write writes the numbers of all parts. Leave out --only.");
  if (flags.only === undefined) return all;
  const wanted = flags.only.split(",");
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    stop(`--only: there is no part ${unknown.join(", ")}. The parts are ${all.join(", ")}.`);
  return wanted;
}

async function measurePart(name) {
  const started = performance.now();
  const { title, measure } = PARTS[name];
  const result = await measure({ short: flags.short || flags.check });
  const seconds = (performance.now() - started) / 1_000;
  say(
    `${name}: ${seconds.toFixed(0)} s${result.skipped === undefined ? "" : `, skipped. ${result.skipped}`}`,
  );
  return { name, title, rows: result.skipped === undefined ? result : [], skipped: result.skipped };
}

function report() {
  const rows = parts.flatMap((part) => part.rows);
  const measured = parts.filter(({ skipped }) => skipped === undefined).map(({ name }) => name);
  const limits = LIMITS.filter(({ id }) => measured.includes(id.split(".")[0]));
  printRows(rows, limits);
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: cpus().length,
    load: Math.round(load * 10) / 10,
    isShort: flags.short || flags.check,
    processor: cpus()[0]?.model ?? "unknown processor",
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
  };
  const problems = exceeded(rows, limits);
  if (flags.json !== undefined)
    writeFileSync(flags.json, `${JSON.stringify({ machine, parts, limits, problems }, null, 2)}\n`);
  if (flags.write) writePage({ parts, limits, machine });
  if (!flags.check) return;
  for (const problem of problems) say(problem);
  say(`${limits.length} limits, ${problems.length} of them not kept`);
  if (problems.length > 0) process.exitCode = 1;
}

function stop(message) {
  say(message);
  process.exit(2);
}

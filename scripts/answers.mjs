/**
 * `npm run answers -- [--seed 1] [--start 2026-11-26T19:00:00Z] [--only 3a] [--cold] [--requests] [--json FILE]`: the questions that people ask,
 * answered by the tools in worlds of the simulator. Each toolkit is first asked for lists of names, and then each question that changes
 * nothing, so that requests are counted for a server that runs for a while; the first time is printed beside it. `--cold` asks each
 * question once, with nothing before it. It prints for each question whether the answer was right or what it misses, with its calls,
 * requests and tokens. The exit code is 1 when an answer is wrong, or when all questions together pass a limit.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { BEFORE } from "../bench/answers/before.mjs";
import { askAll, LIMITS, QUESTIONS } from "../bench/answers/index.mjs";
import { bundleFromSource } from "./lib/run-from-source.mjs";
import { printTable } from "./lib/table.mjs";
import { install, root, say } from "./lib/workspace.mjs";

const flag = { type: "string" };
const { values } = parseArgs({
  options: {
    seed: flag,
    start: flag,
    only: flag,
    json: flag,
    requests: { type: "boolean" },
    cold: { type: "boolean" },
  },
});
const settings = { seed: Number(values.seed ?? 1), start: values.start ?? "2026-11-26T19:00:00Z" };
if (!Number.isSafeInteger(settings.seed)) stop(`--seed must be a whole number, not ${values.seed}.`);
if (Number.isNaN(Date.parse(settings.start))) stop(`--start must be a date and time, not ${values.start}.`);
const questions = QUESTIONS.filter(
  ({ id }) => values.only === undefined || values.only.split(",").includes(id),
);
if (questions.length === 0) stop(`--only must name questions: ${QUESTIONS.map(({ id }) => id).join(", ")}.`);

install();
const parts = await bundledParts();
const results = await askAll(parts, questions, { ...settings, cold: values.cold === true });
report();

function stop(message) {
  say(message);
  process.exit(2);
}

async function bundledParts() {
  say("Bundling the tools and the simulator from source");
  const folder = mkdtempSync(join(root, "node_modules", ".answers-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await bundleFromSource(folder, { parts: join(root, "bench/answers/parts.mjs") });
  return import(pathToFileURL(join(folder, "parts.mjs")).href);
}

function report() {
  printTable([
    ["question", "right", "calls", "requests", "first time", "tokens", "before: calls / requests / tokens"],
    ...results.map(({ id, missing, calls, requests, firstRequests, tokens }) => [
      id,
      missing.length === 0 ? "yes" : "NO",
      String(calls),
      String(requests),
      String(firstRequests),
      String(tokens),
      BEFORE[id]?.join(" / ") ?? "",
    ]),
  ]);
  if (values.requests) printRequests();
  for (const { id, text, missing } of results.filter((one) => one.missing.length > 0)) {
    say(`\n${id}. ${text}`);
    for (const one of missing.slice(0, 8)) say(`   missing: ${one}`);
    if (missing.length > 8) say(`   and ${missing.length - 8} more`);
  }
  const sum = (field) => results.reduce((total, one) => total + one[field], 0);
  const totals = {
    right: results.filter(({ missing }) => missing.length === 0).length,
    questions: results.length,
    callsPerQuestion: sum("calls") / results.length,
    requests: sum("requests"),
    firstRequests: sum("firstRequests"),
    tokens: sum("tokens"),
  };
  say(
    `\n${totals.right} of ${totals.questions} right; ${totals.callsPerQuestion.toFixed(2)} calls a question, ${totals.requests} requests${values.cold ? " with nothing known" : ""}, ${totals.tokens} tokens`,
  );
  if (!values.cold)
    say(
      `The first time, with only the lists of names known, they took ${totals.firstRequests} requests. --cold asks without these lists.`,
    );
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ ...settings, limits: LIMITS, totals, results }, null, 2)}\n`,
    );
  // A limit for all questions says nothing about some of them.
  const limited =
    values.only === undefined
      ? ["callsPerQuestion", "tokens", ...(values.cold ? [] : ["requests", "firstRequests"])]
      : [];
  const isOver = limited.filter((name) => totals[name] > LIMITS[name]);
  for (const name of isOver) say(`${name}: ${totals[name]} is above its limit of ${LIMITS[name]}.`);
  process.exitCode = totals.right < totals.questions || isOver.length > 0 ? 1 : 0;
}

/** Which requests each call of a tool sent to Octopus. */
function printRequests() {
  for (const { id, sent = [] } of results) {
    for (const { tool, requests } of sent) {
      say(`${id} ${tool}: ${requests.length}`);
      for (const request of requests) say(`   ${request}`);
    }
  }
}

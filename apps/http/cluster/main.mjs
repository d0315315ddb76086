/**
 * Three replicas behind a proxy that takes them in turn, a real store, a simulated Octopus and 64 callers that read and write,
 * while replicas and the store are killed and connections are cut. At the end it counts what must not have happened.
 *
 *   node apps/http/cluster/main.mjs [--seconds 90] [--seed 1] [--callers 64] [--faults "replica killed,store killed"]
 *
 * `--faults none` lets nothing go wrong, `--notes` prints why calls broke off.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PATIENCE_MS, startCaller } from "./callers.mjs";
import { countAll, report } from "./count.mjs";
import { FAULTS, runFaults } from "./faults.mjs";
import { createReplica, startOctopus, startStore, storeProgram } from "./processes.mjs";
import { createCutter, createRecorder, createRoundRobin } from "./proxies.mjs";
import { randomFrom } from "./random.mjs";
import { createTrace } from "./trace.mjs";

const flag = { type: "string" };
const { values } = parseArgs({
  options: { seconds: flag, seed: flag, callers: flag, faults: flag, notes: { type: "boolean" } },
});
const seconds = Number(values.seconds ?? 90);
const seed = Number(values.seed ?? 1);
const callers = Number(values.callers ?? 64);
/** Writes that the policy allows in a minute, of all callers at all replicas; few enough that a slow machine reaches it too. */
const CAP = seconds < 60 ? 100 : 200;
/** Before the end nothing goes wrong for so long, so that a slow machine has the time to come back after the last fault. */
const QUIET_END_MS = 12_000;
/** Of each eight callers: what they are. */
const MIX = [
  "reads, tool contract",
  "writes, tool contract",
  "client 2.x, 2025",
  "reads, tool contract",
  "client 2.x, 2026-07-28",
  "writes a token twice",
  "sdk 1.x",
  "ai-sdk 2.x",
];

if (storeProgram === undefined) {
  process.stderr.write("- This machine has no redis-server (Debian: apt-get install redis-server).\n");
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "octo-cluster-policy-"));
const app = fileURLToPath(new URL("..", import.meta.url));
const random = randomFrom(seed);
const keys = Array.from(
  { length: callers },
  (_, at) => `a-key-of-the-cluster-test-${String(at).padStart(3, "0")}`,
);
const policy = join(folder, "policy.yaml");
writeFileSync(policy, `version: 1\ndefault: all\nprofiles:\n  all: { caps: { writesPerMinute: ${CAP} } }\n`);

const store = await startStore();
const cutter = await createCutter(store.port);
const octopus = await startOctopus(app);
const recorder = await createRecorder(octopus.url, () => random.between(0, 60));
const flags = [
  ...["--server-url", recorder.url, "--policy", policy, "--approval", "plan"],
  ...[
    "--state",
    `redis://127.0.0.1:${cutter.port}`,
    "--calls-per-minute",
    "1000000",
    "--drain-timeout",
    "10",
  ],
  ...["--metrics-port", "0", "--log-level", "info"],
];
const environment = {
  OCTOPUS_API_KEY: octopus.key,
  OCTO_HTTP_KEYS: keys.join(","),
  OCTO_SEAL_KEY: "5a".repeat(32),
};
const replicas = await Promise.all([1, 2, 3].map(() => createReplica(app, flags, environment)));
const trace = createTrace();
const roundRobin = await createRoundRobin(replicas, trace);

const began = Date.now();
const until = began + seconds * 1_000;
const run = createRun(roundRobin.url, until, trace);
const calling = keys.map((key, at) => startCaller(MIX[at % MIX.length], key, run));
const kinds = values.faults === undefined ? Object.keys(FAULTS) : values.faults.split(",");
const faults = await runFaults(
  { replicas, store, cutter, roundRobin, random, kinds, trace },
  until - QUIET_END_MS,
);
// Calls that are under way get their time.
await Promise.race([Promise.all(calling), pause(until - Date.now() + PATIENCE_MS + 5_000)]);
const counted = await countAll({ run, recorder, octopus, faults, cap: CAP });
const silent = await Promise.all(run.silentCalls.map((call) => withLogs(call, store)));
report({
  ...counted,
  silent,
  seed,
  callers,
  seconds: Math.round((Date.now() - began) / 1_000),
  notes: values.notes ? run.notes : [],
});
roundRobin.close();
await Promise.all(replicas.map((replica) => replica.end("SIGKILL")));
recorder.close();
cutter.close();
await Promise.all([octopus.close(), store.close()]);
rmSync(folder, { recursive: true, force: true });
process.exit(counted.isRight ? 0 : 1);

/** Adds what the store has of the streams of a call, when there is something of them. */
async function withLogs({ streams, ...call }, { port }) {
  const { openRedisState } = await import("../dist/shared-state.js");
  const address = { kind: "single", nodes: [{ host: "127.0.0.1", port }], tls: false, db: 0 };
  const { store: state, close } = openRedisState({ address });
  const logs = [];
  for (const stream of streams) {
    const entries = (await state.log(`events:${stream}`)).map((text) => JSON.parse(text));
    const said = entries.map(
      ({ message, isLast }) =>
        `${message?.method ?? (message ? "response" : "beginning")}${isLast ? " (last)" : ""}`,
    );
    logs.push(`the store has of stream ${stream.split(":")[1].slice(0, 4)}: ${said.join(", ") || "nothing"}`);
  }
  await close();
  return { ...call, logs };
}

/** What the callers share: where they call, until when, and what they learn. */
function createRun(url, end, trace) {
  const learned = new Map();
  const times = { read: [], write: [] };
  const refusals = {};
  const notes = new Map();
  const silent = [];
  return {
    url,
    counts: { calls: 0, responses: 0, broken: 0, tokensSentTwice: 0, approvalsUsedTwice: 0 },
    learned: (version, meaning) => {
      learned.set(version, meaning);
      if (meaning === "done") times.write.push(Date.now());
    },
    reached: (what) => times[what].push(Date.now()),
    refused: (why) => {
      // A cap refuses a write after all that a write needs.
      if (why === "denied") times.write.push(Date.now());
      refusals[why] = (refusals[why] ?? 0) + 1;
    },
    /** Keeps what happened around a call that got no response. */
    silent: ({ who, key, since, errors }) =>
      silent.push({
        who: `no response: ${who}`,
        lines: trace.since(key, since - 200),
        streams: trace.streamsSince(key, since - 200),
        errors: [...errors],
      }),
    silentCalls: silent,
    /** What happened to the caller of a version around some times. */
    around: (version, times) => {
      const key = keys.find((one) => Number(one.slice(-3)) === Number(version.split(".")[1]));
      return [
        ...times.map((at) => `sent to Octopus at ${at - began} ms`),
        ...trace.since(key, Math.min(...times) - 5_000, Math.max(...times) + 5_000),
      ];
    },
    note: (text) => notes.set(text, (notes.get(text) ?? 0) + 1),
    isOver: () => Date.now() >= end,
    all: learned,
    times,
    refusals,
    notes,
  };
}

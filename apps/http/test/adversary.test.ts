/**
 * Generated attacks over HTTP: two tenants with rules of their own, callers that may act for one of them, for both or for
 * none, both surfaces, and narrowing by headers. What happened is held against the rules of the tenant that the caller acted for, by the
 * same model as the attacks on the tools; see docs/contributing/tests.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "@octo/mcp-tools";
import { createManualClock } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CallSource } from "../../../packages/mcp-tools/test/adversary/call-source.ts";
import { randomCall } from "../../../packages/mcp-tools/test/adversary/calls.ts";
import type { Step } from "../../../packages/mcp-tools/test/adversary/case.ts";
import { problemsOf } from "../../../packages/mcp-tools/test/adversary/check.ts";
import { createDice, type Dice, seedOf } from "../../../packages/mcp-tools/test/adversary/dice.ts";
import { type Bench, openBench } from "../../../packages/mcp-tools/test/adversary/scenario.ts";
import { randomSettings, type Settings } from "../../../packages/mcp-tools/test/adversary/settings.ts";
import {
  partsOf,
  renameSome,
  restore,
  START,
  stateOf,
  thingsAround,
  thingsOf,
} from "../../../packages/mcp-tools/test/adversary/world.ts";
import { TAKES_EVERY_CASE } from "../../../packages/shared/test/every-case.ts";
import { type Stack, startStack } from "./support/stack.ts";

const SEED = 1;
/** A usual run takes a quarter of the scenarios. */
const SCENARIOS = TAKES_EVERY_CASE ? 16 : 4;
const CALLS = 32;

const folder = mkdtempSync(join(tmpdir(), "octo-adversary-"));
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

const TENANTS = ["acme", "globex"] as const;
type Tenant = (typeof TENANTS)[number];

interface Who {
  readonly key: string;
  readonly tenants: readonly Tenant[];
}
const CALLERS: readonly Who[] = [
  { key: "key-of-the-acme-agent-1", tenants: ["acme"] },
  { key: "key-of-the-globex-agent-1", tenants: ["globex"] },
  { key: "key-of-the-both-agent-1", tenants: ["acme", "globex"] },
  { key: "key-of-an-unlisted-agent-1", tenants: [] },
];

interface Scene {
  readonly stack: Stack;
  readonly settings: Readonly<Record<Tenant, Settings>>;
  /** The user of Octopus behind each tenant. */
  readonly users: Readonly<Record<Tenant, string>>;
}

/** Starts a server whose tenants have rules of their own. */
async function openScene(dice: Dice): Promise<Scene> {
  const { simulator } = bench;
  const things = thingsOf(simulator.store);
  const make = (): Settings => {
    const { policy, ...rest } = randomSettings(dice, things);
    // What counts writes is shared by all tenants of a server, so that a model of one tenant cannot count them.
    const { caps: _, ...uncapped } = policy;
    return {
      ...rest,
      policy: uncapped,
      narrowing: undefined,
      canAsk: false,
      now: START,
      approval: "confirm",
    };
  };
  const settings = { acme: make(), globex: make() };
  const file = (name: string, data: object) => {
    writeFileSync(join(folder, name), JSON.stringify(data));
    return join(folder, name);
  };
  // The server itself needs a tool to offer, and the rules of a tenant may close them all.
  const profiles = { open: {}, acme: settings.acme.policy, globex: settings.globex.policy };
  const policy = file("policy.yaml", { version: 1, default: "open", profiles });
  const access = file("access.yaml", {
    callers: CALLERS.filter(({ tenants }) => tenants.length > 0).map(({ tenants }, at) => ({
      name: `caller-${at}`,
      keyEnv: `CALLER_${at}`,
      tenants,
    })),
    tenants: {
      acme: { profile: "acme", octopusKeyEnv: "ACME_OCTOPUS" },
      globex: { profile: "globex", octopusKeyEnv: "GLOBEX_OCTOPUS" },
    },
  });
  const [acme, globex] = Object.values(simulator.landmarks.users);
  if (!acme || !globex) throw new Error("the world has too few users");
  const keys = Object.fromEntries(CALLERS.map(({ key }, at) => [`CALLER_${at}`, key]));
  const stack = await startStack({
    flags: { policy, access, approval: "confirm" },
    environment: {
      ...keys,
      OCTO_HTTP_KEYS: CALLERS[3]?.key ?? "",
      ACME_OCTOPUS: acme.apiKey,
      GLOBEX_OCTOPUS: globex.apiKey,
    },
    beside: { simulator, clock: createManualClock(new Date(START)) },
  });
  return { stack, settings, users: { acme: acme.id, globex: globex.id } };
}

/** Calls a tool over one of the surfaces, and reads the response as the outcome that it shows. */
async function call(
  stack: Stack,
  surface: "mcp" | "contract",
  tool: string,
  { args, headers }: Sent,
): Promise<Outcome> {
  const cost = { requests: 0, writes: 0, durationMs: 0 };
  if (surface === "contract") {
    const { status, body } = await stack.call(tool, args, { headers });
    const text = JSON.stringify(body);
    return status === 200
      ? { kind: "result", structured: body, text, ...cost }
      : { kind: "error", error: { code: "denied", message: text }, text, ...cost };
  }
  const message = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: tool, arguments: args } };
  const accept = "application/json, text/event-stream";
  const response = await stack.fetch("/mcp", {
    method: "POST",
    body: message,
    headers: { accept, ...headers },
  });
  const text = await response.text();
  const failed = !response.ok || /"isError":true|"error":\{/.test(text);
  return failed
    ? { kind: "error", error: { code: "denied", message: text }, text, ...cost }
    : { kind: "result", structured: {}, text, ...cost };
}

interface Sent {
  readonly args: Readonly<Record<string, unknown>>;
  readonly headers: Record<string, string>;
}

const TOKEN = /planToken\W+([\w-]+\.[\w-]+)/;

async function attack(
  { stack, settings, users }: Scene,
  dice: Dice,
  source: CallSource,
): Promise<readonly string[]> {
  const { simulator, base } = bench;
  const who = dice.pick(CALLERS);
  const tenant = dice.pick(TENANTS);
  const narrowing = dice.pick([{}, {}, {}, { readOnly: true }]);
  const headers: Record<string, string> = {
    authorization: `Bearer ${who.key}`,
    "x-octopus-tenant-id": tenant,
    ...(narrowing.readOnly ? { "x-octo-read-only": "true" } : {}),
  };
  const surface = dice.pick(["mcp", "contract"] as const);
  const { tool, toolset, isWrite, args } = randomCall(dice, source);
  if (tool === "complete_names") return [];
  const problems: string[] = [];
  const take = async (more: object, authority: Step["authority"]) => {
    const before = stateOf(partsOf(simulator.store));
    simulator.journal.clear();
    const outcome = await call(stack, surface, tool, { args: { ...args, ...more }, headers });
    const step: Step = { tool, toolset, isWrite, args, outcome, authority, before, at: START };
    const own = { ...settings[tenant], narrowing };
    const formerly = thingsAround(base, simulator.store);
    problems.push(...problemsOf({ settings: own, simulator, counts: { writes: 0 }, formerly }, step));
    const known = [...before].find(([{ name }]) => name === "events")?.[1] ?? [];
    const events = simulator.store.events.all().filter((event) => !known.some(({ Id }) => Id === event.Id));
    const others = events.filter(({ UserId }) => UserId !== users[tenant] && UserId !== "users-system");
    problems.push(...others.map(({ Message }) => `done as another user: ${Message}`));
    if (!who.tenants.includes(tenant) && (outcome.kind === "result" || simulator.journal.count() > 0))
      problems.push("a caller acted for a tenant that is not its own");
    return outcome;
  };
  const first = await take(isWrite ? { confirm: true } : {}, isWrite ? "confirm" : "none");
  const token = first.kind === "error" ? TOKEN.exec(first.text)?.[1] : undefined;
  if (isWrite && token && dice.chance(0.7)) await take({ confirm: true, planToken: token }, "token");
  return problems.map(
    (problem) =>
      `${problem}\n  ${tool} ${JSON.stringify(args)} for ${tenant} over ${surface}\n  ${JSON.stringify(settings[tenant].policy)}`,
  );
}

it(`${SCENARIOS * CALLS} generated calls over HTTP do nothing and show nothing that the rules of their tenant close`, async () => {
  const { simulator, base, facts } = bench;
  const { store } = simulator;
  const problems: string[] = [];
  let writes = 0;
  for (let scenario = 0; scenario < SCENARIOS; scenario += 1) {
    const own = seedOf(SEED, scenario);
    const dice = createDice(own);
    restore(base);
    renameSome(store, dice, true);
    const scene = await openScene(dice);
    const start = stateOf(partsOf(store));
    const source: CallSource = { store, url: simulator.url, things: thingsOf(store), ...facts };
    for (let at = 0; at < CALLS; at += 1) {
      restore(start);
      const found = await attack(scene, createDice(seedOf(own, at)), source);
      problems.push(...found.map((problem) => `scenario ${scenario}, call ${at}: ${problem}`));
      writes += simulator.journal.writes().length;
    }
    await scene.stack.close();
  }
  expect(problems).toEqual([]);
  // The calls come to something: they are not all refused.
  expect(writes).toBeGreaterThan(SCENARIOS);
});

/** A store of replicas that is away: reads go on, limits hold in each process, and nothing is written. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { callOverMcp } from "./support/mcp-call.ts";
import { type SwitchedState, switchedState } from "./support/shared-state.ts";
import { START, type Stack, startStack } from "./support/stack.ts";

const SEAL_KEY = Buffer.alloc(32, 7);
let state: SwitchedState;
let first: Stack;
let second: Stack;
let now = START.getTime();
beforeAll(async () => {
  state = switchedState(() => now);
  const flags = { callsPerMinute: "40", maxParallel: "4" };
  first = await startStack({ flags, serve: { shared: state.open(), sealKey: SEAL_KEY } });
  second = await startStack({ flags, beside: first, serve: { shared: state.open(), sealKey: SEAL_KEY } });
});
afterEach(() => {
  state.isUp = true;
  now += 3_600_000;
});
afterAll(async () => {
  await second.close();
  await first.close();
});

let made = 0;
const release = () => {
  made += 1;
  return { spaceName: "Default", projectName: "Checkout Service", releaseVersion: `90.0.${made}` };
};
const open = { headers: { authorization: undefined } };
const metricsOf = async (stack: Stack) => (await stack.fetch("/metrics")).text();

it("a plan shown by one replica is confirmed at another, once", async () => {
  const args = release();
  const shown = await first.call("create_release", args);
  expect(shown.status).toBe(409);
  const again = { ...args, confirm: true, planToken: shown.body.plan_token };
  const before = first.writes().length;
  const both = await Promise.all([first.call("create_release", again), second.call("create_release", again)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(first.writes().length - before).toBe(1);
  const other = await second.call("create_release", { ...again, releaseNotes: "other" });
  expect(other.status).not.toBe(200);
});

it("reads go on, and writes are refused with the way out, until the store is back", async () => {
  const args = release();
  const shown = await first.call("create_release", args);
  state.isUp = false;
  expect((await first.call("list_spaces", {})).status).toBe(200);
  const before = first.writes().length;
  const refused = await second.call("create_release", {
    ...args,
    confirm: true,
    planToken: shown.body.plan_token,
  });
  expect(refused).toMatchObject({ status: 503, body: { error: "upstream_unavailable", retry_after: 5 } });
  expect(refused.body.message).toContain("cannot reach the store in which it notes writes");
  expect(first.writes().length).toBe(before);
  state.isUp = true;
  const done = await second.call("create_release", {
    ...args,
    confirm: true,
    planToken: shown.body.plan_token,
  });
  expect(done.status).toBe(200);
  expect(first.writes().length - before).toBe(1);
});

it("over MCP too, a write without the store is refused before anything is sent", async () => {
  state.isUp = false;
  const before = first.writes().length;
  const text = await callOverMcp(first, "create_release", { ...release(), confirm: true });
  expect(text).toContain("without it nothing is written");
  expect(first.writes().length).toBe(before);
});

it("wrong keys at one replica close the address at the others, for right keys too", async () => {
  const wrong = { headers: { authorization: "Bearer wrong-wrong-wrong-wrong" } };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1)
    statuses.push((await first.fetch("/tools", wrong)).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  expect((await second.fetch("/tools")).status).toBe(429);
  expect((await second.call("list_spaces", {})).status).toBe(429);
  first.clock.advance(61_000);
  expect((await second.fetch("/tools")).status).toBe(200);
});

it("readiness, metrics and the log say so", async () => {
  expect(await metricsOf(first)).toContain("octo_mcp_state_up 1");
  state.isUp = false;
  await first.call("list_spaces", {});
  const ready = await first.fetch("/ready", open);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({
    status: "degraded",
    reason: expect.stringContaining("nothing is written"),
  });
  const metrics = await metricsOf(first);
  expect(metrics).toContain("octo_mcp_state_up 0");
  expect(metrics).toMatch(/octo_mcp_state_operations_total\{outcome="failed"\} [1-9]/);
  expect(metrics).toMatch(/octo_mcp_limit_fallbacks_total [1-9]/);
  expect(first.log.some(({ message }) => message.includes("limits are counted in this process alone"))).toBe(
    true,
  );
  state.isUp = true;
  expect(await (await first.fetch("/ready", open)).json()).toMatchObject({ status: "ok" });
});

it("a limit holds for all replicas together, and for each alone while the store is away", async () => {
  const statuses = async (stack: Stack, calls: number) => {
    const all: number[] = [];
    for (let call = 0; call < calls; call += 1) all.push((await stack.call("list_spaces", {})).status);
    return all;
  };
  const together = [...(await statuses(first, 30)), ...(await statuses(second, 20))];
  expect(together.filter((status) => status === 200)).toHaveLength(40);
  now += 3_600_000;
  state.isUp = false;
  first.clock.advance(61_000);
  const alone = [...(await statuses(first, 45)), ...(await statuses(second, 45))];
  expect(alone.filter((status) => status === 200)).toHaveLength(80);
});

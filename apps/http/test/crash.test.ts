/** A replica that is killed in the middle of a write: the next one says what is known, and sends nothing again. */
import { afterEach, expect, it } from "vitest";
import { type HoldingProxy, startHoldingProxy } from "./support/holding-proxy.ts";
import { callOverMcp } from "./support/mcp-call.ts";
import { switchedState } from "./support/shared-state.ts";
import { START, type Stack, startStack } from "./support/stack.ts";

const sealKey = Buffer.alloc(32, 7);
const RELEASE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "93.0.0" };
const UNKNOWN = "It is unknown whether it took effect. Nothing was sent again.";
const open: { stacks: Stack[]; octopus?: HoldingProxy } = { stacks: [] };
afterEach(async () => {
  for (const stack of open.stacks.splice(0)) await stack.close();
  await open.octopus?.close();
});

/** Two replicas, of which the first can be killed. */
async function replicas(approval?: string) {
  const octopus = await startHoldingProxy();
  open.octopus = octopus;
  const state = switchedState(() => START.getTime());
  const shared = state.open();
  const flags = { serverUrl: octopus.url, ...(approval ? { approval } : {}) };
  const first = await startStack({ flags, serve: { shared, sealKey } });
  octopus.forwardTo(first.simulator.url);
  const second = await startStack({ flags, beside: first, serve: { shared: state.open(), sealKey } });
  open.stacks.push(second, first);
  return { first, second, octopus, kill: () => shared.die() };
}

it("the repeated call learns that the write was sent and when, and is not sent again", async () => {
  const { first, second, octopus, kill } = await replicas();
  const shown = await first.call("create_release", RELEASE);
  const confirmed = { ...RELEASE, confirm: true, planToken: shown.body.plan_token };
  const held = octopus.hold(({ method }) => method === "POST");
  const lost = first.call("create_release", confirmed);
  await held.arrived(1);
  await kill();
  const again = await second.call("create_release", confirmed);
  expect(again).toMatchObject({ status: 409, body: { error: "conflict" } });
  expect(again.body.message).toContain("POST /api/Spaces-1/releases/create/v1");
  expect(again.body.message).toContain(UNKNOWN);
  expect(again.body.message).toContain('"outcome":"unknown"');
  // A new plan is no way around it, either.
  const planned = await second.call("create_release", RELEASE);
  expect(planned.body.message).toContain(UNKNOWN);
  expect(first.writes()).toEqual([]);
  held.release();
  await lost;
  expect(first.writes()).toEqual(["POST /api/Spaces-1/releases/create/v1"]);
});

it("where nobody is asked, the repeated call is not sent again either, over the contract and over MCP", async () => {
  const { first, second, octopus, kill } = await replicas("none");
  const held = octopus.hold(({ method }) => method === "POST");
  const lost = first.call("create_release", RELEASE);
  await held.arrived(1);
  await kill();
  expect((await second.call("create_release", RELEASE)).body.message).toContain(UNKNOWN);
  expect(await callOverMcp(second, "create_release", RELEASE)).toContain(UNKNOWN);
  held.release();
  await lost;
  expect(first.writes()).toHaveLength(1);
});

it("a call that was claimed and not sent is made by the next replica", async () => {
  const { first, second, octopus, kill } = await replicas("none");
  const held = octopus.hold(({ method, url }) => method === "GET" && (url ?? "").includes("/projects"));
  const lost = first.call("create_release", { ...RELEASE, releaseVersion: "93.0.1" });
  await held.arrived(1);
  await kill();
  const again = second.call("create_release", { ...RELEASE, releaseVersion: "93.0.1" });
  held.release();
  expect((await again).status).toBe(200);
  // The killed one cannot count its write any more, so that it sends none.
  await lost;
  expect(first.writes()).toHaveLength(1);
});

/** The same write, asked for again while it runs: the second call does not send it too, whichever ended first. */
import type { IncomingMessage } from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import { type HoldingProxy, startHoldingProxy } from "./support/holding-proxy.ts";
import { callOverMcp } from "./support/mcp-call.ts";
import { type SwitchedState, switchedState } from "./support/shared-state.ts";
import { START, type Stack, startStack } from "./support/stack.ts";

const RUN = {
  spaceName: "Default",
  projectName: "Checkout Service",
  runbookName: "Restart checkout pods",
  environmentNames: ["Staging"],
};
const SENT = "POST /api/Spaces-1/runbook-runs/create/v1";
const MEANWHILE = "The same write was sent by another call while this one was planned";
const open: { stacks: Stack[]; octopus?: HoldingProxy } = { stacks: [] };
afterEach(async () => {
  for (const stack of open.stacks.splice(0)) await stack.close();
  await open.octopus?.close();
});

const isPlan = ({ url }: IncomingMessage) => (url ?? "").includes("/runbookRuns/preview/");
const isWrite = ({ method }: IncomingMessage) => method === "POST";

/** One process, or two replicas with the state that they share. */
async function serve(state?: SwitchedState) {
  const octopus = await startHoldingProxy();
  open.octopus = octopus;
  const sealKey = Buffer.alloc(32, 7);
  const settings = () => ({
    flags: { serverUrl: octopus.url, approval: "none" },
    serve: { sealKey, ...(state ? { shared: state.open() } : {}) },
  });
  const first = await startStack(settings());
  octopus.forwardTo(first.simulator.url);
  open.stacks.push(first);
  if (!state) return { first, second: first, octopus };
  const second = await startStack({ ...settings(), beside: first });
  open.stacks.unshift(second);
  return { first, second, octopus };
}

/** Runs the runbook over MCP, where nothing but the note keeps a write from happening twice. */
function run(stack: Stack): Promise<string> {
  return callOverMcp(stack, "run_runbook", RUN);
}

interface Calls<T> {
  readonly one: () => Promise<T>;
  readonly two: () => Promise<T>;
}

/** The second call makes its plan while the first one writes, and goes on when that has ended and `then` too. */
async function overlap<T>(
  octopus: HoldingProxy,
  { one, two }: Calls<T>,
  then: () => unknown = () => undefined,
): Promise<readonly [T, T]> {
  const writing = octopus.hold(isWrite);
  const first = one();
  await writing.arrived(1);
  const planning = octopus.hold(isPlan);
  const second = two();
  await planning.arrived(1);
  writing.release();
  const done = await first;
  await then();
  planning.release();
  return [done, await second];
}

const runs = ({ first, second }: { readonly first: Stack; readonly second: Stack }) => ({
  one: () => run(first),
  two: () => run(second),
});

const isMarked = (state: SwitchedState) => () =>
  vi.waitFor(async () => {
    const [entry] = await state.store.list("sent:", 1);
    expect(entry?.value).toContain('"ended"');
  });

it("at another replica it is not sent when it was planned before the first had ended", async () => {
  const state = switchedState(() => START.getTime());
  const servers = await serve(state);
  const [done, refused] = await overlap(servers.octopus, runs(servers), isMarked(state));
  expect(done).toContain("ServerTasks-");
  expect(refused).toContain(MEANWHILE);
  expect(refused).toContain(SENT);
  expect(refused).toContain("Nothing was sent by this call.");
  expect(servers.first.writes()).toEqual([SENT]);
});

it("at another replica it is sent when it was planned after the first had ended", async () => {
  const state = switchedState(() => START.getTime());
  const { first, second } = await serve(state);
  expect(await run(first)).toContain("ServerTasks-");
  await isMarked(state)();
  first.clock.advance(2_000);
  expect(await run(second)).toContain("ServerTasks-");
  expect(first.writes()).toEqual([SENT, SENT]);
});

it("it is not sent when the store has gone away since it was planned", async () => {
  const state = switchedState(() => START.getTime());
  const servers = await serve(state);
  try {
    const [done, refused] = await overlap(servers.octopus, runs(servers), () => (state.isUp = false));
    expect(done).toContain("ServerTasks-");
    expect(refused).toContain("without it nothing is written");
    expect(servers.first.writes()).toEqual([SENT]);
  } finally {
    state.isUp = true;
  }
});

it("in one process it is not sent while the first runs, nor after it with a plan from before", async () => {
  const servers = await serve();
  const writing = servers.octopus.hold(isWrite);
  const one = run(servers.first);
  await writing.arrived(1);
  expect(await run(servers.first)).toContain("The same write is under way in another call.");
  writing.release();
  await one;
  const [done, refused] = await overlap(servers.octopus, runs(servers));
  expect(done).toContain("ServerTasks-");
  expect(refused).toContain(MEANWHILE);
  expect(servers.first.writes()).toEqual([SENT, SENT]);
});

it("over the tool contract it is not sent either where its arguments about approval make it another call", async () => {
  const { first, octopus } = await serve();
  const byContract = (args: object) => async () => (await first.call("run_runbook", args)).body;
  const [done, refused] = await overlap(octopus, {
    one: byContract(RUN),
    two: byContract({ ...RUN, confirm: true }),
  });
  expect(done).toHaveProperty("runs");
  expect(refused).toMatchObject({ error: "conflict", message: expect.stringContaining(MEANWHILE) });
  expect(first.writes()).toEqual([SENT]);
  expect(await byContract(RUN)()).toHaveProperty("runs", done.runs);
  expect(first.writes()).toEqual([SENT]);
});

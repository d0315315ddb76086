/** For how many round trips to the shared state a call waits, one after the other. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "./support/mcp-client.ts";
import { eventsOf, next, openSession } from "./support/mcp-events.ts";
import { type CountedState, countedState } from "./support/rounds.ts";
import { START, type Stack, startStack } from "./support/stack.ts";

let state: CountedState;
let stack: Stack;
beforeAll(async () => {
  state = countedState(() => START.getTime());
  const flags = { callsPerMinute: "1000", approval: "plan" };
  stack = await startStack({ flags, serve: { shared: state, sealKey: Buffer.alloc(32, 7) } });
});
afterAll(() => stack.close());

let made = 0;
const release = () => {
  made += 1;
  return { spaceName: "Default", projectName: "Checkout Service", releaseVersion: `70.0.${made}` };
};
/** The look at failed logins, the count of messages and the slot. */
const ADMISSION = ["add", "add", "hold"];

it("a read waits for one, over the tool contract and in both kinds of MCP", async () => {
  await stack.call("list_spaces", {});
  state.take();
  expect((await stack.call("list_spaces", {})).status).toBe(200);
  expect(state.take()).toEqual([ADMISSION]);

  const { client, close } = await connect(stack.url, { era: "auto" });
  state.take();
  await client.callTool({ name: "list_spaces", arguments: {} });
  expect(state.take()).toEqual([ADMISSION]);
  await close();

  const session = await openSession(stack.url);
  state.take();
  const events = eventsOf(await session.call(stack.url, 2, "list_spaces", {}));
  await next(events, ({ message }) => message?.id === 2);
  expect(state.take()).toEqual([[...ADMISSION, "replace"]]);
});

it("a write waits for three, with the plan and the caps claimed before it is sent", async () => {
  const args = release();
  const shown = await stack.call("create_release", args);
  const confirmed = { ...args, confirm: true, planToken: shown.body.plan_token };
  const { client, close } = await connect(stack.url, { era: "auto" });
  state.take();
  const before = stack.writes().length;
  const result = await client.callTool({ name: "create_release", arguments: confirmed });
  expect(JSON.stringify(result)).toContain("created");
  expect(stack.writes().length - before).toBe(1);
  expect(state.take()).toEqual([ADMISSION, ["claim"], ["addWithin", "addWithin", "claim"]]);
  await close();
});

it("a write with a question waits for four, and for one with which the answer comes", async () => {
  const session = await openSession(stack.url);
  state.take();
  const events = eventsOf(await session.call(stack.url, 2, "create_release", release()));
  const asked = await next(events, ({ message }) => message?.method === "elicitation/create");
  // The look at what was left behind takes place while the write is planned, so that it is one only where the store is slower.
  expect(state.take()).toEqual([[...ADMISSION, "replace"], ["get"]]);
  await session.post(stack.url, {
    jsonrpc: "2.0",
    id: asked.message?.id,
    result: { action: "accept", content: { decision: "yes" } },
  });
  await next(events, ({ message }) => message?.id === 2);
  expect(state.take()).toEqual([["add", "add", "replace"], ["claim"], ["addWithin", "addWithin", "claim"]]);
});

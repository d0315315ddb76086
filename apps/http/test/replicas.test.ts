/** MCP sessions of the 2025 revisions at several replicas: no request of a session has to come to the same one. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "./support/mcp-client.ts";
import { eventsOf, next, openSession } from "./support/mcp-events.ts";
import { type SwitchedState, switchedState } from "./support/shared-state.ts";
import { START, type Stack, startStack } from "./support/stack.ts";

const sealKey = Buffer.alloc(32, 7);
let state: SwitchedState;
let stacks: readonly [Stack, Stack, Stack];
let urls: readonly [string, string, string];
beforeAll(async () => {
  state = switchedState(() => START.getTime());
  const flags = { callsPerMinute: "100000" };
  const serve = () => ({ shared: state.open(), sealKey });
  const first = await startStack({ flags, serve: serve() });
  const beside = () => startStack({ flags, beside: first, serve: serve() });
  stacks = [first, await beside(), await beside()];
  urls = [stacks[0].url, stacks[1].url, stacks[2].url];
});
afterAll(async () => {
  for (const stack of [...stacks].reverse()) await stack.close();
});

let made = 0;
const release = () => {
  made += 1;
  return { spaceName: "Default", projectName: "Checkout Service", releaseVersion: `80.0.${made}` };
};
const isQuestion = ({ message }: { message?: { method?: string } }) =>
  message?.method === "elicitation/create";
const yes = (id: unknown) => ({
  jsonrpc: "2.0",
  id,
  result: { action: "accept", content: { decision: "yes" } },
});
const writesOf = () => stacks[0].writes().length;

it("a session that one replica opened is served by the others, and asks there", async () => {
  const [a, b, c] = urls;
  const session = await openSession(a);
  expect((await session.post(b, { jsonrpc: "2.0", method: "notifications/initialized" })).status).toBe(202);
  const before = writesOf();
  const call = eventsOf(await session.call(b, 2, "create_release", release()));
  const asked = await next(call, isQuestion);
  expect((await session.post(c, yes(asked.message?.id))).status).toBe(202);
  const done = await next(call, ({ message }) => message?.id === 2);
  expect(JSON.stringify(done.message?.result)).toContain('\\"created\\":true');
  expect(writesOf() - before).toBe(1);
  // The same answer again is for no question.
  expect((await session.post(a, yes(asked.message?.id))).status).toBe(202);
  expect(writesOf() - before).toBe(1);
});

it("questions of two replicas in one session are told apart", async () => {
  const [a, b] = urls;
  const session = await openSession(a);
  const before = writesOf();
  const calls = [
    eventsOf(await session.call(a, 2, "create_release", release())),
    eventsOf(await session.call(b, 3, "create_release", release())),
  ];
  const asked = await Promise.all(calls.map((call) => next(call, isQuestion)));
  const [first, second] = asked.map(({ message }) => message?.id);
  expect(first).not.toEqual(second);
  await session.post(b, yes(first));
  await session.post(a, { jsonrpc: "2.0", id: second, result: { action: "decline" } });
  const ends = await Promise.all(
    calls.map((call, at) => next(call, ({ message }) => message?.id === at + 2)),
  );
  expect(JSON.stringify(ends[0]?.message)).toContain('\\"created\\":true');
  expect(JSON.stringify(ends[1]?.message)).toContain("The person declined");
  expect(writesOf() - before).toBe(1);
});

it("a client whose stream broke gets the rest of it from another replica", async () => {
  const [a, b, c] = urls;
  const session = await openSession(a);
  const line = new AbortController();
  const call = eventsOf(await session.call(b, 2, "create_release", release(), line.signal));
  const asked = await next(call, isQuestion);
  line.abort();
  const back = await session.back(c, asked.id ?? "");
  expect(back.status).toBe(200);
  await session.post(a, yes(asked.message?.id));
  const { message } = await next(eventsOf(back), (event) => event.message?.id === 2);
  expect(JSON.stringify(message?.result)).toContain('\\"created\\":true');
  const again = await session.back(a, asked.id ?? "");
  expect((await next(eventsOf(again), (event) => event.message?.id === 2)).message).toEqual(message);
});

it("a client whose replica ended before anything of the call was stored learns of it at another one", async () => {
  const shared = state.open();
  const stack = await startStack({ beside: stacks[0], serve: { shared, sealKey } });
  const session = await openSession(stack.url);
  const call = eventsOf(await session.call(stack.url, 2, "create_release", release()));
  const { value: begun } = await call.next();
  expect(begun?.message).toBeUndefined();
  await shared.die();
  const back = eventsOf(await session.back(urls[2], begun?.id ?? ""));
  const { message } = await next(back, (event) => event.message?.id === 2);
  expect(message?.error?.message).toContain("has ended");
  await stack.running.close();
});

it("what a client sends once waits for the store", async () => {
  const [a, b, c] = urls;
  const session = await openSession(a);
  const call = eventsOf(await session.call(a, 2, "create_release", release()));
  const asked = await next(call, isQuestion);
  state.isUp = false;
  try {
    const [answered, back] = [session.post(b, yes(asked.message?.id)), session.back(c, asked.id ?? "")];
    setTimeout(() => (state.isUp = true), 50);
    expect((await answered).status).toBe(202);
    expect((await next(eventsOf(await back), ({ message }) => message?.id === 2)).message).toHaveProperty(
      "result",
    );
  } finally {
    state.isUp = true;
  }
});

it("no event of a session comes to another one", async () => {
  const [a, b, c] = urls;
  const session = await openSession(a);
  const listed = await session.post(b, { jsonrpc: "2.0", id: 2, method: "tools/list" });
  const { id = "" } = await next(eventsOf(listed), ({ message }) => message?.id === 2);
  const other = await openSession(c);
  expect((await other.back(a, id)).status).toBe(400);
  expect((await session.back(c, id)).status).toBe(200);
  expect((await session.back(c, "no-event")).status).toBe(400);
});

it("a cancelled call ends at the replica that runs it", async () => {
  const [a, b, c] = urls;
  const session = await openSession(a);
  const before = writesOf();
  const call = await session.call(b, 7, "create_release", release());
  const events = eventsOf(call);
  const asked = await next(events, isQuestion);
  const cancelled = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 7 } };
  await session.post(c, cancelled);
  const withdrawn = await next(events, ({ message }) => message?.method === "notifications/cancelled");
  expect(withdrawn.message).toMatchObject({ params: { requestId: asked.message?.id } });
  await session.post(a, yes(asked.message?.id));
  expect(writesOf()).toBe(before);
});

it("an ended session is over at every replica, and belongs to its caller alone", async () => {
  const [a, b, c] = urls;
  const session = await openSession(a);
  const list = (url: string) => session.post(url, { jsonrpc: "2.0", id: 3, method: "tools/list" });
  expect((await list(b)).status).toBe(200);
  const narrowed = await openSession(a, { "x-octo-read-only": "true" });
  expect((await narrowed.post(b, { jsonrpc: "2.0", id: 3, method: "tools/list" })).status).toBe(200);
  expect((await session.end(c)).status).toBe(200);
  expect([(await list(a)).status, (await list(b)).status, (await list(c)).status]).toEqual([404, 404, 404]);
});

it("what is open at a replica goes on while the store is away, and at the others when it is back", async () => {
  const [a, b] = urls;
  const session = await openSession(a);
  const list = async (url: string) =>
    (await session.post(url, { jsonrpc: "2.0", id: 3, method: "tools/list" })).status;
  state.isUp = false;
  try {
    expect([await list(a), await list(b)]).toEqual([200, 503]);
    const meanwhile = await openSession(a);
    state.isUp = true;
    await meanwhile.post(a, { jsonrpc: "2.0", id: 3, method: "tools/list" });
    expect((await meanwhile.post(b, { jsonrpc: "2.0", id: 3, method: "tools/list" })).status).toBe(200);
    expect(await list(b)).toBe(200);
  } finally {
    state.isUp = true;
  }
});

it("a replica that stops does not end the sessions of its clients", async () => {
  const stack = await startStack({ beside: stacks[0], serve: { shared: state.open(), sealKey } });
  const session = await openSession(stack.url);
  await stack.running.close();
  expect((await session.post(urls[1], { jsonrpc: "2.0", id: 3, method: "tools/list" })).status).toBe(200);
});

it("the official client works when each request goes to another replica", async () => {
  let at = 0;
  const { fetch: real } = globalThis;
  const turning: typeof fetch = (input, init) => {
    at += 1;
    const url = new URL(String(input instanceof Request ? input.url : input));
    url.port = new URL(urls[at % 3] ?? "").port;
    return real(url, init);
  };
  globalThis.fetch = turning;
  try {
    const { client, close } = await connect(urls[0], { era: "legacy", answer: () => "accept" });
    const before = writesOf();
    for (let round = 0; round < 4; round += 1) {
      const result = await client.callTool({ name: "create_release", arguments: release() });
      expect(JSON.stringify(result)).toContain("created");
    }
    expect(writesOf() - before).toBe(4);
    await close();
  } finally {
    globalThis.fetch = real;
  }
});

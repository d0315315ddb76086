import { createMemoryState, StateUnavailableError } from "@octo/state";
import { expect, it } from "vitest";
import { followEvents } from "./follow-events.ts";
import { createSharedEvents } from "./shared-events.ts";

const REPLICA = "11111111-1111-1111-1111-111111111111";
const settled = () => new Promise((resolve) => setImmediate(resolve));

const back = (id: string) =>
  new Request("http://localhost/mcp", {
    headers: { "mcp-protocol-version": "2025-11-25", "last-event-id": id },
  });

function setUp() {
  const state = createMemoryState();
  const events = createSharedEvents({ state, replica: REPLICA, session: "s" });
  let alive = true;
  let isAway = false;
  const options = {
    state: {
      log: (key: string) => (isAway ? Promise.reject(new StateUnavailableError("away")) : state.log(key)),
    },
    replica: { isAlive: async () => alive },
    session: "s",
    wait: settled,
  };
  return {
    events,
    follow: (id: string, session = "s") => followEvents({ ...options, session }, back(id)),
    die: () => {
      alive = false;
    },
    away: (is: boolean) => {
      isAway = is;
    },
  };
}

const result = (id: number) => ({ jsonrpc: "2.0" as const, id, result: {} });
const dataOf = (text: string) =>
  [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data ?? ""));

it("sends what comes after the event, to the last response of the stream", async () => {
  const { events, follow } = setUp();
  const first = await events.during([1, 2], () => events.store.storeEvent("stream", {} as never));
  await events.store.storeEvent("stream", result(1));
  const response = await follow(first);
  const reading = response.text();
  await settled();
  await events.store.storeEvent("other", result(9));
  await events.store.storeEvent("stream", result(2));
  expect(dataOf(await reading)).toEqual([result(1), result(2)]);
});

it("says so when the replica that ran the call has ended, for each request without a response", async () => {
  const { events, follow, die } = setUp();
  const first = await events.during([1, "two"], () => events.store.storeEvent("stream", {} as never));
  await events.store.storeEvent("stream", result(1));
  die();
  const sent = dataOf(await (await follow(first)).text());
  expect(sent).toEqual([
    result(1),
    {
      jsonrpc: "2.0",
      id: "two",
      error: { code: -32_603, message: expect.stringContaining("look at the current state") },
    },
  ]);
});

it("says so also when nothing of the stream is in the log", async () => {
  const { events, follow, die } = setUp();
  const first = await events.during([7], () => events.store.storeEvent("stream", {} as never));
  die();
  expect(dataOf(await (await follow(first)).text())).toMatchObject([{ id: 7, error: { code: -32_603 } }]);
});

it("begins at once, and with the event after which the client came back, while the state is away", async () => {
  const { events, follow, away } = setUp();
  const first = await events.during([1], () => events.store.storeEvent("stream", {} as never));
  away(true);
  const response = await follow(first);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(`id: ${first}\ndata: \n\n`);
  await reader?.cancel();
});

it("ends at once after the last event, and does not say to come back, as often as a client asks", async () => {
  const { events, follow, die } = setUp();
  const first = await events.during([7], () => events.store.storeEvent("stream", {} as never));
  const last = await events.store.storeEvent("stream", result(7));
  expect(await (await follow(last)).text()).toBe(": back\n\n");
  die();
  expect(dataOf(await (await follow(first)).text())).toEqual([result(7)]);
  const unlogged = await events.during([8], () => events.store.storeEvent("other", {} as never));
  const text = await (await follow(unlogged)).text();
  const [, ended = ""] = /^id: (.*)\ndata: .*error/m.exec(text) ?? [];
  expect(await (await follow(ended)).text()).toBe(": back\n\n");
});

it("says so when the stream was forgotten", async () => {
  const { events, follow } = setUp();
  const first = await events.during([1], () => events.store.storeEvent("stream", {} as never));
  expect(dataOf(await (await follow(first)).text())).toMatchObject([
    { id: 1, error: { message: expect.stringContaining("no longer has the result") } },
  ]);
});

it("sends what is left when older events were dropped from the log", async () => {
  const { events, follow } = setUp();
  const question = (id: number) => ({ jsonrpc: "2.0" as const, id, method: "ping" });
  const first = await events.during([1], () => events.store.storeEvent("stream", question(0)));
  for (let at = 1; at < 130; at += 1) await events.store.storeEvent("stream", question(at));
  await events.store.storeEvent("stream", result(1));
  await settled();
  const sent = dataOf(await (await follow(first)).text());
  expect(sent).toHaveLength(120);
  expect(sent.at(-1)).toEqual(result(1));
});

it("goes on after an outage of the state", async () => {
  const { events, follow, away } = setUp();
  const first = await events.during([1], () => events.store.storeEvent("stream", {} as never));
  await settled();
  const response = await follow(first);
  away(true);
  await settled();
  await events.store.storeEvent("stream", result(1));
  away(false);
  expect(dataOf(await response.text())).toEqual([result(1)]);
});

it("refuses an event of another session, and one of another form", async () => {
  const { events, follow } = setUp();
  const first = await events.during([1], () => events.store.storeEvent("stream", {} as never));
  await settled();
  expect((await follow(first, "another")).status).toBe(400);
  expect((await follow("1-2")).status).toBe(400);
});

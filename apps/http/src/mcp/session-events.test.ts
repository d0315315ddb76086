import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import { expect, it } from "vitest";
import { createSessionEvents, type SessionEventsOptions } from "./session-events.ts";

const message = (text: string): JSONRPCMessage => ({ jsonrpc: "2.0", method: text });

async function filled(
  options: Omit<SessionEventsOptions, "idOf">,
  ...events: readonly [stream: string, text: string][]
) {
  const { store, has } = createSessionEvents({ ...options, idOf: (stream, number) => `${stream}-${number}` });
  const ids: string[] = [];
  for (const [stream, text] of events) ids.push(await store.storeEvent(stream, message(text)));
  const after = async (id: string) => {
    const sent: unknown[] = [];
    const stream = await store.replayEventsAfter(id, {
      send: async (_, sentAgain) => void sent.push("method" in sentAgain && sentAgain.method),
    });
    return { stream, sent };
  };
  return { store, has, ids, after };
}

it("a replay has the events after an event, of the same stream only", async () => {
  const { ids, after } = await filled({}, ["a", "1"], ["b", "2"], ["a", "3"], ["a", "4"]);
  expect(await after(ids[0] ?? "")).toEqual({ stream: "a", sent: ["3", "4"] });
  expect(await after(ids[3] ?? "")).toEqual({ stream: "a", sent: [] });
});

it("a replay leaves out events without a message", async () => {
  const { store, after } = await filled({});
  const first = await store.storeEvent("a", {} as JSONRPCMessage);
  await store.storeEvent("a", {} as JSONRPCMessage);
  await store.storeEvent("a", message("1"));
  expect(await after(first)).toEqual({ stream: "a", sent: ["1"] });
});

it("an event of another session is unknown", async () => {
  const { has, ids } = await filled({}, ["a", "1"]);
  expect([has(ids[0] ?? ""), has("99")]).toEqual([true, false]);
});

it.each([
  [{ most: 2 }, [false, false, true, true]],
  [{ mostCharacters: 75 }, [false, false, true, true]],
  [{ mostCharacters: 1 }, [false, false, false, true]],
])("the latest events are kept: %j", async (options, kept) => {
  const { has, ids } = await filled(options, ["a", "1"], ["a", "2"], ["a", "3"], ["a", "4"]);
  expect(ids.map(has)).toEqual(kept);
});

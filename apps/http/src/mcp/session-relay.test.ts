import { createMemoryState, StateUnavailableError } from "@octo/state";
import { expect, it } from "vitest";
import { askedBy } from "./session-questions.ts";
import { createSessionRelay } from "./session-relay.ts";

const A = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
const B = "bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb";
const settled = () => new Promise((resolve) => setImmediate(resolve));

function setUp({ loses = false }: { readonly loses?: boolean } = {}) {
  const state = createMemoryState();
  let failures = 0;
  const waiting = new Set([`${A}/1`]);
  const received: unknown[] = [];
  const questions = {
    waiting,
    receive: (message: object) => void received.push((message as { id?: unknown }).id),
  };
  const relayOf = (replica: string, knows: boolean) =>
    createSessionRelay({
      state: {
        ...state,
        set: (...args) => {
          failures -= 1;
          return failures >= 0 ? Promise.reject(new StateUnavailableError("away")) : state.set(...args);
        },
        ...(loses ? { publish: async () => undefined } : {}),
      },
      replica,
      questionsOf: (session) => (knows && session === "s" ? questions : undefined),
      sessions: () => (knows ? ["s"] : []),
      onEnded: () => undefined,
      wait: settled,
    });
  return { a: relayOf(A, true), b: relayOf(B, false), received, fail: (times: number) => (failures = times) };
}

const answer = { jsonrpc: "2.0", id: `${A}/1`, result: { action: "accept" } };
const asked = { replica: A, id: `${A}/1` };

it("an answer comes to the replica that asked", async () => {
  const { b, received } = setUp();
  expect(askedBy(answer)).toEqual(asked);
  await b.answer("s", asked, answer);
  await settled();
  expect(received).toEqual([asked.id]);
});

it("an answer of which the message was lost is found", async () => {
  const { a, b, received } = setUp({ loses: true });
  await b.answer("s", asked, answer);
  await settled();
  expect(received).toEqual([]);
  await a.look();
  expect(received).toEqual([asked.id]);
});

it("an answer waits for the state to come back, and not for ever", async () => {
  const { b, received, fail } = setUp();
  fail(5);
  await b.answer("s", asked, answer);
  await settled();
  expect(received).toEqual([asked.id]);
  fail(1_000);
  await expect(b.answer("s", asked, answer)).rejects.toThrow("not available");
});

it("a message that is no answer to a replica is none", () => {
  for (const id of [1, "1", `${A}`, `${A}/x`]) expect(askedBy({ id, result: {} })).toBeUndefined();
  expect(askedBy({ id: `${A}/1`, method: "tools/call" })).toBeUndefined();
  expect(askedBy(null)).toBeUndefined();
});

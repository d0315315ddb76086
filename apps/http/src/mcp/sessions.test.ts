import { McpServer } from "@modelcontextprotocol/server";
import { createMemoryState, StateUnavailableError } from "@octo/state";
import { expect, it } from "vitest";
import { createMcpSessions } from "./sessions.ts";

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-11-25",
    capabilities: { elicitation: {} },
    clientInfo: { name: "test", version: "1" },
  },
};

function openRequest(caller: string) {
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  const request = new Request("http://localhost/mcp", {
    method: "POST",
    headers,
    body: JSON.stringify(INITIALIZE),
  });
  const authInfo = { token: "", clientId: caller, scopes: [] };
  return { request, parsedBody: INITIALIZE, authInfo, owner: caller, caller };
}

it("MCP sessions that open at the same time are within the limit of their caller, and leave those of others", async () => {
  const sessions = createMcpSessions({ state: createMemoryState(), eachCaller: 2 });
  const open = (caller: string) =>
    sessions.open(
      openRequest(caller),
      () => new McpServer({ name: "test", version: "1" }, { capabilities: {} }),
    );
  await open("other");
  await Promise.all(Array.from({ length: 6 }, () => open("one")));
  expect(sessions.count).toBe(3);
  await sessions.close();
});

it("the record of a session that was opened without the state is written when the state is back", async () => {
  const state = createMemoryState();
  let isAway = true;
  const set: typeof state.set = (...args) =>
    isAway ? Promise.reject(new StateUnavailableError("away")) : state.set(...args);
  const replica = { own: "a", isAlive: async () => true, beat: async () => {}, leave: async () => {} };
  const sessions = createMcpSessions({ state: { ...state, set }, replica });
  await sessions.open(openRequest("one"), () => new McpServer({ name: "test", version: "1" }));
  await sessions.look();
  expect(await state.list("session:", 2)).toEqual([]);
  isAway = false;
  await sessions.look();
  expect(await state.list("session:", 2)).toHaveLength(1);
  await sessions.close();
});

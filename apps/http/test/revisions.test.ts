/** Every revision of MCP that clients speak, in the HTTP messages that they send. */
import { allToolFacts } from "@octo/mcp-tools";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "./support/mcp-client.ts";
import { type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  stack.fetch("/mcp", {
    method: "POST",
    body,
    headers: { accept: "application/json, text/event-stream", ...headers },
  });

/** The message of a JSON body, or the first message of an event stream. */
async function messageOf(response: Response): Promise<{ result?: Record<string, unknown>; error?: unknown }> {
  const text = await response.text();
  return JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text);
}

describe.each(["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])("%s", (revision) => {
  const initialize = (capabilities: object) => ({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion: revision, capabilities, clientInfo: { name: "t", version: "1" } },
  });
  const list = { jsonrpc: "2.0", id: 2, method: "tools/list" };

  it("the revision is served without a session", async () => {
    const response = await post(initialize({}));
    expect(response.headers.get("mcp-session-id")).toBeNull();
    expect((await messageOf(response)).result).toMatchObject({ protocolVersion: revision });
    const listed = await messageOf(await post(list, { "mcp-protocol-version": revision }));
    expect(listed.result?.tools).toHaveLength(allToolFacts.length);
  });

  it("the revision is served with a session when the client can be asked", async () => {
    const response = await post(initialize({ elicitation: {} }));
    const session = response.headers.get("mcp-session-id") ?? "";
    expect(session).toMatch(/^[0-9a-f-]{36}$/);
    expect((await messageOf(response)).result).toMatchObject({ protocolVersion: revision });
    const headers = { "mcp-session-id": session, "mcp-protocol-version": revision };
    expect((await messageOf(await post(list, headers))).result?.tools).toHaveLength(allToolFacts.length);
    expect((await stack.fetch("/mcp", { method: "DELETE", headers })).status).toBe(200);
  });
});

describe("2026-07-28", () => {
  it("2026-07-28: lists have hints for caches, and discovery has a result", async () => {
    const { client, close } = await connect(stack.url, { era: "auto" });
    expect(client.getNegotiatedProtocolVersion()).toBe("2026-07-28");
    for (const list of [
      await client.listTools(),
      await client.listPrompts(),
      await client.listResourceTemplates(),
    ])
      expect(list).toMatchObject({ ttlMs: 300_000, cacheScope: "private" });
    await close();
  });

  it("2026-07-28: a session id has no meaning", async () => {
    const { client, close } = await connect(stack.url, {
      era: "auto",
      headers: { "mcp-session-id": "made-up" },
    });
    expect((await client.listTools()).tools).toHaveLength(allToolFacts.length);
    await close();
  });
});

it("a revision that does not exist is refused with the error of the protocol", async () => {
  const response = await post(
    { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} },
    { "mcp-protocol-version": "2031-01-01" },
  );
  expect(response.status).toBe(400);
  expect((await messageOf(response)).error).toBeDefined();
});

describe("a read that takes time is ended at Octopus", () => {
  let disarm: () => void = () => undefined;
  beforeEach(() => {
    disarm = stack.simulator.faults.add({ kind: "hang", path: "/api/spaces" });
  });
  afterEach(() => disarm());

  it.each([
    ["2026-07-28", { era: "auto" }],
    ["2025-11-25, in its session", { era: "legacy", answer: () => "decline" }],
  ] as const)("a read ends at Octopus when the client cancels it: %s", async (_, options) => {
    const { client, close } = await connect(stack.url, options);
    const controller = new AbortController();
    const call = client.callTool({ name: "list_spaces", arguments: {} }, { signal: controller.signal });
    await running(1);
    controller.abort();
    await expect(call).rejects.toThrow();
    await running(0);
    await close();
  });

  it("a read ends at Octopus when the connection of a 2025 client without a session closes", async () => {
    const controller = new AbortController();
    const call = stack.fetch("/mcp", {
      method: "POST",
      body: { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "list_spaces", arguments: {} } },
      headers: { accept: "application/json, text/event-stream" },
      signal: controller.signal,
    });
    await running(1);
    controller.abort();
    await call.then((response) => response.text()).catch(() => undefined);
    await running(0);
  });
});

async function running(count: number): Promise<void> {
  let text = "";
  for (let round = 0; round < 200; round += 1) {
    text = await (await stack.fetch("/metrics")).text();
    if (text.includes(`octo_mcp_calls_running ${count}\n`)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not ${count} running: ${/octo_mcp_calls_running .*/.exec(text)?.[0]}`);
}

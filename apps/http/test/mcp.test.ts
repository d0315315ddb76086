/** MCP over Streamable HTTP, in both eras, with the official client. */
import { allToolFacts } from "@octo/mcp-tools";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Connected, type ConnectOptions, connect, type Era, factsOf } from "./support/mcp-client.ts";
import { type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
let open: Connected[] = [];
beforeAll(async () => {
  stack = await startStack();
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});
afterAll(() => stack.close());

async function connected(options: ConnectOptions): Promise<Connected> {
  const one = await connect(stack.url, options);
  open.push(one);
  return one;
}

const RELEASE = { spaceName: "Default", projectName: "Checkout Service" };
let version = 0;
const newRelease = () => ({ ...RELEASE, releaseVersion: `80.0.${++version}` });

describe.each<Era>(["legacy", "auto"])("era %s", (era) => {
  it("a client lists tools, prompts and resource templates, and calls a tool", async () => {
    const { client } = await connected({ era });
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(allToolFacts.length);
    expect((await client.listPrompts()).prompts.length).toBeGreaterThan(3);
    expect((await client.listResourceTemplates()).resourceTemplates.length).toBeGreaterThan(5);
    const result = await client.callTool({ name: "list_spaces", arguments: {} });
    expect(factsOf(result)).toMatchObject({ total: 2 });
    expect(client.getNegotiatedProtocolVersion()).toBe(era === "auto" ? "2026-07-28" : "2025-11-25");
  });

  it("a person is asked before a write, which happens after a yes", async () => {
    const questions: string[] = [];
    const { client } = await connected({
      era,
      answer: (text) => {
        questions.push(text);
        return "accept";
      },
    });
    const args = newRelease();
    const before = stack.writes().length;
    const result = await client.callTool({ name: "create_release", arguments: args });
    expect(result.isError ?? false).toBe(false);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toContain(args.releaseVersion);
    expect(stack.writes()).toHaveLength(before + 1);
  });

  it.each(["decline", "cancel"] as const)("nothing is written when the person answers %s", async (answer) => {
    const { client } = await connected({ era, answer: () => answer });
    const before = stack.writes().length;
    const result = await client.callTool({
      name: "create_release",
      arguments: { ...newRelease(), confirm: true },
    });
    expect(result.isError).toBe(true);
    expect(stack.writes()).toHaveLength(before);
  });

  it("a client that cannot ask gets the plan, and its confirm counts afterwards", async () => {
    const { client } = await connected({ era });
    const args = newRelease();
    const before = stack.writes().length;
    const first = await client.callTool({ name: "create_release", arguments: args });
    expect(JSON.stringify(first.content)).toContain("Nothing was done yet");
    expect(stack.writes()).toHaveLength(before);
    await client.callTool({ name: "create_release", arguments: { ...args, confirm: true } });
    expect(stack.writes()).toHaveLength(before + 1);
  });

  it.each([
    ["/mcp/readonly", {}],
    ["/mcp", { "x-octo-read-only": "true" }],
  ])("a request to %s with %o can only read", async (path, headers) => {
    const { client } = await connected({ era, path, headers });
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names).not.toContain("create_release");
    expect(names).toContain("find_releases");
    const before = stack.writes().length;
    const refused = await client.callTool({
      name: "create_release",
      arguments: { ...newRelease(), confirm: true },
    });
    expect(refused.isError).toBe(true);
    expect(stack.writes()).toHaveLength(before);
  });

  it("a request has the tools that its headers choose, and no others can be called", async () => {
    const headers = { "x-octo-tools": "list_spaces, list_projects", "x-octo-exclude-tools": "list_projects" };
    const { client } = await connected({ era, headers });
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(["list_spaces"]);
    const before = stack.simulator.journal.count();
    for (const name of ["list_projects", "execute"]) {
      const { isError, content } = await client.callTool({ name, arguments: {} });
      expect({ isError, text: JSON.stringify(content) }).toMatchObject({
        isError: true,
        text: expect.stringContaining("is not offered here"),
      });
    }
    expect(stack.simulator.journal.count()).toBe(before);
  });

  it("a request has the toolsets of its address and header", async () => {
    const byPath = await connected({ era, path: "/mcp/x/events" });
    const byHeader = await connected({ era, headers: { "x-octo-toolsets": "Events, tasks" } });
    const both = await connected({
      era,
      path: "/mcp/x/events/readonly",
      headers: { "x-octo-toolsets": "events,tasks" },
    });
    const names = async ({ client }: Connected) => (await client.listTools()).tools.map(({ name }) => name);
    expect(await names(byPath)).toContain("find_events");
    expect(await names(byPath)).not.toContain("grep_task_log");
    expect(await names(byHeader)).toEqual(expect.arrayContaining(["find_events", "grep_task_log"]));
    expect(await names(byHeader)).not.toContain("list_projects");
    expect(await names(both)).not.toContain("grep_task_log");
  });

  it("a read reports progress, and stops when the client goes away", async () => {
    const { client } = await connected({ era });
    const controller = new AbortController();
    const call = client.callTool(
      { name: "grep_task_log", arguments: { taskId: "ServerTasks-1", pattern: "x", spaceName: "Default" } },
      { signal: controller.signal },
    );
    controller.abort();
    await expect(call).rejects.toThrow();
  });
});

describe("sessions", () => {
  it("sessions exist only for clients of the old era that can be asked", async () => {
    const plain = await connected({ era: "legacy" });
    const asking = await connected({ era: "legacy", answer: () => "decline" });
    const modern = await connected({ era: "auto", answer: () => "decline" });
    expect(plain.transport.sessionId).toBeUndefined();
    expect(asking.transport.sessionId).toMatch(/^[0-9a-f-]{36}$/);
    expect(modern.transport.sessionId).toBeUndefined();
  });

  it("a session belongs to one caller and one narrowing, and ends when it is deleted", async () => {
    const { transport } = await connected({ era: "legacy", answer: () => "decline" });
    // The client forgets the id when it ends the session.
    const id = transport.sessionId ?? "";
    const list = (headers: Record<string, string>, path = "/mcp") =>
      stack.fetch(path, {
        method: "POST",
        body: { jsonrpc: "2.0", id: 5, method: "tools/list" },
        headers: {
          accept: "application/json, text/event-stream",
          "mcp-session-id": id,
          "mcp-protocol-version": "2025-11-25",
          ...headers,
        },
      });
    expect((await list({})).status).toBe(200);
    expect((await list({ "x-octo-read-only": "true" })).status).toBe(404);
    expect((await list({ "x-octopus-tenant-id": "other" })).status).toBe(404);
    expect((await list({ "mcp-session-id": crypto.randomUUID() })).status).toBe(404);
    await transport.terminateSession();
    expect((await list({})).status).toBe(404);
  });
});

describe("what would widen, or is not understood, is 400", () => {
  const post = (path: string, headers: Record<string, string> = {}) =>
    stack.fetch(path, { method: "POST", body: { jsonrpc: "2.0", id: 1, method: "ping" }, headers });

  it.each([
    ["/mcp", { "x-octo-read-only": "false" }, "narrow"],
    ["/mcp", { "x-octo-read-only": "yes" }, "narrow"],
    ["/mcp", { "x-octo-toolsets": "everything" }, "not a toolset"],
    ["/mcp", { "x-octo-toolsets": "" }, "not a toolset"],
    ["/mcp", { "x-octo-tools": "list_space" }, "Did you mean 'list_spaces'?"],
    ["/mcp", { "x-octo-exclude-tools": "deploy_relase" }, "Did you mean 'deploy_release'?"],
    ["/mcp", { "x-octo-tools": "" }, "no tool is named"],
    ["/mcp/x/nothing", {}, "not a toolset"],
  ])("a request to %s with %o is 400", async (path, headers, text) => {
    const answer = await post(path, headers);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: "invalid_request",
      message: expect.stringContaining(text),
    });
  });

  it("a request cannot reach beyond the toolsets of the server", async () => {
    const narrow = await startStack({ flags: { toolsets: "events" }, beside: stack });
    try {
      const response = await narrow.fetch("/mcp", {
        method: "POST",
        body: { jsonrpc: "2.0", id: 1, method: "tools/list" },
        headers: { "x-octo-toolsets": "projects" },
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("is off");
    } finally {
      await narrow.close();
    }
  });
});

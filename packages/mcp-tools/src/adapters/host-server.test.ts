/** A host's own tools, resources and prompts stay as they are beside a toolkit, whichever is registered first. */
import { Client as ClientV2 } from "@modelcontextprotocol/client";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport as TransportV1 } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer as ServerV1 } from "@modelcontextprotocol/sdk/server/mcp.js";
import { McpServer as ServerV2, InMemoryTransport as TransportV2 } from "@modelcontextprotocol/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";
import { registerOnMcpServer as registerV1 } from "./mcp-v1.ts";
import { createMcpServerFactory, registerOnMcpServer as registerV2 } from "./mcp-v2.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** The calls of a client that both lines have. */
interface AnyClient {
  listTools(): Promise<{ tools: { name: string; inputSchema: object }[] }>;
  callTool(params: { name: string; arguments: Record<string, unknown> }): Promise<object>;
  listResources(): Promise<{ resources: { uri: string }[] }>;
  readResource(params: { uri: string }): Promise<object>;
  listResourceTemplates(): Promise<{ resourceTemplates: { name: string }[] }>;
  listPrompts(): Promise<{ prompts: { name: string }[] }>;
  getPrompt(params: { name: string; arguments?: Record<string, string> }): Promise<object>;
  complete(params: {
    ref: { type: "ref/prompt"; name: string };
    argument: { name: string; value: string };
  }): Promise<{ completion: { values: string[] } }>;
  close(): Promise<void>;
}

/** The registrations of a server that both lines have. */
interface AnyServer {
  registerTool(
    name: string,
    config: object,
    run: () => { content: { type: "text"; text: string }[] },
  ): unknown;
  registerResource(
    name: string,
    uri: string,
    config: object,
    read: () => { contents: { uri: string; text: string }[] },
  ): unknown;
  registerPrompt(
    name: string,
    config: object,
    render: () => { messages: { role: "user"; content: { type: "text"; text: string } }[] },
  ): unknown;
}

type Order = "before" | "after";

async function connectV1(order: Order, add: (server: AnyServer) => void): Promise<AnyClient> {
  const server = new ServerV1({ name: "host", version: "1" });
  if (order === "before") add(server as unknown as AnyServer);
  registerV1(server, bench.toolkit, { results: "both" });
  if (order === "after") add(server as unknown as AnyServer);
  const client = new ClientV1({ name: "client", version: "1" });
  const [left, right] = TransportV1.createLinkedPair();
  await server.connect(right);
  await client.connect(left);
  return client as unknown as AnyClient;
}

async function connectV2(order: Order, add: (server: AnyServer) => void): Promise<AnyClient> {
  const server = new ServerV2({ name: "host", version: "1" });
  if (order === "before") add(server as unknown as AnyServer);
  registerV2(server, bench.toolkit, { transport: "embedded", results: "both" });
  if (order === "after") add(server as unknown as AnyServer);
  const client = new ClientV2({ name: "client", version: "1" }, { versionNegotiation: { mode: "legacy" } });
  const [left, right] = TransportV2.createLinkedPair();
  await server.connect(right);
  await client.connect(left);
  return client as unknown as AnyClient;
}

async function connectFactory(_: Order, add: (server: AnyServer) => void): Promise<AnyClient> {
  const options = { name: "host", version: "1", transport: "embedded" };
  const extend = (server: ServerV2) => add(server as unknown as AnyServer);
  const server = await createMcpServerFactory(bench.toolkit, { ...options, results: "both", extend })({
    era: "legacy",
  });
  const client = new ClientV2({ name: "client", version: "1" }, { versionNegotiation: { mode: "legacy" } });
  const [left, right] = TransportV2.createLinkedPair();
  await server.connect(right);
  await client.connect(left);
  return client as unknown as AnyClient;
}

function addOwn(server: AnyServer): void {
  server.registerTool("own_tool", { description: "The host's own." }, () => ({
    content: [{ type: "text", text: "from the host" }],
  }));
  server.registerResource("own", "host://own", {}, () => ({
    contents: [{ uri: "host://own", text: "the host's resource" }],
  }));
  server.registerPrompt("own_prompt", {}, () => ({
    messages: [{ role: "user", content: { type: "text", text: "the host's prompt" } }],
  }));
}

describe.each([
  ["SDK 1.x", "before", connectV1],
  ["SDK 1.x", "after", connectV1],
  ["SDK 2.x", "before", connectV2],
  ["SDK 2.x", "after", connectV2],
  ["the factory for SDK 2.x", "before", connectFactory],
] as const)("%s, own things registered %s", (_, order, connect) => {
  it("a host's server lists and calls its own tools and the toolkit's", async () => {
    const client = await connect(order, addOwn);
    const { tools } = await client.listTools();
    const ours = bench.toolkit.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["own_tool", ...ours.map(({ name }) => name)]);
    expect(tools.find(({ name }) => name === "list_spaces")?.inputSchema).toEqual(
      ours.find(({ name }) => name === "list_spaces")?.inputSchema,
    );
    expect(await client.callTool({ name: "own_tool", arguments: {} })).toMatchObject({
      content: [{ text: "from the host" }],
    });
    expect(await client.callTool({ name: "list_spaces", arguments: {} })).toMatchObject({
      structuredContent: { total: 2 },
    });
    await expect(client.callTool({ name: "nope", arguments: {} })).rejects.toMatchObject({ code: -32602 });
    await client.close();
  });

  it("a host's server serves its own resources and prompts beside the toolkit's", async () => {
    const client = await connect(order, addOwn);
    expect((await client.listResources()).resources.map(({ uri }) => uri)).toEqual(["host://own"]);
    expect(await client.readResource({ uri: "host://own" })).toMatchObject({
      contents: [{ text: "the host's resource" }],
    });
    expect(await client.readResource({ uri: "octopus://api/capabilities" })).toMatchObject({
      contents: [{ mimeType: "application/json" }, { mimeType: "text/plain" }],
    });
    expect((await client.listResourceTemplates()).resourceTemplates.map(({ name }) => name)).toContain(
      "task",
    );
    const prompts = (await client.listPrompts()).prompts.map(({ name }) => name);
    expect(prompts).toEqual(expect.arrayContaining(["own_prompt", "promotion_check"]));
    expect(await client.getPrompt({ name: "own_prompt" })).toMatchObject({
      messages: [{ content: { text: "the host's prompt" } }],
    });
    const ref = { type: "ref/prompt", name: "promotion_check" } as const;
    const completed = await client.complete({ ref, argument: { name: "spaceName", value: "def" } });
    expect(completed.completion.values).toEqual(["Default"]);
    await client.close();
  });
});

describe("two tools with one name", () => {
  const add = (server: AnyServer) => server.registerTool("list_spaces", {}, () => ({ content: [] }));

  it.each([
    ["SDK 1.x", "before", connectV1],
    ["SDK 1.x", "after", connectV1],
    ["SDK 2.x", "before", connectV2],
    ["SDK 2.x", "after", connectV2],
  ] as const)(
    "two tools with one name are an error of %s when the host registers its own %s the toolkit",
    async (_, order, connect) => {
      await expect(connect(order, add)).rejects.toThrow("Tool list_spaces is already registered");
    },
  );
});

it("a failed resource is told apart from a missing one in the SDK 1.x", async () => {
  const client = await connectV1("before", addOwn);
  await expect(client.readResource({ uri: "octopus://nothing" })).rejects.toMatchObject({ code: -32602 });
  // The names of spaces that calls before this one have read are forgotten by then.
  bench.clock.advance(61_000);
  bench.simulator.faults.add({ kind: "html", path: "/api/spaces/all" });
  const uri = "octopus://spaces/Data Platform/tasks/ServerTasks-1";
  await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32603 });
  await client.close();
});

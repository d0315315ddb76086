import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";
import { registerOnMcpServer } from "./mcp-v1.ts";

const WRITE = {
  name: "create_release",
  arguments: { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" },
};

let bench: Bench;
let client: Client;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await client.close();
  await bench.close();
});

async function connect(answer?: "accept" | "decline"): Promise<void> {
  client = new Client({ name: "v1-host", version: "1" }, { capabilities: answer ? { elicitation: {} } : {} });
  if (answer)
    client.setRequestHandler(ElicitRequestSchema, () =>
      answer === "accept" ? { action: answer, content: {} } : { action: answer },
    );
  const server = new McpServer({ name: "host-of-the-toolkit", version: "1" });
  registerOnMcpServer(server, bench.toolkit, { results: "both" });
  const [left, right] = InMemoryTransport.createLinkedPair();
  const send = right.send.bind(right);
  right.send = (message, more) => {
    if ("method" in message) related.push([message.method, more?.relatedRequestId]);
    return send(message, more);
  };
  await server.connect(right);
  await client.connect(left);
}

/** Which call each of the server's own messages belongs to: over HTTP it travels in that call's stream. */
const related: [method: string, call: unknown][] = [];

it("the SDK 1.x adapter lists and calls the tools of the toolkit", async () => {
  await connect();
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(
    bench.toolkit.listTools().map(({ name }) => name),
  );
  expect((await client.callTool({ name: "list_spaces", arguments: {} })).structuredContent).toMatchObject({
    total: 2,
  });
  await expect(client.callTool({ name: "nope", arguments: {} })).rejects.toMatchObject({ code: -32602 });
  expect((await client.listResourceTemplates()).resourceTemplates.map(({ name }) => name)).toContain(
    "release",
  );
  expect((await client.readResource({ uri: "octopus://api/capabilities" })).contents).toMatchObject([
    { mimeType: "application/json", text: expect.stringMatching(/^\{"server":/) },
    { mimeType: "text/plain" },
  ]);
});

it("the SDK 1.x adapter asks a person, whose answer is final", async () => {
  await connect("decline");
  expect(await client.callTool({ ...WRITE, arguments: { ...WRITE.arguments, confirm: true } })).toMatchObject(
    { isError: true },
  );
  expect(bench.writes()).toEqual([]);
});

it("the SDK 1.x adapter writes after accept", async () => {
  await connect("accept");
  expect((await client.callTool(WRITE)).structuredContent).toMatchObject({ created: true });
  expect(bench.audit.at(-1)).toMatchObject({
    transport: "mcp-v1",
    client: "v1-host/1",
    approvedBy: "person",
  });
  // Request 0 was `initialize`.
  expect(related.at(-1)).toEqual(["elicitation/create", 1]);
});

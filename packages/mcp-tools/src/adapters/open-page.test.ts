/** Hosts that can open a page are given its address by URL elicitation, and their call goes on once a person has decided. */

import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport as TransportV1 } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { createMcpHandler, InMemoryTransport } from "@modelcontextprotocol/server";
import { afterEach, expect, it } from "vitest";
import { openPageBench, type PageBench } from "../../test/support/approval-page.ts";
import { registerOnMcpServer } from "./mcp-v1.ts";
import { createMcpServerFactory } from "./mcp-v2.ts";

const OPTIONS = { name: "octo-mcp", version: "1.2.3", transport: "test", results: "text" as const };
const WRITE = {
  name: "create_release",
  arguments: { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" },
};
const capabilities = { elicitation: { url: {} } };
const info = { name: "page-host", version: "1" };

/** The parts of both kinds of client that these tests use. */
interface AnyClient {
  callTool(params: typeof WRITE): Promise<unknown>;
  close(): Promise<void>;
}
type Elicited = (params: { readonly mode?: string; readonly url?: string }) => {
  action: "accept" | "decline";
};

let bench: PageBench;
let client: AnyClient;
afterEach(async () => {
  await client.close();
  await bench.close();
});

const CONNECT: Record<string, (elicited: Elicited) => Promise<AnyClient>> = {
  async "SDK 2.x, 2025 revisions"(elicited) {
    const one = new Client(info, { capabilities, versionNegotiation: { mode: "legacy" } });
    one.setRequestHandler("elicitation/create", ({ params }) => elicited(params as never));
    const [left, right] = InMemoryTransport.createLinkedPair();
    await (await createMcpServerFactory(bench.toolkit, OPTIONS)({ era: "legacy" })).connect(right);
    await one.connect(left);
    return one;
  },
  async "SDK 2.x, 2026-07-28"(elicited) {
    const one = new Client(info, { capabilities, versionNegotiation: { mode: "auto" } });
    one.setRequestHandler("elicitation/create", ({ params }) => elicited(params as never));
    const handler = createMcpHandler(createMcpServerFactory(bench.toolkit, OPTIONS));
    const fetch = (url: string | URL, init?: RequestInit) => handler.fetch(new Request(url, init));
    await one.connect(new StreamableHTTPClientTransport(new URL("http://127.0.0.1/mcp"), { fetch }));
    return one;
  },
  async "SDK 1.x"(elicited) {
    const one = new ClientV1(info, { capabilities });
    one.setRequestHandler(ElicitRequestSchema, ({ params }) => elicited(params as never));
    const server = new McpServer({ name: "host-of-the-toolkit", version: "1" });
    registerOnMcpServer(server, bench.toolkit, OPTIONS);
    const [left, right] = TransportV1.createLinkedPair();
    await server.connect(right);
    await one.connect(left);
    return one;
  },
};

/** A bench on which somebody decides while the call has waited for some seconds. */
function decidingAfter(seconds: number, decision: "approve" | "reject" | undefined) {
  let waited = 0;
  return openPageBench({
    async duringSleep(current) {
      waited += 1;
      const [one] = await current.waiting();
      if (waited === seconds && decision && one) await current.decide(one.approval.id, { decision });
    },
  });
}

it.each(Object.keys(CONNECT))("%s: the page is opened, and the write follows the approval", async (kind) => {
  bench = await decidingAfter(40, "approve");
  const asked: unknown[] = [];
  client = await (CONNECT[kind] as (typeof CONNECT)[string])((params) => {
    asked.push([params.mode, params.url]);
    return { action: "accept" };
  });
  expect(await client.callTool(WRITE)).not.toMatchObject({ isError: true });
  expect(asked).toEqual([["url", expect.stringMatching(/^https:\/\/octo\.example\/approvals\/[\w-]{22}$/)]]);
  expect(bench.writes()).toHaveLength(1);
});

it.each(Object.keys(CONNECT))("%s: a rejection on the page is an error", async (kind) => {
  bench = await decidingAfter(3, "reject");
  client = await (CONNECT[kind] as (typeof CONNECT)[string])(() => ({ action: "accept" }));
  expect(await client.callTool(WRITE)).toMatchObject({
    isError: true,
    content: [{ text: expect.stringContaining("rejected this on the approval page") }],
  });
  expect(bench.writes()).toEqual([]);
});

it.each(Object.keys(CONNECT))("%s: without a decision the error says how to go on later", async (kind) => {
  bench = await decidingAfter(1, undefined);
  client = await (CONNECT[kind] as (typeof CONNECT)[string])(() => ({ action: "accept" }));
  expect(await client.callTool(WRITE)).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/approvals\/[\w-]{22}[\s\S]*planToken/) }],
  });
  expect(bench.writes()).toEqual([]);
});

it.each(Object.keys(CONNECT))("%s: who does not open the page does not write", async (kind) => {
  bench = await decidingAfter(1, "approve");
  client = await (CONNECT[kind] as (typeof CONNECT)[string])(() => ({ action: "decline" }));
  expect(await client.callTool(WRITE)).toMatchObject({ isError: true });
  expect(bench.writes()).toEqual([]);
  expect(await bench.waiting()).toEqual([]);
});

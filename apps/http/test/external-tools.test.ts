/** Tools of another server over HTTP: in the list of the contract, under approval, with the tenant of the caller. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { openExternalTools } from "@octo/app-kit/external";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stack, startStack } from "./support/stack.ts";

const calls: IncomingHttpHeaders[] = [];
const descriptor = (name: string) => ({
  name,
  description: "Any.",
  inputSchema: { type: "object", properties: {} },
});
const shop = createServer((request, response) => {
  request.resume();
  if (request.url !== "/tools") calls.push(request.headers);
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(
    JSON.stringify(request.url === "/tools" ? [descriptor("get"), descriptor("order")] : { done: true }),
  );
});
const silent = () => undefined;
let stack: Stack;

beforeAll(async () => {
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  const data = {
    mcpServers: [
      { name: "shop", baseUrl: `http://127.0.0.1:${(shop.address() as AddressInfo).port}`, credentialId: 1 },
    ],
    credentials: { 1: { variable: "SHOP_TOKEN" } },
    servers: { shop: { tools: { get: "read" } } },
  };
  const external = openExternalTools({
    source: { data, where: () => "tools", folder: "/none" },
    ownNames: [],
    environment: { SHOP_TOKEN: "shop-token-1" },
    log: { error: silent, warn: silent, info: silent, debug: silent },
  });
  await external.refresh();
  stack = await startStack({ serve: { external } });
});
afterAll(async () => {
  await stack.close();
  shop.close();
  shop.closeAllConnections();
});

it("joins the list of the contract, and a read is passed on", async () => {
  const tools = (await (await stack.fetch("/tools")).json()) as { name: string }[];
  expect(tools.map(({ name }) => name).filter((name) => name.startsWith("shop_"))).toEqual([
    "shop_get",
    "shop_order",
  ]);
  const headers = { "x-octopus-correlation-id": "episode-1" };
  const { status, body } = await stack.call("shop_get", {}, { headers });
  expect([status, body]).toEqual([200, { server: "shop", result: { done: true } }]);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({
    authorization: "Bearer shop-token-1",
    "x-octopus-correlation-id": "episode-1",
  });
});

it("a write waits for its approval, with the token of the plan", async () => {
  const before = calls.length;
  const asked = await stack.call("shop_order", {});
  expect(asked).toMatchObject({ status: 409, body: { error: "approval_required" } });
  expect(calls).toHaveLength(before);
  const done = await stack.call("shop_order", { confirm: true, planToken: asked.body.plan_token });
  expect(done).toMatchObject({ status: 200, body: { server: "shop", result: { done: true } } });
  expect(calls).toHaveLength(before + 1);
});

it.each([
  ["external", 200, ["shop_get", "shop_order"]],
  ["projects", 200, []],
  ["external-other", 400, []],
])("a request that narrows to %s gets %i", async (toolsets, status, expected) => {
  const response = await stack.fetch("/mcp", {
    method: "POST",
    headers: { "x-octo-toolsets": toolsets, accept: "application/json, text/event-stream" },
    body: { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} },
  });
  expect(response.status).toBe(status);
  const text = await response.text();
  expect(["shop_get", "shop_order"].filter((name) => text.includes(`"${name}"`))).toEqual(expected);
});

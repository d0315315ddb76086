/** Requests as clients in use send them: every form of Accept, old session ids, wrong addresses, apps with origins of their own. */
import { discoverOAuthProtectedResourceMetadata } from "@modelcontextprotocol/sdk/client/auth.js";
import { checkResourceAllowed } from "@modelcontextprotocol/sdk/shared/auth-utils.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raw } from "./support/raw.ts";
import { KEY, type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    flags: { allowedOrigins: "vscode-webview://*,app://obsidian.md", callsPerMinute: "1000" },
  });
});
afterAll(() => stack.close());

const LIST = { jsonrpc: "2.0", id: 2, method: "tools/list" };
const initialize = (capabilities: object) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities, clientInfo: { name: "t", version: "1" } },
});
const post = (body: unknown, headers: Record<string, string>) =>
  raw(stack.url, {
    method: "POST",
    path: "/mcp",
    headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const BOTH = "application/json, text/event-stream";

describe("an Accept header", () => {
  it.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["application/json", "application/json"],
    ["Application/JSON", "application/json"],
    ["application/json, text/plain, */*", "application/json"],
    ["text/event-stream", "text/event-stream"],
    ["TEXT/EVENT-STREAM, application/json;q=0.5", "text/event-stream"],
    [BOTH, "text/event-stream"],
  ])("%s gets %s", async (accept, type) => {
    const { status, headers, body } = await post(LIST, accept === undefined ? {} : { accept });
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain(type);
    const text = type === "application/json" ? body : (/^data: (.+)$/m.exec(body)?.[1] ?? "");
    expect(JSON.parse(text)).toMatchObject({ id: 2, result: { tools: expect.any(Array) } });
  });

  it("text/html is 406 with what is served", async () => {
    const { status, body } = await post(LIST, { accept: "text/html" });
    expect(status).toBe(406);
    expect(JSON.parse(body).error.message).toBe(
      "Not Acceptable: responses are application/json or text/event-stream; the Accept header must take one of them.",
    );
  });

  it("without event streams opens no session, because no question could be shown", async () => {
    const { headers, body } = await post(initialize({ elicitation: {} }), { accept: "application/json" });
    expect(headers["mcp-session-id"]).toBeUndefined();
    expect(JSON.parse(body)).toMatchObject({ result: { protocolVersion: "2025-11-25" } });
  });

  it("of 2026-07-28 gets its response as an event stream when it takes nothing else", async () => {
    const _meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "t", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const modern = { "mcp-protocol-version": "2026-07-28", "mcp-method": "tools/list" };
    const { headers, body } = await post(
      { ...LIST, params: { _meta } },
      { ...modern, accept: "text/event-stream" },
    );
    expect(headers["content-type"]).toContain("text/event-stream");
    expect(body).toMatch(/^event: message\ndata: \{.*"tools":/);
  });
});

describe("the id of an MCP session", () => {
  it("that is empty is none", async () => {
    expect((await post(LIST, { accept: BOTH, "mcp-session-id": "" })).status).toBe(200);
  });

  it("that has ended is 404 with the id of the request and the way out", async () => {
    const { status, body } = await post(LIST, { accept: BOTH, "mcp-session-id": "of-yesterday" });
    expect(status).toBe(404);
    expect(JSON.parse(body)).toEqual({
      jsonrpc: "2.0",
      id: 2,
      error: {
        code: -32_001,
        message:
          "Session not found: it has ended, or the server was restarted. Send initialize without Mcp-Session-Id to start again.",
      },
    });
  });

  it("that has ended does not keep a client from starting again", async () => {
    const headers = { accept: BOTH, "mcp-session-id": "of-yesterday" };
    expect((await post(initialize({}), headers)).status).toBe(200);
    const opened = await post(initialize({ elicitation: {} }), headers);
    expect(opened.headers["mcp-session-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it("an initialize that lacks something is one sentence, and not a dump of a check", async () => {
  const { status, body } = await post(
    { jsonrpc: "2.0", id: 9, method: "initialize", params: { protocolVersion: "2025-11-25" } },
    { accept: BOTH },
  );
  expect(status).toBe(400);
  expect(JSON.parse(body)).toEqual({
    jsonrpc: "2.0",
    id: 9,
    error: {
      code: -32_602,
      message:
        "Invalid params: initialize needs protocolVersion, capabilities and clientInfo with name and version",
    },
  });
});

describe("OAuth discovery as the SDK 1.x does it", () => {
  it("says that a server without OAuth has no metadata", async () => {
    await expect(discoverOAuthProtectedResourceMetadata(`${stack.url}/mcp`)).rejects.toThrow(
      "does not implement OAuth 2.0 Protected Resource Metadata",
    );
  });

  it.each(["/mcp", "/mcp/readonly"])(
    "finds the metadata of %s by its address, and a resource that it may use",
    async (path) => {
      const flags = {
        auth: "oauth",
        oauthIssuer: "https://login.example.com",
        publicUrl: "https://octo.example.com",
      };
      const one = await startStack({ flags, beside: stack });
      const toStack = (address: string | URL, init?: RequestInit) =>
        fetch(new URL(new URL(address).pathname, one.url), init);
      const url = `https://octo.example.com${path}`;
      const metadata = await discoverOAuthProtectedResourceMetadata(url, {}, toStack);
      expect(metadata).toMatchObject({ resource: url, authorization_servers: ["https://login.example.com"] });
      expect(checkResourceAllowed({ requestedResource: url, configuredResource: metadata.resource })).toBe(
        true,
      );
      await one.close();
    },
  );
});

it("metadata that do not exist without OAuth are 404, as clients expect", async () => {
  for (const path of ["/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"]) {
    const response = await stack.fetch(path, { headers: { authorization: undefined } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: "not_found",
      message: expect.stringContaining("This server does not use OAuth (--auth bearer)."),
    });
  }
});

it.each(["/", "/sse", "//mcp", "/MCP"])("404 for %s names the address of MCP", async (path) => {
  const { status, body } = await raw(stack.url, { method: "POST", path, headers: {} });
  expect(status).toBe(404);
  expect(JSON.parse(body).message).toContain("/mcp (Streamable HTTP)");
});

describe("403", () => {
  const refused = async (headers: Record<string, string>) => {
    const { status, body } = await raw(stack.url, { path: "/tools", headers });
    return { status, message: JSON.parse(body).message };
  };

  it("names the refused host, and the flag that allows it", async () => {
    expect(await refused({ host: "host.docker.internal:8080" })).toEqual({
      status: 403,
      message:
        "This server does not serve the host name 'host.docker.internal'. The operator allows it with --allowed-hosts host.docker.internal, or with --public-url.",
    });
    expect(stack.log).toContainEqual(
      expect.objectContaining({
        message: "request refused",
        reason: "host",
        value: "host.docker.internal:8080",
      }),
    );
  });

  it("names the refused origin, and the flag that allows it", async () => {
    expect(await refused({ origin: "capacitor://localhost" })).toEqual({
      status: 403,
      message:
        "Pages and apps of the origin 'capacitor://localhost' may not call. The operator allows them with --allowed-origins capacitor://localhost",
    });
    expect((await refused({ origin: "null" })).message).toContain("Pages without an origin may not call");
  });
});

it.each(["vscode-webview://1b4df5", "app://obsidian.md", "APP://Obsidian.md"])(
  "an app with the origin %s may call when the operator allows it",
  async (origin) => {
    const headers = { authorization: `Bearer ${KEY}`, origin };
    const { status, headers: sent } = await raw(stack.url, { path: "/tools", headers });
    expect({ status, origin: sent["access-control-allow-origin"] }).toEqual({ status: 200, origin });
  },
);

it("a host name in full, with its last dot, is the same name", async () => {
  const headers = { authorization: `Bearer ${KEY}`, host: "localhost.:8080" };
  expect((await raw(stack.url, { path: "/tools", headers })).status).toBe(200);
});

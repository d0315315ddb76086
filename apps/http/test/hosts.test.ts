/** Host and Origin on every route, and what is served without TLS. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raw } from "./support/raw.ts";
import { KEY, type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
let behind: Stack;
beforeAll(async () => {
  stack = await startStack();
  behind = await startStack({
    flags: {
      host: "0.0.0.0",
      publicUrl: "https://octo.example.com/octo",
      trustProxy: true,
      allowedOrigins: "https://app.example.com",
    },
    beside: stack,
  });
});
afterAll(async () => {
  await behind.close();
  await stack.close();
});

const PATHS = ["/health", "/ready", "/tools", "/mcp", "/tool/list_spaces/call", "/metrics", "/nothing"];
const send = (one: Stack, path: string, headers: Record<string, string>, method = "GET") =>
  raw(one.url, { method, path, headers: { authorization: `Bearer ${KEY}`, ...headers } });

describe.each(PATHS)("%s", (path) => {
  it.each([
    ["a name that points here", { host: "evil.example.com" }],
    ["a name that begins like ours", { host: "localhost.evil.example.com" }],
    ["the origin of another site", { origin: "https://evil.example.com" }],
    ["no real origin", { origin: "null" }],
    ["an origin that begins like ours", { origin: "http://localhost.evil.example.com" }],
    ["an origin that is no web page", { origin: "file://localhost" }],
  ])("a request with %s is 403", async (_, headers) => {
    const { status, body } = await send(stack, path, headers as Record<string, string>);
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ error: "forbidden" });
  });
});

it.each([
  ["a Host with a user", { host: "localhost@evil.example.com" }],
  ["no Host", { host: "" }],
])("a request with %s is 400, as JSON", async (_, headers) => {
  const { status, body } = await send(stack, "/tools", headers);
  expect(status).toBe(400);
  expect(JSON.parse(body)).toMatchObject({ error: "invalid_request", message: expect.any(String) });
});

it("every loopback name is accepted at any port, and pages of this machine may call", async () => {
  for (const host of ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]:9"])
    expect((await send(stack, "/tools", { host })).status).toBe(200);
  expect((await send(stack, "/tools", { origin: "http://localhost:3000" })).status).toBe(200);
});

describe("behind a proxy that ends TLS", () => {
  const good = { host: "octo.example.com", "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.5" };

  it("requests are served below the public path and without it", async () => {
    expect((await send(behind, "/octo/tools", good)).status).toBe(200);
    expect((await send(behind, "/tools", good)).status).toBe(200);
    expect((await send(behind, "/octopus/tools", good)).status).toBe(404);
    const call = await send(
      behind,
      "/octo/tool/list_spaces/call",
      { ...good, "content-type": "application/json" },
      "POST",
    );
    expect(call.status).toBe(200);
  });

  it.each([
    ["plain HTTP", { "x-forwarded-proto": "http" }],
    ["nothing said about it", { "x-forwarded-proto": "" }],
    ["what the caller itself claims", { "x-forwarded-proto": "https, http" }],
  ])("behind a proxy, %s is refused", async (_, headers) => {
    const { status, body } = await send(behind, "/tools", { ...good, ...headers });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ error: "https_required" });
  });

  it("behind a proxy, the probes are open", async () => {
    expect((await raw(behind.url, { path: "/health", headers: { host: "localhost" } })).status).toBe(200);
  });

  it("behind a proxy, only the pages that the operator named may call", async () => {
    const preflight = await send(behind, "/mcp", { ...good, origin: "https://app.example.com" }, "OPTIONS");
    expect(preflight.headers["access-control-allow-origin"]).toBe("https://app.example.com");
    expect((await send(behind, "/tools", { ...good, origin: "https://app.example.com" })).status).toBe(200);
    expect((await send(behind, "/tools", { ...good, origin: "http://localhost:3000" })).status).toBe(403);
    expect((await send(behind, "/tools", { ...good, origin: "https://app.example.com:444" })).status).toBe(
      403,
    );
  });

  it("the preflight of any other page gets no permission", async () => {
    for (const origin of ["https://evil.example.com", "null", "http://localhost:3000"])
      expect((await send(behind, "/mcp", { ...good, origin }, "OPTIONS")).status).toBe(403);
  });

  it("failed logins are counted by the address that the proxy saw", async () => {
    const guess = (forwarded: string) =>
      send(behind, "/tools", {
        ...good,
        authorization: "Bearer wrong-wrong-wrong-wrong",
        "x-forwarded-for": forwarded,
      });
    for (let at = 0; at < 10; at += 1) await guess(`198.51.100.${at}, 203.0.113.66`);
    expect((await guess("198.51.100.99, 203.0.113.66")).status).toBe(429);
    expect((await guess("203.0.113.67")).status).toBe(401);
  });
});

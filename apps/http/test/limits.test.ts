/** What one caller may use up, and what happens to slow and large requests. */
import { connect as connectSocket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../src/node-server.ts";
import { type HoldingProxy, startHoldingProxy } from "./support/holding-proxy.ts";
import { raw } from "./support/raw.ts";
import { KEY, type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
let octopus: HoldingProxy;
beforeAll(async () => {
  octopus = await startHoldingProxy();
  stack = await startStack({
    flags: {
      serverUrl: octopus.url,
      maxBody: "2000",
      maxParallel: "2",
      callsPerMinute: "10",
      callTimeout: "3",
    },
  });
  octopus.forwardTo(stack.simulator.url);
});
afterEach(() => {
  stack.simulator.faults.clear();
  stack.clock.advance(61_000);
});
afterAll(async () => {
  await stack.close();
  await octopus.close();
});

const ping = (id = 1) => ({ jsonrpc: "2.0", id, method: "ping" });
const mcp = (body: unknown) =>
  stack.fetch("/mcp", { method: "POST", body, headers: { accept: "application/json, text/event-stream" } });

describe("a body that is too large", () => {
  it.each(["/mcp", "/tool/list_spaces/call"])(
    "a body that is too large is 413 at %s, with and without its length",
    async (path) => {
      const body = JSON.stringify({ partialName: "x".repeat(3_000) });
      const headers = { authorization: `Bearer ${KEY}`, "content-type": "application/json" };
      for (const length of [{ "content-length": String(body.length) }, { "transfer-encoding": "chunked" }]) {
        const response = await raw(stack.url, {
          method: "POST",
          path,
          headers: { ...headers, ...length },
          body,
        });
        expect(response.status).toBe(413);
        expect(JSON.parse(response.body)).toMatchObject({ error: "payload_too_large" });
      }
    },
  );
});

describe("messages a minute", () => {
  it("messages are counted one by one, also when they come as one request", async () => {
    const pair = [ping(1), ping(2)];
    for (let sent = 0; sent < 4; sent += 1) expect((await mcp(pair)).status).toBe(200);
    expect((await mcp(ping())).status).toBe(200);
    expect((await mcp(ping())).status).toBe(200);
    const refused = await mcp(ping());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      error: "rate_limit",
      message: expect.stringMatching(/\d+ seconds/),
    });
    expect((await stack.call("list_spaces", {})).status).toBe(429);
    stack.clock.advance(61_000);
    expect((await stack.call("list_spaces", {})).status).toBe(200);
  });
});

describe("calls at the same time", () => {
  it("calls at the same time are limited for each caller over both transports, and slots come back", async () => {
    const held = octopus.hold(({ url = "" }) => url.startsWith("/api/spaces"));
    const call = {
      jsonrpc: "2.0",
      id: 7,
      method: "tools/call",
      params: { name: "list_spaces", arguments: {} },
    };
    const running = [
      mcp(call).then(({ status }) => status),
      stack.call("list_spaces", { take: 5 }).then(({ status }) => status),
    ];
    await held.arrived(2);
    const third = await stack.call("list_spaces", { take: 6 });
    expect(third).toMatchObject({
      status: 429,
      body: {
        error: "rate_limit",
        message:
          "This server runs 2 calls of one caller at the same time (--max-parallel). Let one of them end first. Try again in 1 second.",
        retry_after: 1,
      },
    });
    expect((await mcp(call)).status).toBe(429);
    held.release();
    expect(await Promise.all(running)).toEqual([200, 200]);
    expect((await stack.call("list_spaces", {})).status).toBe(200);
  });
});

describe("a batch", () => {
  it("a batch takes a slot for each of its calls, also when it pretends to be a stream", async () => {
    const calls = [1, 2, 3].map((id) => ({
      jsonrpc: "2.0",
      id,
      method: "tools/call",
      params: { name: "list_spaces", arguments: { take: id } },
    }));
    const before = stack.simulator.journal.count();
    expect((await mcp(calls)).status).toBe(429);
    const listen = { jsonrpc: "2.0", id: 9, method: "subscriptions/listen", params: {} };
    expect((await mcp([listen, ...calls])).status).toBe(429);
    expect(stack.simulator.journal.count()).toBe(before);
    stack.clock.advance(61_000);
    for (let sent = 0; sent < 2; sent += 1) {
      const response = await mcp(calls.slice(0, 2));
      expect(response.status).toBe(200);
      await response.text();
    }
  });
});

describe("an Octopus that does not answer", () => {
  it("a call to an Octopus that does not respond ends in a timeout, over both transports", async () => {
    stack.simulator.faults.add({ kind: "hang", path: "/api/spaces" });
    const [contract, tool] = await Promise.all([
      stack.call("list_spaces", {}),
      mcp({
        jsonrpc: "2.0",
        id: 1,
        method: "tools/call",
        params: { name: "list_spaces", arguments: { take: 3 } },
      }),
    ]);
    expect(contract).toMatchObject({ status: 504, body: { error: "upstream_timeout" } });
    expect(await tool.text()).toMatch(/timeout: .*longer than 3 seconds/);
  });
});

describe("a slow client", () => {
  it("a client that sends its headers slowly gets 408 and is closed", async () => {
    // The limits may be short: this client never sends the rest, so the server always reaches them.
    const { server, port } = await listen({
      host: "127.0.0.1",
      port: 0,
      tls: undefined,
      trustProxy: false,
      idleMs: 5_000,
      arrival: { headersTimeout: 200, requestTimeout: 300 },
      fetch: () => new Response("{}"),
    });
    const text = await new Promise<string>((resolve) => {
      let all = "";
      const socket = connectSocket(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: local"));
      socket.on("data", (chunk) => {
        all += chunk;
      });
      socket.on("close", () => resolve(all));
    });
    server.close();
    expect(text).toMatch(/^HTTP\/1.1 408/);
    expect(JSON.parse(text.split("\r\n\r\n")[1] ?? "")).toMatchObject({ error: "request_timeout" });
  });

  it.each(["content-length: 100", "transfer-encoding: chunked"])(
    "a client that sends its body slowly gets 408 and is closed, with %s",
    async (length) => {
      // The limits may be short: this client never sends the rest, so the server always reaches them.
      const { server, port } = await listen({
        host: "127.0.0.1",
        port: 0,
        tls: undefined,
        trustProxy: false,
        idleMs: 5_000,
        arrival: { headersTimeout: 200, requestTimeout: 300 },
        fetch: async (request) => new Response(await request.text()),
      });
      const text = await new Promise<string>((resolve) => {
        let all = "";
        const socket = connectSocket(port, "127.0.0.1", () =>
          socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${length}\r\n\r\n1\r\nx`),
        );
        socket.on("data", (chunk) => {
          all += chunk;
        });
        socket.on("close", () => resolve(all));
      });
      server.close();
      expect(text).toMatch(/^HTTP\/1.1 408/);
    },
  );

  it("a client that does not read its response loses its connection", async () => {
    const { server, port } = await listen({
      host: "127.0.0.1",
      port: 0,
      tls: undefined,
      trustProxy: false,
      // The limit may be short: this client reads nothing, so the connection is idle for certain.
      idleMs: 300,
      fetch: () => new Response("x".repeat(50_000_000)),
    });
    const closed = new Promise<void>((resolve) => {
      server.once("connection", (connection) => connection.once("close", () => resolve()));
    });
    const socket = connectSocket(port, "127.0.0.1", () =>
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    );
    socket.pause();
    socket.on("error", () => undefined);
    await closed;
    socket.destroy();
    server.close();
  });

  it("a client that sends no HTTP gets an error as JSON", async () => {
    const text = await new Promise<string>((resolve) => {
      let all = "";
      const socket = connectSocket(Number(new URL(stack.url).port), "127.0.0.1", () =>
        socket.write("HELLO\r\n\r\n"),
      );
      socket.on("data", (chunk) => {
        all += chunk;
      });
      socket.on("close", () => resolve(all));
    });
    expect(text).toMatch(/^HTTP\/1.1 400/);
    expect(text).toContain('"error":"invalid_request"');
  });
});

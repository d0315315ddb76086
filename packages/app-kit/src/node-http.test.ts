import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { HttpRequest, HttpResponse } from "@octo/api-client";
import { afterEach, describe, expect, it } from "vitest";
import { sendHttpTo } from "./network.ts";
import { nodeHttp } from "./node-http.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handler: Handler) {
  const sockets = new Set<Socket>();
  const bodies: string[] = [];
  let closed = () => {};
  const firstClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push(Buffer.concat(chunks).toString("latin1"));
    handler(request, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", closed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sendHttp = sendHttpTo({ serverUrl: url, caFile: undefined }, {});
  const send = (more: Partial<HttpRequest> & { path?: string } = {}) =>
    sendHttp({
      method: "GET",
      url: new URL(more.path ?? "/api", url),
      headers: {},
      body: null,
      signal: new AbortController().signal,
      ...more,
    });
  return { send, sockets, bodies, firstClosed };
}

async function textOf(response: HttpResponse): Promise<string> {
  const chunks: Uint8Array[] = [];
  for (let chunk = await response.read(); chunk !== undefined; chunk = await response.read())
    chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

it("a response has status, headers and body, and redirects are not followed", async () => {
  const { send } = await serve((_, response) =>
    response.writeHead(302, { Location: "/elsewhere", "X-Of-Two": ["a", "b"] }).end("moved"),
  );
  const response = await send();
  expect([response.status, response.headers.get("location"), response.headers.get("X-OF-TWO")]).toEqual([
    302,
    "/elsewhere",
    "a, b",
  ]);
  expect(response.headers.get("retry-after")).toBeNull();
  expect(await textOf(response)).toBe("moved");
});

it("reads share a connection, and each write has its own", async () => {
  const { send, sockets } = await serve((_, response) => response.end("{}"));
  for (let read = 0; read < 3; read += 1) await textOf(await send());
  expect(sockets.size).toBe(1);
  for (let write = 0; write < 3; write += 1) await textOf(await send({ method: "POST", body: "{}" }));
  expect(sockets.size).toBe(4);
});

it("texts are sent with their length and forms with their boundary", async () => {
  const types: unknown[] = [];
  const { send, bodies } = await serve((request, response) => {
    types.push(request.headers["content-type"], request.headers["content-length"]);
    response.end();
  });
  await textOf(await send({ method: "PUT", body: '"ä"', headers: { "Content-Type": "application/json" } }));
  expect([...types, bodies[0]]).toEqual(["application/json", "4", '"Ã¤"']);
  const form = new FormData();
  form.set("fileToUpload", new Blob(["PK"]), "Acme.Web.1.0.0.zip");
  await textOf(await send({ method: "POST", body: form }));
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(String(types[2]))?.[1] ?? "none";
  expect(bodies[1]).toContain(`--${boundary}\r\n`);
  expect(bodies[1]).toContain('filename="Acme.Web.1.0.0.zip"');
});

describe("a compressed body", () => {
  const text = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => `Projects-${at}`));

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("a body compressed with %s is decompressed", async (coding, pack) => {
    const { send } = await serve((request, response) => {
      expect(request.headers["accept-encoding"]).toContain(coding);
      response.setHeader("Content-Encoding", coding).end(pack(text));
    });
    expect(await textOf(await send())).toBe(text);
  });

  it("a compressed body that is cut is an error", async () => {
    const { send } = await serve((_, response) => {
      response.setHeader("Content-Encoding", "gzip").end(gzipSync(text).subarray(0, 5_000));
    });
    await expect(send().then(textOf)).rejects.toMatchObject({ code: "Z_BUF_ERROR" });
  });

  it("a compressed body whose connection breaks is an error", async () => {
    const { send } = await serve((_, response) => {
      response.setHeader("Content-Encoding", "gzip").write(gzipSync(text).subarray(0, 5_000), () => {
        response.destroy();
      });
    });
    await expect(send().then(textOf)).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it("a compressed body that is cancelled closes the connection", async () => {
    const { send, firstClosed } = await serve((_, response) => {
      response.setHeader("Content-Encoding", "gzip").write(gzipSync(text).subarray(0, 5_000));
    });
    (await send()).cancel();
    await firstClosed;
  });
});

describe("what ends early", () => {
  it("a broken connection rejects with the reason of the platform", async () => {
    const { send } = await serve((request, response) => {
      if (request.url === "/never") request.socket.destroy();
      else response.writeHead(200, { "Content-Length": 100 }).write("half", () => response.destroy());
    });
    await expect(send({ path: "/never" })).rejects.toMatchObject({ code: "ECONNRESET" });
    await expect(send().then(textOf)).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it.each([
    ["before the response", false],
    ["in the middle of it", true],
  ])("closes the connection when the caller gives up %s", async (_, begins) => {
    const caller = new AbortController();
    const { send, firstClosed } = await serve((_, response) => {
      if (begins) response.write("some");
      else caller.abort(new Error("given up"));
    });
    const response = send({ signal: caller.signal });
    if (begins) {
      expect(Buffer.from((await (await response).read()) ?? []).toString()).toBe("some");
      const next = (await response).read();
      caller.abort(new Error("given up"));
      await expect(next).rejects.toThrow("given up");
    } else await expect(response).rejects.toThrow("given up");
    await firstClosed;
  });

  it("an address that does not respond is given up", async () => {
    const silent = Object.assign(new Agent(), {
      createConnection: () => Object.assign(new Socket(), { connecting: true }),
    });
    const { signal } = new AbortController();
    const url = new URL("http://127.0.0.1:9/api");
    // The limit may be short: this connection never opens, so the request always reaches it.
    const sendHttp = nodeHttp({ readAgent: silent, writeAgent: silent, connectMs: 20 });
    await expect(sendHttp({ method: "GET", url, headers: {}, body: null, signal })).rejects.toMatchObject({
      code: "CONNECT_TIMEOUT",
    });
  });

  it("nothing is sent for a caller that has gone", async () => {
    const { send, sockets } = await serve((_, response) => response.end());
    await expect(send({ signal: AbortSignal.abort(new Error("gone")) })).rejects.toThrow("gone");
    expect(sockets.size).toBe(0);
  });
});

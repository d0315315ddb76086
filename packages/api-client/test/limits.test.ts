/** Limits of time and number, and aborts, as the server sees them. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OctopusClient } from "../src/index.ts";
import { clientOf, collect, failure } from "./support/client.ts";
import { json, serve, until } from "./support/server.ts";

const RAW = ["/api/tasks/{id}/raw", { path: { id: "ServerTasks-1" } }] as const;

/** The shortest limit for a real socket: a busy machine needs a part of a second to accept a connection. */
const SOCKET_LIMIT_MS = 2_000;

describe("the time limit", () => {
  it("ends a hung read, a hung write and a body that stops, and closes their sockets", async () => {
    const server = await serve((request, response) => {
      if (request.url !== "/api/capabilities") return;
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write('{"Version":');
    });
    const client = clientOf(server.url, { timeoutMs: SOCKET_LIMIT_MS });
    const [read, stopped, write] = await Promise.all([
      failure(client.get("/api")),
      failure(client.get("/api/capabilities")),
      failure(client.post("/api/tasks", { body: { Name: "Health" } as never })),
    ]);
    expect(read).toMatchObject({ code: "timeout", route: "/api", method: "GET" });
    expect(stopped).toMatchObject({ code: "timeout", route: "/api/capabilities", method: "GET" });
    expect(write).toMatchObject({ code: "timeout", route: "/api/tasks", method: "POST" });
    await until(() => server.dropped() === 3, "the connections were closed");
    expect(server.seen).toHaveLength(3);
  });

  it("closes the socket of a stream that stops", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" });
      response.write("line 1\n");
    });
    const seen: string[] = [];
    const error = await failure(readInto(seen, clientOf(server.url, { timeoutMs: SOCKET_LIMIT_MS })));
    expect(error).toMatchObject({ code: "timeout", route: "/api/tasks/{id}/raw" });
    expect(seen).toEqual(["line 1"]);
    await until(() => server.dropped() === 1, "the connection was closed");
  });

  describe("on a clock that the test moves", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it("holds even when a fetch of the host's own ignores the signal", async () => {
      const call = failure(clientWith(() => new Promise(() => undefined), { timeoutMs: 30_000 }).get("/api"));
      await vi.advanceTimersByTimeAsync(29_999);
      const early = await Promise.race([call, Promise.resolve("waiting")]);
      await vi.advanceTimersByTimeAsync(1);
      expect([early, (await call).code]).toEqual(["waiting", "timeout"]);
    });

    it("does not count the time in the queue", async () => {
      const slow = () => after(400, () => Response.json({ Items: [] }));
      const client = clientWith(slow, { concurrency: 1, timeoutMs: 500 });
      const calls = Array.from({ length: 12 }, (_, at) => client.get("/api/tasks", { query: { skip: at } }));
      const all = Promise.all(calls);
      await vi.advanceTimersByTimeAsync(12 * 400);
      await expect(all).resolves.toHaveLength(12);
    });

    it("counts for each piece of a stream, and ends one that stops", async () => {
      let line = 0;
      const pull = (stream: ReadableStreamDefaultController<Uint8Array>) =>
        line === 5
          ? new Promise<void>(() => undefined)
          : after(400, () => {
              line += 1;
              stream.enqueue(new TextEncoder().encode(`line ${line}\n`));
            });
      const headers = { "Content-Type": "text/plain" };
      const fetch = async () => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers });
      const seen: string[] = [];
      const error = failure(readInto(seen, clientWith(fetch, { timeoutMs: 500 })));
      await vi.advanceTimersByTimeAsync(5 * 400 + 500);
      expect(await error).toMatchObject({ code: "timeout", route: "/api/tasks/{id}/raw" });
      expect(seen).toEqual(["line 1", "line 2", "line 3", "line 4", "line 5"]);
    });
  });
});

/** A client over a `fetch` of the test. */
function clientWith(fetch: () => Promise<Response>, options: { timeoutMs: number; concurrency?: number }) {
  return clientOf("http://octopus.test", { ...options, fetch });
}

/** Does something after a time on the clock of the test. */
function after<T>(ms: number, what: () => T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(what()), ms));
}

async function readInto(seen: string[], client: OctopusClient): Promise<void> {
  for await (const line of client.lines(...RAW)) seen.push(line);
}

describe("an abort", () => {
  it("closes the socket and ends the call with the caller's reason", async () => {
    const server = await serve(() => undefined);
    const controller = new AbortController();
    const call = clientOf(server.url).forCaller({ signal: controller.signal }).get("/api");
    await until(() => server.seen.length === 1, "the request arrived");
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await until(() => server.dropped() === 1, "the connection was closed");
  });

  it("takes a waiting request out of the queue, which is never sent", async () => {
    let finish: () => void = () => undefined;
    const server = await serve((request, response) => {
      if (request.url === "/api") finish = () => json(response, { Version: "1" });
      else json(response, {});
    });
    const client = clientOf(server.url, { concurrency: 1 });
    const first = client.get("/api");
    const controller = new AbortController();
    const second = client.get("/api/serverstatus", { signal: controller.signal });
    const third = client.get("/api/capabilities");
    await until(() => server.seen.length === 1, "the first request arrived");
    controller.abort();
    await expect(second).rejects.toMatchObject({ name: "AbortError" });
    finish();
    await Promise.all([first, third]);
    expect(server.seen.map(({ url }) => url)).toEqual(["/api", "/api/capabilities"]);
  });

  it("before the call sends nothing and does not ask beforeRequest", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const asked: unknown[] = [];
    const caller = { signal: AbortSignal.abort(), beforeRequest: (request: unknown) => asked.push(request) };
    await expect(clientOf(server.url).forCaller(caller).get("/api")).rejects.toMatchObject({
      name: "AbortError",
    });
    expect([server.seen, asked]).toEqual([[], []]);
  });

  it("ends the wait for a beforeRequest that never ends", async () => {
    const controller = new AbortController();
    const client = clientOf("http://127.0.0.1:9").forCaller({
      signal: controller.signal,
      beforeRequest: () => new Promise(() => undefined),
    });
    const call = client.get("/api");
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });

  it("in the middle of a stream closes the socket, and so does leaving the loop", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" });
      response.write("one\ntwo\n");
    });
    const controller = new AbortController();
    const client = clientOf(server.url, { concurrency: 1 });
    await expect(async () => {
      for await (const _line of client.lines(...RAW)) break;
      for await (const _line of client.forCaller({ signal: controller.signal }).lines(...RAW))
        controller.abort();
    }).rejects.toMatchObject({ name: "AbortError" });
    await until(() => server.dropped() === 2, "both connections were closed");
  });

  it("between two attempts ends the waiting", async () => {
    const server = await serve((_request, response) => json(response, {}, 503));
    const controller = new AbortController();
    // The client asks for a random number when it computes the wait, and the wait begins in the same turn.
    const random = () => {
      queueMicrotask(() => controller.abort());
      return 0.5;
    };
    const client = clientOf(server.url, { retry: { baseDelayMs: 10_000, maxDelayMs: 10_000, random } });
    const call = client.get("/api", { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(server.seen).toHaveLength(1);
  });
});

describe("parallel requests", () => {
  it("never exceed the limit, and none of 1,000 is lost", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on("warning", onWarning);
    const first: (() => void)[] = [];
    const server = await serve((request, response, at) => {
      const respond = () => json(response, { at: request.url, Items: [] });
      // Responses of the others change places, and no result depends on how long each takes.
      if (at > 8) return setTimeout(respond, at % 3);
      // The first eight are held until all of them are there, so that the limit is reached for certain.
      if (first.push(respond) === 8) for (const send of first) send();
    });
    const signal = new AbortController().signal;
    const client = clientOf(server.url).forCaller({ signal });
    const responses = await Promise.all(
      Array.from({ length: 1_000 }, (_, at) => client.get("/api/tasks", { query: { skip: at } })),
    );
    expect(responses).toEqual(
      Array.from({ length: 1_000 }, (_, at) => ({ at: `/api/tasks?skip=${at}`, Items: [] })),
    );
    expect(server.peak()).toBe(8);
    expect(server.seen).toHaveLength(1_000);
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
  });

  it("are counted until the body has been read, over all callers, streams included", async () => {
    const first: (() => void)[] = [];
    const server = await serve((request, response, at) => {
      const isText = request.url.includes("raw");
      response.writeHead(200, { "Content-Type": isText ? "text/plain" : "application/json" });
      response.write(isText ? "x\n" : '{"Items":[]');
      const end = () => response.end(isText ? "y" : "}");
      if (at > 3) return setImmediate(end);
      // The first three are held until all of them are there, so that the limit is reached for certain.
      if (first.push(end) === 3) for (const finish of first) finish();
    });
    const client = clientOf(server.url, { concurrency: 3 });
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => {
        const caller = client.forCaller({});
        return at % 2 ? caller.get("/api/tasks", { query: { skip: at } }) : collect(caller.lines(...RAW));
      }),
    );
    expect(server.peak()).toBe(3);
  });
});

/** Time, number and abort: what a request may cost, proven on the server's side. */
import { describe, expect, it } from "vitest";
import { clientOf, collect, failure } from "./support/client.ts";
import { json, serve, until } from "./support/server.ts";

const RAW = ["/api/tasks/{id}/raw", { path: { id: "ServerTasks-1" } }] as const;

describe("the time limit", () => {
  it("ends a hung request as timeout and closes its socket", async () => {
    const server = await serve(() => undefined);
    const error = await failure(clientOf(server.url, { timeoutMs: 60 }).get("/api"));
    expect(error).toMatchObject({ code: "timeout", route: "/api", method: "GET" });
    await until(() => server.dropped() === 1, "the connection was closed");
    expect(server.seen).toHaveLength(1);
  });

  it("covers reading: a body that stops is a timeout too", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write('{"Version":');
    });
    const error = await failure(clientOf(server.url, { timeoutMs: 60 }).get("/api"));
    expect(error.code).toBe("timeout");
    await until(() => server.dropped() === 1, "the connection was closed");
  });

  it("covers a write, which is sent once", async () => {
    const server = await serve(() => undefined);
    const client = clientOf(server.url, { timeoutMs: 60 });
    const error = await failure(client.post("/api/tasks", { body: { Name: "Health" } as never }));
    expect(error.code).toBe("timeout");
    await until(() => server.dropped() === 1, "the connection was closed");
    expect(server.seen).toHaveLength(1);
  });

  it("holds even when a fetch of the host's own ignores the signal", async () => {
    const client = clientOf("http://127.0.0.1:9", {
      timeoutMs: 30,
      fetch: () => new Promise(() => undefined),
    });
    expect((await failure(client.get("/api"))).code).toBe("timeout");
  });

  it("does not count the time in the queue", async () => {
    const server = await serve((_request, response) => void setTimeout(() => json(response, {}), 40));
    const client = clientOf(server.url, { concurrency: 1, timeoutMs: 300 });
    const calls = Array.from({ length: 12 }, (_, at) => client.get("/api/tasks", { query: { skip: at } }));
    await expect(Promise.all(calls)).resolves.toHaveLength(12);
  });

  it("counts for each piece of a stream, and ends one that stops", async () => {
    const server = await serve(async (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" });
      for (let line = 1; line <= 5; line += 1) {
        response.write(`line ${line}\n`);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
    });
    const seen: string[] = [];
    const error = await failure(
      (async () => {
        for await (const line of clientOf(server.url, { timeoutMs: 500 }).lines(...RAW)) seen.push(line);
      })(),
    );
    expect(error).toMatchObject({ code: "timeout", route: "/api/tasks/{id}/raw" });
    expect(seen).toEqual(["line 1", "line 2", "line 3", "line 4", "line 5"]);
    await until(() => server.dropped() === 1, "the connection was closed");
  });
});

describe("an abort", () => {
  it("closes the socket and ends the call with the caller's reason", async () => {
    const server = await serve(() => undefined);
    const controller = new AbortController();
    const call = clientOf(server.url).scoped({ signal: controller.signal }).get("/api");
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

  it("before the call sends nothing and asks nobody", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const asked: unknown[] = [];
    const scope = { signal: AbortSignal.abort(), beforeRequest: (request: unknown) => asked.push(request) };
    await expect(clientOf(server.url).scoped(scope).get("/api")).rejects.toMatchObject({
      name: "AbortError",
    });
    expect([server.seen, asked]).toEqual([[], []]);
  });

  it("ends the wait for a question that nobody answers", async () => {
    const controller = new AbortController();
    const client = clientOf("http://127.0.0.1:9").scoped({
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
      for await (const _line of client.scoped({ signal: controller.signal }).lines(...RAW))
        controller.abort();
    }).rejects.toMatchObject({ name: "AbortError" });
    await until(() => server.dropped() === 2, "both connections were closed");
  });

  it("between two attempts ends the waiting", async () => {
    const server = await serve((_request, response) => json(response, {}, 503));
    const controller = new AbortController();
    const client = clientOf(server.url, { retry: { baseDelayMs: 10_000, maxDelayMs: 10_000 } });
    const call = client.get("/api", { signal: controller.signal });
    await until(() => server.seen.length === 1, "the first attempt arrived");
    setTimeout(() => controller.abort(), 20);
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("parallel requests", () => {
  it("never exceed the limit, and none of 1,000 is lost", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on("warning", onWarning);
    const first: (() => void)[] = [];
    const server = await serve((request, response, at) => {
      const answer = () => json(response, { at: request.url });
      if (at > 8) return setTimeout(answer, at % 3);
      // The first eight are held until all of them are there, so that the limit is reached for certain.
      if (first.push(answer) === 8) for (const send of first) send();
    });
    const signal = new AbortController().signal;
    const client = clientOf(server.url).scoped({ signal });
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, at) => client.get("/api/tasks", { query: { skip: at } })),
    );
    expect(answers).toEqual(Array.from({ length: 1_000 }, (_, at) => ({ at: `/api/tasks?skip=${at}` })));
    expect(server.peak()).toBe(8);
    expect(server.seen).toHaveLength(1_000);
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
  });

  it("are counted until the body has been read, over all scopes, streams included", async () => {
    const server = await serve((request, response) => {
      response.writeHead(200, {
        "Content-Type": request.url.includes("raw") ? "text/plain" : "application/json",
      });
      response.write(request.url.includes("raw") ? "x\n" : "{");
      setTimeout(() => response.end(request.url.includes("raw") ? "y" : "}"), 5);
    });
    const client = clientOf(server.url, { concurrency: 3 });
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => {
        const scope = client.scoped({});
        return at % 2 ? scope.get("/api/tasks", { query: { skip: at } }) : collect(scope.lines(...RAW));
      }),
    );
    expect(server.peak()).toBe(3);
  });
});

/** Equal reads share one request, and each caller keeps its own policy, signal and value. */
import { describe, expect, it } from "vitest";
import { clientOf, collect } from "../../test/support/client.ts";
import { json, serve, type TestServer, until } from "../../test/support/server.ts";
import type { OctopusClient } from "../index.ts";
import { shareLayer } from "./share.ts";
import { createAborts } from "./signals.ts";

/** A server that responds when the test says so. */
async function held(): Promise<{ server: TestServer; respond: () => void; client: OctopusClient }> {
  const pending: (() => void)[] = [];
  const server = await serve((request, response) => {
    pending.push(() => json(response, { url: request.url, Items: [] }));
  });
  const respond = () => {
    for (const send of pending.splice(0)) send();
  };
  return { server, respond, client: clientOf(server.url) };
}

describe("equal reads at the same time", () => {
  it("equal reads share one request, and each gets a value of its own", async () => {
    const { server, respond, client } = await held();
    const calls = Array.from({ length: 20 }, () => client.forCaller({}).get("/api"));
    await until(() => server.seen.length === 1, "the request arrived");
    respond();
    const values = await Promise.all(calls);
    expect(server.seen).toHaveLength(1);
    expect(new Set(values).size).toBe(20);
    const next = client.get("/api");
    await until(() => server.seen.length === 2, "a later read is a request of its own");
    respond();
    await next;
  });

  it("reads with another address, credential or method are not shared", async () => {
    const server = await serve((_request, response) => json(response, { Items: [] }));
    let turn = 0;
    const key = () => `API-${["A", "B"][turn++ % 2]}`;
    const client = clientOf(server.url, { credential: { kind: "apiKey", key } });
    await Promise.all([client.get("/api"), client.get("/api")]);
    expect(server.seen.map(({ headers }) => headers["x-octopus-apikey"]).sort()).toEqual(["API-A", "API-B"]);
    const other = clientOf(server.url);
    await Promise.all([
      other.get("/api/tasks", { query: { skip: 1 } }),
      other.get("/api/tasks", { query: { skip: 2 } }),
      other.post("/api/tasks", { body: {} as never }),
      other.post("/api/tasks", { body: {} as never }),
    ]);
    expect(server.seen).toHaveLength(6);
  });

  it("the policy of each caller of a shared read is asked, and a refusal concerns that caller only", async () => {
    const { server, respond, client } = await held();
    const asked: string[] = [];
    const watching = (name: string) => client.forCaller({ beforeRequest: () => asked.push(name) });
    const refusing = client.forCaller({ beforeRequest: () => Promise.reject(new Error("denied")) });
    const calls = Promise.allSettled([
      watching("a").get("/api"),
      refusing.get("/api"),
      watching("b").get("/api"),
    ]);
    await until(() => server.seen.length === 1, "the request arrived");
    respond();
    expect((await calls).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(asked).toEqual(["a", "b"]);
  });

  it("one caller of a shared read may abort alone, and the request ends when all have", async () => {
    const { server, respond, client } = await held();
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    const get = ({ signal }: AbortController) => client.forCaller({ signal }).get("/api");
    const calls = [get(first), get(second)];
    await until(() => server.seen.length === 1, "the request arrived");
    first.abort();
    await expect(calls[0]).rejects.toMatchObject({ name: "AbortError" });
    respond();
    await expect(calls[1]).resolves.toMatchObject({ url: "/api" });
    expect(server.dropped()).toBe(0);

    const last = [get(second), get(third)];
    await until(() => server.seen.length === 2, "the second request arrived");
    second.abort();
    third.abort();
    await Promise.allSettled(last);
    await until(() => server.dropped() === 1, "the connection was closed");
  });

  it("shared reads fail together, each with an error of its own", async () => {
    const server = await serve((_request, response) => json(response, { ErrorMessage: "no" }, 404));
    const client = clientOf(server.url);
    const [a, b] = await Promise.allSettled([client.get("/api"), client.get("/api")]);
    expect(server.seen).toHaveLength(1);
    expect(a).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
    expect((a as PromiseRejectedResult).reason).not.toBe((b as PromiseRejectedResult).reason);
  });

  it("a read after a write does not join a read from before it", async () => {
    const pending: (() => void)[] = [];
    const server = await serve((request, response, at) => {
      if (request.method === "GET") pending.push(() => json(response, { at }));
      else json(response, {});
    });
    const client = clientOf(server.url);
    const before = client.get("/api");
    await until(() => pending.length === 1, "the first read arrived");
    await client.post("/api/tasks", { body: {} as never });
    const after = client.get("/api");
    await until(() => pending.length === 2, "the second read arrived");
    for (const send of pending) send();
    expect(await Promise.all([before, after])).toEqual([{ at: 1 }, { at: 3 }]);
  });

  it("reads that the policy calls writes are not shared, and later reads see their effect", async () => {
    const { server, respond, client } = await held();
    const read = client.get("/api");
    await until(() => server.seen.length === 1, "the read arrived");
    const writing = client.forCaller({ beforeRequest: () => ({ tier: "write" }) });
    const writes = [writing.get("/api"), writing.get("/api")];
    await until(() => server.seen.length === 3, "both writes arrived");
    respond();
    await Promise.all([read, ...writes]);
  });

  it("streams are not shared", async () => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { "Content-Type": "text/plain" }).end("a\nb"),
    );
    const client = clientOf(server.url);
    const lines = () => collect(client.lines("/api/tasks/{id}/raw", { path: { id: "ServerTasks-1" } }));
    expect(await Promise.all([lines(), lines()])).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(server.seen).toHaveLength(2);
  });
});

it("reads whose headers only look alike when they are joined are not shared", async () => {
  let sent = 0;
  const send = shareLayer(
    ["a", "b"],
    createAborts(),
  )(async () => {
    sent += 1;
    await Promise.resolve();
    return { status: 200, headers: { get: () => null }, text: "{}", close: () => undefined };
  });
  const read = (headers: Record<string, string>) =>
    send({
      method: "GET",
      url: new URL("http://octopus.test/api"),
      headers,
      body: null,
      isRead: true,
      signal: new AbortController().signal,
    });
  await Promise.all([
    read({ a: "x\ny", b: "z" }),
    read({ a: "x", b: "y\nz" }),
    read({ a: "x" }),
    read({ a: "x", b: "" }),
  ]);
  expect(sent).toBe(4);
});

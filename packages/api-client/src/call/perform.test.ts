/** What is sent: credential, headers, address, query and body, and the question that is asked before. */
import { startSimulator } from "@octo/simulator";
import { describe, expect, it } from "vitest";
import { clientOf, failure, KEY } from "../../test/support/client.ts";
import { json, serve } from "../../test/support/server.ts";
import { createOctopusClient, type Exchange, type OutgoingRequest } from "../index.ts";

describe("credential", () => {
  it.each([
    ["a key", { kind: "apiKey", key: "API-A" }, "x-octopus-apikey", "API-A"],
    ["a key from a function", { kind: "apiKey", key: () => "API-B" }, "x-octopus-apikey", "API-B"],
    ["a token", { kind: "bearer", token: "t0" }, "authorization", "Bearer t0"],
    [
      "a token that has to be fetched",
      { kind: "bearer", token: async () => "t1" },
      "authorization",
      "Bearer t1",
    ],
  ] as const)("is sent as %s", async (_, credential, header, value) => {
    const server = await serve((_request, response) => json(response, {}));
    await clientOf(server.url, { credential }).get("/api");
    expect(server.seen[0]?.headers[header]).toBe(value);
  });

  it("a credential function is called before each request, so that a token can be renewed", async () => {
    const server = await serve((_request, response) => json(response, {}));
    let asked = 0;
    const token = async () => {
      asked += 1;
      return `token-${asked}`;
    };
    const client = clientOf(server.url, { credential: { kind: "bearer", token } });
    await client.get("/api");
    await client.get("/api");
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
  });

  it("a read that is refused is sent once more with a renewed credential, and a write is not", async () => {
    const server = await serve((request, response) =>
      json(response, {}, request.headers["x-octopus-apikey"] === "API-NEW" ? 200 : 401),
    );
    let key = "API-OLD";
    const refusals: (string | undefined)[] = [];
    const source = (refused?: string) => {
      refusals.push(refused);
      if (refused === key) key = "API-NEW";
      return key;
    };
    const client = clientOf(server.url, { credential: { kind: "apiKey", key: source } });
    expect((await failure(client.request("POST", "/api/spaces", { body: { Name: "x" } }))).status).toBe(401);
    expect(server.seen).toHaveLength(1);
    await client.get("/api");
    expect(server.seen.map(({ headers }) => headers["x-octopus-apikey"])).toEqual([
      "API-OLD",
      "API-OLD",
      "API-NEW",
    ]);
    expect(refusals).toEqual([undefined, undefined, "API-OLD"]);
    expect(client.secrets()).toEqual(["API-OLD", "API-NEW"]);
  });

  it("a read that is refused is not sent again where the credential stays the same", async () => {
    const server = await serve((_request, response) => json(response, {}, 401));
    const client = clientOf(server.url, { credential: { kind: "bearer", token: () => "t" } });
    expect((await failure(client.get("/api"))).status).toBe(401);
    expect(server.seen).toHaveLength(1);
  });

  it("a credential that no header can carry is a config error without its text, and nothing is sent", async () => {
    const server = await serve((_request, response) => json(response, {}));
    for (const key of ["", "API-SECRET\nX-Other: 1", "API-SECRET ", "schlüssel-geheim"]) {
      const error = await failure(clientOf(server.url, { credential: { kind: "apiKey", key } }).get("/api"));
      expect(error.code).toBe("config");
      expect(error.message).not.toContain("SECRET");
    }
    expect(server.seen).toEqual([]);
  });

  it("a credential that cannot be obtained is a config error", async () => {
    const token = () => Promise.reject(new Error("issuer is down"));
    const error = await failure(
      clientOf("http://127.0.0.1:9", { credential: { kind: "bearer", token } }).get("/api"),
    );
    expect(error).toMatchObject({ code: "config", cause: { message: "issuer is down" } });
  });
});

describe("headers", () => {
  it("User-Agent names the client of the caller, whatever characters it has", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const client = clientOf(server.url, { userAgent: "octo/1" });
    await client.get("/api");
    await client.forCaller({ userAgent: "octo/1 (klient/2)" }).get("/api");
    await client.forCaller({ userAgent: "octo/1 (日本\r\nX-Evil: 1)" }).get("/api");
    expect(server.seen.map(({ headers }) => headers["user-agent"])).toEqual([
      "octo/1",
      "octo/1 (klient/2)",
      "octo/1 (?X-Evil: 1)",
    ]);
    expect(server.seen[2]?.headers["x-evil"]).toBeUndefined();
  });
});

describe("address", () => {
  it("a virtual directory is in the address that is sent and in the one that beforeRequest gets", async () => {
    const simulator = await startSimulator({ virtualDirectory: "/octopus" });
    const asked: string[] = [];
    try {
      const client = createOctopusClient({
        serverUrl: `${simulator.url}/api/`,
        credential: { kind: "apiKey", key: simulator.apiKey },
        beforeRequest: ({ path }) => asked.push(path),
      });
      const { Items } = await client
        .inSpace("Spaces-1")
        .get("/api/{spaceId}/projects", { query: { take: 1 } });
      expect(Items).toHaveLength(1);
    } finally {
      await simulator.close();
    }
    expect(asked).toEqual(["/api/Spaces-1/projects"]);
  });

  it("beforeRequest gets the address byte for byte as it is sent, with a promise or without", async () => {
    const server = await serve((_request, response) => json(response, { Items: [] }));
    const asked: OutgoingRequest[] = [];
    const beforeRequest = async (request: OutgoingRequest) => {
      await Promise.resolve();
      asked.push(request);
    };
    const space = clientOf(`${server.url}/dir`).forCaller({ beforeRequest }).inSpace("Spaces-1");
    await space.get("/api/{spaceId}/projects/{projectId}/{gitRef}/variables", {
      path: { projectId: "Projects-1", gitRef: "refs/heads/füür (1)+'x'" },
    });
    await space.get("/api/{spaceId}/projects", {
      query: { ids: ["a,b", "c d"], partialName: "&x=1#y", take: 2 },
    });
    expect(asked.map(({ url }) => url)).toEqual(server.seen.map(({ url }) => server.url + url));
    expect(asked[0]?.path).toBe(
      "/api/Spaces-1/projects/Projects-1/refs%2Fheads%2Ff%C3%BC%C3%BCr%20(1)%2B'x'/variables",
    );
    expect(asked[1]?.method).toBe("GET");
    expect(asked[1]?.query).toEqual({ ids: ["a,b,c d"], partialName: ["&x=1#y"], take: ["2"] });
    expect(server.seen[1]?.url).toBe(
      "/dir/api/Spaces-1/projects?ids=a%2Cb,c%20d&partialName=%26x%3D1%23y&take=2",
    );
  });

  it("a request that beforeRequest refuses is not sent, and the caller gets what it threw", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const refusal = new Error("not allowed");
    for (const beforeRequest of [
      () => {
        throw refusal;
      },
      () => Promise.reject(refusal),
    ]) {
      await expect(clientOf(server.url).forCaller({ beforeRequest }).get("/api")).rejects.toBe(refusal);
    }
    expect(server.seen).toEqual([]);
  });

  it("query names and values that would arrive as others are refused", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const get = (query: Record<string, unknown>) =>
      failure(clientOf(server.url).inSpace("Spaces-1").get("/api/{spaceId}/projects", { query }));
    expect((await get({ "take=1&skip": 1 })).code).toBe("input");
    expect((await get({ partialName: "\ud800" })).code).toBe("input");
    expect(server.seen).toEqual([]);
  });
});

describe("body and bookkeeping", () => {
  it("a body is sent as JSON, beforeRequest gets it, and onExchange reports the request", async () => {
    const server = await serve((_request, response) => json(response, { Id: "Releases-1" }, 201));
    const bodies: unknown[] = [];
    const exchanges: Exchange[] = [];
    const client = clientOf(server.url).forCaller({
      beforeRequest: ({ body }) => bodies.push(body),
      onExchange: (exchange) => exchanges.push(exchange),
    });
    const body = { ProjectId: "Projects-1", Version: "1.0.0" } as never;
    await client.inSpace("Spaces-1").post("/api/{spaceId}/releases", { body });
    expect(server.seen[0]).toMatchObject({ method: "POST", body: JSON.stringify(body) });
    expect(server.seen[0]?.headers["content-type"]).toBe("application/json");
    expect(bodies).toEqual([body]);
    expect(exchanges).toMatchObject([{ method: "POST", status: 201, path: "/api/Spaces-1/releases" }]);
  });

  it("the body that beforeRequest got is sent, also when the object changes in the meantime", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const body = { Name: "Health" };
    const beforeRequest = async () => {
      await Promise.resolve();
      body.Name = "Format";
    };
    await clientOf(server.url)
      .forCaller({ beforeRequest })
      .post("/api/tasks", { body: body as never });
    expect(server.seen[0]?.body).toBe('{"Name":"Health"}');
  });

  it("a fetch of the host gets the whole request", async () => {
    const server = await serve((_request, response) => json(response, { Version: "2026.3" }));
    const through: string[] = [];
    const client = clientOf("http://octopus.internal", {
      async fetch(request) {
        through.push(`${request.method} ${request.url} ${request.redirect}`);
        const { pathname, search } = new URL(request.url);
        return fetch(server.url + pathname + search, {
          method: request.method,
          headers: request.headers,
          signal: request.signal,
        });
      },
    });
    expect(await client.get("/api")).toEqual({ Version: "2026.3" });
    expect(through).toEqual(["GET http://octopus.internal/api manual"]);
    expect(server.seen[0]?.headers["x-octopus-apikey"]).toBe(KEY);
  });

  it("limits outside of their range are refused", () => {
    for (const options of [
      { concurrency: 0 },
      { timeoutMs: Number.POSITIVE_INFINITY },
      { maxResponseBytes: -1 },
    ])
      expect(() => clientOf("http://127.0.0.1", options)).toThrow(/must be a whole number/);
  });
});

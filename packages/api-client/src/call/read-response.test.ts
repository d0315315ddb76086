/** What comes back: data, nothing, or one error that says what happened and never shows the credential. */
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { clientOf, collect, failure, KEY } from "../../test/support/client.ts";
import { type Handler, json, serve } from "../../test/support/server.ts";
import { OctopusError } from "../index.ts";

const RAW = ["/api/tasks/{id}/raw", { path: { id: "ServerTasks-1" } }] as const;

async function clientFor(handler: Handler, options = {}) {
  const server = await serve(handler);
  return { server, client: clientOf(server.url, { retry: { attempts: 2 }, ...options }) };
}

describe("data", () => {
  it("the data of 204 and of an empty 200 is undefined", async () => {
    for (const status of [204, 200]) {
      const { client } = await clientFor((_request, response) => response.writeHead(status).end());
      const space = client.inSpace("Spaces-1");
      expect(
        await space.delete("/api/{spaceId}/releases/{id}", { path: { id: "Releases-1" } }),
      ).toBeUndefined();
      expect(await client.request("GET", "/api")).toBeUndefined();
    }
  });

  it("the data is text where the document says text, and may be long", async () => {
    const { client } = await clientFor((_request, response) =>
      response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end("añ\n".repeat(100_000)),
    );
    expect(await client.get(...RAW)).toHaveLength(300_000);
  });
});

describe("a list", () => {
  it.each([
    [
      "whose field is null",
      '{"Items":null,"TotalResults":0}',
      "/api/tasks",
      "has no list in its field Items",
    ],
    ["whose field is absent", '{"TotalResults":0}', "/api/tasks", "has no list in its field Items"],
    ["that is an object", "{}", "/api/spaces/all", "has no list"],
    ["that is null", "null", "/api/spaces/all", "is empty"],
    ["that is not there", "", "/api/spaces/all", "is empty"],
  ] as const)("a list %s is unknown, and not empty", async (_, text, route, message) => {
    const { client } = await clientFor((_request, response) =>
      response.writeHead(200, text ? { "Content-Type": "application/json" } : {}).end(text),
    );
    const error = await failure(client.get(route));
    expect(error).toMatchObject({ code: "upstream", method: "GET", route });
    expect(error.message).toContain(message);
  });
});

describe("a response that no Octopus API gives", () => {
  const write =
    (type: string, text: string, status = 200): Handler =>
    (_request, response) =>
      void response.writeHead(status, type ? { "Content-Type": type } : {}).end(text);
  const half: Handler = (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
    response.write('{"Version":', () => response.destroy());
  };

  it.each<[string, Handler]>([
    ["a login page", write("text/html", "<html>sign in</html>")],
    ["a page without a success", write("application/xhtml+xml", "<html/>", 404)],
    ["another text", write("text/plain", "pong")],
    ["a picture", write("image/png", "\u0089PNG")],
    ["an error in plain text", write("text/plain", "Not found", 404)],
    ["JSON that is cut", write("application/json", '{"Version": "2026')],
    ["JSON of which nothing came", write("application/json", "")],
    ["no type and no JSON", write("", "hello")],
    ["half of a body", half],
  ])("a response that no Octopus API gives is named as such: %s", async (_, handler) => {
    const { server, client } = await clientFor(handler);
    const error = await failure(client.get("/api"));
    expect(error.code).toBe("upstream");
    expect(error.message).toContain(`This is not an Octopus API at ${server.url}: the response to GET /api`);
    expect(error).toMatchObject({ method: "GET", route: "/api" });
  });

  it("a response that no Octopus API gives is named as such for lines too", async () => {
    const { client } = await clientFor(write("text/html", "<html>"));
    await expect(collect(client.lines(...RAW))).rejects.toThrow(/not an Octopus API/);
  });

  it("an unusable response to a write does not hide that the write may have worked", async () => {
    const { client, server } = await clientFor((_request, response) => void response.destroy());
    const error = await failure(
      client.post("/api/tasks", { body: { Name: "Health", Description: "x" } as never }),
    );
    expect(error.message).toContain("Whether the POST took effect is not known");
    expect(server.seen).toHaveLength(1);
  });
});

describe("errors", () => {
  it("an error has everything that Octopus says", async () => {
    const { client } = await clientFor((_request, response) => {
      response.setHeader("Retry-After", "7");
      json(
        response,
        {
          ErrorMessage: "There was a problem with your request.",
          Errors: ["Name is required.", "Version is taken."],
          HelpText: "See the docs.",
          Details: { field: "Name" },
        },
        400,
      );
    });
    const error = await failure(
      client.inSpace("Spaces-1").get("/api/{spaceId}/releases/{id}", { path: { id: "Releases-1" } }),
    );
    expect(error).toMatchObject({
      code: "input",
      status: 400,
      method: "GET",
      route: "/api/{spaceId}/releases/{id}",
      message: "There was a problem with your request. Name is required. Version is taken.",
      errors: ["Name is required.", "Version is taken."],
      helpText: "See the docs.",
      details: { field: "Name" },
      retryAfterSeconds: 7,
    });
  });

  it.each([
    [401, "config"],
    [403, "forbidden"],
    [404, "not_found"],
    [409, "conflict"],
    [418, "upstream"],
    [429, "rate_limited"],
    [500, "upstream"],
    [503, "upstream"],
  ])("the code of an error follows from the status: %i is %s", async (status, code) => {
    const { client } = await clientFor((_request, response) =>
      json(response, { ErrorMessage: "404 forbidden" }, status),
    );
    expect(await failure(client.get("/api"))).toMatchObject({ status, code });
  });

  it("a response that is too large is an error, and its connection is closed", async () => {
    const { client, server } = await clientFor(
      (_request, response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.write(`"${"x".repeat(50_000)}`);
      },
      { maxResponseBytes: 10_000 },
    );
    const error = await failure(client.get("/api"));
    expect(error).toMatchObject({ code: "upstream", route: "/api" });
    expect(error.message).toContain("larger than 10000 bytes");
    await expect.poll(server.dropped).toBe(1);
  });
});

/** Everything that a log or a crash report could take from an error. */
function everythingIn(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    parts.push(
      at.message,
      at.stack ?? "",
      JSON.stringify(at),
      JSON.stringify(Object.getOwnPropertyDescriptors(at)),
    );
  }
  return [...parts, inspect(error, { depth: 10, showHidden: true }), String(error)].join("\n");
}

describe("the credential", () => {
  const echo: Handler = (request, response) =>
    json(
      response,
      {
        ErrorMessage: `Key ${request.headers["x-octopus-apikey"]} is not valid`,
        Errors: [`bad ${KEY}`],
        HelpText: `You sent ${KEY}`,
        Details: { [KEY]: { deep: [`${KEY}!`] } },
      },
      401,
    );
  const cases: [string, Handler, object][] = [
    ["a server that repeats it", echo, {}],
    [
      "cut JSON that repeats it",
      (_request, response) => {
        response.writeHead(200, { "Content-Type": "application/json" }).end(`${KEY} {`);
      },
      {},
    ],
    [
      "a page that repeats it",
      (_request, response) => {
        response.writeHead(200, { "Content-Type": "text/html" }).end(KEY);
      },
      {},
    ],
    ["a reset", (_request, response) => void response.destroy(), {}],
    [
      "a redirect that repeats it",
      (_request, response) => {
        response.writeHead(302, { Location: `http://127.0.0.1:9/${KEY}` }).end();
      },
      {},
    ],
    [
      "a redirect to a host of that name",
      (_request, response) => response.writeHead(302, { Location: `http://${KEY}.example/` }).end(),
      {},
    ],
    ["a hung server", () => undefined, { timeoutMs: 1_000 }],
    [
      "a fetch of the host's that puts it into its error",
      () => undefined,
      {
        fetch: (request: Request) => {
          const shown = JSON.stringify([...request.headers]);
          return Promise.reject(new TypeError(`failed: ${shown}`, { cause: new Error(shown) }));
        },
      },
    ],
  ];

  it.each(cases)("the credential never gets into an error: %s", async (_, handler, options) => {
    const { client } = await clientFor(handler, options);
    const error = await failure(client.get("/api"));
    expect(error).toBeInstanceOf(OctopusError);
    expect(everythingIn(error)).not.toContain(KEY);
    expect(everythingIn(error)).not.toMatch(/canary/i);
  });
});

/** Where a redirect may lead, and that no other address ever sees the credential. */
import { describe, expect, it } from "vitest";
import { clientOf, collect, failure, KEY } from "../../test/support/client.ts";
import { json, serve } from "../../test/support/server.ts";

const TO_ELSEWHERE: readonly ((host: string, own: string) => string)[] = [
  (host) => `http://${host}/api`,
  (host) => `//${host}/api`,
  (host) => `\\\\${host}\\api`,
  (host) => `/\\${host}/api`,
  (host, own) => `http://${own}@${host}/api`,
  (host, own) => `http://${own}%2f@${host}/api`,
  (host) => `https://${host}/api`,
];

describe("a redirect to another origin", () => {
  it.each([301, 302, 303, 307, 308])(
    "a redirect to another origin is not followed and gets no key (%i)",
    async (status) => {
      const other = await serve((_request, response) => json(response, {}));
      for (const to of TO_ELSEWHERE) {
        const server = await serve((_request, response) => {
          const own = new URL(server.url).host;
          response.writeHead(status, { Location: to(new URL(other.url).host, own) }).end();
        });
        const client = clientOf(server.url);
        const read = await failure(client.get("/api"));
        expect(read).toMatchObject({ code: "config", route: "/api" });
        expect(read.message).toContain("The credential was not sent there.");
        await failure(client.post("/api/tasks", { body: { Name: "x" } as never }));
        await expect(collect(client.lines("/api/tasks/{id}/raw", { path: { id: "T-1" } }))).rejects.toThrow();
        expect(server.seen).toHaveLength(3);
        expect(server.seen[0]?.headers["x-octopus-apikey"]).toBe(KEY);
      }
      expect(other.seen).toEqual([]);
    },
  );

  it("a redirect to another origin gets no bearer token either", async () => {
    const other = await serve((_request, response) => json(response, {}));
    const server = await serve((_request, response) =>
      response.writeHead(307, { Location: other.url }).end(),
    );
    await failure(clientOf(server.url, { credential: { kind: "bearer", token: "t0ken" } }).get("/api"));
    expect(other.seen).toEqual([]);
  });
});

describe("a redirect from the API to a page", () => {
  it.each([
    ["/app#/users/sign-in", /redirects to its sign-in page \(\/app\)/],
    [
      "/users/sign-in?returnUrl=x",
      /redirects to its sign-in page \(\/users\/sign-in\).*Check the key and the proxy/,
    ],
    ["/Account/Login", /redirects to its sign-in page/],
    ["/maintenance.html", /redirects from its API to \/maintenance\.html/],
  ])("a redirect to %s is explained, and no policy is asked about it", async (location, message) => {
    const server = await serve((_request, response) => response.writeHead(302, { Location: location }).end());
    const asked: string[] = [];
    const client = clientOf(server.url).forCaller({
      beforeRequest: ({ path }) => {
        asked.push(path);
        if (!path.startsWith("/api")) throw new Error("denied");
      },
    });
    const error = await failure(client.get("/api/spaces/all"));
    expect(error).toMatchObject({ code: "config", message: expect.stringMatching(message) });
    expect(asked).toEqual(["/api/spaces/all"]);
    expect(server.seen).toHaveLength(1);
  });
});

describe("a redirect within the origin", () => {
  it("a redirect of a read within the origin is followed, and beforeRequest is asked at each hop", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/dir/api")
        return response.writeHead(302, { Location: "api/capabilities?a=1&b=2" }).end();
      json(response, { ok: true });
    });
    const asked: unknown[] = [];
    const client = clientOf(`${server.url}/dir`).forCaller({
      beforeRequest: ({ path, query }) => asked.push([path, query]),
    });
    expect(await client.get("/api")).toEqual({ ok: true });
    expect(asked).toEqual([
      ["/api", {}],
      ["/api/capabilities", { a: ["1"], b: ["2"] }],
    ]);
    expect(server.seen[1]?.headers["x-octopus-apikey"]).toBe(KEY);
  });

  it("a redirect to an address that the policy denies is not followed", async () => {
    const server = await serve((_request, response) =>
      response.writeHead(302, { Location: "/api/users/me" }).end(),
    );
    const beforeRequest = ({ path }: { path: string }) => {
      if (path !== "/api") throw new Error(`denied ${path}`);
    };
    await expect(clientOf(server.url).forCaller({ beforeRequest }).get("/api")).rejects.toThrow(
      "denied /api/users/me",
    );
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ["out of the virtual directory", `/other/${KEY}`, "config"],
    ["with a user name", "http://me@HOST/dir/api/x", "upstream"],
    ["to nothing that is an address", "http://[", "upstream"],
    ["to itself, for ever", "/dir/api", "upstream"],
  ])("a redirect is refused: %s", async (_, location, code) => {
    const server = await serve((_request, response) => {
      response.writeHead(302, { Location: location.replace("HOST", new URL(server.url).host) }).end();
    });
    const error = await failure(clientOf(`${server.url}/dir`).get("/api"));
    expect(error).toMatchObject({ code, route: "/api" });
    expect(error.message).not.toContain(KEY);
    expect(server.seen.every(({ url }) => url === "/dir/api")).toBe(true);
  });

  it.each([301, 302, 303, 307, 308])("a redirect of a write is refused (%i)", async (status) => {
    const server = await serve((_request, response) =>
      response.writeHead(status, { Location: "/api/x" }).end(),
    );
    const error = await failure(clientOf(server.url).post("/api/tasks", { body: {} as never }));
    expect(error.message).toContain("a POST with a redirect; it was not followed");
    expect(server.seen).toHaveLength(1);
  });
});

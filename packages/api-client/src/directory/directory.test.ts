/** Names become ids: exactly, with few requests, and with a cache for each client. */
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, failure } from "../../test/support/client.ts";
import { json, serve, type TestServer, until } from "../../test/support/server.ts";
import { createDirectory, type Directory, type OctopusClient } from "../index.ts";

let simulator: Simulator;
let client: OctopusClient;
let directory: Directory;

beforeAll(async () => {
  simulator = await startSimulator({ seed: 5 });
});
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.journal.clear();
  client = clientOf(simulator.url, { credential: { kind: "apiKey", key: simulator.apiKey } });
  directory = createDirectory();
});

const requests = () => simulator.journal.count();
/** The default space of the simulator, and the space of the servers that a test makes. */
const SPACE = "Spaces-1";
const checkout = () => simulator.landmarks.names.projects.checkout;

async function projectId(): Promise<string> {
  return (await directory.resolve(client, "project", checkout(), SPACE)).id;
}

describe("a look-up", () => {
  it("a look-up finds a thing by id, name or slug, in any letter case", async () => {
    const { Items } = await client.inSpace(SPACE).get("/api/{spaceId}/projects");
    const [project] = Items;
    for (const text of [project?.Id, project?.Name, project?.Slug, project?.Name.toUpperCase()]) {
      expect(await directory.resolve(client, "project", String(text), SPACE)).toMatchObject({
        kind: "project",
        id: project?.Id,
        name: project?.Name,
      });
    }
  });

  it.each([
    ["space", "default", ""],
    ["environment", "production", SPACE],
    ["project", "checkout-service", SPACE],
    ["tenant", "__first", SPACE],
    ["machine", "__first", SPACE],
    ["librarySet", "__first", SPACE],
  ] as const)("of a %s costs no request when it is warm", async (kind, text, spaceId) => {
    const name = text === "__first" ? await firstName(kind) : text;
    const cold = await directory.resolve(client, kind, name, spaceId);
    simulator.journal.clear();
    expect(await directory.resolve(client, kind, name, spaceId)).toEqual(cold);
    expect(await directory.resolve(client, kind, cold.id, spaceId)).toEqual(cold);
    expect(requests()).toBe(0);
  });

  async function firstName(kind: "tenant" | "machine" | "librarySet"): Promise<string> {
    const space = client.inSpace(SPACE);
    const { Items } =
      kind === "tenant"
        ? await space.get("/api/{spaceId}/tenants")
        : kind === "machine"
          ? await space.get("/api/{spaceId}/machines")
          : await space.get("/api/{spaceId}/libraryvariablesets", { query: { contentType: "Variables" } });
    return Items[0]?.Name ?? "";
  }

  it("a look-up of a channel or runbook stays within its project", async () => {
    const within = { spaceId: SPACE, projectId: await projectId() };
    const channel = await directory.resolve(client, "channel", "default", within);
    expect(channel).toMatchObject({ kind: "channel", name: "Default" });
    expect(await directory.resolve(client, "channel", channel.id, within)).toEqual(channel);
    const { Items } = await client
      .inSpace(SPACE)
      .get("/api/{spaceId}/projects/{projectId}/runbooks", { path: { projectId: within.projectId } });
    const runbook = Items[0]?.Name;
    if (runbook) expect((await directory.resolve(client, "runbook", runbook, within)).name).toBe(runbook);
    await expect(directory.lookup(client, "channel", "Default", SPACE)).rejects.toThrow(/within a project/);
  });

  it("a look-up by id is verified, and costs one request", async () => {
    const error = await failure(directory.resolve(client, "environment", "Environments-9999", SPACE));
    expect(error.code).toBe("not_found");
    expect((await failure(directory.resolve(client, "project", "Projects-9999", SPACE))).code).toBe(
      "not_found",
    );
    const id = await projectId();
    const fresh = createDirectory();
    simulator.journal.clear();
    expect((await fresh.resolve(client, "project", id, SPACE)).name).toBe(checkout());
    expect(requests()).toBe(1);
  });

  it("a look-up of the name of a route does not call that route", async () => {
    for (const kind of ["project", "tenant", "machine"] as const)
      expect(await directory.lookup(client, kind, "all", SPACE)).toMatchObject({ kind: "none" });
    expect(simulator.journal.count({ path: /\/all$/ })).toBe(0);
  });

  it("a look-up returns the document that it has just read, and never a cached one", async () => {
    const path = { projectId: await projectId() };
    const document = await client.inSpace(SPACE).get("/api/{spaceId}/projects/{projectId}", { path });
    directory.clear();
    const cold = await directory.find(client, "project", checkout(), SPACE);
    expect(cold.document).toMatchObject({ Id: document.Id, VariableSetId: document.VariableSetId });
    const { document: warm } = await directory.find(client, "project", checkout(), SPACE);
    expect(warm).toBeUndefined();
  });

  it("a look-up of an empty text sends nothing", async () => {
    expect(await directory.lookup(client, "project", " ", SPACE)).toEqual({ kind: "none", nearest: [] });
    expect(requests()).toBe(0);
  });
});

describe("names that end in a space", () => {
  const named = async (...names: string[]) => {
    const items = names.map((Name, at) => ({ Id: `Environments-${at + 1}`, Name }));
    const server = await serve((_request, response) => json(response, items));
    return (text: string) => directory.lookup(clientOf(server.url), "environment", text, SPACE);
  };

  it("names that end in a space are found with and without it", async () => {
    const lookup = await named("Hot fix ", "Production");
    for (const text of ["Hot fix", "Hot fix ", "hot FIX"])
      expect(await lookup(text)).toMatchObject({ kind: "found", ref: { id: "Environments-1" } });
  });

  it("two names that differ in a space only are candidates, because callers trim what they send", async () => {
    const lookup = await named("Hot fix ", "Hot fix");
    expect(await lookup("Hot fix")).toMatchObject({ kind: "several", candidates: [{}, {}] });
  });

  it("a tenant whose name ends in a space is found in a search", async () => {
    const item = { Id: "Tenants-1", Name: "Region EU " };
    const server = await serve((_request, response) => json(response, { Items: [item], TotalResults: 1 }));
    expect((await directory.resolve(clientOf(server.url), "tenant", "region eu", SPACE)).id).toBe(
      "Tenants-1",
    );
  });
});

describe("a name with its id, as plans write it", () => {
  it("a name with its id finds the thing", async () => {
    const id = await projectId();
    for (const text of [`${checkout()} (${id})`, `'${checkout()}' (${id})`])
      expect((await directory.resolve(client, "project", text, SPACE)).id).toBe(id);
    const production = await directory.resolve(client, "environment", "Production", SPACE);
    const text = `Production (${production.id})`;
    expect(await directory.resolve(client, "environment", text, SPACE)).toEqual(production);
  });

  it("another name with the id of a thing finds nothing, and names the thing", async () => {
    const found = await directory.lookup(client, "project", `Web (${await projectId()})`, SPACE);
    expect(found).toMatchObject({ kind: "none", nearest: [{ name: checkout() }] });
  });
});

describe("an odd row", () => {
  const rows = [
    { Id: null, Name: "Nameless" },
    { Id: "Environments-2", Name: null, Slug: "test" },
    { Id: "Environments-3", Name: "Production" },
  ];

  it("an odd row costs itself alone: without an id it is nothing, without a name it is called by its id", async () => {
    const server = await serve((_request, response) => json(response, rows));
    const directory = createDirectory();
    const find = (text: string) => directory.lookup(clientOf(server.url), "environment", text, "Spaces-1");
    expect(await find("production")).toMatchObject({ kind: "found", ref: { id: "Environments-3" } });
    expect(await find("test")).toMatchObject({
      kind: "found",
      ref: { id: "Environments-2", name: "Environments-2" },
    });
    expect(await find("Nameless")).toMatchObject({ kind: "none" });
  });
});

describe("what is not found", () => {
  it.each([
    ["environment", "Prodution", "Production"],
    ["project", "Chekout Service", "Checkout Service"],
    ["project", "Chekcout", "Checkout Service"],
    ["space", "defualt", "Default"],
  ] as const)("names the nearest first: %s '%s'", async (kind, text, name) => {
    const outcome = await directory.lookup(client, kind, text, SPACE);
    expect(outcome.kind === "none" && outcome.nearest[0]?.name).toBe(name);
    expect((await failure(directory.resolve(client, kind, text, SPACE))).message).toContain(`'${name}'`);
  });

  it("a thing that was not found is looked up again the next time", async () => {
    await directory.lookup(client, "environment", "Nowhere", SPACE);
    await directory.lookup(client, "environment", "Nowhere", SPACE);
    expect(requests()).toBe(2);
  });
});

describe("what is kept", () => {
  it("a result is kept for its time, and forgotten by clear", async () => {
    let now = 0;
    directory = createDirectory({ ttlMs: 1_000, now: () => now });
    const resolve = () => directory.resolve(client, "environment", "Production", SPACE);
    await resolve();
    now = 1_000;
    await resolve();
    expect(requests()).toBe(1);
    now = 1_001;
    await resolve();
    expect(requests()).toBe(2);
    directory.clear();
    await resolve();
    expect(requests()).toBe(3);
  });

  it("a result is never used for another client", async () => {
    const named = (id: string) =>
      serve((_request, response) => json(response, [{ Id: id, Name: "Default" }]));
    const [a, b] = [clientOf((await named("Spaces-1")).url), clientOf((await named("Spaces-2")).url)];
    expect((await directory.resolve(a, "space", "Default", "")).id).toBe("Spaces-1");
    expect((await directory.resolve(b, "space", "Default", "")).id).toBe("Spaces-2");
    expect((await directory.resolve(a.forCaller({}), "space", "Default", "")).id).toBe("Spaces-1");
  });
});

describe("equal look-ups at the same time", () => {
  it("equal look-ups at the same time share one request, and each asks its own policy", async () => {
    const asked: number[] = [];
    const refs = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        directory.resolve(
          client.forCaller({ beforeRequest: () => asked.push(at) }),
          "project",
          checkout(),
          SPACE,
        ),
      ),
    );
    expect(new Set(refs.map(({ id }) => id)).size).toBe(1);
    expect(requests()).toBe(1);
    expect(asked).toHaveLength(10);
  });

  it("equal look-ups do not fail with a caller that aborts or is refused", async () => {
    let respond: () => void = () => undefined;
    const server = await serve((_request, response) => {
      respond = () => json(response, [{ Id: "Spaces-1", Name: "Default" }]);
    });
    const shared = clientOf(server.url);
    const controller = new AbortController();
    const refuse = () => Promise.reject(new Error("denied"));
    const callers = [{ signal: controller.signal }, { beforeRequest: refuse }, {}, {}];
    const calls = callers.map((caller) =>
      directory.resolve(shared.forCaller(caller), "space", "Default", ""),
    );
    const outcomes = Promise.allSettled(calls);
    await until(() => server.seen.length === 1, "the request arrived");
    controller.abort();
    await expect(calls[0]).rejects.toMatchObject({ name: "AbortError" });
    respond();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect(server.seen).toHaveLength(1);
  });
});

describe("on a large server", () => {
  /** A server with tenants of these names that pages as Octopus does. */
  function tenants(names: readonly string[]): Promise<TestServer> {
    const items = names.map((Name, at) => ({ Id: `Tenants-${at + 1}`, Name, Slug: `t-${at + 1}` }));
    return serve(({ url }, response) => {
      const { pathname, searchParams } = new URL(url, "http://server");
      const last = pathname.split("/").at(-1);
      if (last !== "tenants") {
        const one = items.find(({ Id, Slug }) => Id === last || Slug === last);
        return one ? json(response, one) : json(response, { ErrorMessage: "not found" }, 404);
      }
      const text = searchParams.get("partialName")?.toLowerCase() ?? "";
      const found = items.filter(({ Name }) => Name.toLowerCase().includes(text));
      const skip = Number(searchParams.get("skip") ?? 0);
      const take = Number(searchParams.get("take"));
      json(response, { Items: found.slice(skip, skip + take), TotalResults: found.length });
    });
  }
  const many = (count: number) => Array.from({ length: count }, (_, at) => `Shop ${at + 1}`);

  it("a name behind a full page is found, and all are never listed", async () => {
    const server = await tenants([...many(2_000), "Shop"]);
    const large = clientOf(server.url);
    expect((await directory.resolve(large, "tenant", "Shop", SPACE)).id).toBe("Tenants-2001");
    expect(server.seen.length).toBeLessThanOrEqual(3);
    expect(server.seen.every(({ url }) => url.includes("partialName=Shop"))).toBe(true);
  });

  it("an exact name in the first page costs one request", async () => {
    const server = await tenants(many(2_000));
    expect((await directory.resolve(clientOf(server.url), "tenant", "Shop 1", SPACE)).id).toBe("Tenants-1");
    expect(server.seen).toHaveLength(1);
  });

  it("letter case decides only when nothing is exact, wherever that stands", async () => {
    const server = await tenants(["shop", ...many(300), "SHOP"]);
    const large = clientOf(server.url);
    expect((await directory.resolve(large, "tenant", "SHOP", SPACE)).id).toBe("Tenants-302");
    expect((await directory.resolve(large, "tenant", "shop", SPACE)).id).toBe("Tenants-1");
    const error = await failure(directory.resolve(large, "tenant", "Shop", SPACE));
    expect(error).toMatchObject({ code: "input" });
    expect(error.message).toContain("fits several tenants: 'shop' (Tenants-1), 'SHOP' (Tenants-302)");
  });

  it("a text that too many names contain is called too short, not unknown", async () => {
    const server = await tenants(many(6_000));
    const error = await failure(directory.resolve(clientOf(server.url), "tenant", "Sho", SPACE));
    expect(error.code).toBe("input");
    expect(error.message).toContain("Write the whole name");
  });

  it("a slug is found too", async () => {
    const server = await tenants(many(10));
    expect((await directory.resolve(clientOf(server.url), "tenant", "T-7".toLowerCase(), SPACE)).name).toBe(
      "Shop 7",
    );
  });
});

describe("a whole list that was learned", () => {
  const shops = [
    { Id: "Projects-901", Name: "Shop", Slug: "shop-one" },
    { Id: "Projects-902", Name: "shop-one", Slug: "shop-two" },
  ];
  beforeEach(() => directory.learn(client, "project", SPACE, shops));

  it.each([
    ["Shop", "Projects-901"],
    ["shop-one", "Projects-902"],
    ["shop-two", "Projects-902"],
    ["Projects-901", "Projects-901"],
  ])("answers %s without a request, and prefers a name to a slug", async (text, id) => {
    expect((await directory.resolve(client, "project", text, SPACE)).id).toBe(id);
    expect(requests()).toBe(0);
  });

  it("is not used for a name that it does not have, for a fresh look-up, or in another space", async () => {
    const lookup = (text: string, within: object) =>
      directory.lookup(client, "project", text, { spaceId: SPACE, ...within });
    expect((await lookup("Shop", { fresh: true })).kind).toBe("none");
    expect((await lookup("Shop", { spaceId: "Spaces-2" })).kind).toBe("none");
    expect((await lookup(checkout(), {})).kind).toBe("found");
    expect(requests()).toBeGreaterThan(2);
  });
});

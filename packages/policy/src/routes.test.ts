import { describe, expect, it } from "vitest";
import { readPath } from "./path.ts";
import { findOrphans, listRoutes, routesFromText } from "./route-text.ts";
import { defineRoutes, laterRoutes, type RouteTable, withToolsets } from "./routes.ts";

const TABLE = defineRoutes(
  [
    ...routesFromText("pets", "GET,POST /{space}/pets\nGET,DELETE /{space}/pets/{id}\nGET /{space}/pets/all"),
    ...routesFromText(
      "owners",
      "GET /{space}/pets/{id}/owners\nGET /users/{id} @2.0\n# nothing\n\nGET /users/me",
    ),
    ...routesFromText("logs", "GET /logs/{name}/raw !write\nGET /{space}\nPOST /{space}/pets/create/v1"),
    ...routesFromText(
      "refs",
      "GET /{space}/repos/{id}/{gitRef}/files\nGET /{space}/repos/{id}/tags/{tagName}",
    ),
  ],
  {
    scope: { collection: "spaces" },
    idPrefixes: {
      spaces: "Spaces-",
      projects: "Projects-",
      environments: "Environments-",
      tenants: "Tenants-",
    },
    twins: true,
    sensitive: [
      {
        name: "tame",
        level: "guarded",
        why: "w",
        instead: "i",
        routes: ["DELETE /pets/{id}", "* /users/{id}/keys/**"],
      },
    ],
  },
);

function at(method: string, path: string, routes: RouteTable = TABLE) {
  const parsed = readPath(path, "/api");
  if (!parsed.ok) throw new Error(parsed.reason);
  const { entry, tier, classes, targets } = routes.match(method, parsed);
  return {
    template: entry?.template,
    toolset: entry?.toolset,
    tier,
    classes: classes.map((one) => one.name),
    targets,
  };
}

describe("a POST that only reads", () => {
  const reading = defineRoutes(
    routesFromText("pets", "POST /{space}/pets/search !read\nPOST /{space}/pets/{id}/search"),
    { scope: { collection: "spaces" } },
  );
  const tierOf = (method: string, path: string) => at(method, path, reading).tier;

  it("counts as a read, and no other method of its path does", () => {
    expect(tierOf("POST", "/api/Spaces-1/pets/search")).toBe("read");
    expect(tierOf("PUT", "/api/Spaces-1/pets/search")).toBe("write");
    expect(tierOf("DELETE", "/api/Spaces-1/pets/search")).toBe("delete");
    expect(tierOf("POST", "/api/Spaces-1/pets/Pets-1/search")).toBe("write");
  });

  it("counts as a write where its path can mean another entry, too", () => {
    const both = defineRoutes(
      routesFromText("pets", "POST /{space}/pets/search !read\nPOST /{space}/pets/{id}"),
      { scope: { collection: "spaces" } },
    );
    expect(at("POST", "/api/Spaces-1/pets/search", both).tier).toBe("write");
  });

  it("is no mark for an entry with another method", () => {
    expect(() => routesFromText("pets", "GET,POST /{space}/pets !read")).toThrow("Not a route line");
  });
});

describe("match", () => {
  it.each([
    "/api/Spaces-1/pets",
    "/api/spaces/Spaces-1/pets",
    "/api/pets",
    "/api/SPACES-1/Pets",
    "/api/Spaces-1/pets/v1",
    "/api/default/pets/v2",
  ])("%s is one route", (path) =>
    expect(at("GET", path)).toMatchObject({ template: "/{space}/pets", toolset: "pets", tier: "read" }),
  );

  it("the most literal template wins", () => {
    expect(at("GET", "/api/Spaces-1/pets/all").template).toBe("/{space}/pets/all");
    expect(at("GET", "/api/users/me").template).toBe("/users/me");
    expect(at("GET", "/api/users/you").template).toBe("/users/{id}");
  });

  it("a template that does not list the method gives way to one that does", () => {
    expect(at("DELETE", "/api/Spaces-1/pets/all")).toMatchObject({
      template: "/{space}/pets/{id}",
      classes: ["tame"],
    });
  });

  it("a path outside the table has no entry, and its targets are not known", () => {
    expect(at("GET", "/api/Spaces-1/unknown/1")).toMatchObject({
      template: undefined,
      targets: {
        spaces: { named: [{ id: "Spaces-1" }], others: false },
        projects: { named: [], others: true },
      },
    });
  });

  it("a space alone is its own route, whatever else has one segment", () => {
    expect(at("GET", "/api/Spaces-7").template).toBe("/{space}");
    expect(at("GET", "/api/spaces").template).toBeUndefined();
  });

  it("marks raise the tier; HEAD counts as GET", () => {
    expect(at("GET", "/api/logs/x/raw").tier).toBe("write");
    expect(at("HEAD", "/api/logs/x/raw").tier).toBe("write");
    expect(at("HEAD", "/api/pets").tier).toBe("read");
  });

  it("a sensitive subtree holds below, in each spelling", () => {
    for (const path of ["/api/users/me/keys", "/api/Users/me/Keys/1/x", "/api/Spaces-1/users/me/keys/v1"]) {
      expect(at("GET", path).classes).toEqual(["tame"]);
    }
  });

  it("a git reference fits its placeholder only", () => {
    expect(at("GET", "/api/repos/R/refs%2Fheads%2Fmain/files").template).toBe(
      "/{space}/repos/{id}/{gitRef}/files",
    );
    expect(at("GET", "/api/repos/R/tags/a%2Fb").template).toBe("/{space}/repos/{id}/tags/{tagName}");
    expect(at("GET", "/api/pets/a%2Fb").template).toBeUndefined();
    expect(at("GET", "/api/a%2Fb/pets").template).toBeUndefined();
    expect(at("GET", "/api/repos/a%2Fb/main/files").template).toBeUndefined();
  });
});

describe("defineRoutes", () => {
  it.each([
    ["two owners of an operation", "GET /a/{x}", "GET /a/{y}"],
    ["two owners under twins", "GET /a/b", "GET /a/b/v1"],
    ["a placeholder and a git reference at one position", "GET /a/{id}", "GET /a/{gitRef}"],
    ["an overlap of which count and position give different owners", "GET /a/b/{x}/{y}", "GET /a/{w}/c/d"],
  ])("refuses %s", (_, one, other) => {
    const entries = [...routesFromText("x", one), ...routesFromText("y", other)];
    expect(() => defineRoutes(entries, { twins: true })).toThrow();
    expect(() => defineRoutes([...entries].reverse(), { twins: true })).toThrow();
  });

  it.each(["FETCH /a", "GET a", "GET /a !delete", "GET /a what", "GET /a/{x", "GET /a/**/b"])(
    "refuses %j",
    (line) => expect(() => defineRoutes(routesFromText("x", line))).toThrow(),
  );

  it("refuses classes that contradict themselves", () => {
    const one = { name: "a", level: "sealed", why: "w", instead: "i", routes: ["* /a"] } as const;
    expect(() => defineRoutes([], { sensitive: [one, { ...one, level: "guarded" }] })).toThrow();
    expect(() => defineRoutes([], { sensitive: [{ ...one, covers: ["nobody"] }] })).toThrow();
    expect(() => defineRoutes([], { sensitive: [{ ...one, routes: ["SPY /a"] }] })).toThrow();
  });

  it("prototype names are ordinary names", () => {
    const routes = defineRoutes(routesFromText("constructor", "GET /__proto__/{id}\nGET /constructor"));
    expect(at("GET", "/api/__proto__/toString", routes).toolset).toBe("constructor");
    expect(at("GET", "/api/hasOwnProperty", routes).toolset).toBeUndefined();
  });
});

it("findOrphans lists the operations without an owner", () => {
  const operations = [
    { method: "get", template: "/api/{spaceId}/pets/{petId}" },
    { method: "GET", template: "/api/spaces/{spaceIdentifier}/pets" },
    { method: "GET", template: "/pets/v1" },
    { method: "PUT", template: "/api/{spaceId}/pets/{petId}" },
    { method: "GET", template: "/api/nobody" },
  ];
  expect(findOrphans(TABLE, operations)).toEqual(operations.slice(3));
});

it("listRoutes shows each operation", () => {
  const rows = listRoutes(TABLE);
  expect(rows).toContainEqual({
    method: "DELETE",
    template: "/{space}/pets/{id}",
    toolset: "pets",
    tier: "delete",
    classes: ["tame"],
  });
  expect(rows).toContainEqual({
    method: "GET",
    template: "/users/{id}",
    toolset: "owners",
    tier: "read",
    classes: [],
    since: "2.0",
  });
  expect(rows).toHaveLength(13);
});

it("entries that are read later are read at the first match, once, and not by a copy with more toolsets", () => {
  let reads = 0;
  const later = {
    toolsets: ["shop"],
    entries: () => {
      reads += 1;
      return routesFromText("shop", "GET /orders/{id}");
    },
  };
  const table = withToolsets(laterRoutes(later, {}), ["more"]);
  expect(table.toolsets).toEqual(["shop", "other", "more"]);
  expect(reads).toBe(0);
  expect(at("GET", "/api/orders/1", table)).toMatchObject({ template: "/orders/{id}", toolset: "shop" });
  expect(at("GET", "/api/users/1", table)).toMatchObject({ toolset: undefined });
  expect(table.entries).toHaveLength(1);
  expect(reads).toBe(1);
});

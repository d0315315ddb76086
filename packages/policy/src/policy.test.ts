import { describe, expect, it } from "vitest";
import { createPolicy } from "./policy.ts";
import { routesFromText } from "./route-text.ts";
import { defineRoutes } from "./routes.ts";
import type { Action, PolicySettings, ToolAction } from "./types.ts";

const ROUTES = defineRoutes(
  [
    ...routesFromText("core", "GET /\nGET /users/me"),
    ...routesFromText(
      "shop",
      "GET,POST /{space}/orders\nGET,PUT,DELETE /{space}/orders/{id}\nPOST /{space}/jobs",
    ),
    ...routesFromText("shop", "GET,PUT /{space}/projects/{projectId}/environments/{environmentId}"),
    ...routesFromText("code", "GET /{space}/repos/{id}/{gitRef}/files"),
    ...routesFromText("keys", "GET /{space}/repos/{id}/secrets/{name}/files"),
    ...routesFromText("admin", "GET,POST /users\nGET /users/{id}\nPOST /users/{id}/invite"),
  ],
  {
    scope: { collection: "spaces" },
    idPrefixes: {
      spaces: "Spaces-",
      projects: "Projects-",
      environments: "Environments-",
      tenants: "Tenants-",
    },
    alwaysOn: ["core"],
    sensitive: [
      {
        name: "keys",
        level: "sealed",
        why: "Keys.",
        instead: "Ask.",
        routes: ["* /keys/**"],
        query: ["apikey"],
      },
      { name: "users", level: "guarded", why: "Users.", instead: "Ask.", routes: ["POST,PUT /users/**"] },
      {
        name: "invites",
        level: "guarded",
        why: "Invites.",
        instead: "Ask.",
        routes: ["* /users/{id}/invite"],
        covers: ["users"],
      },
      {
        name: "scripts",
        level: "guarded",
        why: "Code.",
        instead: "Ask.",
        routes: ["POST /jobs"],
        body: { contains: ["script"] },
      },
      {
        name: "rush",
        level: "elevated",
        why: "Rush.",
        instead: "Wait.",
        routes: ["POST /orders"],
        body: { properties: ["Rush"] },
      },
    ],
  },
);

const decide = (settings: PolicySettings, action: Action) =>
  createPolicy({ ...settings, routes: ROUTES }).decide(action);
const http = (request: string, more: object = {}): Action => {
  const [method = "", path = ""] = request.split(" ");
  return { kind: "http", method, path, targets: {}, ...more } as Action;
};
const tool = (tier: "read" | "write" | "delete", more: Partial<ToolAction> = {}): Action => ({
  kind: "tool",
  tool: "a_tool",
  toolset: "shop",
  tier,
  targets: {},
  ...more,
});

describe("tiers and modes", () => {
  it.each([
    [{}, "GET", "allow", "approval"],
    [{}, "HEAD", "allow", "approval"],
    [{}, "PUT", "confirm", "approval"],
    [{}, "PATCH", "confirm", "approval"],
    [{}, "put", "confirm", "approval"],
    [{}, "DELETE", "deny", "mode"],
    [{ allowDeletes: true }, "DELETE", "confirm", "approval"],
    [{ readOnly: true }, "GET", "allow", "approval"],
    [{ readOnly: true }, "PUT", "deny", "mode"],
    [{ readOnly: true, allowDeletes: true }, "DELETE", "deny", "mode"],
    [{}, "OPTIONS", "deny", "shape"],
    [{}, "GET\n", "deny", "shape"],
    [{}, "TRACE", "deny", "shape"],
    [{}, "__proto__", "deny", "shape"],
  ])("%j %s is %s at %s", (settings, method, effect, gate) => {
    expect(decide(settings, { kind: "http", method, path: "/api/orders/1", targets: {} })).toMatchObject({
      effect,
      gate,
    });
  });

  it.each([
    [{}, "read", "allow"],
    [{}, "write", "confirm"],
    [{}, "delete", "deny"],
    [{ allowDeletes: true }, "delete", "confirm"],
    [{ readOnly: true }, "write", "deny"],
  ] as const)("%j a %s tool is %s", (settings, tier, effect) => {
    expect(decide(settings, tool(tier)).effect).toBe(effect);
  });

  it("allowDeletes under readOnly is ignored, with a warning", () => {
    const policy = createPolicy({ routes: ROUTES, readOnly: true, allowDeletes: true });
    expect(policy.warnings).toHaveLength(1);
    expect(policy.decide(http("DELETE /api/orders/1"))).toMatchObject({
      effect: "deny",
      warnings: policy.warnings,
    });
    expect(policy.decide(http("GET /api/orders/1")).warnings).toBeUndefined();
  });
});

describe("the trace", () => {
  it("lists every gate, the one that stopped it, and those not asked", () => {
    const { trace } = decide({}, http("DELETE /api/orders/1"));
    expect(trace.map((step) => `${step.gate} ${step.outcome}`)).toEqual([
      "shape pass",
      "sensitive pass",
      "mode deny",
      "toolset skip",
      "rules skip",
      "caps skip",
      "approval skip",
    ]);
  });

  it("a refused path keeps the tier of its method", () => {
    expect(decide({}, http("GET /api/../x"))).toMatchObject({ effect: "deny", gate: "shape", tier: "read" });
    expect(decide({}, http("PUT /api/orders/a%2Fb"))).toMatchObject({
      effect: "deny",
      gate: "shape",
      tier: "write",
    });
  });

  it("the path to send is the one that was decided about", () => {
    expect(decide({}, http("GET /API/%6Frders/1/")).route).toEqual({
      method: "GET",
      path: "/api/orders/1",
      template: "/{space}/orders/{id}",
      toolset: "shop",
      classes: [],
    });
  });
});

describe("sensitive classes", () => {
  it.each([
    ["GET /api/keys", {}, "deny"],
    ["GET /api/Spaces-1/keys/1", {}, "deny"],
    ["GET /api/orders", { query: ["skip", "ApiKey"] }, "deny"],
    ["GET /api/orders", { query: ["constructor", "__proto__"] }, "allow"],
    ["GET /api/users", {}, "allow"],
    ["POST /api/users", {}, "deny"],
    ["POST /api/jobs", { body: { Name: "tidy" } }, "confirm"],
    ["POST /api/jobs", { body: { Name: "SCRIPT" } }, "deny"],
    ["POST /api/jobs", {}, "deny"],
    ["POST /api/orders", { body: {} }, "confirm"],
  ])("%s %j is %s", (request, more, effect) => expect(decide({}, http(request, more)).effect).toBe(effect));

  it("open names a class or a route, and reaches no further", () => {
    expect(decide({ open: ["users"] }, http("POST /api/users")).effect).toBe("confirm");
    expect(decide({ open: ["POST /users"] }, http("POST /api/Users")).effect).toBe("confirm");
    expect(decide({ open: ["POST /users"] }, http("PUT /api/users")).effect).toBe("deny");
    expect(decide({ open: ["POST /users"] }, http("POST /api/users/1/invite")).effect).toBe("deny");
    expect(decide({ open: ["users"] }, http("POST /api/users/1/invite")).effect).toBe("deny");
    expect(decide({ open: ["invites"] }, http("POST /api/users/1/invite")).effect).toBe("confirm");
    expect(decide({ open: ["invites"] }, http("POST /api/users")).effect).toBe("deny");
    expect(decide({ open: ["scripts"] }, http("POST /api/jobs")).effect).toBe("confirm");
  });

  it("an allow rule opens nothing", () => {
    const rules = [{ effect: "allow" as const }];
    expect(decide({ rules }, http("POST /api/users")).effect).toBe("deny");
    expect(decide({ rules }, http("GET /api/keys")).effect).toBe("deny");
    expect(decide({ rules }, http("DELETE /api/orders/1")).effect).toBe("deny");
    expect(decide({ rules }, http("PUT /api/orders/1")).effect).toBe("allow");
  });

  it("an elevated class asks a person whatever the rules say, unless it is opened", () => {
    const rules = [{ effect: "allow" as const }];
    const rush = http("POST /api/orders", { body: { Rush: true } });
    expect(decide({ rules }, rush)).toMatchObject({
      effect: "confirm",
      gate: "sensitive",
      rule: "rush",
      protected: true,
    });
    expect(decide({ rules, open: ["rush"] }, rush)).toMatchObject({ effect: "allow", protected: false });
  });

  it("a tool says which classes its arguments belong to", () => {
    expect(decide({}, tool("write", { sensitiveClasses: ["rush"] }))).toMatchObject({
      effect: "confirm",
      protected: true,
    });
    expect(decide({}, tool("write", { sensitiveClasses: ["users"] })).effect).toBe("deny");
    expect(decide({ open: ["users"] }, tool("write", { sensitiveClasses: ["users"] })).effect).toBe(
      "confirm",
    );
    expect(decide({}, tool("read", { sensitiveClasses: ["keys"] })).effect).toBe("deny");
    expect(decide({}, tool("read", { sensitiveClasses: ["unheard-of"] })).effect).toBe("deny");
    expect(decide({}, tool("read", { sensitiveClasses: ["__proto__"] })).effect).toBe("deny");
  });

  it.each([
    ["keys"],
    ["nobody"],
    ["GET /keys"],
    ["GET /orders"],
    ["* /users"],
    ["POST /users/*"],
    ["POST users"],
  ])("open: %j cannot be built", (item) =>
    expect(() => createPolicy({ routes: ROUTES, open: [item] })).toThrow(),
  );
});

describe("toolsets", () => {
  const toolsets = ["shop"];
  it.each([
    ["GET /api/orders", "allow"],
    ["GET /api/users/me", "allow"],
    ["GET /api", "allow"],
    ["GET /api/users", "deny"],
    ["GET /api/unknown", "deny"],
    ["GET /api/repos/1/main/files", "deny"],
  ])("with shop alone %s is %s", (request, effect) =>
    expect(decide({ toolsets }, http(request)).effect).toBe(effect),
  );

  it("an unknown route belongs to its explicit owner", () => {
    expect(decide({}, http("GET /api/unknown"))).toMatchObject({
      effect: "allow",
      route: { toolset: "other" },
    });
    expect(decide({ toolsets: ["other"] }, http("GET /api/unknown")).effect).toBe("allow");
  });

  it("no toolset at all leaves what is always on", () => {
    expect(decide({ toolsets: [] }, http("GET /api/orders")).effect).toBe("deny");
    expect(decide({ toolsets: [] }, http("GET /api/users/me")).effect).toBe("allow");
  });

  it("tools are closed with their toolset; names from the prototype are not on", () => {
    expect(decide({ toolsets }, tool("read")).effect).toBe("allow");
    expect(decide({ toolsets }, tool("read", { toolset: "admin" })).effect).toBe("deny");
    expect(decide({ toolsets }, tool("read", { toolset: "constructor", tool: "__proto__" })).effect).toBe(
      "deny",
    );
  });

  it("a curated tool may read from the toolsets that it declares, and only read", () => {
    const via = { tool: "a_tool", reads: ["admin"] };
    expect(decide({ toolsets }, http("GET /api/users", { via })).effect).toBe("allow");
    expect(decide({ toolsets, open: ["users"] }, http("POST /api/users", { via })).effect).toBe("deny");
    expect(decide({ toolsets }, http("GET /api/keys", { via })).effect).toBe("deny");
    expect(decide({ toolsets }, http("GET /api/repos/1/main/files", { via })).effect).toBe("deny");
  });

  it("an unknown toolset cannot be built", () => {
    expect(() => createPolicy({ routes: ROUTES, toolsets: ["nobody"] })).toThrow(/Known: core, shop/);
    expect(() => createPolicy({ routes: ROUTES, toolsets: ["Shop"] })).toThrow();
  });
});

describe("git references", () => {
  const files = (ref: string) => http(`GET /api/Spaces-1/repos/R/${ref}/files`);
  it.each([
    "main",
    "refs%2Fheads%2Fmain",
    "refs%2fheads%2Ffeature%2Fx",
    "feature%2F%2312",
    "hotfix%2F50%25-off",
    "50%25-off",
  ])("%s may travel", (ref) => {
    expect(decide({}, files(ref))).toMatchObject({ effect: "allow", route: { toolset: "code" } });
  });

  it("it leaves in one segment", () => {
    expect(decide({}, files("refs%2fheads%2Fmain")).route?.path).toBe(
      "/api/Spaces-1/repos/R/refs%2Fheads%2Fmain/files",
    );
  });

  it.each([
    "..%2Fusers",
    "a%2F..%2Fb",
    "%2Fmain",
    "main%2F",
    "a%2F%2Fb",
    "a%2F.git",
    "x.lock%2Fy",
    "a%2Fb.lock",
    "a%252Fb",
    "a%2F~1",
    "a%2F%5Cb",
    "a%2F%20b",
    "a%2F@%7B1%7D",
    "a%2Fb%3Ac",
    "a%2F*",
    "a%2F%5B",
    "a%2F%00",
    "%23%20",
    "a%2Fb%3F",
  ])("%s may not", (ref) => expect(decide({}, files(ref))).toMatchObject({ effect: "deny", gate: "shape" }));

  it.each([
    "/api/orders/a%2Fb",
    "/api/repos/a%2Fb/main/files",
    "/api/unknown/a%2Fb",
    "/api/a%2Fb/repos/R/main/files",
  ])("no other position takes one: %s", (path) =>
    expect(decide({}, http(`GET ${path}`))).toMatchObject({ effect: "deny", gate: "shape" }),
  );

  it("the reading with slashes is decided about too", () => {
    const sneaky = files("secrets%2Fmain");
    expect(decide({}, sneaky).effect).toBe("allow");
    expect(decide({ toolsets: ["code"] }, sneaky)).toMatchObject({ effect: "deny", gate: "toolset" });
    expect(decide({ toolsets: ["code"] }, files("refs%2Fheads%2Fmain")).effect).toBe("allow");
    const rules = [{ effect: "confirm" as const, toolset: "keys" }];
    expect(decide({ rules }, sneaky).effect).toBe("confirm");
    expect(decide({ rules }, files("main")).effect).toBe("allow");
  });
});

describe("decide is total", () => {
  const boom = new Proxy(
    {},
    {
      get: () => {
        throw new Error("boom");
      },
    },
  );
  it.each([
    [undefined],
    [null],
    [1],
    ["GET /api"],
    [[]],
    [{}],
    [{ kind: "other" }],
    [{ kind: "tool" }],
    [{ kind: "tool", tool: "x", toolset: "shop", tier: "admin" }],
    [{ kind: "tool", tool: "x", toolset: "shop", tier: "constructor" }],
    [{ kind: "tool", tool: "x", toolset: "shop", tier: "read", sensitiveClasses: "keys" }],
    [{ kind: "http" }],
    [{ kind: "http", method: "GET" }],
    [{ kind: "http", method: "GET", path: 1 }],
    [{ kind: "http", method: "GET", path: "/api", query: "apikey" }],
    [{ kind: "http", method: "GET", path: "/api", query: [1] }],
  ])("denies %j", (action) => {
    expect(createPolicy({ routes: ROUTES }).decide(action as unknown as Action)).toMatchObject({
      effect: "deny",
      protected: true,
    });
  });

  it("denies what throws when it is looked at", () => {
    expect(createPolicy({ routes: ROUTES }).decide(boom as Action).effect).toBe("deny");
  });
});

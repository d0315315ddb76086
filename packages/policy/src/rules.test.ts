import { describe, expect, it } from "vitest";
import { createPolicy } from "./policy.ts";
import { routesFromText } from "./route-text.ts";
import { defineRoutes } from "./routes.ts";
import type { Targets } from "./target.ts";
import type { Action, Rule } from "./types.ts";

const ROUTES = defineRoutes(
  [
    ...routesFromText("core", "GET /users/me ~none\nGET /users/all"),
    ...routesFromText(
      "releases",
      "GET,POST /{space}/releases\nGET,PUT /{space}/projects/{projectId}/releases/{id}",
    ),
    ...routesFromText("runbooks", "GET,POST /{space}/environments/{environmentId}/runs"),
  ],
  {
    scope: { collection: "spaces" },
    idPrefixes: {
      spaces: "Spaces-",
      projects: "Projects-",
      environments: "Environments-",
      tenants: "Tenants-",
    },
    sensitive: [{ name: "risky", level: "elevated", why: "w", instead: "i", routes: ["PUT /projects/**"] }],
  },
);
const PRODUCTION = { id: "Environments-1", name: "Production", slug: "production", tags: ["Tier/Live"] };
const STAGING = { id: "Environments-2", name: "Staging EU", slug: "staging-eu", tags: [] };
const WEB = { id: "Projects-1", name: "Web Shop", slug: "web-shop" };

function deploy(targets: Targets | undefined, more: object = {}): Action {
  const action = { kind: "tool", tool: "deploy_release", toolset: "releases", tier: "write", ...more };
  return { ...action, ...(targets !== undefined && { targets }) } as Action;
}
const request = (text: string, more: object = {}): Action => {
  const [method = "", path = ""] = text.split(" ");
  return { kind: "http", method, path, ...more } as Action;
};
const effect = (rules: readonly Rule[], action: Action) =>
  createPolicy({ routes: ROUTES, rules }).decide(action).effect;

describe("effects", () => {
  const allow: Rule = { effect: "allow", name: "a" };
  const confirm: Rule = { effect: "confirm", name: "c" };
  const deny: Rule = { effect: "deny", name: "d" };
  const protect: Rule = { effect: "protect", name: "p" };
  it.each([
    [[], "confirm", false],
    [[allow], "allow", false],
    [[allow, confirm], "confirm", false],
    [[allow, protect], "confirm", true],
    [[allow, confirm, protect, deny], "deny", true],
  ] as const)("rules %j say %s", (rules, expected, isProtected) => {
    for (const order of [rules, [...rules].reverse()]) {
      const decision = createPolicy({ routes: ROUTES, rules: order }).decide(deploy({}));
      expect(decision).toMatchObject({ effect: expected, protected: isProtected });
    }
  });

  it("protect marks a read and lets it pass; confirm asks even for a read", () => {
    const read = deploy({}, { tier: "read" });
    expect(createPolicy({ routes: ROUTES, rules: [protect] }).decide(read)).toMatchObject({
      effect: "allow",
      protected: true,
    });
    expect(effect([confirm], read)).toBe("confirm");
  });

  it("the deciding rule is named, with its reason", () => {
    const rules: Rule[] = [{ effect: "deny", name: "no-friday", reason: "Not on Fridays." }];
    expect(createPolicy({ routes: ROUTES, rules }).decide(deploy({}))).toMatchObject({
      gate: "rules",
      rule: "no-friday",
      reason: "Not on Fridays.",
    });
  });
});

describe("fields", () => {
  it.each<[Omit<Rule, "effect">, Action, boolean]>([
    [{ tool: "deploy_release" }, deploy({}), true],
    [{ tool: ["deploy_*", "run_*"] }, deploy({}), true],
    [{ tool: "run_runbook" }, deploy({}), false],
    [{ tool: "*" }, request("POST /api/releases", { targets: {} }), false],
    [
      { tool: "deploy_*" },
      request("POST /api/releases", { targets: {}, via: { tool: "deploy_release", reads: [] } }),
      true,
    ],
    [{ toolset: "releases" }, request("POST /api/releases", { targets: {} }), true],
    [{ toolset: "runbooks" }, request("POST /api/releases", { targets: {} }), false],
    [{ tier: ["write", "delete"] }, deploy({}), true],
    [{ tier: "read" }, deploy({}), false],
    [{ method: "POST" }, request("post /api/releases", { targets: {} }), true],
    [{ method: "POST" }, deploy({}), false],
    [{ route: "POST /{space}/releases" }, request("POST /api/Spaces-9/Releases", { targets: {} }), true],
    [{ route: "/api/releases" }, request("GET /api/spaces/Spaces-9/releases", { targets: {} }), true],
    [{ route: "PUT /releases" }, request("POST /api/releases", { targets: {} }), false],
    [{ route: "/projects/{id}/**" }, request("GET /api/projects/P/releases/1", { targets: {} }), true],
    [
      { route: "/projects/Projects-*/releases/{id}" },
      request("GET /api/projects/Projects-7/releases/1", { targets: {} }),
      true,
    ],
    [
      { route: "/projects/Projects-*/releases/{id}" },
      request("GET /api/projects/web/releases/1", { targets: {} }),
      false,
    ],
    [{ class: "risky" }, request("PUT /api/projects/P/releases/1", { targets: {} }), true],
    [{ class: "risky" }, request("GET /api/projects/P/releases/1", { targets: {} }), false],
    [{ environment: "Production" }, deploy({ environments: [PRODUCTION] }), true],
    [{ environment: "production" }, deploy({ environments: [STAGING, PRODUCTION] }), true],
    [{ environment: "Environments-1" }, deploy({ environments: [PRODUCTION] }), true],
    [{ environment: "staging-eu" }, deploy({ environments: [STAGING] }), true],
    [{ environment: "staging-eu" }, deploy({ environments: [{ id: "E-1", name: "Staging EU" }] }), true],
    [{ environment: "*prod*" }, deploy({ environments: [STAGING] }), false],
    [{ environment: "tag:Tier/*" }, deploy({ environments: [PRODUCTION] }), true],
    [{ environment: "tag:Tier/*" }, deploy({ environments: [STAGING] }), false],
    [{ environment: "Production" }, deploy({ environments: [] }), false],
    [{ environment: "!Staging EU" }, deploy({ environments: [PRODUCTION] }), true],
    [{ environment: "!Staging EU" }, deploy({ environments: [STAGING] }), false],
    [
      { project: "Web Shop", environment: "Production" },
      deploy({ projects: [WEB], environments: [STAGING] }),
      false,
    ],
    [{ tenant: "Acme" }, deploy({ tenants: [{ id: "Tenants-1", name: "Acme" }] }), true],
    [{ space: "Spaces-2" }, request("GET /api/Spaces-2/releases"), true],
    [{ space: "Spaces-2" }, request("GET /api/Spaces-1/releases"), false],
    [{ space: "!Spaces-2" }, request("GET /api/users/me"), false],
    [{ space: "!Spaces-2" }, request("GET /api/users/all"), true],
  ])("deny %j on %j: %s", (match, action, denied) => {
    expect(effect([{ ...match, effect: "deny" }], action)).toBe(
      denied ? "deny" : createPolicy({ routes: ROUTES }).decide(action).effect,
    );
  });
});

describe("what is not known", () => {
  const byName: Rule = { effect: "deny", environment: "Production" };
  const cases: readonly (readonly [string, Action])[] = [
    ["a tool without targets", deploy(undefined)],
    ["an environment without a name", deploy({ environments: [{ id: "Environments-9" }] })],
    ["an HTTP request without targets", request("POST /api/releases")],
    ["an environment that the path names by id", request("POST /api/environments/Environments-9/runs")],
    [
      "an environment in the path that the host did not mention",
      request("POST /api/environments/E-9/runs", { targets: {} }),
    ],
    ["a route outside the table", request("POST /api/unknown")],
  ];
  it.each(cases)("%s may match a rule that denies", (_, action) =>
    expect(effect([byName], action)).toBe("deny"),
  );
  it.each(cases)("%s never matches a rule that allows", (_, action) => {
    expect(effect([{ effect: "allow", environment: "Production" }], action)).toBe("confirm");
    expect(effect([{ effect: "allow", environment: "!Staging" }], action)).toBe("confirm");
  });
  it.each(cases)("%s counts as protected", (_, action) => {
    const rules: Rule[] = [{ effect: "protect", environment: "Production" }];
    expect(createPolicy({ routes: ROUTES, rules }).decide(action).protected).toBe(true);
  });

  it("tags that are not given may match", () => {
    const action = deploy({ environments: [{ id: "Environments-9", name: "QA" }] });
    expect(effect([{ effect: "deny", environment: "tag:Tier/Live" }], action)).toBe("deny");
    expect(effect([{ effect: "allow", environment: "tag:Tier/Live" }], action)).toBe("confirm");
  });

  it("allow needs every target, deny needs one", () => {
    const both = deploy({ environments: [PRODUCTION, STAGING] });
    expect(effect([{ effect: "allow", environment: "Staging*" }], both)).toBe("confirm");
    expect(effect([{ effect: "allow", environment: "*" }], both)).toBe("allow");
    expect(effect([{ effect: "deny", environment: "Staging*" }], both)).toBe("deny");
  });

  it("the host's full knowledge of a target in the path is used", () => {
    const action = request("POST /api/environments/Environments-2/runs", {
      targets: { environments: [STAGING] },
    });
    expect(effect([byName], action)).toBe("confirm");
  });

  it("time windows need an instant", () => {
    const freeze: Rule = { effect: "deny", time: { start: "2026-11-27T00:00Z", end: "2026-11-30T00:00Z" } };
    expect(effect([freeze], deploy({}))).toBe("deny");
    expect(effect([freeze], deploy({}, { at: Date.parse("2026-12-01T00:00Z") }))).toBe("confirm");
    expect(effect([{ ...freeze, effect: "allow" }], deploy({}))).toBe("confirm");
    expect(
      effect([{ ...freeze, effect: "allow" }], deploy({}, { at: Date.parse("2026-11-28T00:00Z") })),
    ).toBe("allow");
  });
});

it.each([
  [{ effect: "permit" }],
  [{}],
  [{ effect: "deny", enviroment: "x" }],
  [{ effect: "deny", toolset: "nobody" }],
  [{ effect: "deny", tier: "admin" }],
  [{ effect: "deny", class: "nobody" }],
  [{ effect: "deny", tool: [] }],
  [{ effect: "deny", tool: "" }],
  [{ effect: "deny", tool: "!" }],
  [{ effect: "deny", tool: 7 }],
  [{ effect: "deny", route: "POST GET /x" }],
  [{ effect: "deny", route: "x" }],
  [{ effect: "deny", route: "/a/**/b" }],
  [{ effect: "deny", route: "/a//b" }],
  [{ effect: "deny", time: { from: "noon" } }],
])("the rule %j cannot be built", (rule) => {
  expect(() => createPolicy({ routes: ROUTES, rules: [rule as unknown as Rule] })).toThrow(/rule 1/);
});

describe("words", () => {
  const renamed = { id: "Environments-3", name: "Blue", slug: "production" };
  it("are those of the name; the words of a slug count for a rule that tightens alone", () => {
    const rule = { environment: "word:production" };
    const at = (effectOf: Rule["effect"]) =>
      effect([{ effect: effectOf, ...rule }], deploy({ environments: [renamed] }));
    expect(at("deny")).toBe("deny");
    expect(at("allow")).toBe("confirm");
    expect(effect([{ effect: "allow", ...rule }], deploy({ environments: [PRODUCTION] }))).toBe("allow");
  });

  it("are none in an id", () => {
    const rule: Rule = { effect: "deny", environment: "word:environments" };
    expect(effect([rule], deploy({ environments: [STAGING] }))).toBe("confirm");
    expect(effect([rule], deploy({ environments: [{ id: "Environments-9" }] }))).toBe("deny");
  });
});

it("a pattern that is an id loosens nothing for a thing that is only called so", () => {
  const called = { id: "Environments-3", name: "Environments-1", slug: "environments-1" };
  const at = (effectOf: Rule["effect"]) =>
    effect([{ effect: effectOf, environment: "Environments-1" }], deploy({ environments: [called] }));
  expect(at("allow")).toBe("confirm");
  expect(at("deny")).toBe("deny");
});

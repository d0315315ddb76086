import { describe, expect, it } from "vitest";
import { createPolicy } from "./policy.ts";
import { routesFromText } from "./route-text.ts";
import { defineRoutes } from "./routes.ts";
import { type Override, tighten } from "./tighten.ts";
import type { PolicySettings } from "./types.ts";

const ROUTES = defineRoutes(
  [
    ...routesFromText("core", "GET /me"),
    ...routesFromText("a", "GET,PUT /a"),
    ...routesFromText("b", "GET /b"),
  ],
  {
    alwaysOn: ["core"],
    sensitive: [
      { name: "one", level: "guarded", why: "w", instead: "i", routes: ["PUT /a"] },
      { name: "two", level: "guarded", why: "w", instead: "i", routes: ["PUT /b"] },
      { name: "shut", level: "sealed", why: "w", instead: "i", routes: ["PUT /me"] },
    ],
  },
);

function apply(base: PolicySettings, override: unknown) {
  return tighten(createPolicy({ ...base, routes: ROUTES }), override as Override);
}

describe("tighten accepts what narrows", () => {
  it.each<[PolicySettings, Override]>([
    [{}, {}],
    [{}, { readOnly: true }],
    [{ readOnly: true }, { readOnly: true }],
    [{}, { readOnly: false }],
    [{ allowDeletes: true }, { allowDeletes: false }],
    [{}, { toolsets: ["a"] }],
    [{}, { toolsets: "all" }],
    [{ toolsets: ["a", "b"] }, { toolsets: ["b"] }],
    [{ toolsets: ["a"] }, { toolsets: [] }],
    [{ toolsets: ["a"] }, { toolsets: ["core"] }],
    [{ open: ["one", "two"] }, { open: ["two"] }],
    [{ open: ["one"] }, { open: [] }],
    [{}, { rules: [{ effect: "deny" }, { effect: "confirm", tool: "x" }, { effect: "protect" }] }],
    [{}, { caps: { writesPerHour: 3 } }],
    [{ caps: { writesPerHour: 3 } }, { caps: { writesPerHour: 2, tenantsPerAction: 1 } }],
  ])("%j under %j", (base, override) => expect(apply(base, override).ok).toBe(true));

  it("what the override does not name stays as it was", () => {
    const caps = { writesPerHour: 3 };
    const rules = [{ effect: "deny" as const, tool: "x" }];
    const result = apply(
      { caps, rules },
      { caps: { writesPerProcess: 1 }, rules: [{ effect: "deny", tool: "y" }] },
    );
    expect(result).toMatchObject({ policy: { config: { caps: { writesPerHour: 3, writesPerProcess: 1 } } } });
    if (result.ok) expect(result.policy.config.rules).toHaveLength(2);
  });
});

describe("tighten refuses the rest", () => {
  it.each<[PolicySettings, unknown]>([
    [{ readOnly: true }, { readOnly: false }],
    [{}, { allowDeletes: true }],
    [{ toolsets: ["a"] }, { toolsets: ["b"] }],
    [{ toolsets: ["a"] }, { toolsets: "all" }],
    [{ toolsets: ["a"] }, { toolsets: ["__proto__"] }],
    [{}, { toolsets: ["nobody"] }],
    [{}, { open: ["one"] }],
    [{ open: ["one"] }, { open: ["two"] }],
    [{}, { open: ["shut"] }],
    [{}, { rules: [{ effect: "allow" }] }],
    [{}, { rules: [{ effect: "deny", unknown: 1 }] }],
    [{ caps: { writesPerHour: 3 } }, { caps: { writesPerHour: 4 } }],
    [{}, { caps: { writesPerHour: -1 } }],
    [{}, { caps: { writesPerHour: "many" } }],
    [{ caps: { writesPerHour: 3 } }, { caps: { writesPerHour: Number.NaN } }],
    [{ caps: { writesPerHour: 3 } }, { caps: { writesPerHour: undefined } }],
    [{}, { routes: ROUTES }],
    [{}, { alwaysOn: ["b"] }],
    [{}, { readOnly: "no" }],
    [{}, { toolsets: "b" }],
    [{}, { toolsets: 5 }],
    [{}, null],
    [{}, { rules: {} }],
  ])("%j under %j", (base, override) => {
    const result = apply(base, override);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.reasons.join()).not.toBe("");
  });
});

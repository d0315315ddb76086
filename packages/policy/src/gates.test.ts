import { describe, expect, it } from "vitest";
import { createPolicy } from "./policy.ts";
import { routesFromText } from "./route-text.ts";
import { defineRoutes } from "./routes.ts";
import type { Action, PolicySettings } from "./types.ts";

const ROUTES = defineRoutes(routesFromText("shop", "GET /orders\nGET,PUT /orders/{id}"));
const decide = (settings: PolicySettings, action: Action) =>
  createPolicy({ ...settings, routes: ROUTES }).decide(action);
const http = (request: string): Action => {
  const [method = "", path = ""] = request.split(" ");
  return { kind: "http", method, path, targets: {} };
};

describe("a route that no toolset holds", () => {
  it("is denied when only some toolsets are on, with advice that an operator can follow", () => {
    const verdict = decide({ toolsets: ["shop"] }, http("GET /api/unknown"));
    expect(verdict).toMatchObject({
      effect: "deny",
      gate: "toolset",
      reason: "This belongs to no toolset, and only some toolsets are on.",
      remedy: "An operator can turn on everything (`--toolsets all`, or no `toolsets` at all).",
    });
    expect(decide({}, http("GET /api/unknown")).effect).toBe("allow");
  });
});

describe("caps", () => {
  const write = http("PUT /api/orders/1");
  const usage = { minute: 2, hour: 5, total: 9 };
  it.each([
    [{ writesPerMinute: 3 }, "confirm"],
    [{ writesPerMinute: 2 }, "deny"],
    [{ writesPerHour: 5 }, "deny"],
    [{ writesPerProcess: 10 }, "confirm"],
    [{ writesPerProcess: 9 }, "deny"],
  ])("%j after that usage is %s", (caps, effect) => {
    expect(decide({ caps }, { ...write, usage }).effect).toBe(effect);
  });

  it("without usage a capped write is denied, a read is not", () => {
    expect(decide({ caps: { writesPerHour: 9 } }, write)).toMatchObject({
      effect: "deny",
      gate: "caps",
      rule: "writesPerHour",
    });
    expect(decide({ caps: { writesPerHour: 0 } }, http("GET /api/orders")).effect).toBe("allow");
    expect(
      decide({ caps: { writesPerHour: 9 } }, { ...write, usage: { ...usage, hour: Number.NaN } }).effect,
    ).toBe("deny");
  });

  it("targets per action", () => {
    const caps = { tenantsPerAction: 2, machinesPerAction: 1, environmentsPerAction: 1 };
    const some = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `Tenants-${i}`, name: `t${i}` }));
    expect(decide({ caps }, { ...write, targets: { tenants: some(2) } }).effect).toBe("confirm");
    expect(decide({ caps }, { ...write, targets: { tenants: some(3) } })).toMatchObject({
      rule: "tenantsPerAction",
    });
    expect(decide({ caps }, { ...write, targets: { machines: some(2) } })).toMatchObject({
      rule: "machinesPerAction",
    });
    expect(decide({ caps }, { kind: "http", method: "PUT", path: "/api/orders/1" }).effect).toBe("deny");
    expect(decide({ caps }, { ...write, targets: { tenants: [{}] } })).toMatchObject({
      effect: "deny",
      reason: "It is not known how many tenants this affects.",
    });
  });

  it.each([-1, 1.5, Number.NaN])("%s is no cap", (cap) =>
    expect(() => createPolicy({ routes: ROUTES, caps: { writesPerHour: cap } })).toThrow(),
  );
});

import { describe, expect, it } from "vitest";
import { octopusRoutes } from "./octopus/index.ts";
import { createPolicy } from "./policy.ts";
import { parsePolicyCases, runPolicyCases } from "./policy-cases.ts";

const POLICY = createPolicy({
  routes: octopusRoutes,
  rules: [
    { name: "office", effect: "deny", tier: "write", time: { from: "08:00", to: "18:00", outside: true } },
    { name: "live", effect: "protect", environment: "Production" },
  ],
  caps: { writesPerHour: 5 },
});
const USAGE = { minute: 0, hour: 0, total: 0 };
const AT = "2026-11-20T10:00Z";

describe("policy cases", () => {
  it("run against a policy", () => {
    const parsed = parsePolicyCases({
      cases: [
        { request: "DELETE /api/spaces/Spaces-1", expect: "deny", gate: "sensitive", rule: "space-deletion" },
        { request: "GET /api/Spaces-1/releases", expect: "allow" },
        { request: "GET /api/users", query: ["apikey"], expect: "deny" },
        { request: "POST /api/tasks", body: { Name: "AdHocScript" }, expect: "deny", rule: "script-tasks" },
        {
          name: "a deployment to production",
          ...{ tool: "deploy_release", toolset: "deployments", tier: "write", at: AT, usage: USAGE },
          targets: { environments: ["Production"], projects: [{ id: "Projects-1", name: "Web" }] },
          ...{ expect: "confirm", protected: true },
        },
        { request: "GET /api/Spaces-1/releases", expect: "deny", rule: "nobody" },
      ],
    });
    if (!parsed.ok) throw new Error(parsed.errors.map((error) => error.text).join("\n"));
    const results = runPolicyCases(POLICY, parsed.file);
    expect(results.map((result) => result.passed)).toEqual([true, true, true, true, true, false]);
    expect(results[5]?.differences).toEqual([
      "effect: expected deny, got allow",
      "rule: expected nobody, got none",
    ]);
    expect(results[4]?.case.name).toBe("a deployment to production");
  });

  it.each([
    [{ cases: [] }],
    [{ cases: [{ expect: "deny" }] }],
    [{ cases: [{ request: "GET /api", tool: "x", toolset: "y", tier: "read", expect: "deny" }] }],
    [{ cases: [{ tool: "x", expect: "deny" }] }],
    [{ cases: [{ request: "/api", expect: "deny" }] }],
    [{ cases: [{ request: "GET /api" }] }],
    [{ cases: [{ request: "GET /api", expect: "maybe" }] }],
    [{ cases: [{ request: "GET /api", expect: "deny", at: "noon" }] }],
    [{ cases: [{ request: "GET /api", expects: "deny", expect: "deny" }] }],
  ])("refuses %j", (data) => {
    const result = parsePolicyCases(data, () => ({ line: 3 }));
    expect(result.ok ? "" : result.errors[0]?.text).toMatch(/^line 3: /);
  });
});

import { describe, expect, it } from "vitest";
import { OCTOPUS_TOOLSETS, octopusPolicy, octopusRoutes } from "./index.ts";

describe("octopusPolicy", () => {
  const deploy = { kind: "tool", tool: "deploy_release", toolset: "deployments", tier: "write" } as const;

  it("uses the route table of Octopus Server", () => {
    const policy = octopusPolicy();
    expect(policy.config.routes).toBe(octopusRoutes);
    expect(policy.decide({ ...deploy, targets: {} }).effect).toBe("confirm");
    expect(policy.decide({ kind: "http", method: "GET", path: "/api/users/me/apikeys" }).rule).toBe(
      "api-keys",
    );
  });

  it("takes the options of createPolicy", () => {
    expect(octopusPolicy({ readOnly: true }).decide({ ...deploy, targets: {} }).rule).toBe("readOnly");
    expect(() => octopusPolicy({ toolsets: ["runbook"] })).toThrow(/runbook/);
  });

  it("owns routes for each toolset and for nothing that is not in the list", () => {
    expect([...octopusRoutes.toolsets].sort()).toEqual([...OCTOPUS_TOOLSETS, "other"].sort());
  });
});

import { describe, expect, it } from "vitest";
import { countTargets, mergeTargets } from "./merge-targets.ts";
import { octopusRoutes } from "./octopus/index.ts";
import { createPolicy } from "./policy.ts";
import type { Target } from "./target.ts";

const SPACE = [{ id: "Spaces-1", name: "Default" }];

/** Merges two lists of environments of one space. */
const environments = (a: readonly Target[], b: readonly Target[]) =>
  mergeTargets({ spaces: SPACE, environments: a }, { spaces: SPACE, environments: b }).environments;

describe("mergeTargets", () => {
  it("joins entries with one id in any letter case and keeps what either knows", () => {
    expect(
      environments([{ id: "Environments-4", name: "Production" }], [{ id: "environments-4", tags: ["t/a"] }]),
    ).toMatchObject([{ name: "Production", tags: ["t/a"] }]);
  });

  it("joins an entry without an id when the name or the slug is the same", () => {
    const known = { id: "Environments-4", name: "Production", slug: "production" };
    expect(environments([known], [{ name: "PRODUCTION" }])).toHaveLength(1);
    expect(environments([{ slug: "production" }], [known])).toHaveLength(1);
    expect(environments([{ name: "Production" }], [{ name: "production" }])).toHaveLength(1);
  });

  it.each([
    [
      "two ids with one name",
      [{ id: "Environments-1", name: "Prod" }],
      [{ id: "Environments-2", name: "Prod" }],
    ],
    ["an id and a name that nothing connects", [{ id: "Environments-1" }], [{ name: "Production" }]],
    [
      "a name that equals the slug of another entry",
      [{ id: "Environments-1", slug: "prod" }],
      [{ name: "prod" }],
    ],
    ["one name with two slugs", [{ name: "Prod", slug: "prod" }], [{ name: "Prod", slug: "prod-1" }]],
    [
      "one id with two names",
      [{ id: "Environments-1", name: "Prod" }],
      [{ id: "Environments-1", name: "Dev" }],
    ],
    ["one id with two lists of tags", [{ id: "Tenants-1", tags: ["a"] }], [{ id: "Tenants-1", tags: ["b"] }]],
  ])("keeps apart %s", (_case, a, b) => {
    expect(environments(a, b)).toHaveLength(2);
  });

  it("does not join by name when the targets are in two spaces", () => {
    const merged = mergeTargets(
      { spaces: [{ id: "Spaces-1" }], environments: [{ id: "Environments-1", name: "Production" }] },
      { spaces: [{ id: "Spaces-2" }], environments: [{ name: "Production" }] },
    );
    expect(merged.environments).toHaveLength(2);
    expect(
      mergeTargets({ spaces: [{ name: "Ops" }] }, { spaces: [{ id: "Spaces-2", name: "ops" }] }),
    ).toEqual({
      spaces: [{ id: "Spaces-2", name: "ops" }],
    });
  });

  it("joins duplicates within one list, and leaves out lists that neither set has", () => {
    const one = { id: "Machines-1" };
    expect(mergeTargets({ machines: [one, one] }, {})).toEqual({ machines: [one] });
    expect(mergeTargets({}, { tenants: [] })).toEqual({ tenants: [] });
  });
});

describe("caps and merged targets", () => {
  const write = { kind: "tool", tool: "deploy_release", toolset: "deployments", tier: "write" } as const;
  const caps = { environmentsPerAction: 1, tenantsPerAction: 1 };
  const policy = createPolicy({ routes: octopusRoutes, caps });
  const decide = (a: readonly Target[], b: readonly Target[]) =>
    policy.decide({
      ...write,
      targets: mergeTargets({ environments: a, tenants: a }, { environments: b, tenants: b }),
    });

  it("allow the one target that two sources name", () => {
    const known = { id: "Environments-4", name: "Production" };
    expect(decide([known], [known]).effect).toBe("confirm");
    expect(decide([{ name: "Production" }], [known]).effect).toBe("confirm");
  });

  it("count a target once whose two entries contradict each other", () => {
    const entries = [
      { id: "Environments-4", name: "Old" },
      { id: "environments-4", name: "New" },
    ];
    expect(countTargets(entries)).toBe(1);
    expect(policy.decide({ ...write, targets: { environments: entries } }).effect).toBe("confirm");
  });

  it("deny two targets", () => {
    expect(decide([{ id: "Environments-4" }], [{ id: "Environments-5" }])).toMatchObject({
      effect: "deny",
      gate: "caps",
      rule: "environmentsPerAction",
      reason: "This affects 2 environments; the limit is 1.",
    });
    expect(decide([{ id: "Environments-4" }], [{ name: "Staging" }]).effect).toBe("deny");
  });
});

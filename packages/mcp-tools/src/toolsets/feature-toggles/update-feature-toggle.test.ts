import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

const TOGGLES = `/api/Spaces-1/projects/${demoFacts.projects.storefront}/featuretoggles`;
const PUT = `PUT ${TOGGLES}`;
const args = { spaceName: "Default", projectId: "Web Storefront", slug: "gift-cards" };
const production = (values: object) => ({
  ...args,
  environments: [{ deploymentEnvironmentId: "Production", ...values }],
});

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

it("update_feature_toggle changes what was asked for and nothing else, and says how to undo it", async () => {
  const { structured } = await bench.ok("update_feature_toggle", {
    ...production({ isEnabled: true, rolloutPercentage: 50 }),
    confirm: true,
  });
  expect(structured).toMatchObject({
    changes: [
      `isEnabled: false → true in Production (${demoFacts.environments.production})`,
      `rolloutPercentage: 10 → 50 in Production (${demoFacts.environments.production})`,
    ],
    toggle: { environments: [{ rolloutPercentage: 100 }, { isEnabled: true, rolloutPercentage: 50 }] },
    inverse: {
      tool: "update_feature_toggle",
      arguments: {
        slug: "gift-cards",
        environments: [
          {
            deploymentEnvironmentId: demoFacts.environments.production,
            isEnabled: false,
            rolloutPercentage: 10,
          },
        ],
      },
    },
  });
  expect(bench.writes()).toEqual([PUT]);
  expect(bench.simulator.journal.writes()[0]?.body).toMatchObject({
    Id: "FeatureToggles-1",
    Slug: "gift-cards",
    DefaultIsEnabled: false,
    Description: "Gift cards in the basket.",
    Environments: [
      {
        DeploymentEnvironmentId: demoFacts.environments.dev,
        IsEnabled: true,
        RolloutPercentage: 100,
        Segments: [],
      },
      {
        DeploymentEnvironmentId: demoFacts.environments.production,
        IsEnabled: true,
        RolloutPercentage: 50,
        TenantIds: [],
      },
    ],
  });
  const { inverse } = structured as { inverse: { tool: string; arguments: object } };
  const undone = await bench.ok(inverse.tool, { ...inverse.arguments, confirm: true });
  expect(undone.structured).toMatchObject({
    toggle: { environments: [{}, { isEnabled: false, rolloutPercentage: 10 }] },
  });
});

it("update_feature_toggle shows each change before anybody approves, and writes nothing", async () => {
  const { error } = await bench.fails("update_feature_toggle", {
    ...production({ rolloutPercentage: 50 }),
    description: "New text",
  });
  expect(error.code).toBe("approval_required");
  expect(error.message).toContain("rolloutPercentage: 10 → 50 in Production");
  expect(error.message).toMatch(/Gift cards in the basket\.[\s\S]*New text/);
  expect(error.message).toContain("off in 'Production'");
  expect(bench.writes()).toEqual([]);
});

it.each([
  ["no change", {}, "input", /No change was given/],
  ["an empty list", { environments: [] }, "input", /No change was given/],
  [
    "an environment without a change",
    { environments: [{ deploymentEnvironmentId: "Production" }] },
    "input",
    /no change for 'Production'/,
  ],
  [
    "an environment twice",
    {
      environments: [
        { deploymentEnvironmentId: "Production", isEnabled: true },
        { deploymentEnvironmentId: demoFacts.environments.production, isEnabled: false },
      ],
    },
    "input",
    /name each environment only once\. Named more than once: 'Production \(Environments-4\)'/,
  ],
  [
    "an environment that the toggle does not have",
    { environments: [{ deploymentEnvironmentId: "Staging", isEnabled: true }] },
    "input",
    /'Gift cards' has no settings for 'Staging'\. It has settings for '[^']+ \(Environments-1\)', 'Production \(Environments-4\)'/,
  ],
  [
    "an unknown environment",
    { environments: [{ deploymentEnvironmentId: "Prod", isEnabled: true }] },
    "not_found",
    /no environment 'Prod'/,
  ],
  [
    "what is so already",
    { environments: [{ deploymentEnvironmentId: "Production", rolloutPercentage: 10 }] },
    "conflict",
    /already has these values/,
  ],
  ["an unknown toggle", { slug: "gift-card", defaultIsEnabled: true }, "not_found", /It has 'gift-cards'/],
  [
    "a share over 100",
    { environments: [{ deploymentEnvironmentId: "Production", rolloutPercentage: 101 }] },
    "input",
    /rolloutPercentage/,
  ],
  [
    "a share of a percent",
    { environments: [{ deploymentEnvironmentId: "Production", rolloutPercentage: 1.5 }] },
    "input",
    /rolloutPercentage/,
  ],
])("update_feature_toggle refuses %s, and writes nothing", async (_, wrong, code, message) => {
  const { error } = await bench.fails("update_feature_toggle", { ...args, ...wrong, confirm: true });
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
  expect(bench.writes()).toEqual([]);
});

it.each(["..", "x/../../../users/me", "%2e%2e", "a?b", "a\u0000b"])(
  "update_feature_toggle reaches no other route by the slug %j",
  async (slug) => {
    await bench.fails("update_feature_toggle", { ...args, slug, defaultIsEnabled: true, confirm: true });
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(paths.filter((path) => path.includes("users"))).toEqual([]);
    expect(bench.writes()).toEqual([]);
  },
);

describe("when somebody else changes it", () => {
  const change = async (percent: number) => {
    const { apiKey, url } = bench.simulator;
    const headers = { "X-Octopus-ApiKey": apiKey, "Content-Type": "application/json" };
    const toggle = (await (await fetch(`${url}${TOGGLES}/gift-cards`, { headers })).json()) as {
      Environments: { RolloutPercentage: number }[];
    };
    const [first, ...rest] = toggle.Environments;
    const body = { ...toggle, Environments: [{ ...first, RolloutPercentage: percent }, ...rest] };
    await fetch(`${url}${TOGGLES}`, { method: "PUT", headers, body: JSON.stringify(body) });
    bench.simulator.journal.clear();
  };

  it("a toggle that changes between plan and approval is shown again", async () => {
    const first = await bench.fails("update_feature_toggle", production({ isEnabled: true }));
    await change(80);
    const { error } = await bench.fails("update_feature_toggle", {
      ...production({ isEnabled: true }),
      confirm: true,
      planToken: first.error.details?.planToken,
    });
    expect(error).toMatchObject({
      code: "approval_required",
      message: expect.stringContaining("has changed"),
    });
    expect(bench.writes()).toEqual([]);
  });

  it("a toggle that changes between approval and write is not written", async () => {
    let reads = 0;
    const toggle = (percent: number) => ({
      Id: "FeatureToggles-1",
      Name: "Gift cards",
      Slug: "gift-cards",
      Environments: [
        {
          DeploymentEnvironmentId: demoFacts.environments.production,
          IsEnabled: false,
          RolloutPercentage: percent,
        },
      ],
    });
    const racing = await openBenchWith(({ method, path }) => {
      if (method !== "GET" || path !== `${TOGGLES}/gift-cards`) return undefined;
      reads += 1;
      return { body: toggle(reads === 1 ? 10 : 11) };
    });
    try {
      const { error } = await racing.fails("update_feature_toggle", {
        ...production({ isEnabled: true }),
        confirm: true,
      });
      expect(error).toMatchObject({
        code: "conflict",
        message: expect.stringContaining("by another person or program"),
      });
      expect(racing.writes()).toEqual([]);
    } finally {
      await racing.close();
    }
  });
});

describe("when the response is lost", () => {
  it("update_feature_toggle reads the toggle after a lost response, and does not send the change again", async () => {
    bench.simulator.faults.add({ kind: "reset-after", method: "PUT", times: 1 });
    const { structured } = await bench.ok("update_feature_toggle", {
      ...production({ isEnabled: true }),
      confirm: true,
    });
    expect(structured).toMatchObject({
      responseLost: true,
      toggle: { environments: [{}, { isEnabled: true }] },
    });
    expect(bench.writes()).toEqual([PUT]);
  });

  it("update_feature_toggle says so when the toggle does not show the change after a lost response", async () => {
    bench.simulator.faults.add({ kind: "reset-before", method: "PUT", times: 1 });
    const { error } = await bench.fails("update_feature_toggle", {
      ...production({ isEnabled: true }),
      confirm: true,
    });
    expect(error).toMatchObject({ code: "upstream", message: expect.stringContaining("not sent again") });
  });
});

describe("in a protected environment", () => {
  const protect = { effect: "protect" as const, name: "prod", environment: ["Production", "Staging"] };

  it.each([
    ["that it names", production({ isEnabled: true })],
    ["that takes its default", { ...args, defaultIsEnabled: true }],
  ])("update_feature_toggle asks for the plan's token in a protected environment: %s", async (_, change) => {
    const guarded = await openBench({ policy: { rules: [protect] } });
    try {
      const { error } = await guarded.fails("update_feature_toggle", { ...change, confirm: true });
      expect(error).toMatchObject({ code: "approval_required", details: { protected: true } });
      await guarded.ok("update_feature_toggle", {
        ...change,
        confirm: true,
        planToken: error.details?.planToken,
      });
      expect(guarded.writes()).toEqual([PUT]);
    } finally {
      await guarded.close();
    }
  });
});

it("update_feature_toggle works with its own toolset alone, and not on a server without toggles", async () => {
  const narrow = await openBench({ policy: { toolsets: ["featureToggles"] } });
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  try {
    await narrow.ok("update_feature_toggle", { ...production({ isEnabled: true }), confirm: true });
    const { error } = await old.fails("update_feature_toggle", {
      ...args,
      defaultIsEnabled: true,
      confirm: true,
    });
    expect(error.code).toBe("unsupported_version");
  } finally {
    await narrow.close();
    await old.close();
  }
});

describe.each(["Production", demoFacts.environments.production, "production"])(
  "a rule that closes %s",
  (word) => {
    let closed: Bench;
    beforeEach(async () => {
      closed = await openBench({
        policy: { rules: [{ effect: "deny", name: "shut", environment: [word] }] },
      });
    });
    afterEach(() => closed.close());

    it("a closed environment stays out of the error about an environment that the toggle does not have", async () => {
      const { error, text } = await closed.fails("update_feature_toggle", {
        ...args,
        environments: [{ deploymentEnvironmentId: "Staging", isEnabled: true }],
        confirm: true,
      });
      expect(error.message).toMatch(
        /no settings for 'Staging'\. It has settings for '[^']+ \(Environments-1\)'\.$/,
      );
      expect(text + JSON.stringify(error)).not.toMatch(/Production|Environments-4/i);
    });

    it("a closed environment stays out of the error about an environment that is named twice", async () => {
      const twice = { deploymentEnvironmentId: demoFacts.environments.production, isEnabled: true };
      const given = { ...args, environments: [twice, twice], confirm: true };
      const { error, text } = await closed.fails("update_feature_toggle", given);
      expect(error.message).toContain("Named more than once: none that may be named here.");
      expect(text).not.toMatch(/Production/i);
    });
  },
);

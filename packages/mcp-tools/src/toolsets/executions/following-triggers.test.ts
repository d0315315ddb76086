/** A trigger that promotes a release is an indirect way to another environment. */
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

const { spaces, projects, environments, versions } = demoFacts;
const PRODUCTION_CLOSED = { effect: "deny", name: "production", environment: ["Production"] } as const;
const DEPLOY = {
  spaceName: "Default",
  projectName: projects.checkout,
  releaseVersion: versions.live,
  environmentNames: ["Staging"],
};
const RELEASE = { spaceName: "Default", projectName: projects.checkout, releaseVersion: "9.9.9" };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

interface Promotion {
  readonly from?: readonly string[];
  readonly to: string;
  readonly more?: object;
  readonly disabled?: boolean;
}

async function addTrigger({ simulator }: Bench, { from = [], to, more, disabled = false }: Promotion) {
  const response = await fetch(`${simulator.url}/api/${spaces.default}/projecttriggers`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": simulator.apiKey, "Content-Type": "application/json" },
    body: JSON.stringify({
      ProjectId: projects.checkout,
      Name: `Promote to ${to}`,
      IsDisabled: disabled,
      Filter: { FilterType: "CronExpressionSchedule", CronExpression: "0 0 2 * * *", Timezone: "UTC" },
      Action: {
        ActionType: "DeployLatestRelease",
        SourceEnvironmentIds: from,
        DestinationEnvironmentId: to,
        ...more,
      },
    }),
  });
  expect(response.status).toBe(201);
}

async function planOf(tool: string, args: object, on: Pick<Bench, "call"> = bench): Promise<string> {
  const outcome = await on.call(tool, args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  return outcome.prompt;
}

describe("a trigger that promotes from the environment of a deployment", () => {
  it("is in the plan, with those that follow from it, and others are not", async () => {
    await addTrigger(bench, { from: [environments.test], to: environments.staging });
    await addTrigger(bench, { from: [environments.staging], to: environments.production });
    await addTrigger(bench, { from: [environments.staging], to: environments.dev, disabled: true });
    expect(await planOf("deploy_release", DEPLOY)).toContain(
      `Triggers can then deploy it: "Promote to ${environments.production}: to Production"`,
    );
    expect(await planOf("deploy_release", { ...DEPLOY, environmentNames: ["Test"] })).toContain(
      `Triggers can then deploy it: "Promote to ${environments.staging}: to Staging", "Promote to ${environments.production}: to Production"`,
    );
    expect(await planOf("deploy_release", { ...DEPLOY, environmentNames: ["Production"] })).not.toContain(
      "Triggers can",
    );
  });

  it("of another channel does not follow", async () => {
    const channels = bench.simulator.store.space(spaces.default).channels.where("project", projects.checkout);
    const more = { ChannelId: channels.find(({ IsDefault }) => !IsDefault)?.Id };
    await addTrigger(bench, { from: [environments.staging], to: environments.production, more });
    expect(await planOf("deploy_release", DEPLOY)).not.toContain("Triggers can");
  });

  it("belongs to what a rule closes or protects", async () => {
    for (const [effect, code] of [
      ["deny", "denied"],
      ["protect", "approval_required"],
    ] as const) {
      const ruled = await openBench({ policy: { rules: [{ ...PRODUCTION_CLOSED, effect }] } });
      await ruled.ok("deploy_release", { ...DEPLOY, confirm: true });
      await addTrigger(ruled, { from: [environments.staging], to: environments.production });
      const before = ruled.writes().length;
      const { error } = await ruled.fails("deploy_release", { ...DEPLOY, confirm: true });
      expect(error.code).toBe(code);
      expect(ruled.writes()).toHaveLength(before);
      await ruled.close();
    }
  });

  it("may reach any tenant when it names tags", async () => {
    const ruled = await openBench({ policy: { rules: [{ effect: "deny", tenant: ["Fjord Gear"] }] } });
    const more = { TenantTags: ["Ring/Early"] };
    await addTrigger(ruled, { from: [environments.staging], to: environments.production, more });
    const { error } = await ruled.fails("deploy_release", { ...DEPLOY, confirm: true });
    expect(error.code).toBe("denied");
    await ruled.close();
  });
});

describe("a release that is created", () => {
  it("is deployed by a trigger without a source", async () => {
    await addTrigger(bench, { from: [environments.staging], to: environments.production });
    expect(await planOf("create_release", RELEASE)).not.toContain("Triggers can");
    await addTrigger(bench, { to: environments.test });
    expect(await planOf("create_release", RELEASE)).toContain(
      `Triggers can then deploy it: "Promote to ${environments.test}: to Test"`,
    );
  });
});

it("triggers that cannot be read may reach any environment, and the plan says so", async () => {
  const blind = ({ path }: { path: string }) =>
    path.endsWith("/triggers") ? { status: 403, body: { ErrorMessage: "no" } } : undefined;
  const ruled = await openBenchWith(blind, { policy: { rules: [PRODUCTION_CLOSED] } });
  for (const [tool, args] of [
    ["deploy_release", DEPLOY],
    ["create_release", RELEASE],
  ] as const) {
    const { error } = await ruled.fails(tool, { ...args, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "production" });
  }
  expect(ruled.writes()).toEqual([]);
  await ruled.close();
  const free = await openBenchWith(blind);
  expect(await planOf("deploy_release", DEPLOY, free)).toContain(
    'Could not be read: "triggers: not permitted"',
  );
  await free.close();
});

/** What the plan of a release says beside its packages: the version that is free, and what follows by itself. */
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

const { spaces, projects, environments, planning, versions } = demoFacts;
const CHECKOUT = { spaceName: "Default", projectName: projects.checkout };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function planOf(args: object, on: Pick<Bench, "call"> = bench): Promise<string> {
  const outcome = await on.call("create_release", args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  return outcome.prompt;
}

/** Makes an environment of the first phase of the lifecycle automatic. */
function makeAutomatic({ simulator }: Bench, environmentId: string): void {
  const { lifecycles, projects: all } = simulator.store.space(spaces.default);
  const lifecycle = lifecycles.get(all.get(projects.checkout)?.LifecycleId ?? "");
  const [first, ...rest] = lifecycle?.Phases ?? [];
  if (!lifecycle || !first) throw new Error("the demo has no such lifecycle");
  lifecycles.put({
    ...lifecycle,
    Phases: [{ ...first, AutomaticDeploymentTargets: [environmentId] }, ...rest],
  });
}

describe("what the lifecycle deploys by itself", () => {
  it("is nothing in most projects", async () => {
    const plan = await planOf(CHECKOUT);
    expect(plan).not.toContain("lifecycle");
    expect(plan).not.toContain("by itself");
  });

  it("is in the plan, and happens", async () => {
    const { structured } = await bench.ok("create_release", {
      spaceName: "Data Platform",
      projectName: planning.project,
      releaseVersion: "1.2.0",
      confirm: true,
    });
    expect(structured.created).toBe(true);
    const plan = await planOf({
      spaceName: "Data Platform",
      projectName: planning.project,
      releaseVersion: "1.3.0",
    });
    expect(plan).toMatch(/The lifecycle then deploys by itself to: "\w+ \(Environments-21\)"/);
    expect(plan).toContain("! Octopus deploys this release by itself as soon as it is created.");
    const deployments = bench.simulator.store.space(spaces.dataPlatform).deployments.all();
    expect(deployments.filter(({ EnvironmentId }) => EnvironmentId === environments.dataDev)).not.toEqual([]);
  });

  it("is refused by a rule about the environment, and protected by one that protects it", async () => {
    for (const [effect, code] of [
      ["deny", "denied"],
      ["protect", "approval_required"],
    ] as const) {
      const rule = { effect, name: "production", environment: ["Production"] };
      const ruled = await openBench({ policy: { rules: [rule] } });
      await ruled.ok("create_release", { ...CHECKOUT, releaseVersion: "9.9.8", confirm: true });
      const before = ruled.writes().length;
      makeAutomatic(ruled, environments.production);
      const { error } = await ruled.fails("create_release", {
        ...CHECKOUT,
        releaseVersion: "9.9.9",
        confirm: true,
      });
      expect(error.code).toBe(code);
      expect(ruled.writes()).toHaveLength(before);
      await ruled.close();
    }
  });

  it("of a project with tenants is for each connected tenant, as the plan says and a cap counts", async () => {
    const LOYALTY = { spaceName: "Default", projectName: "Loyalty Platform" };
    const open = async (cap: number) => {
      const ruled = await openBench({ policy: { caps: { tenantsPerAction: cap } } });
      makeAutomatic(ruled, environments.production);
      return ruled;
    };
    const few = await open(7);
    const { error } = await few.fails("create_release", { ...LOYALTY, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "tenantsPerAction" });
    expect(few.writes()).toEqual([]);
    await few.close();
    const enough = await open(8);
    expect(await planOf(LOYALTY, enough)).toMatch(
      /There for the tenants: "Alpine Outfitters \(Tenants-1\)", .*"Highland Wool \(Tenants-8\)"/,
    );
    await enough.ok("create_release", { ...LOYALTY, confirm: true });
    const made = enough.simulator.store.space(spaces.default).deployments.all().slice(-8);
    expect(new Set(made.map(({ TenantId }) => TenantId)).size).toBe(8);
    await enough.close();
  });

  it("may be any environment when the lifecycle cannot be read", async () => {
    const rule = { effect: "deny", name: "production", environment: ["Production"] } as const;
    const blind = ({ path }: { path: string }) =>
      /\/lifecycles\//.test(path) ? { status: 403, body: { ErrorMessage: "no" } } : undefined;
    const ruled = await openBenchWith(blind, { policy: { rules: [rule] } });
    const { error } = await ruled.fails("create_release", { ...CHECKOUT, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "production" });
    expect(ruled.writes()).toEqual([]);
    await ruled.close();
    const free = await openBenchWith(blind);
    const plan = await planOf(CHECKOUT, free);
    expect(plan).toContain('Could not be read: "lifecycle: not permitted"');
    expect(plan).toContain("! The lifecycle is not known: Octopus may deploy this release by itself.");
    await free.close();
  });
});

it("without the right to list channels Octopus takes the default one, whose lifecycle is not known", async () => {
  const blind = ({ path }: { path: string }) =>
    path.endsWith("/channels") ? { status: 403, body: { ErrorMessage: "no" } } : undefined;
  const free = await openBenchWith(blind);
  const plan = await planOf(CHECKOUT, free);
  expect(plan).toContain('Channel: "the project\'s default channel"');
  expect(plan).toContain('Could not be read: "channels: not permitted"');
  await free.ok("create_release", { ...CHECKOUT, releaseVersion: "9.9.9", confirm: true });
  await free.close();
  const rule = { effect: "deny", name: "production", environment: ["Production"] } as const;
  const ruled = await openBenchWith(blind, { policy: { rules: [rule] } });
  const { error } = await ruled.fails("create_release", { ...CHECKOUT, confirm: true });
  expect(error).toMatchObject({ code: "denied", rule: "production" });
  expect(ruled.writes()).toEqual([]);
  await ruled.close();
});

describe("the next version", () => {
  it("is one that no release has", async () => {
    const template = (path: string) =>
      path.endsWith("/deploymentprocesses/template")
        ? {
            body: { NextVersionIncrement: versions.live, Packages: [], VersioningPackageStepName: null },
          }
        : undefined;
    const fixed = await openBenchWith(({ path }) => template(path));
    expect(await planOf(CHECKOUT, fixed)).toContain('Version: "4.2.2"');
    const { structured } = await fixed.ok("create_release", {
      ...CHECKOUT,
      ignoreIfAlreadyExists: true,
      confirm: true,
    });
    expect(structured).toMatchObject({ created: true, release: { version: "4.2.2" } });
    await fixed.close();
  });
});

it("says so when the next versions are all taken", async () => {
  const taken = await openBenchWith(({ path }) => {
    if (path.endsWith("/deploymentprocesses/template"))
      return { body: { NextVersionIncrement: "5.0.0", Packages: [], VersioningPackageStepName: null } };
    const version = /\/releases\/(5\.0\.\d+)$/.exec(path)?.[1];
    return version ? { body: { Id: `Releases-${version}`, Version: version } } : undefined;
  });
  const { error } = await taken.fails("create_release", { ...CHECKOUT, confirm: true });
  expect(error).toMatchObject({ code: "conflict", hint: "Name a version in releaseVersion." });
  expect(taken.writes()).toEqual([]);
  await taken.close();
});

describe("a channel rule by publication date", () => {
  const exports = {
    spaceName: "Data Platform",
    projectName: planning.project,
    channelName: planning.channel,
    releaseVersion: "1.4.0",
  };

  it("takes the version that was published last", async () => {
    expect(await planOf(exports)).toContain(
      '"WrenFinch.Exports feature-tariffs-9", "newest that the channel allows (the most recently published that matches ^feature-tariffs-.*)"',
    );
  });

  it("refuses a version that its pattern does not match", async () => {
    const { error } = await bench.fails("create_release", { ...exports, packageVersion: "1.1.0" });
    expect(error.message).toContain("is not allowed by the channel");
  });
});

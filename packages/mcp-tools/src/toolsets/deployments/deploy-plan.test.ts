/** What the plan of a deployment says, and what is refused before a person is asked. */
import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";
import { at, checkout, planOf as planOn, refusalOf as refusalOn } from "../../../test/support/deploy-plan.ts";

const { projects, environments, spaces, planning } = demoFacts;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const inventory = {
  spaceName: "Default",
  projectName: "Inventory API",
  releaseVersion: "2.6.1",
  environmentNames: ["Production"],
};

const planOf = (args: object, on: Pick<Bench, "call"> = bench) => planOn(on, args);
const refusalOf = (args: object) => refusalOn(bench, args);

describe("every destination", () => {
  it("has its own steps and targets, whatever the order of the environments", async () => {
    for (const environmentNames of [
      ["Staging", "Production"],
      ["Production", "Staging"],
    ]) {
      const plan = await planOf({ ...inventory, environmentNames });
      expect(plan).toMatch(/Part \d: "Staging"\nSteps \d: "Deploy inventory API", "Smoke test"\n/);
      expect(plan).toMatch(/Part \d: "Production"\nSteps \d: "Approve production deployment", "Deploy/);
      expect(plan).toContain('Steps that do not run: "Approve production deployment (not in Staging)"');
      expect(plan).toContain('Waits for a person at: "Approve production deployment"');
    }
  });

  it("shows the health of targets that are not healthy", async () => {
    const plan = await planOf(inventory);
    expect(plan).toContain('"prod-inv-02 (Unhealthy)", "prod-inv-01"');
    expect(plan).toContain("! 1 of the targets is not healthy: prod-inv-02 (Unhealthy).");
  });

  it("shows what runs or waits there, also a second one behind the first", async () => {
    const first = await bench.ok("deploy_release", { ...inventory, runAt: at(5), confirm: true });
    const [deployment] = first.structured.deployments as { taskId: string }[];
    const plan = await planOf(inventory);
    expect(plan).toMatch(/Runs or waits there: "ServerTasks-\d+ \(2\.7\.0, Executing, waits for a person\)"/);
    expect(plan).toContain(`${deployment?.taskId} (2.6.1, Queued)`);
    expect(plan).toContain("! A deployment of this project runs or waits there already.");
  });
});

describe("what is live", () => {
  it("is not said of a release whose successor was half deployed", async () => {
    const plan = await planOf(checkout);
    expect(plan).toContain('Live now: "4.2.0, then 4.2.1 Failed"');
    expect(plan).toContain('Effect: "back to the last success"');
    expect(plan).toContain('Done in the last attempt: "Acquire packages", "Step 1: Deploy API container"');
    expect(plan).toContain('Failed in the last attempt: "Step 2: Run database migrations"');
    expect(plan).not.toContain("no change");
  });

  it("is the last success, also where the dashboard shows only the two newest attempts", async () => {
    const onlyFailed = await openBenchWith(({ path }) => {
      if (!path.endsWith("/dashboard/dynamic")) return undefined;
      const item = { ProjectId: projects.checkout, EnvironmentId: environments.production, State: "Failed" };
      const attempt = (id: number) => ({
        ...item,
        DeploymentId: `Deployments-9${id}`,
        ReleaseVersion: "4.2.1",
      });
      return { body: { Projects: [], Items: [attempt(1), attempt(2)] } };
    });
    expect(await planOf(checkout, onlyFailed)).toContain('Live now: "4.2.0, then 4.2.1 Failed"');
    await onlyFailed.close();
  });

  it("is not known where the last success cannot be read", async () => {
    const blind = await openBenchWith(({ path, query }) => {
      if (path.endsWith("/deployments") && query.get("taskState") === "Success")
        return { status: 403, body: { ErrorMessage: "no" } };
      if (!path.endsWith("/dashboard/dynamic")) return undefined;
      const item = { ProjectId: projects.checkout, EnvironmentId: environments.production, State: "Failed" };
      return {
        body: { Projects: [], Items: [{ ...item, DeploymentId: "Deployments-91", ReleaseVersion: "4.2.1" }] },
      };
    });
    const plan = await planOf(checkout, blind);
    expect(plan).toContain('Live now: "not known, then 4.2.1 Failed"');
    expect(plan).toContain('Could not be read: "what is live: not permitted"');
    await blind.close();
  });

  it("counts what goes up, down and stays", async () => {
    const plan = await planOf({ ...inventory, environmentNames: ["Staging", "Production"] });
    expect(plan).toContain('Effect: "DOWN: 1 (Staging)", "the same release again: 1 (Production)"');
    expect(plan).toContain("! A newer release is live in Staging: this goes DOWN to 2.6.1.");
    expect(plan).toContain("! This release is live in Production already.");
  });

  it("without a tenant is not what a tenant has", async () => {
    const store = bench.simulator.store.space(spaces.default);
    const project = store.projects.get(projects.loyalty);
    if (!project) throw new Error("the demo has no such project");
    store.projects.put({ ...project, TenantedDeploymentMode: "TenantedOrUntenanted" });
    const plan = await planOf({
      spaceName: "Default",
      projectName: "Loyalty Platform",
      releaseVersion: "1.5.1",
      environmentNames: ["Staging"],
    });
    expect(plan).toContain('Live now: "nothing"');
    expect(plan).toContain('Effect: "first deployment"');
  });

  it("is shown as far as it can be read", async () => {
    const part = (path: RegExp) =>
      openBenchWith(({ path: asked }) =>
        path.test(asked) ? { status: 403, body: { ErrorMessage: "no" } } : undefined,
      );
    for (const [path, name] of [
      [/dashboard\/dynamic$/, "what is live: not permitted"],
      [/\/deployments$/, "what runs there: not permitted"],
      [/deploymentfreezes$/, "freezes: not permitted"],
      [/\/preview\//, "steps and targets: not permitted"],
      [/\/progression$/, "lifecycle: not permitted"],
      [/\/deploymentprocesses\//, "steps that wait for a person: not permitted"],
      [/\/approvalpolicies$/, "approval rules: not permitted"],
      [/\/releases$/, "packages of the live releases: not permitted"],
      [/\/details$/, "steps of the last attempt: not permitted"],
      [/\/users\/me$/, "permissions of the key: not permitted"],
      [/\/permissions$/, "permissions of the key: not permitted"],
      [/\/api\/spaces\/Spaces-1$/, "task queue: not permitted"],
    ] as const) {
      const limited = await part(path);
      expect(await planOf(checkout, limited)).toContain(`Could not be read: "${name}"`);
      await limited.close();
    }
  });
});

it("values and names that cannot be checked are refused", async () => {
  const blind = await openBenchWith(({ path }) =>
    path.includes("/preview/") ? { status: 403, body: { ErrorMessage: "no" } } : undefined,
  );
  expect(await planOf(checkout, blind)).toContain('Steps: "not known"\nTargets: "not known"');
  for (const more of [{ variables: { Password: "x" } }, { skipStepNames: ["Smoke test"] }]) {
    const { error } = await blind.fails("deploy_release", { ...checkout, ...more, confirm: true });
    expect(error).toMatchObject({ code: "input" });
    expect(error.message).toContain("cannot be checked");
  }
  expect(blind.writes()).toEqual([]);
  await blind.close();
});

describe("what the server would refuse", () => {
  it("is a tenant whose earlier phase is missing, which the refusal names", async () => {
    const args = {
      spaceName: "Default",
      projectName: "Loyalty Platform",
      releaseVersion: "1.5.1",
      environmentNames: ["Production"],
    };
    expect(await refusalOf({ ...args, tenants: ["Highland Wool"] })).toBe(
      "conflict: The lifecycle does not let release 1.5.1 go to 'Production' for 'Highland Wool' yet: the phase 'Staging' must be complete first.",
    );
    await planOf({ ...args, tenants: ["Alpine Outfitters"] });
  });

  it("is not reported about a tenant that a rule closes", async () => {
    const rules = [{ effect: "deny", tenant: ["Highland Wool"] }] as const;
    const ruled = await openBench({ policy: { rules } });
    const args = {
      spaceName: "Default",
      projectName: "Loyalty Platform",
      releaseVersion: "1.5.1",
      environmentNames: ["Production"],
    };
    const tags = ruled.simulator.store.space(spaces.default).tenants.get("Tenants-8")?.TenantTags ?? [];
    expect(tags.length).toBeGreaterThan(0);
    const { error, text } = await ruled.fails("deploy_release", { ...args, tenantTags: tags });
    expect(error.code).toBe("denied");
    expect(text).not.toContain("Highland");
    await ruled.close();
  });

  it("is a key without the permission", async () => {
    const viewer = bench.simulator.landmarks.users["sam.reyes"];
    const client = createOctopusClient({
      serverUrl: bench.simulator.url,
      credential: { kind: "apiKey", key: viewer?.apiKey ?? "" },
    });
    const limited = await openBench({ toolkit: { client } });
    const { error } = await limited.fails("deploy_release", checkout, { canAsk: true });
    expect(error).toMatchObject({
      code: "forbidden",
      message:
        "The user sam.reyes has no permission DeploymentCreate for Checkout Service (Projects-1) in 'Production', so Octopus would refuse this.",
    });
    await limited.close();
  });

  it("is a value that is no option of its prompt", async () => {
    const args = {
      spaceName: "Data Platform",
      projectName: bench.simulator.store.space(spaces.dataPlatform).projects.get(planning.project)?.Name,
      releaseVersion: "1.2.0",
    };
    await bench.ok("create_release", { ...args, confirm: true });
    bench.simulator.journal.clear();
    const deploy = { ...args, environmentNames: ["Development"] };
    expect(await refusalOf({ ...deploy, variables: { Region: "purple" } })).toBe(
      "input: variables: 'Region' takes one of these: 'Europe' (eu), 'United States' (us), 'Asia and Pacific' (ap).",
    );
    const given = { ...deploy, variables: { Region: "Europe", "Only count the rows": "yes" } };
    expect(await planOf(given)).toContain('Values given for: "Region: Europe", "Only count the rows: True"');
    await bench.ok("deploy_release", { ...given, confirm: true });
    expect(bench.simulator.journal.writes()[0]?.body).toMatchObject({
      Variables: { "Exports:Region": "eu", "Exports:DryRun": "True" },
    });
  });
});

describe("what follows by itself", () => {
  it("is in the plan and is decided by the rules", async () => {
    const store = bench.simulator.store.space(spaces.default);
    const lifecycle = store.lifecycles.get(store.projects.get(projects.checkout)?.LifecycleId ?? "");
    if (!lifecycle) throw new Error("the demo has no such lifecycle");
    store.lifecycles.put({
      ...lifecycle,
      Phases: lifecycle.Phases.map((phase) =>
        phase.OptionalDeploymentTargets.includes(environments.production)
          ? {
              ...phase,
              AutomaticDeploymentTargets: [environments.production],
              OptionalDeploymentTargets: [],
            }
          : phase,
      ),
    });
    const staging = { ...checkout, environmentNames: ["Staging"] };
    expect(await planOf(staging)).toContain(
      'The lifecycle can then deploy by itself to: "Production (Environments-4)"',
    );
    const rule = { effect: "deny", name: "no production", environment: ["Production"] } as const;
    const denied = await openBenchWith(() => undefined, { policy: { rules: [rule] } });
    denied.simulator.store
      .space(spaces.default)
      .lifecycles.put(store.lifecycles.get(lifecycle.Id) ?? lifecycle);
    const { error } = await denied.fails("deploy_release", { ...staging, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "no production" });
    expect(denied.writes()).toEqual([]);
    await denied.close();
  });

  it("includes the projects of steps that deploy a release", async () => {
    const rule = { effect: "deny", name: "no inventory", project: ["Inventory API"] } as const;
    const ruled = await openBench({ policy: { rules: [rule] } });
    for (const { simulator } of [bench, ruled]) {
      const { processes } = simulator.store.space(spaces.default);
      for (const process of processes.all().filter(({ ProjectId }) => ProjectId === projects.checkout)) {
        const [step] = process.Steps;
        const [action] = step?.Actions ?? [];
        if (!step || !action) throw new Error("the demo has no such step");
        const child = {
          ...action,
          Id: "child",
          Name: "Deploy the inventory",
          ActionType: "Octopus.DeployRelease",
          Properties: { "Octopus.Action.DeployRelease.ProjectId": projects.inventory },
        };
        processes.put({ ...process, Steps: [...process.Steps, { ...step, Actions: [child] }] });
      }
    }
    const staging = { ...checkout, environmentNames: ["Staging"] };
    expect(await planOf(staging)).toContain('Its steps deploy releases of: "Inventory API (Projects-4)"');
    const { error } = await ruled.fails("deploy_release", { ...staging, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "no inventory" });
    expect(ruled.writes()).toEqual([]);
    await ruled.close();
  });

  it("may be anything where it cannot be read", async () => {
    for (const [path, rule] of [
      [/\/progression$/, { environment: ["Production"] }],
      [/\/deploymentprocesses\//, { project: ["Inventory API"] }],
    ] as const) {
      const blind = await openBenchWith(
        ({ path: asked }) => (path.test(asked) ? { status: 403, body: { ErrorMessage: "no" } } : undefined),
        { policy: { rules: [{ effect: "deny", name: "closed", ...rule }] } },
      );
      const staging = { ...checkout, environmentNames: ["Staging"], confirm: true };
      const { error } = await blind.fails("deploy_release", staging);
      expect(error).toMatchObject({ code: "denied", rule: "closed" });
      expect(blind.writes()).toEqual([]);
      await blind.close();
    }
  });

  it("a stopped task queue is a warning", async () => {
    const space = bench.simulator.store.spaces.get(spaces.default);
    if (!space) throw new Error("the demo has no such space");
    bench.simulator.store.spaces.put({ ...space, TaskQueueStopped: true });
    expect(await planOf(checkout)).toContain("! The task queue of this space is stopped");
  });
});

it("a plan for hundreds of tenants takes at most twelve requests, shown and done", async () => {
  // The result names each deployment, which is more than the usual budget.
  const large = await openBench({ simulator: { world: "large" }, toolkit: { budgetTokens: 50_000 } });
  const args = {
    spaceName: "Default",
    projectName: "Partner Portal",
    releaseVersion: "2.1.0",
    environmentNames: ["Staging"],
    tenantTags: ["Ring/Early"],
  };
  const outcome = await large.call("deploy_release", args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  expect(large.simulator.journal.count()).toBeLessThanOrEqual(12);
  expect(outcome.prompt).toMatch(/Effect: .*"the same release again: \d+"/);
  large.simulator.journal.clear();
  const { structured } = await large.ok("deploy_release", { ...args, confirm: true });
  expect((structured.deployments as unknown[]).length).toBeGreaterThan(250);
  expect(large.simulator.journal.count()).toBeLessThanOrEqual(12);
  await large.close();
});

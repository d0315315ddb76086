import { createManualClock, demoFacts } from "@octo/simulator";
import { afterAll, describe, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";
import { listAt, pick } from "../../../test/support/pick.ts";

const TOOL = "explain_deployment";
const START = new Date("2026-11-26T19:00:00Z");
const open: Bench[] = [];
afterAll(() => Promise.all(open.map((bench) => bench.close())));

async function bench(options: BenchOptions = {}): Promise<Bench> {
  const clock = createManualClock(START);
  const opened = await openBench({
    ...options,
    simulator: { seed: 1, clock, startTime: START, ...options.simulator },
    toolkit: { now: () => clock.now(), ...options.toolkit },
  });
  open.push(opened);
  return opened;
}

const demo = await bench();
const { failedDeployment, variableChangeEventId } = demo.simulator.landmarks;
const inProduction = { spaceName: "Default", projectName: "Checkout Service", environmentName: "Production" };

describe("the failed deployment of the demo world", () => {
  it("is explained: the step, the target, the error, and what is left behind", async () => {
    const { structured } = await demo.ok(TOOL, inProduction);
    expect(structured).toMatchObject({
      deployment: {
        id: failedDeployment.deploymentId,
        taskId: failedDeployment.taskId,
        version: demoFacts.versions.failed,
        project: "Checkout Service",
        environment: "Production",
        state: "Failed",
        by: "Priya Nair",
      },
      failure: {
        step: "Step 2: Run database migrations",
        targets: ["prod-db-01"],
        errors: expect.arrayContaining([
          expect.stringContaining("Execution Timeout Expired after 30 seconds"),
        ]),
        lines: expect.arrayContaining(["Executing Database Server script '0188_RebuildOrderIndex.sql'"]),
      },
      leftBehind: [{ step: "Deploy API container", targets: ["prod-k8s-01"], versions: ["4.2.1"] }],
      lastGood: { version: "4.2.0", taskId: expect.any(String) },
      hint: expect.stringContaining("mix of both releases"),
    });
    const actions = listAt(structured, "nextActions").join("\n");
    for (const tool of ["grep_task_log", "create_release", "deploy_release"]) expect(actions).toContain(tool);
    expect(actions).toContain("releaseVersion 4.2.0");
  });

  it("is compared with the last good run: packages, the changed variable and who changed it", async () => {
    const { structured } = await demo.ok(TOOL, { taskId: failedDeployment.taskId });
    expect(structured.differences).toEqual({
      packages: [
        { step: "Deploy API container", was: "4.2.0", is: "4.2.1" },
        { step: "Run database migrations", was: "4.2.0", is: "4.2.1" },
      ],
      workItems: [
        { id: "SHOP-1643", description: expect.any(String) },
        { id: "SHOP-1826", description: expect.any(String) },
      ],
      commits: expect.any(Array),
      variables: [{ name: "Checkout:MigrationTimeoutSeconds", was: "600", is: "30", now: "30" }],
      process: "same",
      libraryVariableSets: "same",
      channel: "same",
      targets: "same",
      secondsOfSteps: expect.arrayContaining([
        { step: "Step 2: Run database migrations", was: expect.any(Number), is: expect.any(Number) },
      ]),
      changes: [
        {
          what: expect.stringContaining("Checkout:MigrationTimeoutSeconds"),
          who: "priya.nair",
          when: "2026-11-25T10:00:00.000+00:00",
          eventId: variableChangeEventId,
        },
      ],
    });
  });

  it("is the same for each way to name it, and needs at most nine requests", async () => {
    const { structured } = await demo.ok(TOOL, inProduction);
    for (const args of [
      { url: failedDeployment.portalUrl },
      { taskId: failedDeployment.deploymentId },
      { spaceName: "Default", taskId: failedDeployment.taskId },
    ]) {
      await demo.ok(TOOL, args);
      demo.simulator.journal.clear();
      expect((await demo.ok(TOOL, args)).structured).toEqual(structured);
      expect(demo.simulator.journal.count()).toBeLessThanOrEqual(9);
    }
    expect(demo.writes()).toEqual([]);
  });
});

it("says that a later deployment succeeded, and reads no other run when that is not wanted", async () => {
  const { structured } = await demo.ok(TOOL, {
    spaceName: "Default",
    projectName: "Web Storefront",
    environmentName: "Development",
  });
  expect(structured).toMatchObject({
    failure: { step: "Step 1: Deploy storefront" },
    succeededSince: { version: expect.any(String) },
    hint: "A later deployment there succeeded; see succeededSince.",
  });
  const alone = await demo.ok(TOOL, { ...inProduction, compareWithLastGood: false });
  expect(alone.structured).not.toHaveProperty("differences");
  expect(alone.structured).not.toHaveProperty("lastGood");
});

it("names a task that carries out no deployment, a destination without a failure, and missing arguments", async () => {
  const [run] = demo.simulator.store.space("Spaces-1").runbookRuns.all();
  const errors = await Promise.all(
    [
      { taskId: run?.TaskId },
      { spaceName: "Default", projectName: "Inventory API", environmentName: "Production" },
      { spaceName: "Default" },
    ].map((args) => demo.fails(TOOL, args)),
  );
  expect(errors.map(({ error }) => error.message)).toEqual([
    `taskId: ${run?.TaskId} carries out no deployment.`,
    "No deployment of Inventory API to Production failed that this caller may see.",
    "projectName: is needed with environmentName, unless taskId or url is given.",
  ]);
});

it("finds the cause in the newest failed deployment of a large world, whose log has retried errors", async () => {
  const clock = createManualClock(START);
  const large = (await openBench({
    simulator: { world: "large", seed: 1, clock, startTime: START },
  })) as unknown as Bench;
  open.push(large);
  const { structured } = await large.ok(TOOL, {
    spaceName: "Default",
    projectName: "Web Platform",
    environmentName: "Development",
  });
  expect(pick(structured, "failure.errors.0")).toMatch(/no space left on device/i);
  expect(JSON.stringify(pick(structured, "failure.errors"))).not.toMatch(/checksum/i);
});

it("shows nothing of what a rule closes", async () => {
  const closed = await bench({ policy: { rules: [{ effect: "deny", environment: ["Production"] }] } });
  const { error } = await closed.fails(TOOL, { taskId: failedDeployment.taskId });
  expect(error.code).toBe("denied");
  // A variable that applies in Production alone is left out of a comparison elsewhere.
  const variables = demo.simulator.store.space("Spaces-1").variableSets.all();
  expect(variables.length).toBeGreaterThan(0);
  const staging = await closed.ok(TOOL, { spaceName: "Default", taskId: await failedIn(closed, "Staging") });
  expect(JSON.stringify(staging.structured)).not.toContain("Production");
});

async function failedIn(of: Bench, environment: string): Promise<string> {
  const { structured } = await of.ok("list_deployments", {
    spaceName: "Default",
    environments: [environment],
    taskState: "Failed",
    take: 1,
  });
  return String(pick(structured, "items.0.taskId"));
}

it("works on 2021.1", async () => {
  const old = await bench({ simulator: { serverVersion: "2021.1.0" } });
  const { structured } = await old.ok(TOOL, inProduction);
  expect(structured).toMatchObject({ failure: { step: "Step 2: Run database migrations" } });
});

import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

type Item = Record<string, unknown>;

it("list_deployments finds the failed production deployment by names", async () => {
  const args = {
    spaceName: "Default",
    projects: ["Checkout Service"],
    environments: ["Production"],
    taskState: "Failed",
  };
  const { structured } = await bench.ok("list_deployments", args);
  const { deploymentId, taskId } = bench.simulator.landmarks.failedDeployment ?? {};
  expect(structured).toMatchObject({
    items: [
      {
        id: deploymentId,
        taskId,
        state: "Failed",
        releaseVersion: demoFacts.versions.failed,
        project: "Checkout Service",
        environment: "Production",
      },
    ],
    total: 1,
    portalUrl: `${bench.simulator.url}/app#/Spaces-1/deployments/{id}`,
  });
});

const rowOf = ({ structured }: Awaited<ReturnType<typeof bench.ok>>) => (structured.items as Item[])[0];

it("list_deployments shows names, and no id of what has a name", async () => {
  const tenanted = await bench.ok("list_deployments", {
    spaceName: "Default",
    tenants: ["Alpine Outfitters"],
    take: 1,
  });
  expect(rowOf(tenanted)).toEqual({
    id: expect.stringMatching(/^Deployments-\d+$/),
    project: "Loyalty Platform",
    environment: expect.any(String),
    tenant: "Alpine Outfitters",
    releaseVersion: expect.any(String),
    releaseId: expect.stringMatching(/^Releases-\d+$/),
    state: "Success",
    created: expect.any(String),
    completed: expect.any(String),
    duration: expect.any(String),
    deployedBy: expect.any(String),
    taskId: expect.stringMatching(/^ServerTasks-\d+$/),
  });
});

it("list_deployments shows ids where names may not be read", async () => {
  const shut = await openBenchWith(({ path }) =>
    /\/(projects|tenants|channels|environments\/all)$/.test(path)
      ? { status: 403, body: { ErrorMessage: "You lack a permission." } }
      : undefined,
  );
  try {
    const outcome = await shut.ok("list_deployments", { spaceName: "Default", taskState: "Failed", take: 1 });
    expect(rowOf(outcome)).toMatchObject({ project: "Projects-1", environment: "Environments-4" });
  } finally {
    await shut.close();
  }
});

it("list_deployments shows what was chosen for a deployment", async () => {
  const { deployments } = bench.simulator.store.space(demoFacts.spaces.default);
  const deployment = deployments.get(bench.simulator.landmarks.failedDeployment.deploymentId);
  if (!deployment) throw new Error("the demo has no such deployment");
  const chosen = {
    SpecificMachineIds: ["Machines-9"],
    ExcludedMachineIds: ["Machines-8"],
    UseGuidedFailure: true,
    ForcePackageDownload: true,
    ForcePackageRedeployment: true,
  };
  deployments.put({ ...deployment, ...chosen });
  const args = { spaceName: "Default", taskState: "Failed", projects: ["checkout-service"], take: 1 };
  const shown = {
    specificMachineIds: ["Machines-9"],
    excludedMachineIds: ["Machines-8"],
    useGuidedFailure: true,
    forcePackageDownload: true,
    forcePackageRedeployment: true,
  };
  expect(rowOf(await bench.ok("list_deployments", args))).toMatchObject(shown);
  const { structured } = await bench.ok("get_deployment_from_url", {
    url: bench.simulator.landmarks.failedDeployment.portalUrl,
  });
  expect(structured.deployment).toMatchObject({ ...shown, deploymentProcessId: expect.any(String) });
  deployments.put(deployment);
});

it("list_deployments counts and pages the deployments of a span of time", async () => {
  const all = await bench.ok("list_deployments", { spaceName: "Default", take: 200, skip: 0 });
  const created = (all.structured.items as Item[]).map((item) => String(item.created));
  const span = { spaceName: "Default", from: created[40], to: created[9] };
  const inside = created.filter((one) => one >= String(span.from) && one < String(span.to));
  const first = await bench.ok("list_deployments", { ...span, take: 20 });
  expect(first.structured).toMatchObject({ total: inside.length, next: 20 });
  const second = await bench.ok("list_deployments", { ...span, take: 20, skip: 20 });
  expect(second.structured).not.toHaveProperty("next");
  const shown = [first, second].flatMap(({ structured }) => structured.items as Item[]);
  expect(shown.map((item) => item.created)).toEqual(inside);
  const none = await bench.ok("list_deployments", { spaceName: "Default", from: "2030-01-01" });
  expect(none.structured).toMatchObject({ items: [], total: 0 });
  const { error } = await bench.fails("list_deployments", { ...span, to: span.from });
  expect(error.message).toBe("to: must be later than from.");
});

it("list_deployments filters by the name or id of a channel, and names those that there are", async () => {
  const args = { spaceName: "Default", projects: ["Checkout Service"], take: 1 };
  const { structured } = await bench.ok("list_deployments", { ...args, channels: ["default"] });
  expect(structured.total).toBeGreaterThan(20);
  expect((await bench.ok("list_deployments", { ...args, channels: ["Channels-1"] })).structured).toEqual(
    structured,
  );
  const { error } = await bench.fails("list_deployments", { ...args, channels: ["Defalt"] });
  expect(error.message).toMatch(/channels: there is no channel 'Defalt'.*'Default' \(Channels-1\)/);
  const everywhere = await bench.fails("list_deployments", { spaceName: "Default", channels: ["Defalt"] });
  expect(everywhere.error.message).toMatch(/no channel 'Defalt' that this caller may see\.$/);
});

it("list_deployments lists a page of 150 in two requests when warm, and reads nothing else twice", async () => {
  const fresh = await openBench();
  try {
    await fresh.ok("list_deployments", { spaceName: "Default", taskState: "Failed" });
    const page = { spaceName: "Default", take: 150 };
    fresh.simulator.journal.clear();
    const { structured, requests } = await fresh.ok("list_deployments", page);
    const items = structured.items as Item[];
    expect(items).toHaveLength(150);
    const isWhole = (item: Item) => typeof item.releaseVersion === "string" && typeof item.state === "string";
    expect(items.every(isWhole)).toBe(true);
    expect(requests).toBeLessThanOrEqual(6);
    expect(await fresh.ok("list_deployments", page)).toMatchObject({ structured, requests: 2 });
    const reads = fresh.simulator.journal.requests().filter(({ path }) => /releases$/.test(path));
    expect(reads).toHaveLength(1);
    expect(reads[0]?.query.ids).not.toMatch(
      new RegExp(`${fresh.simulator.landmarks.failedDeployment.releaseId}\\b`),
    );
  } finally {
    await fresh.close();
  }
});

it("list_deployments does not remember the state of a deployment", async () => {
  const { tasks } = bench.simulator.store.space(demoFacts.spaces.default);
  const task = tasks.get(bench.simulator.landmarks.failedDeployment.taskId);
  if (!task) throw new Error("the demo has no such task");
  const args = { spaceName: "Default", projects: ["Checkout Service"], take: 200 };
  const stateOf = async () =>
    ((await bench.ok("list_deployments", args)).structured.items as Item[]).find(
      ({ taskId }) => taskId === task.Id,
    )?.errorMessage;
  const before = await stateOf();
  expect(before).toBeTypeOf("string");
  tasks.put({ ...task, errorMessage: "It was the other one." });
  expect(await stateOf()).not.toBe(before);
});

it("list_deployments names the environments that there are when one is unknown", async () => {
  const { error } = await bench.fails("list_deployments", { spaceName: "Default", environments: ["Prod"] });
  expect(error.message).toMatch(/no environment 'Prod'.*'Production' \(Environments-4\)/);
});

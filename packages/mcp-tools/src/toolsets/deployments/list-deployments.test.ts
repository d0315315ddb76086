import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

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
        description: "Deploy Checkout Service release 4.2.1 to Production",
        portalUrl: expect.stringContaining(`/deployments/${deploymentId}`),
      },
    ],
    total: 1,
  });
});

it("list_deployments lists a page of 150 in three requests when warm, and reads no release twice", async () => {
  const page = { spaceName: "Default", take: 150 };
  bench.simulator.journal.clear();
  const { structured, requests } = await bench.ok("list_deployments", page);
  const items = structured.items as Item[];
  expect(items).toHaveLength(150);
  expect(
    items.every((item) => typeof item.releaseVersion === "string" && typeof item.state === "string"),
  ).toBe(true);
  expect(requests).toBe(3);
  expect(await bench.ok("list_deployments", page)).toMatchObject({ structured, requests: 2 });
  const [first, ...others] = bench.simulator.journal.requests().filter(({ path }) => /releases$/.test(path));
  expect(others).toEqual([]);
  // The test above has read this one already.
  expect(first?.query.ids).not.toMatch(
    new RegExp(`${bench.simulator.landmarks.failedDeployment.releaseId}\\b`),
  );
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

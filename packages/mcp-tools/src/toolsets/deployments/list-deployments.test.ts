import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

type Item = Record<string, unknown>;

it("finds the failed production deployment by names", async () => {
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
        releaseVersion: "4.2.1",
        description: "Deploy Checkout Service release 4.2.1 to Production",
        portalUrl: expect.stringContaining(`/deployments/${deploymentId}`),
      },
    ],
    total: 1,
  });
});

it("lists a page of 150 in three requests when warm", async () => {
  await bench.ok("list_spaces", {});
  await bench.ok("list_environments", { spaceName: "Default" });
  const { structured, requests } = await bench.ok("list_deployments", { spaceName: "Default", take: 150 });
  const items = structured.items as Item[];
  expect(items).toHaveLength(150);
  expect(
    items.every((item) => typeof item.releaseVersion === "string" && typeof item.state === "string"),
  ).toBe(true);
  expect(requests).toBe(3);
});

it("names the environments that there are when one is unknown", async () => {
  const { error } = await bench.fails("list_deployments", { spaceName: "Default", environments: ["Prod"] });
  expect(error.message).toMatch(/no environment 'Prod'.*'Production' \(Environments-4\)/);
});

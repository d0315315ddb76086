import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it("get_deployment_from_url reads what a link points to", async () => {
  const landmark = bench.simulator.landmarks.failedDeployment;
  const { structured } = await bench.ok("get_deployment_from_url", { url: landmark?.portalUrl });
  expect(structured).toMatchObject({
    spaceName: "Default",
    projectName: "Checkout Service",
    environmentName: "Production",
    deployment: { id: landmark?.deploymentId, state: "Failed", releaseVersion: demoFacts.versions.failed },
    taskResourceUri: `octopus://spaces/Default/tasks/${landmark?.taskId}/details`,
  });
});

it.each([
  ["environment", /environments\/all/, { projectName: "Checkout Service" }],
  ["project", /\/Spaces-1\/projects$/, { environmentName: "Production" }],
])(
  "get_deployment_from_url shows a deployment whose %s the key may not see, with ids",
  async (kind, path, names) => {
    const blind = await openBench();
    blind.simulator.faults.add({ kind: "status", status: 404, path });
    const landmark = blind.simulator.landmarks.failedDeployment;
    const { structured } = await blind.ok("get_deployment_from_url", { url: landmark.portalUrl });
    expect(structured).toMatchObject({
      ...names,
      deployment: {
        id: landmark.deploymentId,
        projectId: demoFacts.projects.checkout,
        environmentId: demoFacts.environments.production,
      },
      notice: { notRead: [`names of ${kind}s: not found`] },
    });
    await blind.close();
  },
);

it("get_deployment_from_url reads no link of another server", async () => {
  const url = bench.simulator.landmarks.failedDeployment?.portalUrl.replace("127.0.0.1", "127.0.0.2");
  const before = bench.simulator.journal.count();
  const { error } = await bench.fails("get_deployment_from_url", { url });
  expect(error).toMatchObject({ code: "input", message: expect.stringContaining("configured server") });
  expect(bench.simulator.journal.count()).toBe(before);
});

it("get_deployment_from_url says what to do with a link to a task", async () => {
  const { error } = await bench.fails("get_deployment_from_url", {
    url: bench.simulator.landmarks.failedDeployment?.taskUrl,
  });
  expect(error).toMatchObject({ code: "input", hint: expect.stringContaining("get_task_from_url") });
});

it("get_deployment_from_url reads an id, and a link without a space", async () => {
  const { deploymentId, portalUrl } = bench.simulator.landmarks.failedDeployment;
  const expected = (await bench.ok("get_deployment_from_url", { url: portalUrl })).structured;
  for (const url of [deploymentId, `${bench.simulator.url}/app#/deployments/${deploymentId}`])
    expect((await bench.ok("get_deployment_from_url", { url })).structured).toEqual(expected);
});

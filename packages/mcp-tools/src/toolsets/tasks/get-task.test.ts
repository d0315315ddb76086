import { afterAll, expect, it } from "vitest";
import { openBench } from "../../../test/harness.ts";

const bench = await openBench();
afterAll(() => bench.close());
const { failedDeployment, pendingInterruption } = bench.simulator.landmarks;

it("reads a task by its id, and by the id or link of its deployment", async () => {
  const byId = await bench.ok("get_task", { taskId: failedDeployment.taskId });
  expect(byId.structured).toMatchObject({
    task: { id: failedDeployment.taskId, state: "Failed" },
    portalUrl: `${bench.simulator.url}/app#/Spaces-1/tasks/${failedDeployment.taskId}`,
  });
  for (const args of [
    { taskId: failedDeployment.deploymentId },
    { url: failedDeployment.portalUrl },
    { url: failedDeployment.taskUrl },
    { taskId: failedDeployment.taskId, spaceName: "default" },
  ])
    expect((await bench.ok("get_task", args)).structured).toEqual(byId.structured);
});

it("links a task that waits to its interruption, with the answers that it can be given", async () => {
  const { structured } = await bench.ok("get_task", { taskId: pendingInterruption.taskId });
  expect(structured.waitsFor).toEqual([
    {
      interruptionId: pendingInterruption.interruptionId,
      title: "Approve production deployment",
      type: "ManualIntervention",
      instructions: expect.stringContaining("stock count"),
      responsibleTeams: ["Release Managers"],
      choices: ["Proceed", "Abort"],
      callerMayDecide: true,
      resourceUri: `octopus://spaces/Default/interruptions/${pendingInterruption.interruptionId}`,
    },
  ]);
});

it.each([{}, { taskId: "ServerTasks-1", url: "ServerTasks-1" }])("refuses %j", async (args) => {
  const { error } = await bench.fails("get_task", args);
  expect(error.message).toBe("taskId: give taskId or url, and only one of them.");
});

it("refuses a task of a closed environment", async () => {
  const limited = await openBench({ policy: { rules: [{ effect: "deny", environment: ["Production"] }] } });
  const { error } = await limited.fails("get_task", { taskId: failedDeployment.taskId });
  expect(error.code).toBe("denied");
  await limited.close();
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it.each(["taskUrl", "portalUrl"] as const)("get_task_from_url reads the task behind the %s", async (link) => {
  const landmark = bench.simulator.landmarks.failedDeployment;
  const { structured } = await bench.ok("get_task_from_url", { url: landmark?.[link] });
  expect(structured).toMatchObject({
    spaceName: "Default",
    task: { id: landmark?.taskId, state: "Failed", isCompleted: true },
  });
  const steps = structured.steps as {
    name: string;
    status: string;
    children?: { errors?: string[] }[];
    errors?: string[];
  }[];
  const failed = steps.filter((step) => step.status === "Failed");
  expect(failed.map((step) => step.name)).toEqual([expect.stringContaining("Run database migrations")]);
  expect(JSON.stringify(failed)).toContain("Execution Timeout Expired");
});

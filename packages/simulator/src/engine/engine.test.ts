/** The engine at scale: thousands of tasks at once, and many in one place. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createManualClock } from "../clock.ts";
import { type Simulator, startSimulator } from "../simulator.ts";
import { START } from "../testing/harness.ts";
import type { LargeLandmarks } from "../worlds/large.ts";

let sim: Simulator<LargeLandmarks>;
beforeAll(async () => {
  sim = await startSimulator({ world: "large", startTime: START, clock: createManualClock(START) });
}, 30_000);
afterAll(() => sim.close());

async function send(path: string, body?: unknown): Promise<ReturnType<typeof JSON.parse>> {
  const response = await fetch(`${sim.url}/api/Spaces-1/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "X-Octopus-ApiKey": sim.apiKey, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

/** Counts of the tasks of the tenanted project; others run in this world too. */
const OWN = "tasks?take=0&project=Projects-2";

describe("the task engine", () => {
  it("runs a deployment to 2,000 tenants and still answers quickly", async () => {
    const made = await send("deployments/create/tenanted/v1", {
      ProjectName: "Partner Portal",
      ReleaseVersion: "2.3.0",
      EnvironmentName: "Staging",
      Tenants: ["*"],
    });
    expect(made.DeploymentServerTasks).toHaveLength(2_000);
    // Processor time, because a busy machine makes the clock run on.
    const at = process.cpuUsage();
    sim.clock.advance(3_000);
    const running = await send(OWN);
    expect(running.TotalCounts.Executing).toBe(2_000);
    expect(process.cpuUsage(at).user / 1_000).toBeLessThan(5_000);
    const again = process.cpuUsage();
    await send(OWN);
    expect(process.cpuUsage(again).user / 1_000).toBeLessThan(5_000);
    sim.clock.advance(600_000);
    expect((await send(OWN)).TotalCounts).toMatchObject({ Executing: 0, Queued: 0 });
  });

  it("runs the tasks of one project, environment and tenant one after the other, in order", async () => {
    const request = {
      ProjectName: "Web Platform",
      ReleaseVersion: "1.0.0",
      EnvironmentNames: ["Development"],
    };
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1)
      ids.push(
        (await send("deployments/create/untenanted/v1", request)).DeploymentServerTasks[0].ServerTaskId,
      );
    sim.clock.advance(2_000);
    const states = async () => Promise.all(ids.map(async (id) => (await send(`tasks/${id}`)).State));
    expect(await states()).toEqual(["Executing", "Queued", "Queued", "Queued", "Queued"]);
    expect(
      (await send(`tasks/${ids[2]}/queued-behind`)).Items.map((task: { Id: string }) => task.Id),
    ).toEqual(ids.slice(0, 2));
    sim.clock.advance(600_000);
    expect(new Set(await states())).toEqual(new Set(["Success"]));
    const { tasks } = sim.store.space("Spaces-1");
    const spans = ids
      .map((id) => tasks.get(id))
      .map((task) => [task?.startTime ?? 0, task?.completedTime ?? 0]);
    for (const [index, [start = 0]] of spans.entries())
      if (index > 0) expect(start).toBeGreaterThan(spans[index - 1]?.[1] ?? 0);
  });
});

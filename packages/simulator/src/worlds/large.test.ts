import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createManualClock } from "../clock.ts";
import { type Simulator, startSimulator } from "../simulator.ts";
import { START } from "../testing/harness.ts";
import type { LargeLandmarks } from "./large.ts";

const S = "/api/Spaces-1";
let sim: Simulator<LargeLandmarks>;
beforeAll(async () => {
  sim = await startSimulator({ world: "large", startTime: START, clock: createManualClock(START) });
}, 30_000);
afterAll(() => sim.close());

async function get(path: string): Promise<Response> {
  return fetch(`${sim.url}${path}`, { headers: { "X-Octopus-ApiKey": sim.apiKey } });
}
async function json(path: string): Promise<ReturnType<typeof JSON.parse>> {
  return (await get(path)).json();
}

describe("the large world", () => {
  it("has the promised size, and every route counts the same", async () => {
    const counts = await Promise.all(
      ["deployments", "tenants", "projects", "releases", "machines", "tasks"].map(
        async (name) => (await json(`${S}/${name}?take=0`)).TotalResults,
      ),
    );
    expect(counts.slice(0, 3)).toEqual([10_000, 2_000, 300]);
    expect(counts[3]).toBeGreaterThan(2_000);
    expect(counts[4]).toBeGreaterThan(1_000);
    expect(counts[5]).toBe(10_000);
  });

  it("shows the same deployments in filters, dashboard and progression", async () => {
    const { busyProjectId, tenantedProjectId } = sim.landmarks;
    const busy = await json(`${S}/deployments?projects=${busyProjectId}&take=1000`);
    expect(busy.TotalResults).toBe(sim.landmarks.counts.busy);
    const latest = busy.Items.find(
      (item: { EnvironmentId: string }) => item.EnvironmentId === "Environments-4",
    );
    const dashboard = await json(`${S}/dashboard/dynamic?projects=${busyProjectId}`);
    const shown = dashboard.Items.find(
      (item: { EnvironmentId: string }) => item.EnvironmentId === "Environments-4",
    );
    expect(shown.DeploymentId).toBe(latest.Id);
    const progression = await json(`${S}/projects/${busyProjectId}/progression`);
    expect(progression.Releases).toHaveLength(30);
    const tenanted = await json(`${S}/deployments?projects=${tenantedProjectId}&tenants=Tenants-1`);
    expect(tenanted.TotalResults).toBe(2);
    const failed = await json(`${S}/tasks?states=Failed&take=0`);
    expect(failed.TotalResults).toBe(failed.TotalCounts.Failed);
    expect(failed.TotalResults).toBeGreaterThan(100);
  });

  it("lists quickly", async () => {
    const paths = [
      "deployments",
      "tasks",
      "events",
      "dashboard",
      "projects/Projects-2/progression",
      "tenants",
    ];
    for (const path of paths) {
      await get(`${S}/${path}`);
      // Processor time, because a busy machine makes the clock run on.
      const before = process.cpuUsage();
      const response = await get(`${S}/${path}`);
      await response.arrayBuffer();
      expect(process.cpuUsage(before).user / 1_000, path).toBeLessThan(5_000);
    }
  });
});

describe("what goes on in the large world", () => {
  const tasks = async (query: string) => (await json(`${S}/tasks?take=50&${query}`)).Items;
  const waits = async (state: string) =>
    Promise.all(
      (await tasks(`states=${state}`)).map(
        async ({ Id }: { Id: string }) => (await json(`${S}/tasks/${Id}/queued-behind`)).TotalResults,
      ),
    );

  it("has tasks that run, that wait for another one or for their time, and that wait for a person", async () => {
    expect(await tasks("states=Executing")).toHaveLength(17);
    expect((await waits("Queued")).sort()).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(await tasks("hasPendingInterruptions=true")).toHaveLength(5);
    expect(await tasks("hasPendingPreconditions=true")).toHaveLength(1);
    const { interruptionId } = sim.landmarks.pendingInterruption;
    expect((await json(`${S}/interruptions/${interruptionId}`)).IsPending).toBe(true);
  });

  it("runs no more tasks than its node may", async () => {
    const running = (await tasks("states=Executing")).length;
    const [node] = (await json("/api/octopusservernodes")).Items;
    expect(running).toBeLessThanOrEqual(node.MaxConcurrentTasks);
  });

  it("has attempts that failed after their first steps had succeeded", async () => {
    const [item] = (await json(`${S}/dashboard/dynamic?projects=Projects-5&environments=Environments-4`))
      .Items;
    const { ActivityLogs } = await json(`/api/tasks/${item.TaskId}/details`);
    const steps = ActivityLogs[0].Children.map(({ Status }: { Status: string }) => Status);
    expect(steps).toEqual(["Success", "Success", "Success", "Failed"]);
  });

  it("has freezes that are on, to come, over, recurring, and for tenants", async () => {
    const names = async (status: string): Promise<string[]> =>
      (await json(`/api/deploymentfreezes?take=50&status=${status}`)).DeploymentFreezes.map(
        ({ Name }: { Name: string }) => Name,
      );
    expect(await names("Active")).toEqual(["Audit of product lines"]);
    expect((await names("Scheduled")).sort()).toEqual([
      "Evening batch",
      "Partners in peak season",
      "Year end",
    ]);
    expect(await names("Expired")).toEqual(["Data centre move"]);
  });

  it("has certificates that have expired, that expire soon, and others", async () => {
    const { Items } = await json(`${S}/certificates?take=100`);
    const days = Items.map(
      ({ NotAfter }: { NotAfter: string }) => (Date.parse(NotAfter) - START.getTime()) / 86_400_000,
    );
    expect(days.filter((left: number) => left < 0)).toHaveLength(2);
    expect(days.filter((left: number) => left >= 0 && left < 30)).toHaveLength(5);
    expect(days).toHaveLength(40);
  });

  it("has step templates that projects use in several versions", async () => {
    const templates = (await json(`${S}/actiontemplates`)).Items;
    const used = await Promise.all(
      templates.map(async ({ Id }: { Id: string }) =>
        (await json(`${S}/actiontemplates/${Id}/usage`)).map(({ Version }: { Version: string }) => Version),
      ),
    );
    expect(used.map((versions) => [versions.length, [...new Set(versions)].sort()])).toEqual([
      [20, ["1", "3", "4"]],
      [20, ["1"]],
      [20, ["0", "2"]],
    ]);
  });
});

describe("the 50 MB log", () => {
  it("is streamed with its exact length and its marked lines, the same each time", async () => {
    const { bigTask } = sim.landmarks;
    expect(bigTask.rawBytes).toBeGreaterThan(50_000_000);
    const hashes: string[] = [];
    let text = "";
    for (let round = 0; round < 2; round += 1) {
      const response = await get(`${S}/tasks/${bigTask.taskId}/raw`);
      expect(Number(response.headers.get("content-length"))).toBe(bigTask.rawBytes);
      const body = Buffer.from(await response.arrayBuffer());
      expect(body.length).toBe(bigTask.rawBytes);
      hashes.push(createHash("sha1").update(body).digest("hex"));
      text = body.toString("utf8");
    }
    expect(hashes[0]).toBe(hashes[1]);
    const at = bigTask.marks.map((mark) => text.indexOf(mark.text));
    expect(at.every((index) => index > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(text.split("\r\n").length).toBeGreaterThan(bigTask.lines);
    expect(text).toContain("No space left on device");
  });

  it("is in the details of the task with its last lines only", async () => {
    const { bigTask } = sim.landmarks;
    const path = `${S}/tasks/${bigTask.taskId}/details`;
    const step = async (query: string) => {
      const body = await json(`${path}${query}`);
      expect(body.PhysicalLogSize).toBe(bigTask.rawBytes);
      return body.ActivityLogs[0].Children[2].Children[0].LogElements;
    };
    const tail = await step("?verbose=true&tail=20");
    expect(tail).toHaveLength(20);
    const summary = await step("");
    const marks = summary.filter((line: { MessageText: string }) =>
      bigTask.marks.some((mark) => mark.text === line.MessageText),
    );
    expect(marks.map((line: { Number: number }) => line.Number)).toEqual(
      bigTask.marks.map((mark) => mark.number),
    );
    const everything = await step("?verbose=true");
    expect(everything.length).toBeLessThan(1_100);
    const numbers = everything.map((line: { Number: number }) => line.Number);
    expect(numbers).toEqual([...numbers].sort((a: number, b: number) => a - b));
  });
});

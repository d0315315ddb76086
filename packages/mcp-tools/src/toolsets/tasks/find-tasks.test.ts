import { createManualClock, demoFacts } from "@octo/simulator";
import { afterAll, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";
import { listAt, pick } from "../../../test/support/pick.ts";

const spaceName = "Default";
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

/** Deploys a release of Inventory API to Production, where one waits for a person already. */
async function deploy({ simulator }: Bench, more: object = {}): Promise<string> {
  const response = await fetch(`${simulator.url}/api/Spaces-1/deployments`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": simulator.apiKey, "content-type": "application/json" },
    body: JSON.stringify({
      ProjectId: "Projects-4",
      ReleaseId: "Releases-130",
      EnvironmentId: demoFacts.environments.production,
      ...more,
    }),
  });
  const { TaskId } = (await response.json()) as { TaskId: string };
  return TaskId;
}

const demo = await bench();
const { pendingInterruption, failedDeployment } = demo.simulator.landmarks;
const queued = await deploy(demo);
const third = await deploy(demo);
const later = await deploy(demo, { QueueTime: "2026-11-26T23:00:00Z" });

it("says what runs, what waits behind what, and who must answer which question", async () => {
  demo.simulator.journal.clear();
  const { structured } = await demo.ok("find_tasks", { spaceName });
  expect(structured).toEqual({
    counts: { Queued: 3, Executing: 1, waitForPerson: 1, waitBehind: 3, scheduledForLater: 1 },
    items: [
      expect.objectContaining({ id: later, scheduledFor: "2026-11-26T23:00:00.000+00:00" }),
      expect.objectContaining({ id: third, behind: [pendingInterruption.taskId, queued] }),
      {
        id: queued,
        kind: "Deploy",
        description: "Deploy Inventory API release 2.6.1 to Production",
        state: "Queued",
        queued: "2026-11-26T19:00:00.000+00:00",
        behind: [pendingInterruption.taskId],
        deploymentId: expect.stringMatching(/^Deployments-/),
      },
      {
        id: pendingInterruption.taskId,
        kind: "Deploy",
        description: "Deploy Inventory API release 2.7.0 to Production",
        state: "Executing",
        started: expect.stringMatching(/^2026-11-26T18:20/),
        waitsForPerson: [
          {
            interruptionId: pendingInterruption.interruptionId,
            title: "Approve production deployment",
            instructions: "Check that no stock count is running in the warehouses, then proceed.",
            teams: ["Release Managers"],
            choices: ["Proceed", "Abort"],
            callerMayDecide: true,
          },
        ],
        deploymentId: expect.stringMatching(/^Deployments-/),
      },
    ],
    total: 4,
    hint: "A task that waits for a person does not go on by itself.",
  });
  // The space, the tasks, where they go, the interruptions, the teams.
  expect(demo.simulator.journal.count()).toBe(5);
  expect(demo.writes()).toEqual([]);
});

it("what it says of the queue is what the server says", async () => {
  const response = await fetch(`${demo.simulator.url}/api/Spaces-1/tasks/${third}/queued-behind`, {
    headers: { "X-Octopus-ApiKey": demo.simulator.apiKey },
  });
  const ids = listAt(await response.json(), "Items").map((task) => pick(task, "Id"));
  const { structured } = await demo.ok("find_tasks", { spaceName, states: ["Queued", "Executing"] });
  const row = listAt(structured, "items").find((one) => pick(one, "id") === third);
  expect([...listAt(row, "behind")].sort()).toEqual(ids.sort());
});

it("finds what failed since a time, and pages through it", async () => {
  const args = { spaceName, states: ["Failed"], from: "2026-11-26" };
  const { structured } = await demo.ok("find_tasks", args);
  expect(structured).toMatchObject({
    counts: { Failed: 1 },
    items: [{ id: failedDeployment.taskId, state: "Failed", error: expect.any(String) }],
    total: 1,
  });
  const all = await demo.ok("find_tasks", { spaceName, states: ["Failed"], take: 4 });
  expect(all.structured).toMatchObject({ next: 4, counts: { Failed: 4 } });
  const named = await demo.ok("find_tasks", {
    spaceName,
    states: ["Failed"],
    project: "Checkout Service",
    environment: "Production",
  });
  expect(listAt(named.structured, "items").map((row) => pick(row, "description"))).toContain(
    "Deploy Checkout Service release 4.2.1 to Production",
  );
  for (const row of listAt(named.structured, "items"))
    expect(pick(row, "description")).toMatch(/^Deploy Checkout Service .* to Production$/);
});

it("finds what waits for the caller, and nothing where nothing does", async () => {
  const { structured } = await demo.ok("find_tasks", { spaceName, waitingForMe: true });
  expect(listAt(structured, "items").map((row) => pick(row, "id"))).toEqual([pendingInterruption.taskId]);
  const other = await demo.ok("find_tasks", { spaceName: "Data Platform", waitingForMe: true });
  expect(other.structured).toEqual({ counts: {}, items: [], total: 0 });
});

it("shows tasks of all spaces with the space, and refuses filters that hold in one space alone", async () => {
  const { structured } = await demo.ok("find_tasks", {
    spaceName,
    allSpaces: true,
    states: ["Success"],
    take: 200,
  });
  expect(new Set(listAt(structured, "items").map((row) => pick(row, "space")))).toEqual(
    new Set([undefined, "Data Platform"]),
  );
  const { error } = await demo.fails("find_tasks", {
    spaceName,
    allSpaces: true,
    project: "Checkout Service",
  });
  expect(error).toMatchObject({ code: "input", message: "allSpaces: cannot be combined with project." });
});

it("shows no task of what a rule closes, and counts none", async () => {
  const limited = await bench({ policy: { rules: [{ effect: "deny", environment: ["Production"] }] } });
  await deploy(limited);
  const active = await limited.ok("find_tasks", { spaceName });
  expect(active.structured).toEqual({ counts: {}, items: [], total: 0, notice: { filteredByPolicy: true } });
  const failed = await limited.ok("find_tasks", { spaceName, states: ["Failed"] });
  expect(JSON.stringify(failed.structured)).not.toContain("Production");
  expect(failed.structured).not.toHaveProperty("total");
  // Where a task of another space works is not looked up, so that a rule about environments closes it.
  const everywhere = await limited.ok("find_tasks", { spaceName, allSpaces: true, states: ["Success"] });
  for (const row of listAt(everywhere.structured, "items")) expect(pick(row, "space")).toBeUndefined();
  const shut = await bench({ policy: { rules: [{ effect: "deny", space: ["Data Platform"] }] } });
  const rest = await shut.ok("find_tasks", { spaceName, allSpaces: true, states: ["Success"], take: 200 });
  expect(listAt(rest.structured, "items").length).toBeGreaterThan(0);
  expect(JSON.stringify(rest.structured)).not.toContain("Data Platform");
});

it("works on 2021.1", async () => {
  const old = await bench({ simulator: { serverVersion: "2021.1.0" } });
  const { structured } = await old.ok("find_tasks", { spaceName });
  expect(structured).toMatchObject({ counts: { Executing: 1, waitForPerson: 1 } });
});

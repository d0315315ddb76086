import { createManualClock, demoFacts } from "@octo/simulator";
import { afterAll, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";

const START = new Date("2026-11-26T19:00:00Z");
const open: Bench[] = [];
afterAll(() => Promise.all(open.map((bench) => bench.close())));

async function bench(options: BenchOptions = {}): Promise<Bench> {
  const clock = createManualClock(START);
  const opened = await openBench({
    ...options,
    simulator: { seed: 1, clock, startTime: START },
    toolkit: { now: () => clock.now(), sleep: async (ms) => clock.advance(ms), ...options.toolkit },
  });
  open.push(opened);
  return opened;
}

async function deploy({ simulator }: Bench, body: object): Promise<string> {
  const response = await fetch(`${simulator.url}/api/Spaces-1/deployments`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": simulator.apiKey, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return ((await response.json()) as { TaskId: string }).TaskId;
}

const toDevelopment = {
  ProjectId: demoFacts.projects.checkout,
  ReleaseId: "Releases-137",
  EnvironmentId: demoFacts.environments.dev,
};

it("waits until a task is done, reports on the way, and says what changed", async () => {
  const one = await bench();
  const taskId = await deploy(one, toDevelopment);
  const reports: string[] = [];
  one.simulator.journal.clear();
  const { structured } = await one.ok(
    "wait_for_task",
    { spaceName: "Default", taskId, timeoutSeconds: 50 },
    { onProgress: (message, done, total) => void reports.push(`${message} ${done}/${total}`) },
  );
  expect(structured).toMatchObject({
    ended: "done",
    task: { id: taskId, state: "Success", isCompleted: true },
    changes: expect.arrayContaining(["Step 1: Deploy API container: Pending → Success"]),
  });
  expect(structured).not.toHaveProperty("hint");
  expect(structured.waitedSeconds).toBeGreaterThan(20);
  expect(structured.waitedSeconds).toBeLessThanOrEqual(50);
  expect(reports[0]).toBe(`${taskId}: Queued 0/50`);
  expect(reports.at(-1)).toMatch(/: Executing \d+\/50$/);
  // The space, the details, and a few looks whose pauses grow; the last look is the result.
  expect(one.simulator.journal.count()).toBe(2 + reports.length);
  expect(reports.length).toBeLessThan(10);
});

it("returns at once when a person is needed, with the question", async () => {
  const one = await bench();
  const { taskId, interruptionId } = one.simulator.landmarks.pendingInterruption;
  const { structured } = await one.ok("wait_for_task", { taskId });
  expect(structured).toMatchObject({
    ended: "needsPerson",
    waitedSeconds: 0,
    waitsFor: [{ interruptionId }],
    hint: expect.stringContaining("until a person answers"),
  });
});

it("ends at its limit, with what the task is queued behind", async () => {
  const one = await bench();
  const taskId = await deploy(one, {
    ProjectId: "Projects-4",
    ReleaseId: "Releases-130",
    EnvironmentId: demoFacts.environments.production,
  });
  const { structured } = await one.ok("wait_for_task", { taskId, timeoutSeconds: 20 });
  expect(structured).toMatchObject({
    ended: "timeLimit",
    waitedSeconds: 20,
    queuedBehind: { tasks: [{ id: one.simulator.landmarks.pendingInterruption.taskId }] },
    hint: "It is not done yet; call wait_for_task again.",
  });
  const { error } = await one.fails("wait_for_task", { taskId, timeoutSeconds: 51 });
  expect(error.code).toBe("input");
});

it("ends when the caller gives up", async () => {
  const caller = new AbortController();
  const one = await bench({
    toolkit: {
      sleep: async (_ms, signal) => {
        caller.abort(new Error("gone"));
        signal.throwIfAborted();
      },
    },
  });
  const taskId = await deploy(one, toDevelopment);
  const outcome = await one.call("wait_for_task", { taskId }, { signal: caller.signal });
  expect(outcome.kind).toBe("error");
});

it("does not wait for a task of what a rule closes", async () => {
  const limited = await bench({ policy: { rules: [{ effect: "deny", project: ["Checkout Service"] }] } });
  const taskId = await deploy(limited, toDevelopment);
  const reports: string[] = [];
  const { error } = await limited.fails(
    "wait_for_task",
    { taskId },
    { onProgress: (message) => void reports.push(message) },
  );
  expect(error.code).toBe("denied");
  expect(reports).toEqual([]);
});

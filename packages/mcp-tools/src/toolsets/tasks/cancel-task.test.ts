import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";

let bench: Bench;
const opened: Bench[] = [];
const open = async (options: BenchOptions = {}) => {
  const one = await openBench(options);
  opened.push(one);
  return one;
};
beforeEach(async () => {
  bench = await open();
});
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

const TENANT = "Alpine Outfitters";
/** A deployment that the demo world runs, and that waits for a person. */
const waiting = ({ simulator }: Bench) => simulator.landmarks.pendingInterruption.taskId;

/** Deploys a release, and returns its task, which is queued until the clock goes on. */
async function deploy({ simulator }: Bench, body: object): Promise<string> {
  const response = await fetch(`${simulator.url}/api/Spaces-1/deployments`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": simulator.apiKey, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { TaskId } = (await response.json()) as { TaskId: string };
  simulator.journal.clear();
  return TaskId;
}

const toDevelopment = ({ simulator }: Bench) => ({
  ProjectId: demoFacts.projects.checkout,
  ReleaseId: simulator.landmarks.failedDeployment.releaseId,
  EnvironmentId: demoFacts.environments.dev,
});

async function promptOf(one: Bench, args: object): Promise<string> {
  const outcome = await one.call("cancel_task", args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  return outcome.prompt;
}

const stateOf = ({ simulator }: Bench, id: string) =>
  simulator.store.space(demoFacts.spaces.default).tasks.get(id)?.state;

describe("cancel_task", () => {
  it("shows the task, for whom it runs, and the steps that stay done", async () => {
    const prompt = await promptOf(bench, { taskId: waiting(bench), reason: "Wrong release." });
    expect(prompt).toMatchInlineSnapshot(`
      "Cancel a task
      Environment: "Production (Environments-4)"
      Project: "Inventory API (Projects-4)"
      Task: "Deploy Inventory API release 2.7.0 to Production (ServerTasks-1172)"
      Release: "2.7.0 (Deployments-369)"
      State: "Executing, waits for a person"
      Queued at: "2026-11-21T08:20:00.000+00:00"
      Runs since: "2026-11-21T08:20:01.200+00:00"
      Started by: "Tom Okafor"
      Reason: "Wrong release."
      Steps that stay done: "none"
      Steps that are stopped: "Step 1: Approve production deployment (Octopus Server)"

      Nothing has happened yet. Accept only if this is what you want."
    `);
    expect(bench.writes()).toEqual([]);
  });

  it("says of a running deployment what it has done and what is stopped midway", async () => {
    const taskId = await deploy(bench, toDevelopment(bench));
    await bench.ok("get_task", { taskId });
    bench.clock.advance(20_000);
    const prompt = await promptOf(bench, { taskId });
    expect(prompt).toMatchInlineSnapshot(`
      "Cancel a task
      Environment: "Development (Environments-1)"
      Project: "Checkout Service (Projects-1)"
      Task: "Deploy Checkout Service release 4.2.1 to Development (ServerTasks-1173)"
      Release: "4.2.1 (Deployments-370)"
      State: "Executing"
      Queued at: "2026-11-21T09:00:00.000+00:00"
      Runs since: "2026-11-21T09:00:01.200+00:00"
      Started by: "Octo Agent"
      Steps that stay done: "Step 1: Deploy API container (dev-app-01)"
      Steps that are stopped: "Step 2: Run database migrations (dev-db-01)"
      ! Octopus rolls nothing back: the steps that were done stay done, which may leave a mix of releases.
      ! A step that runs is stopped midway; what it has changed so far stays.

      Nothing has happened yet. Accept only if this is what you want."
    `);
  });

  it("cancels once, and says what stays done", async () => {
    const taskId = waiting(bench);
    bench.simulator.journal.clear();
    const { structured } = await bench.ok("cancel_task", { taskId, confirm: true });
    expect(structured).toMatchObject({ taskId, state: "Cancelling" });
    expect(bench.writes()).toEqual([`POST /api/Spaces-1/tasks/${taskId}/cancel`]);
    expect(stateOf(bench, taskId)).toBe("Cancelling");
    bench.clock.advance(60_000);
    expect((await bench.ok("get_task", { taskId })).structured).toMatchObject({
      task: { state: "Canceled" },
    });
  });

  it("takes a queued task out of the queue", async () => {
    const first = await deploy(bench, toDevelopment(bench));
    const second = await deploy(bench, toDevelopment(bench));
    expect(await promptOf(bench, { taskId: second })).toContain(
      "The task has not started; it is taken out of the queue and leaves nothing behind.",
    );
    const { structured } = await bench.ok("cancel_task", { taskId: second, confirm: true });
    expect(structured).toMatchObject({ taskId: second, state: "Canceled" });
    expect(structured).not.toHaveProperty("hint");
    expect(stateOf(bench, first)).not.toBe("Canceled");
  });

  it("refuses a task that has ended, and one that is being cancelled", async () => {
    const { taskId } = bench.simulator.landmarks.failedDeployment;
    const { error } = await bench.fails("cancel_task", { taskId, confirm: true });
    expect(error.code).toBe("conflict");
    expect(error.message).toContain(`${taskId} neither runs nor waits: it ended as Failed`);
    await bench.ok("cancel_task", { taskId: waiting(bench), confirm: true });
    const again = await bench.fails("cancel_task", { taskId: waiting(bench), confirm: true });
    expect(again.error).toMatchObject({ code: "conflict" });
    expect(bench.writes()).toHaveLength(1);
  });

  it("names a task that does not exist", async () => {
    const { error } = await bench.fails("cancel_task", { taskId: "ServerTasks-99999" });
    expect(error.code).toBe("not_found");
    expect(error.message).toContain("taskId: there is no task 'ServerTasks-99999'");
  });

  it.each([
    ["the project of the task", { project: "Loyalty Platform" }, "denied"],
    ["the environment of the task", { environment: "Staging" }, "denied"],
    ["the tenant of the task", { tenant: TENANT }, "denied"],
    ["another tenant", { tenant: "Fjord Gear" }, undefined],
  ])("with a rule about %s", async (_, match, code) => {
    const closed = await open({ policy: { rules: [{ effect: "deny", tier: "write", ...match }] } });
    const releases = closed.simulator.store.space(demoFacts.spaces.default).releases.all();
    const taskId = await deploy(closed, {
      ProjectId: demoFacts.projects.loyalty,
      ReleaseId: releases.find(
        ({ Version, ProjectId }) => Version === "1.5.1" && ProjectId === demoFacts.projects.loyalty,
      )?.Id,
      EnvironmentId: demoFacts.environments.staging,
      TenantId: demoFacts.tenants[TENANT],
    });
    const outcome = await closed.call("cancel_task", { taskId, confirm: true });
    expect(outcome.kind === "error" ? outcome.error.code : undefined).toBe(code);
    expect(closed.writes()).toHaveLength(code ? 0 : 1);
  });

  it("is denied by any rule about environments where the deployment cannot be read", async () => {
    const closed = await open({
      policy: { rules: [{ effect: "deny", tier: "write", environment: "Test" }] },
    });
    const taskId = waiting(closed);
    const { store } = closed.simulator;
    const task = store.space(demoFacts.spaces.default).tasks.get(taskId);
    store.space(demoFacts.spaces.default).deployments.remove(String(task?.arguments.DeploymentId));
    const { error } = await closed.fails("cancel_task", { taskId, confirm: true });
    expect(error.code).toBe("denied");
    expect(closed.writes()).toEqual([]);
  });

  it("says nothing about a task of a project that is closed to reading", async () => {
    const closed = await open({ policy: { rules: [{ effect: "deny", project: "Inventory API" }] } });
    const { text } = await closed.fails("cancel_task", { taskId: waiting(closed) });
    expect(text).not.toContain("Inventory");
    expect(text).not.toContain("Production");
  });
});

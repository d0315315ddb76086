import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";
import { startTask } from "../../../test/support/start-task.ts";

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

/** A health check of Test that has ended. */
async function healthCheck(one: Bench): Promise<string> {
  const taskId = await startTask(one, {
    Name: "Health",
    Description: "Check the targets of Test",
    Arguments: { EnvironmentId: demoFacts.environments.test },
  });
  one.clock.advance(60_000);
  return taskId;
}

describe("rerun_task", () => {
  it("shows the task, runs it again once, and names the call that stops it", async () => {
    const taskId = await healthCheck(bench);
    const plan = await bench.call("rerun_task", { taskId, reason: "A target is back." }, { canAsk: true });
    expect(plan.kind === "ask" && plan.prompt).toMatchInlineSnapshot(`
      "Rerun a task
      Environment: "Test (Environments-2)"
      Project: "none"
      Task: "Check the targets of Test (ServerTasks-1173)"
      State: "Success"
      Queued at: "2026-11-21T09:00:00.000+00:00"
      Runs since: "2026-11-21T09:00:01.200+00:00"
      Ended at: "2026-11-21T09:00:09.900+00:00"
      Reason: "A target is back."

      Nothing has happened yet. Accept only if this is what you want."
    `);
    const { structured } = await bench.ok("rerun_task", { taskId, confirm: true });
    expect(structured).toMatchObject({ rerunOf: taskId, state: "Queued" });
    expect(bench.writes()).toEqual([`POST /api/Spaces-1/tasks/rerun/${taskId}`]);
    const { tool, arguments: undo } = structured.inverse as { tool: string; arguments: object };
    await bench.ok(tool, { ...undo, confirm: true });
    const { tasks } = bench.simulator.store.space(demoFacts.spaces.default);
    expect(tasks.get(String(structured.taskId))).toMatchObject({ state: "Canceled" });
  });

  it("gives the call that repeats a deployment", async () => {
    const { taskId } = bench.simulator.landmarks.failedDeployment;
    const { error } = await bench.fails("rerun_task", { taskId, confirm: true });
    expect(error.code).toBe("input");
    expect(error.message).toContain(
      `deploy_release repeats it, with {"spaceName":"Default","projectName":"Checkout Service","releaseVersion":"${demoFacts.versions.failed}","environmentNames":["Production"]}.`,
    );
    expect(bench.writes()).toEqual([]);
  });

  it("gives the call that repeats a runbook run", async () => {
    const runbook = {
      spaceName: "Default",
      projectName: "Checkout Service",
      runbookName: demoFacts.runbookId,
    };
    const { structured } = await bench.ok("run_runbook", {
      ...runbook,
      environmentNames: ["Staging"],
      confirm: true,
    });
    const [run] = structured.runs as { taskId: string }[];
    const { error } = await bench.fails("rerun_task", { taskId: run?.taskId });
    expect(error.message).toContain(
      'run_runbook repeats it, with {"spaceName":"Default","projectName":"Checkout Service","runbookName":"Restart checkout pods","environmentNames":["Staging"]}.',
    );
  });

  it("refuses a task that has not ended", async () => {
    const taskId = await startTask(bench, { Name: "Health" });
    const { error } = await bench.fails("rerun_task", { taskId, confirm: true });
    expect(error.code).toBe("conflict");
    expect(error.message).toContain("only a task that ended can run again");
    expect(bench.writes()).toEqual([]);
  });

  it("does not run the code of an ad-hoc script again unless the operator opens the class", async () => {
    const taskId = await startTask(bench, { Name: "AdHocScript", Arguments: { ScriptBody: "echo" } });
    bench.clock.advance(60_000);
    const { error } = await bench.fails("rerun_task", { taskId, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "script-tasks" });
    expect(error.message).toContain("An ad-hoc script task runs any code");
    expect(bench.writes()).toEqual([]);
  });

  it("does not repeat a kind of task that the policy does not take for an ordinary one", async () => {
    for (const [Name, rule] of [
      ["TestEmail", "server-tasks"],
      ["MigrationPartialExport", "server-tasks"],
      [null, "script-tasks"],
    ] as const) {
      const taskId = await healthCheck(bench);
      const { tasks } = bench.simulator.store.space(demoFacts.spaces.default);
      tasks.put({ ...tasks.get(taskId), name: Name } as never);
      bench.simulator.journal.clear();
      const { error } = await bench.fails("rerun_task", { taskId, confirm: true });
      expect(error, String(Name)).toMatchObject({ code: "denied", rule });
      expect(bench.writes()).toEqual([]);
    }
  });

  it.each([
    ["the environment of the task", "Test", "denied"],
    ["another environment", "Staging", undefined],
  ])("with a rule about %s", async (_, environment, code) => {
    const closed = await open({ policy: { rules: [{ effect: "deny", tier: "write", environment }] } });
    const taskId = await healthCheck(closed);
    const outcome = await closed.call("rerun_task", { taskId, confirm: true });
    expect(outcome.kind === "error" ? outcome.error.code : undefined).toBe(code);
    expect(closed.writes()).toHaveLength(code ? 0 : 1);
  });
});

import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ policy: { open: ["approvals"] } });
});
afterEach(() => bench.close());

const interruptionId = "Interruptions-7";
const PROCEED = { spaceName: "Default", interruptionId, answer: "proceed", notes: "Checked." };

const promptOf = async (args: object, from: Bench = bench): Promise<string> => {
  const outcome = await from.call("answer_interruption", args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  return outcome.prompt;
};

describe("answer_interruption", () => {
  it("shows what waits, where, and its instructions", async () => {
    const prompt = await promptOf(PROCEED);
    expect(prompt).toContain('Environment: "Production (Environments-4)"');
    expect(prompt).toContain('Project: "Inventory API (Projects-4)"');
    expect(prompt).toContain(`Waits at: "Approve production deployment (${interruptionId})"`);
    expect(prompt).toContain("Check that no stock count is running in the warehouses, then proceed.");
    expect(prompt).toContain('Asked were: "Release Managers"');
    expect(prompt).toContain('Answer: "Proceed"');
    expect(bench.writes()).toEqual([]);
  });

  it("takes responsibility and submits, after a person approved the plan", async () => {
    const { error } = await bench.fails("answer_interruption", PROCEED);
    const { planToken } = error.details as { planToken: string };
    const { structured } = await bench.ok("answer_interruption", { ...PROCEED, confirm: true, planToken });
    expect(structured).toMatchObject({
      interruptionId,
      answer: "Proceed",
      taskId: bench.simulator.landmarks.pendingInterruption.taskId,
    });
    const at = `/api/Spaces-1/interruptions/${interruptionId}`;
    expect(bench.writes()).toEqual([`PUT ${at}/responsible`, `POST ${at}/submit`]);
    const one = bench.simulator.store.space(demoFacts.spaces.default).interruptions.get(interruptionId);
    expect(one).toMatchObject({ IsPending: false });
  });

  it("is closed unless the operator opens the class", async () => {
    const closed = await openBench();
    const { error } = await closed.fails("answer_interruption", { ...PROCEED, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "approvals" });
    expect(closed.writes()).toEqual([]);
    await closed.close();
  });

  it("is refused for work that this server started", async () => {
    await bench.ok("deploy_release", {
      spaceName: "Default",
      projectName: "Inventory API",
      releaseVersion: "2.6.1",
      environmentNames: ["Development"],
      confirm: true,
    });
    const options: BenchOptions = { policy: { open: ["approvals"] } };
    const starter = bench.simulator.landmarks.users["tom.okafor"];
    const client = createOctopusClient({
      serverUrl: bench.simulator.url,
      credential: { kind: "apiKey", key: starter?.apiKey ?? "" },
    });
    const own = await openBench({ ...options, toolkit: { client } });
    bench.simulator.journal.clear();
    const first = await own.fails("answer_interruption", PROCEED);
    const { planToken } = (first.error.details ?? {}) as { planToken?: string };
    const { error } = await own.fails("answer_interruption", { ...PROCEED, confirm: true, planToken });
    expect(error).toMatchObject({ code: "denied", rule: "approvals" });
    expect(bench.writes()).toEqual([]);
    await own.close();
  });

  it("names the choices, and refuses what was answered already", async () => {
    const { error } = await bench.fails("answer_interruption", { ...PROCEED, answer: "Maybe" });
    expect(error).toMatchObject({ code: "input", field: "answer" });
    expect(error.message).toContain("'Proceed', 'Abort'");
    const done = await bench.fails("answer_interruption", { ...PROCEED, interruptionId: "Interruptions-1" });
    expect(done.error).toMatchObject({ code: "conflict" });
  });
});

/** Whoever lets a deployment go on lets everything happen that follows from it. */
import { demoFacts } from "@octo/simulator";
import { afterEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

const { spaces, projects, environments } = demoFacts;
/** The intervention of the demo world waits in a deployment of the Inventory API to Production. */
const ANSWER = { spaceName: "Default", interruptionId: "Interruptions-7", answer: "Proceed" };

let bench: Bench;
afterEach(() => bench.close());

async function open(rule?: object): Promise<Bench> {
  bench = await openBench({
    policy: { open: ["approvals"], ...(rule ? { rules: [{ effect: "deny", name: "shut", ...rule }] } : {}) },
  });
  return bench;
}

/** A trigger that promotes what reaches Production to Staging. */
async function addTrigger({ simulator }: Bench): Promise<void> {
  const response = await fetch(`${simulator.url}/api/${spaces.default}/projecttriggers`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": simulator.apiKey, "Content-Type": "application/json" },
    body: JSON.stringify({
      ProjectId: projects.inventory,
      Name: "Copy back",
      Filter: { FilterType: "CronExpressionSchedule", CronExpression: "0 0 2 * * *", Timezone: "UTC" },
      Action: {
        ActionType: "DeployLatestRelease",
        SourceEnvironmentIds: [environments.production],
        DestinationEnvironmentId: environments.staging,
      },
    }),
  });
  expect(response.status).toBe(201);
  simulator.journal.clear();
}

/** A phase after Production to which the lifecycle deploys by itself. */
function addPhase({ simulator }: Bench): void {
  const { lifecycles, projects: known } = simulator.store.space(spaces.default);
  const id = known.get(projects.inventory)?.LifecycleId ?? "";
  const lifecycle = lifecycles.get(id);
  if (!lifecycle) throw new Error("the project has no lifecycle");
  const [first] = lifecycle.Phases;
  if (!first) throw new Error("the lifecycle has no phase");
  const after = {
    ...first,
    Id: "after",
    Name: "After",
    AutomaticDeploymentTargets: [environments.staging],
    OptionalDeploymentTargets: [],
  };
  const phases = lifecycle.Phases.map((phase) => ({
    ...phase,
    AutomaticDeploymentTargets: phase.AutomaticDeploymentTargets.filter(
      (one) => one !== environments.staging,
    ),
    OptionalDeploymentTargets: phase.OptionalDeploymentTargets.filter((one) => one !== environments.staging),
  }));
  lifecycles.put({ ...lifecycle, Phases: [...phases, after] } as never);
}

const promptOf = async (args: object): Promise<string> => {
  const outcome = await bench.call("answer_interruption", args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  return outcome.prompt;
};

describe("what the lifecycle and triggers deploy after the answer", () => {
  it("is in the plan of an answer that goes on, and of no other", async () => {
    await open();
    await addTrigger(bench);
    addPhase(bench);
    const prompt = await promptOf(ANSWER);
    expect(prompt).toContain('Triggers can then deploy it: "Copy back: to Staging"');
    expect(prompt).toContain('The lifecycle can then deploy by itself to: "Staging (Environments-3)"');
    const ends = await promptOf({ ...ANSWER, answer: "Abort" });
    expect(ends).not.toContain("can then deploy");
  });

  it.each([
    ["a trigger", addTrigger],
    ["the lifecycle", addPhase],
  ])("is closed by a rule when %s deploys it", async (_, add) => {
    await open({ environment: "Staging" });
    await bench.fails("answer_interruption", ANSWER).then(({ error }) => {
      expect(error.code).toBe("approval_required");
    });
    await add(bench);
    const { error } = await bench.fails("answer_interruption", { ...ANSWER, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "shut" });
    expect(bench.writes()).toEqual([]);
    const ends = await bench.fails("answer_interruption", { ...ANSWER, answer: "Abort" });
    expect(ends.error.code).toBe("approval_required");
  });
});

it("a project that the steps deploy is part of what a rule decides about", async () => {
  await open({ project: "Web Storefront" });
  const { processes, deployments } = bench.simulator.store.space(spaces.default);
  const { taskId } = bench.simulator.landmarks.pendingInterruption;
  const deployment = deployments.all().find(({ TaskId }) => TaskId === taskId);
  const release = bench.simulator.store.space(spaces.default).releases.get(deployment?.ReleaseId ?? "");
  const process = processes.get(release?.ProjectDeploymentProcessSnapshotId ?? "");
  const storefront = bench.simulator.store
    .space(spaces.default)
    .projects.all()
    .find(({ Name }) => Name === "Web Storefront");
  if (!process || !storefront) throw new Error("the demo has no such things");
  const Steps = process.Steps.map((step) => ({
    ...step,
    Actions: step.Actions.map((action) => ({
      ...action,
      Properties: { ...action.Properties, "Octopus.Action.DeployRelease.ProjectId": storefront.Id },
    })),
  }));
  processes.put({ ...process, Steps } as typeof process);
  const { error } = await bench.fails("answer_interruption", { ...ANSWER, confirm: true });
  expect(error).toMatchObject({ code: "denied", rule: "shut" });
});

it.each([/\/deployments\/Deployments-\d+$/, /\/releases\/Releases-\d+$/, /\/progression$/, /\/triggers$/])(
  "anything may follow when %s cannot be read",
  async (path) => {
    await open({ environment: "Development" });
    bench.simulator.faults.add({ kind: "status", status: 403, path });
    const { error } = await bench.fails("answer_interruption", { ...ANSWER, confirm: true });
    expect(error).toMatchObject({ code: "denied", rule: "shut" });
    expect(bench.writes()).toEqual([]);
  },
);

/** What the plan of a runbook run says, and what is refused before a person is asked. */
import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

const { spaces, unhealthyMachineId, runbookSnapshotId } = demoFacts;
const args = {
  spaceName: "Default",
  projectName: "Checkout Service",
  runbookName: "Restart checkout pods",
  environmentNames: ["Production"],
};

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function planOf(given: object, on: Pick<Bench, "call"> = bench): Promise<string> {
  const outcome = await on.call("run_runbook", given, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  return outcome.prompt;
}

it("each destination has its own steps, targets and last run", async () => {
  const plan = await planOf({ ...args, environmentNames: ["Staging", "Production"] });
  expect(plan).toContain(
    'Part 1: "Staging"\nSteps 1: "Restart pods", "Health check"\nTargets 1: "staging-app-01"',
  );
  expect(plan).toContain(
    'Part 2: "Production"\nSteps 2: "Restart pods", "Health check"\nTargets 2: "prod-k8s-01"',
  );
  expect(plan).toMatch(/Last run: "Staging: .+", "Production: .+"/);
});

it("the last run and how it ended are shown", async () => {
  const { structured } = await bench.ok("run_runbook", { ...args, confirm: true });
  const [run] = structured.runs as { taskId: string }[];
  expect(await planOf(args)).toContain(`! This runbook is queued or running there already: ${run?.taskId}.`);
  bench.clock.advance(10 * 60_000);
  expect(await planOf(args)).toMatch(new RegExp(`Last run: "Success, \\S+ \\(${run?.taskId}\\)"`));
});

it("steps that wait for a person and targets that are not healthy are shown", async () => {
  const store = bench.simulator.store.space(spaces.default);
  const process = store.runbookProcesses.get(
    store.runbookSnapshots.get(runbookSnapshotId)?.FrozenRunbookProcessId ?? "",
  );
  const [step] = process?.Steps ?? [];
  const [action] = step?.Actions ?? [];
  if (!process || !step || !action) throw new Error("the demo has no such process");
  store.runbookProcesses.put({
    ...process,
    Steps: [
      { ...step, Actions: [{ ...action, Name: "Ask the team", ActionType: "Octopus.Manual" }] },
      ...process.Steps,
    ],
  });
  const machine = store.machines.all().find(({ Name }) => Name === "prod-k8s-01");
  const ill = store.machines.get(unhealthyMachineId);
  if (!machine || !ill) throw new Error("the demo has no such target");
  store.machines.put({ ...machine, HealthStatus: ill.HealthStatus });
  const plan = await planOf(args);
  expect(plan).toContain('Waits for a person at: "Ask the team"');
  expect(plan).toContain("! 1 of the targets is not healthy: prod-k8s-01 (Unhealthy).");
});

it("a key without the permission is refused before a person is asked", async () => {
  const viewer = bench.simulator.landmarks.users["sam.reyes"];
  const client = createOctopusClient({
    serverUrl: bench.simulator.url,
    credential: { kind: "apiKey", key: viewer?.apiKey ?? "" },
  });
  const limited = await openBench({ toolkit: { client } });
  const { error } = await limited.fails("run_runbook", args, { canAsk: true });
  expect(error).toMatchObject({ code: "forbidden" });
  expect(error.message).toContain("RunbookRunCreate");
  await limited.close();
});

it.each([
  [/\/preview\//, "steps and targets: not permitted"],
  [/\/taskRuns$/, "earlier runs: not permitted"],
  [/\/runbookProcesses\//, "steps that wait for a person: not permitted"],
  [/\/permissions$/, "permissions of the key: not permitted"],
  [/\/api\/spaces\/Spaces-1$/, "task queue: not permitted"],
])("a part that cannot be read is named: %s", async (path, name) => {
  const limited = await openBenchWith(({ path: asked }) =>
    path.test(asked) ? { status: 403, body: { ErrorMessage: "no" } } : undefined,
  );
  expect(await planOf(args, limited)).toContain(`Could not be read: "${name}"`);
  await limited.close();
});

it("the cost of a plan does not grow with the tenants", async () => {
  const store = bench.simulator.store.space(spaces.default);
  const runbook = store.runbooks.get(demoFacts.runbookId);
  const project = store.projects.get(demoFacts.projects.checkout);
  if (!runbook || !project) throw new Error("the demo has no such runbook");
  store.projects.put({ ...project, TenantedDeploymentMode: "TenantedOrUntenanted" });
  store.runbooks.put({ ...runbook, MultiTenancyMode: "TenantedOrUntenanted" });
  for (const tenant of store.tenants.all())
    store.tenants.put({
      ...tenant,
      ProjectEnvironments: {
        ...tenant.ProjectEnvironments,
        [project.Id]: [demoFacts.environments.production],
      },
    });
  const tenants = store.tenants.all().map(({ Name }) => Name);
  expect(tenants.length).toBeGreaterThanOrEqual(8);
  const costOf = async (count: number) => {
    const before = bench.simulator.journal.count();
    const plan = await planOf({ ...args, tenants: tenants.slice(0, count) });
    expect(plan).toContain('Steps: "Restart pods", "Health check"');
    return bench.simulator.journal.count() - before;
  };
  await costOf(8);
  expect(await costOf(8)).toBe(await costOf(6));
});

/** A preview and the tool that does what is previewed: one input, one plan. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renderPlan } from "../src/pipeline/prompt.ts";
import { type Bench, openBench, START } from "./harness.ts";
import { pick } from "./support/pick.ts";

/** The fields that only a write has. */
const OF_APPROVAL = ["confirm", "planToken"];
const HOUR_MS = 3_600_000;
const hoursLater = (hours: number) => new Date(START.getTime() + hours * HOUR_MS).toISOString();

const deployment = {
  spaceName: "Default",
  projectName: "Inventory API",
  releaseVersion: "2.7.0",
  environmentNames: ["Production"],
};
const run = {
  spaceName: "Default",
  projectName: "Checkout Service",
  runbookName: "Restart checkout pods",
  environmentNames: ["Production"],
};
const frozen = {
  projectName: "Checkout Service",
  releaseVersion: "4.2.0",
  runAt: hoursLater(72),
  deploymentFreezeNames: ["Winter sale"],
  deploymentFreezeOverrideReason: "The sale needs it",
};

const DEPLOYMENT = { preview: "preview_deployment", write: "deploy_release", args: deployment };
const RUN = { preview: "preview_runbook_run", write: "run_runbook", args: run };

/** Arguments that change a plan, and what they show in it. */
const CASES: readonly [write: string, args: object, shown: RegExp][] = [
  ["deploy_release", { skipStepNames: ["Smoke test"] }, /Steps are left out/],
  ["deploy_release", { specificMachineNames: ["prod-inv-01"] }, /Only on: "prod-inv-01"/],
  ["deploy_release", { excludedMachineNames: ["prod-inv-02"] }, /Not on: "prod-inv-02"/],
  ["deploy_release", { forcePackageRedeployment: true }, /deployed again/],
  ["deploy_release", { useGuidedFailure: true, forcePackageDownload: true }, /Starts: "at once"/],
  ["deploy_release", { runAt: hoursLater(1), noRunAfter: hoursLater(2) }, /Not after: /],
  ["deploy_release", frozen, /Overrides the freeze 'Winter sale': The sale needs it/],
  ["run_runbook", { skipStepNames: ["Health check"] }, /Steps are left out/],
  ["run_runbook", { specificMachineNames: ["prod-k8s-01"] }, /Only on: "prod-k8s-01"/],
  ["run_runbook", { excludedMachineNames: ["prod-k8s-01"] }, /Not on: "prod-k8s-01"/],
  ["run_runbook", { runbookSnapshotId: "RunbookSnapshots-1" }, /RunbookSnapshots-1/],
  ["run_runbook", { useGuidedFailure: false, forcePackageDownload: true }, /Starts: "at once"/],
  ["run_runbook", { runAt: hoursLater(1), noRunAfter: hoursLater(2) }, /Not after: /],
];

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ policy: { open: ["freeze-overrides"] } });
});
afterEach(() => bench.close());

describe.each([DEPLOYMENT, RUN])("$preview", ({ preview, write, args }) => {
  it(`takes exactly what ${write} takes`, () => {
    const described = bench.toolkit.listTools({ detail: "full" });
    const inputOf = (tool: string) => described.find(({ name }) => name === tool)?.inputSchema ?? {};
    const { properties, ...rest } = inputOf(write) as { properties: Record<string, unknown> };
    const own = Object.entries(properties).filter(([name]) => !OF_APPROVAL.includes(name));
    expect(inputOf(preview)).toEqual({ ...rest, properties: Object.fromEntries(own) });
  });

  it(`is refused with the same words as ${write}`, async () => {
    const wrong = { ...args, runAt: hoursLater(2), noRunAfter: hoursLater(1) };
    const { error } = await bench.fails(preview, wrong);
    expect(error.message).toContain("noRunAfter");
    expect(error).toEqual((await bench.fails(write, wrong)).error);
  });

  it("finds the names of steps and targets that do not exist", async () => {
    const wrong = { ...args, skipStepNames: ["Dance"], specificMachineNames: ["no-such-target"] };
    const { structured } = await bench.ok(preview, wrong);
    expect(structured.verdict).toBe("cannot");
    const refused = await bench.fails(write, wrong, { canAsk: true });
    for (const blocker of structured.blockers as readonly string[]) expect(refused.text).toContain(blocker);
    expect(refused.text).toMatch(/Dance[\s\S]*no-such-target/);
  });
});

it.each(CASES)(
  "a preview for %s with %j is the plan that a person is asked about",
  async (tool, more, shown) => {
    const { preview, write, args } = tool === RUN.write ? RUN : DEPLOYMENT;
    const { structured } = await bench.ok(preview, { ...args, ...more });
    const asked = await bench.call(write, { ...args, ...more }, { canAsk: true });
    if (asked.kind !== "ask") throw new Error(`${write} did not ask: ${asked.text}`);
    const facts = pick(structured, "facts") as never;
    const warnings = (structured.warnings ?? []) as readonly string[];
    const lines = renderPlan({ title: "", facts, warnings, targets: {}, data: undefined });
    expect(asked.prompt).toContain(lines);
    expect(lines).toMatch(shown);
    expect(bench.writes()).toEqual([]);
  },
);

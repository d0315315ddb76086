import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

const { versions, spaces } = demoFacts;
const NOTES = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: versions.live,
  notes: "New notes.",
};

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const releaseOf = ({ simulator }: Bench) =>
  simulator.store
    .space(spaces.default)
    .releases.all()
    .find(({ Version, ProjectId }) => Version === versions.live && ProjectId === demoFacts.projects.checkout);

describe("update_release_notes", () => {
  it("shows the old and the new notes, writes them once, and names the call that undoes it", async () => {
    const before = releaseOf(bench)?.ReleaseNotes;
    const plan = await bench.call("update_release_notes", NOTES, { canAsk: true });
    expect(plan).toMatchObject({ kind: "ask" });
    if (plan.kind === "ask") {
      expect(plan.prompt).toContain(`Notes now: "${before}"`);
      expect(plan.prompt).toContain('Notes then: "New notes."');
    }
    const { structured } = await bench.ok("update_release_notes", { ...NOTES, confirm: true });
    expect(releaseOf(bench)?.ReleaseNotes).toBe("New notes.");
    expect(bench.writes()).toHaveLength(1);
    const { tool, arguments: undo } = structured.inverse as { tool: string; arguments: object };
    await bench.ok(tool, { ...undo, confirm: true });
    expect(releaseOf(bench)?.ReleaseNotes).toBe(before);
  });

  it("refuses a release that changed since the plan", async () => {
    const open = await openBench({ toolkit: { approval: "plan" } });
    const { error } = await open.fails("update_release_notes", NOTES);
    const { planToken } = error.details as { planToken: string };
    const release = releaseOf(open);
    if (!release) throw new Error("the demo has no such release");
    open.simulator.store.space(spaces.default).releases.put({ ...release, ReleaseNotes: "Somebody else's." });
    const refused = await open.fails("update_release_notes", { ...NOTES, confirm: true, planToken });
    expect(refused.error.code).toBe("approval_required");
    expect(open.writes()).toEqual([]);
    await open.close();
  });

  it("names a release that does not exist", async () => {
    const { error } = await bench.fails("update_release_notes", { ...NOTES, releaseVersion: "0.0.1" });
    expect(error.code).toBe("not_found");
    expect(bench.writes()).toEqual([]);
  });
});

import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

const TOOL = "preview_runbook_run";
const { spaces, runbookSnapshotId } = demoFacts;
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

it("says that the runbook can run, with what would happen", async () => {
  const { structured } = await bench.ok(TOOL, args);
  expect(structured).toMatchInlineSnapshot(`
    {
      "facts": [
        {
          "label": "Environment",
          "value": "Production (Environments-4)",
        },
        {
          "label": "Runbook",
          "value": "Restart checkout pods (Runbooks-1)",
        },
        {
          "label": "Project",
          "value": "Checkout Service (Projects-1)",
        },
        {
          "label": "Snapshot",
          "value": "Snapshot 9XK4D (RunbookSnapshots-1), published",
        },
        {
          "label": "Last run",
          "value": "Success, 2026-11-18T04:12:00.000+00:00 (ServerTasks-1164)",
        },
        {
          "label": "Steps",
          "value": [
            "Restart pods",
            "Health check",
          ],
        },
        {
          "label": "Targets",
          "value": [
            "prod-k8s-01",
          ],
        },
        {
          "label": "Starts",
          "value": "at once",
        },
        {
          "label": "Space",
          "value": "Default (Spaces-1)",
        },
      ],
      "next": "run_runbook takes the same arguments.",
      "verdict": "can go",
    }
  `);
  expect(bench.writes()).toEqual([]);
});

it("says that a person has to approve where a step waits for one", async () => {
  const store = bench.simulator.store.space(spaces.default);
  const process = store.runbookProcesses.get(
    store.runbookSnapshots.get(runbookSnapshotId)?.FrozenRunbookProcessId ?? "",
  );
  const [step] = process?.Steps ?? [];
  const [action] = step?.Actions ?? [];
  if (!process || !step || !action) throw new Error("the demo has no such process");
  const Actions = [{ ...action, Name: "Ask the team", ActionType: "Octopus.Manual" }];
  store.runbookProcesses.put({ ...process, Steps: [{ ...step, Actions }, ...process.Steps] });
  const { structured } = await bench.ok(TOOL, args);
  expect(structured).toMatchObject({
    verdict: "needs approval",
    facts: expect.arrayContaining([{ label: "Waits for a person at", value: ["Ask the team"] }]),
  });
});

it("says that it cannot run, with every problem", async () => {
  const viewer = bench.simulator.landmarks.users["sam.reyes"];
  const client = createOctopusClient({
    serverUrl: bench.simulator.url,
    credential: { kind: "apiKey", key: viewer?.apiKey ?? "" },
  });
  const limited = await openBench({ toolkit: { client } });
  const { structured } = await limited.ok(TOOL, {
    ...args,
    promptedVariableValues: { "No such prompt": "1" },
  });
  expect(structured).toMatchObject({
    verdict: "cannot",
    blockers: [
      expect.stringContaining("No such prompt"),
      expect.stringContaining("has no permission RunbookRunCreate"),
    ],
  });
  await limited.close();
});

it("does not know the verdict where steps and targets cannot be read", async () => {
  const limited = await openBenchWith(({ path }) =>
    path.includes("/preview/") ? { status: 403, body: { ErrorMessage: "no" } } : undefined,
  );
  const { structured } = await limited.ok(TOOL, args);
  expect(structured).toMatchObject({
    verdict: "not known",
    notice: { notRead: ["steps and targets: not permitted"] },
  });
  await limited.close();
});

it("works in read-only mode and on 2021.1", async () => {
  const readOnly = await openBench({ policy: { readOnly: true } });
  expect((await readOnly.ok(TOOL, args)).structured.verdict).toBe("can go");
  expect((await readOnly.fails("run_runbook", args)).error.code).toBe("denied");
  expect(readOnly.writes()).toEqual([]);
  await readOnly.close();
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  expect((await old.ok(TOOL, args)).structured.verdict).toBe("can go");
  await old.close();
});

it("a runbook that does not exist is an error, and so are tenants of one without them", async () => {
  const { error } = await bench.fails(TOOL, { ...args, runbookName: "No such runbook" });
  expect(error.code).toBe("not_found");
  const tenanted = await bench.fails(TOOL, { ...args, tenants: ["Highland Wool"] });
  expect(tenanted.error.message).toContain("does not run for tenants");
});

describe("the reading rules", () => {
  const closed = (rule: object) =>
    openBench({ policy: { rules: [{ effect: "deny", name: "closed", ...rule }] } });

  it.each([
    ["the environment", { environment: "Production" }, args],
    [
      "one of two environments",
      { environment: "Production" },
      { ...args, environmentNames: ["Staging", "Production"] },
    ],
    ["the project", { project: "Checkout Service" }, args],
  ])("deny a preview of %s, and show nothing of it", async (_, rule, given) => {
    const ruled = await closed(rule);
    const outcome = await ruled.fails(TOOL, given);
    expect(outcome.error.code).toBe("denied");
    expect(outcome.text).not.toMatch(/prod-|Snapshot|Restart pods|Success/);
    await ruled.close();
  });

  it("do not concern a rule about writes alone", async () => {
    const ruled = await closed({ tier: "write", environment: "Production" });
    expect((await ruled.ok(TOOL, args)).structured).toEqual((await bench.ok(TOOL, args)).structured);
    await ruled.close();
  });
});

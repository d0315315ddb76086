import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const INVENTORY = { spaceName: "Default", projects: ["Inventory API"], environments: ["Production"] };

interface Row {
  readonly release: string;
  readonly project: string;
  readonly environment: string;
  readonly deployedBy: { readonly name: string; readonly how: string };
  readonly approvals?: readonly {
    readonly name: string;
    readonly decision: string;
    readonly notes?: string;
  }[];
  readonly isSamePerson?: boolean;
  readonly state: string;
}

async function rowsOf(from: Bench, args: object): Promise<readonly Row[]> {
  return (await from.ok("get_deployment_audit", args)).structured.items as readonly Row[];
}

describe("get_deployment_audit", () => {
  it("says who deployed and who approved, and whether that was one person", async () => {
    const rows = await rowsOf(bench, INVENTORY);
    expect(
      rows.map(({ release, deployedBy, approvals, isSamePerson }) => [
        release,
        deployedBy.name,
        approvals?.map(({ name }) => name).join() ?? "nobody",
        isSamePerson,
      ]),
    ).toEqual([
      ["2.7.0", "Tom Okafor", "nobody", undefined],
      ["2.6.1", "Maya Lindqvist", "Maya Lindqvist", true],
      ["2.6.0", "Tom Okafor", "Maya Lindqvist", false],
      ["2.5.1", "Maya Lindqvist", "Maya Lindqvist", true],
      ["2.5.0", "Tom Okafor", "Maya Lindqvist", false],
      ["2.4.1", "Maya Lindqvist", "Maya Lindqvist", true],
      ["2.4.0", "Tom Okafor", "Maya Lindqvist", false],
    ]);
    expect(rows[1]?.approvals?.[0]).toMatchObject({
      decision: "Approve production deployment was submitted: Proceed",
      notes: "No stock count today.",
      how: "person",
    });
    expect(rows.map(({ state }) => state).slice(0, 2)).toEqual(["not ended", "Success"]);
  });

  it("marks a deployment of octo-mcp as one of an agent", async () => {
    await bench.ok("deploy_release", {
      spaceName: "Default",
      projectName: "Checkout Service",
      releaseVersion: "4.2.1",
      environmentNames: ["Development"],
      confirm: true,
    });
    const [row] = await rowsOf(bench, { spaceName: "Default", projects: ["Checkout Service"] });
    expect(row).toMatchObject({ release: "4.2.1", environment: "Development", deployedBy: { how: "agent" } });
  });

  it("shows nothing of a closed environment", async () => {
    const rules = [{ effect: "deny", environment: ["Production"] }] as const;
    const limited = await openBench({ policy: { rules } });
    const { structured, text } = await limited.ok("get_deployment_audit", {
      spaceName: "Default",
      take: 200,
    });
    expect((structured.items as unknown[]).length).toBeGreaterThan(50);
    expect(text).not.toMatch(/"Production"|Environments-4/);
    expect(structured).not.toHaveProperty("total");
    await limited.close();
  });

  it("takes four requests once names are known", async () => {
    await rowsOf(bench, INVENTORY);
    bench.simulator.journal.clear();
    await rowsOf(bench, INVENTORY);
    expect(bench.simulator.journal.count()).toBeLessThanOrEqual(4);
  });
});

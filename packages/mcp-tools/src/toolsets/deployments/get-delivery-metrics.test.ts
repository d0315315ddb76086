import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

interface Row {
  readonly name: string;
  readonly deployments: number;
  readonly failed: number;
}

const MONTH = { spaceName: "Default", from: "2026-10-22T09:00:00Z", to: "2026-11-21T09:00:00Z" };

describe("get_delivery_metrics", () => {
  it("counts deployments that ended in the span, by environment and by one more group", async () => {
    const { structured } = await bench.ok("get_delivery_metrics", MONTH);
    const { tasks } = bench.simulator.store.space("Spaces-1");
    const ended = tasks.all().filter(({ completedTime, name }) => completedTime && name === "Deploy");
    expect(structured.all).toMatchObject({
      deployments: ended.length,
      failed: ended.filter(({ state }) => state === "Failed").length,
    });
    const rows = structured.items as Row[];
    expect(rows.reduce((sum, row) => sum + row.deployments, 0)).toBe(ended.length);
    expect(rows[0]).toMatchObject({ name: "Checkout Service", failed: 3 });
    expect((structured.environments as Row[]).map(({ name }) => name)).toContain("Production");
    expect(structured.failedSteps).toContainEqual({ step: "Run database migrations", failed: 1 });
  });

  it("groups by week and by tenant, and shows the rows with most failures", async () => {
    const weeks = (await bench.ok("get_delivery_metrics", { ...MONTH, groupBy: "week" })).structured
      .items as Row[];
    for (const { name } of weeks) expect(new Date(name).getUTCDay()).toBe(1);
    const tenants = await bench.ok("get_delivery_metrics", { ...MONTH, groupBy: "tenant", top: 2 });
    expect((tenants.structured.items as Row[]).length).toBe(2);
    expect(tenants.structured.moreRows).toBeGreaterThan(0);
  });

  it("counts nothing of a closed environment", async () => {
    const rules = [{ effect: "deny", environment: ["Production"] }] as const;
    const limited = await openBench({ policy: { rules } });
    const { structured, text } = await limited.ok("get_delivery_metrics", MONTH);
    const open = await bench.ok("get_delivery_metrics", {
      ...MONTH,
      environments: ["Development", "Test", "Staging"],
    });
    expect(structured.all).toMatchObject({ deployments: (open.structured.all as Row).deployments });
    expect(text).not.toContain("Production");
    await limited.close();
  });
});

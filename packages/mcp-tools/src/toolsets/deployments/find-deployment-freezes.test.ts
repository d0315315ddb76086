import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const CHECKOUT = { spaceName: "Default", projectName: "Checkout Service" };

describe("find_deployment_freezes", () => {
  it("says what blocks a moment, and when the next free time starts", async () => {
    const { structured } = await bench.ok("find_deployment_freezes", {
      ...CHECKOUT,
      at: "2026-11-24T10:00:00Z",
    });
    expect(structured).toMatchObject({
      isFrozen: true,
      nextFree: "2026-11-26T09:00:00.000Z",
      items: [
        {
          name: "Winter sale",
          times: [{ start: "2026-11-23T09:00:00.000Z", end: "2026-11-26T09:00:00.000Z" }],
          where: ["Checkout Service / Production"],
        },
      ],
    });
  });

  it("says that a moment is free", async () => {
    const { structured } = await bench.ok("find_deployment_freezes", {
      ...CHECKOUT,
      at: "2026-11-27T10:00:00Z",
    });
    expect(structured).toMatchObject({ isFrozen: false, items: [] });
    expect(structured).not.toHaveProperty("nextFree");
  });

  it("knows recurring freezes of the space that was asked about, and none of another one", async () => {
    const own = await bench.ok("find_deployment_freezes", { spaceName: "Data Platform" });
    const names = (own.structured.items as { name: string; recurs?: string }[]).map(({ name, recurs }) => [
      name,
      recurs,
    ]);
    expect(names).toContainEqual(["Month-end figures", "Daily"]);
    const other = await bench.ok("find_deployment_freezes", { spaceName: "Default" });
    expect(other.text).not.toMatch(/Month-end|Projects-21|Tenants-21/);
  });

  it("shows a freeze of a tenant to that tenant alone", async () => {
    const rules = [{ effect: "deny", tenant: ["Harbour Stores"] }] as const;
    const limited = await openBench({ policy: { rules } });
    const { text } = await limited.ok("find_deployment_freezes", { spaceName: "Data Platform" });
    expect(text).not.toMatch(/Stocktaking|Harbour/);
    await limited.close();
  });

  it("refuses an end before the start", async () => {
    const { error } = await bench.fails("find_deployment_freezes", {
      ...CHECKOUT,
      from: "2026-11-24T10:00:00Z",
      to: "2026-11-23T10:00:00Z",
    });
    expect(error).toMatchObject({ code: "input", field: "to" });
  });
});

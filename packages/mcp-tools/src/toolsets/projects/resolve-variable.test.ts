import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const CHECKOUT = { spaceName: "Default", projectName: "Checkout Service" };
const POINTS = {
  spaceName: "Default",
  projectName: "Loyalty Platform",
  variableName: "Loyalty:PointsPerEuro",
};

describe("resolve_variable", () => {
  it("takes the most specific value, and says why the others lose", async () => {
    const { structured } = await bench.ok("resolve_variable", {
      ...CHECKOUT,
      variableName: "checkout:replicas",
      environmentName: "Production",
    });
    expect(structured).toMatchObject({
      value: "3",
      because: "the most specific scope that applies: Production",
      others: [{ value: "1", because: "less specific" }],
    });
  });

  it("depends on the tenant", async () => {
    const valueFor = async (args: object) =>
      (await bench.ok("resolve_variable", { ...POINTS, environmentName: "Production", ...args })).structured;
    expect(await valueFor({ tenant: "Alpine Outfitters" })).toMatchObject({ value: "2" });
    expect(await valueFor({ tenant: "Fjord Gear" })).toMatchObject({
      value: "1",
      others: [{ value: "2", because: "applies to another tenant" }],
    });
    expect(await valueFor({})).toMatchObject({
      value: "1",
      others: [{ value: "2", because: "wins only for its tenant, which the call does not name" }],
      hint: expect.stringContaining("name it to know"),
    });
  });

  it("compares the snapshot of a release with the present value", async () => {
    const args = { ...CHECKOUT, variableName: "Checkout:MigrationTimeoutSeconds" };
    const live = await bench.ok("resolve_variable", { ...args, releaseVersion: demoFacts.versions.live });
    expect(live.structured).toMatchObject({
      value: "30",
      inRelease: { version: demoFacts.versions.live, value: "600", differs: true },
      hint: expect.stringContaining("snapshot"),
    });
    const same = await bench.ok("resolve_variable", { ...args, releaseVersion: demoFacts.versions.failed });
    expect(same.structured.inRelease).not.toHaveProperty("differs");
  });

  it("shows no secret", async () => {
    const { structured, text } = await bench.ok("resolve_variable", {
      ...CHECKOUT,
      variableName: "Checkout:PaymentApiKey",
      environmentName: "Production",
    });
    expect(structured).toMatchObject({ isSensitive: true });
    expect(structured).not.toHaveProperty("value");
    const connection = await bench.ok("resolve_variable", {
      ...CHECKOUT,
      variableName: "Checkout:ConnectionString",
      environmentName: "Production",
    });
    expect(text + connection.text).not.toContain("Gannet");
  });

  it("names similar variables when there is none of the name", async () => {
    const { error } = await bench.fails("resolve_variable", {
      ...CHECKOUT,
      variableName: "Checkout:Replica",
    });
    expect(error).toMatchObject({ code: "not_found", field: "variableName" });
    expect(error.message).toContain("Checkout:Replicas");
  });

  it("does not name a closed tenant of a scope", async () => {
    const rules = [{ effect: "deny", tenant: ["Alpine Outfitters"] }] as const;
    const limited = await openBench({ policy: { rules } });
    const { structured, text } = await limited.ok("resolve_variable", POINTS);
    expect(structured).toMatchObject({ value: "1" });
    expect(structured).not.toHaveProperty("others");
    expect(text).not.toMatch(/Alpine|Tenants-1\b/);
    await limited.close();
  });
});

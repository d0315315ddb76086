import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

interface Row {
  readonly in: string;
  readonly project?: string;
  readonly name: string;
  readonly field?: string;
  readonly line?: string;
}

async function rowsFor(args: object, from: Bench = bench): Promise<readonly Row[]> {
  const { structured } = await from.ok("search_configuration", { spaceName: "Default", take: 200, ...args });
  return structured.items as readonly Row[];
}

describe("search_configuration", () => {
  it("finds a text in variables and steps, with where it stands", async () => {
    const rows = await rowsFor({ text: "migrationTIMEOUT" });
    expect(rows).toContainEqual({
      in: "variables",
      project: "Checkout Service",
      name: "Checkout:MigrationTimeoutSeconds",
    });
    const packages = await rowsFor({ text: "WrenFinch.Checkout.Api", in: ["steps"] });
    expect(packages[0]).toMatchObject({
      in: "steps",
      project: "Checkout Service",
      name: "Deploy API container",
    });
  });

  it("takes a pattern", async () => {
    const rows = await rowsFor({ pattern: "^Checkout:R.*s$", in: ["variables"] });
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(["Checkout:Replicas"]));
  });

  it("does not find a secret", async () => {
    expect(await rowsFor({ text: "Gannet" })).toEqual([]);
    expect(await rowsFor({ pattern: "Password=." })).toEqual([]);
  });

  it("limits itself to projects", async () => {
    const rows = await rowsFor({ text: "a", projects: ["Inventory API"] });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ project }) => project))).toEqual(new Set(["Inventory API"]));
  });

  it("says where step templates are used, in which version", async () => {
    const large = await openBench({ simulator: { world: "large" } });
    const { structured } = await large.ok("search_configuration", {
      spaceName: "Default",
      in: ["templates"],
      take: 200,
    });
    const uses = structured.items as (Row & { version?: string })[];
    expect(uses.length).toBeGreaterThan(5);
    for (const { version, line } of uses) expect([typeof version, typeof line]).toEqual(["string", "string"]);
    await large.close();
  });

  it("finds nothing of a closed project or environment", async () => {
    const rules = [
      { effect: "deny", project: ["Checkout Service"] },
      { effect: "deny", environment: ["Production"] },
    ] as const;
    const limited = await openBench({ policy: { rules } });
    const rows = await rowsFor({ pattern: "." }, limited);
    expect(rows.length).toBeGreaterThan(5);
    expect(
      rows.some(({ project, name }) => project === "Checkout Service" || name.startsWith("Checkout:")),
    ).toBe(false);
    expect(rows.some(({ name }) => name === "Approve production deployment")).toBe(false);
    await limited.close();
  });

  it("wants something to search for", async () => {
    const { error } = await bench.fails("search_configuration", { spaceName: "Default" });
    expect(error).toMatchObject({ code: "input", field: "text" });
  });
});

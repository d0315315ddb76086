import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

interface Row {
  readonly check: string;
  readonly thing: string;
  readonly problem: string;
}

async function rowsFor(args: object = {}, from: Pick<Bench, "ok"> = bench): Promise<readonly Row[]> {
  const { structured } = await from.ok("check_hygiene", { spaceName: "Default", take: 200, ...args });
  return structured.items as readonly Row[];
}

describe("check_hygiene", () => {
  it("finds certificates, open secrets and unhealthy targets, each with advice", async () => {
    const rows = await rowsFor();
    expect(rows).toContainEqual(
      expect.objectContaining({
        check: "certificates",
        thing: "checkout.wrenfinch.example",
        problem: "ends on 2026-11-30",
        advice: expect.any(String),
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        check: "secrets",
        thing: "Checkout:ConnectionString",
        project: "Checkout Service",
        environments: ["Production"],
      }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ check: "targets", thing: "prod-inv-02" }));
  });

  it("shows no value of an open secret", async () => {
    const { text } = await bench.ok("check_hygiene", { spaceName: "Default" });
    expect(text).not.toMatch(/Gannet|Password=/);
  });

  it("makes only the checks that were asked for", async () => {
    const rows = await rowsFor({ checks: ["targets"] });
    expect(new Set(rows.map(({ check }) => check))).toEqual(new Set(["targets"]));
  });

  it("finds a feed without encryption", async () => {
    const feed = { Id: "feeds-9", Name: "Old feed", FeedType: "NuGet", FeedUri: "http://feed.example/" };
    const open = await openBenchWith(({ path }) =>
      path.endsWith("/feeds") ? { body: { Items: [feed], TotalResults: 1 } } : undefined,
    );
    expect(await rowsFor({ checks: ["feeds"] }, open)).toEqual([
      expect.objectContaining({ thing: "Old feed", problem: "its address has no encryption (http)" }),
    ]);
    await open.close();
  });

  it("shows nothing of a closed environment", async () => {
    const rules = [{ effect: "deny", environment: ["Production"] }] as const;
    const limited = await openBench({ policy: { rules } });
    const rows = await rowsFor({}, limited);
    expect(rows.some(({ thing }) => ["prod-inv-02", "Checkout:ConnectionString"].includes(thing))).toBe(
      false,
    );
    await limited.close();
  });
});

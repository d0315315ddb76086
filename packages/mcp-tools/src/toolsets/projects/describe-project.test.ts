import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const describeIt = async (projectName: string, from: Pick<Bench, "ok"> = bench) =>
  (await from.ok("describe_project", { spaceName: "Default", projectName })).structured;

describe("describe_project", () => {
  it("shows the way to production, with who approves where", async () => {
    expect(await describeIt("Inventory API")).toMatchObject({
      name: "Inventory API",
      lifecycle: "Default Lifecycle",
      phases: ["Development", "Test", "Staging", "Production"].map((name) => ({
        name,
        environments: [name],
      })),
      approvals: [
        { step: "Approve production deployment", environments: ["Production"], teams: ["Release Managers"] },
      ],
      channels: [{ name: "Default", isDefault: true }],
    });
  });

  it("shows the rules of channels, runbooks, tenants and Git", async () => {
    expect(await describeIt("Checkout Service")).toMatchObject({
      channels: [
        { name: "Default" },
        {
          name: "Hotfix",
          hasOwnLifecycle: true,
          rules: [{ steps: ["Deploy API container"], versions: "[4.0,5.0)", prereleaseTag: "^hotfix" }],
        },
      ],
      runbooks: expect.arrayContaining(["Restart checkout pods"]),
    });
    expect((await describeIt("Loyalty Platform")).tenants).toBeDefined();
    expect(await describeIt("Web Storefront")).toMatchObject({ git: { defaultBranch: "main" } });
  });

  it("leaves out closed environments of phases and approvals", async () => {
    const rules = [{ effect: "deny", environment: ["Production"] }] as const;
    const limited = await openBench({ policy: { rules } });
    const shown = await describeIt("Inventory API", limited);
    expect(JSON.stringify(shown)).not.toMatch(/"Production"|Environments-4/);
    expect(shown.phases).toHaveLength(3);
    await limited.close();
  });

  it("names a part that cannot be read", async () => {
    const blind = await openBenchWith(({ path }) =>
      path.endsWith("/triggers") ? { status: 403, body: { ErrorMessage: "no" } } : undefined,
    );
    const shown = await describeIt("Inventory API", blind);
    expect(shown).toMatchObject({ name: "Inventory API", notice: { notRead: ["triggers: not permitted"] } });
    await blind.close();
  });
});

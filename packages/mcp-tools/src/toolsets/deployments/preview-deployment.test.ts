import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";
import { pick } from "../../../test/support/pick.ts";

const TOOL = "preview_deployment";
const { environments, projects, spaces } = demoFacts;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const inventory = {
  spaceName: "Default",
  projectName: "Inventory API",
  releaseVersion: "2.7.0",
  environmentNames: ["Production"],
};
const checkout = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.failed,
  environmentNames: ["Production"],
};
const loyalty = {
  spaceName: "Default",
  projectName: "Loyalty Platform",
  releaseVersion: "1.5.1",
  environmentNames: ["Production"],
  tenants: ["Highland Wool"],
};

describe("the verdict", () => {
  it("is that a person has to approve, with what is on its way and which targets are ill", async () => {
    const { structured } = await bench.ok(TOOL, inventory);
    expect(structured).toMatchInlineSnapshot(`
      {
        "facts": [
          {
            "label": "Environment",
            "value": "Production (Environments-4)",
          },
          {
            "label": "Project",
            "value": "Inventory API (Projects-4)",
          },
          {
            "label": "Release",
            "value": "2.7.0 (Releases-136)",
          },
          {
            "label": "Live now",
            "value": "2.6.1",
          },
          {
            "label": "Effect",
            "value": "up",
          },
          {
            "label": "Runs or waits there",
            "value": "ServerTasks-1172 (2.7.0, Executing, waits for a person)",
          },
          {
            "label": "Package",
            "value": [
              "Deploy inventory API",
              "2.7.0",
              "live now: 2.6.1",
            ],
          },
          {
            "label": "Steps",
            "value": [
              "Approve production deployment",
              "Deploy inventory API",
              "Smoke test",
            ],
          },
          {
            "label": "Targets",
            "value": [
              "prod-inv-02 (Unhealthy)",
              "prod-inv-01",
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
          {
            "label": "Waits for a person at",
            "value": [
              "Approve production deployment",
            ],
          },
        ],
        "next": "deploy_release takes the same arguments.",
        "verdict": "needs approval",
        "warnings": [
          "A deployment of this project runs or waits there already.",
          "1 of the targets is not healthy: prod-inv-02 (Unhealthy).",
        ],
      }
    `);
    expect(bench.writes()).toEqual([]);
  });

  it("is that it can go", async () => {
    const { structured } = await bench.ok(TOOL, { ...checkout, environmentNames: ["Staging"] });
    expect(structured).toMatchObject({ verdict: "can go", next: "deploy_release takes the same arguments." });
    expect(structured).not.toHaveProperty("blockers");
  });

  it("is that it cannot, because the tenant has not had the phase before", async () => {
    const { structured } = await bench.ok(TOOL, loyalty);
    expect(structured).toMatchObject({
      verdict: "cannot",
      blockers: [
        "The lifecycle does not let release 1.5.1 go to 'Production' for 'Highland Wool' yet: the phase 'Staging' must be complete first.",
      ],
    });
    expect(structured).not.toHaveProperty("next");
  });

  it("takes no request for a project or a tenant that was just looked up", async () => {
    const fresh = await openBench();
    await fresh.ok(TOOL, { ...loyalty, environmentNames: ["Staging"] });
    const paths = fresh.simulator.journal.requests().map(({ path }) => path);
    expect(paths.filter((path) => /\/(?:projects|tenants)(?:\/\w+-\d+)?$/.test(path)).toSorted()).toEqual([
      "/api/Spaces-1/projects",
      "/api/Spaces-1/tenants",
    ]);
    await fresh.close();
  });

  it("is that it cannot at a time inside a freeze, and that it can before", async () => {
    const found = await bench.ok("find_deployment_freezes", { spaceName: "Default" });
    const from = String(pick(found.structured, "items.0.times.0.start"));
    const runAt = new Date(Date.parse(from) + 3_600_000).toISOString();
    expect((await bench.ok(TOOL, { ...checkout, runAt })).structured).toMatchObject({
      verdict: "cannot",
      blockers: [expect.stringMatching(/^Production is frozen by 'Winter sale' until .* at the start/)],
    });
    const before = new Date(Date.parse(from) - 3_600_000).toISOString();
    expect((await bench.ok(TOOL, { ...checkout, runAt: before })).structured.verdict).toBe("can go");
  });

  it("is not known where a part that decides cannot be read", async () => {
    const limited = await openBenchWith(({ path }) =>
      path.endsWith("/deploymentfreezes") ? { status: 403, body: { ErrorMessage: "no" } } : undefined,
    );
    const { structured } = await limited.ok(TOOL, checkout);
    expect(structured).toMatchObject({
      verdict: "not known",
      notice: { notRead: ["freezes: not permitted"] },
    });
    await limited.close();
  });

  it("in the large world names the phase that the newest release misses", async () => {
    const large = await openBench({ simulator: { world: "large" } });
    const project = { spaceName: "Default", projectName: "Web Platform" };
    const newest = { spaceName: "Default", projectId: "Web Platform", take: 1 };
    const releaseVersion = pick((await large.ok("find_releases", newest)).structured, "items.0.version");
    const { structured } = await large.ok(TOOL, {
      ...project,
      releaseVersion,
      environmentNames: ["Production"],
    });
    expect(structured).toMatchObject({
      verdict: "cannot",
      blockers: [expect.stringContaining("the phase 'Staging' must be complete first")],
    });
    await large.close();
  });
});

it("a release that does not exist is an error, and so are arguments that exclude each other", async () => {
  const { error } = await bench.fails(TOOL, { ...checkout, releaseVersion: "0.0.1" });
  expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("no release 0.0.1") });
  const two = await bench.fails(TOOL, { ...loyalty, environmentNames: ["Staging", "Production"] });
  expect(two.error.message).toContain("exactly one environment");
});

it("works in read-only mode and on 2021.1", async () => {
  const readOnly = await openBench({ policy: { readOnly: true } });
  expect((await readOnly.ok(TOOL, inventory)).structured.verdict).toBe("needs approval");
  expect((await readOnly.fails("deploy_release", inventory)).error.code).toBe("denied");
  expect(readOnly.writes()).toEqual([]);
  await readOnly.close();
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  expect((await old.ok(TOOL, inventory)).structured.verdict).toBe("needs approval");
  await old.close();
});

describe("the reading rules", () => {
  const closed = (rule: object) =>
    openBench({ policy: { rules: [{ effect: "deny", name: "closed", ...rule }] } });

  it.each([
    ["the environment", { environment: "Production" }, checkout],
    [
      "one of two environments",
      { environment: "Production" },
      { ...checkout, environmentNames: ["Staging", "Production"] },
    ],
    ["the project", { project: "Checkout Service" }, checkout],
    ["the tenant", { tenant: "Highland Wool" }, loyalty],
    [
      "a tenant that a tag selects",
      { tenant: "Alpine Outfitters" },
      { ...loyalty, tenants: [], tenantTags: ["Region/EMEA"] },
    ],
  ])("deny a preview of %s, and show nothing of it", async (_, rule, args) => {
    const ruled = await closed(rule);
    const outcome = await ruled.fails(TOOL, args);
    expect(outcome.error.code).toBe("denied");
    expect(outcome.text).not.toMatch(/prod-|Healthy|1\.5\.0|Tenants-1\b|Alpine Outfitters/);
    await ruled.close();
  });

  it("deny a preview of what the lifecycle or a trigger deploys to by itself", async () => {
    const ruled = await closed({ environment: "Production" });
    const staging = { ...checkout, environmentNames: ["Staging"] };
    expect((await ruled.ok(TOOL, staging)).structured.verdict).toBe("can go");
    const store = ruled.simulator.store.space(spaces.default);
    store.triggers.put({
      Id: "ProjectTriggers-91",
      ProjectId: projects.checkout,
      SpaceId: spaces.default,
      Name: "Nightly",
      IsDisabled: false,
      Action: {
        ActionType: "DeployLatestRelease",
        SourceEnvironmentIds: [environments.staging],
        DestinationEnvironmentId: environments.production,
      },
    } as never);
    const outcome = await ruled.fails(TOOL, staging);
    expect(outcome.error.code).toBe("denied");
    expect(outcome.text).not.toMatch(/Nightly|Environments-4/);
    await ruled.close();
  });

  it("deny a preview that could reach a closed environment where the lifecycle cannot be read", async () => {
    const policy = { rules: [{ effect: "deny", environment: "Production" }] } as const;
    const limited = await openBenchWith(
      ({ path }) =>
        path.endsWith("/progression") ? { status: 403, body: { ErrorMessage: "no" } } : undefined,
      { policy },
    );
    const { error } = await limited.fails(TOOL, { ...checkout, environmentNames: ["Staging"] });
    expect(error.code).toBe("denied");
    await limited.close();
  });

  it.each([TOOL, "deploy_release"])("hide the name of a closed phase in %s", async (tool) => {
    const ruled = await closed({ environment: "Staging" });
    const outcome = await ruled.call(tool, loyalty, { canAsk: true });
    if (outcome.kind === "ask") throw new Error(outcome.prompt);
    expect(outcome.text).toContain("Something that the operator's policy closes to reading has to be done");
    expect(outcome.text).not.toContain("Staging");
    await ruled.close();
  });

  it("do not concern a rule about writes alone, of which the preview says nothing", async () => {
    const ruled = await closed({ tier: "write", environment: "Production" });
    const { structured } = await ruled.ok(TOOL, inventory);
    expect(structured).toEqual((await bench.ok(TOOL, inventory)).structured);
    await ruled.close();
  });
});

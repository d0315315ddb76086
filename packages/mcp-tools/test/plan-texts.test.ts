/** What a person reads before a write, as a whole: a change of these texts is a change of what is approved. */
import { afterAll, expect, it } from "vitest";
import { openBench } from "./harness.ts";

const protectProduction = { effect: "protect", name: "production", environment: ["Production"] } as const;
const bench = await openBench({ policy: { rules: [protectProduction] } });
afterAll(() => bench.close());

async function questionOf(tool: string, args: object): Promise<string> {
  const outcome = await bench.call(tool, args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(`${tool} asks nothing: ${JSON.stringify(outcome)}`);
  return outcome.prompt;
}

it("the plan of deploy_release for tenants in a protected environment", async () => {
  const question = await questionOf("deploy_release", {
    spaceName: "Default",
    projectName: "Loyalty Platform",
    releaseVersion: "1.5.1",
    environmentNames: ["Production"],
    tenantTags: ["Ring/Early"],
    specificMachineNames: ["prod-k8s-01"],
    noRunAfter: "2026-11-22T10:00:00Z",
  });
  expect(question).toMatchInlineSnapshot(`
    "This changes a PROTECTED environment.
    Deploy a release
    Environment: "Production (Environments-4)"
    Project: "Loyalty Platform (Projects-3)"
    Release: "1.5.1 (Releases-134)"
    Live now: "Alpine Outfitters: 1.5.1", "Coastline Kayaks: 1.5.1", "Evergreen Camp: 1.5.1"
    Effect: "the same release again: 3 (Alpine Outfitters, Coastline Kayaks, Evergreen Camp)"
    Package: "Deploy loyalty service", "1.5.1", "no change"
    Tenants: "Alpine Outfitters (Tenants-1)", "Coastline Kayaks (Tenants-3)", "Evergreen Camp (Tenants-5)"
    Steps: "Deploy loyalty service", "Apply partner settings", "Health check"
    Targets: "prod-k8s-01"
    Only on: "prod-k8s-01"
    Starts: "at once"
    Not after: "2026-11-22T10:00:00Z"
    Space: "Default (Spaces-1)"
    ! Not all targets are deployed to.
    ! This release is live for Alpine Outfitters, Coastline Kayaks, Evergreen Camp already.

    Nothing has happened yet. Accept only if this is what you want."
  `);
});

it("the plan of run_runbook", async () => {
  const question = await questionOf("run_runbook", {
    spaceName: "Default",
    projectName: "Checkout Service",
    runbookName: "Restart checkout pods",
    environmentNames: ["Staging", "Production"],
    runAt: "2026-11-22T10:00:00Z",
  });
  expect(question).toMatchInlineSnapshot(`
    "This changes a PROTECTED environment.
    Run a runbook
    Environments: "Staging (Environments-3)", "Production (Environments-4)"
    Runbook: "Restart checkout pods (Runbooks-1)"
    Project: "Checkout Service (Projects-1)"
    Snapshot: "Snapshot 9XK4D (RunbookSnapshots-1), published"
    Last run: "Staging: Success, 2026-10-31T09:00:00.000+00:00 (ServerTasks-1054)", "Production: Success, 2026-11-18T04:12:00.000+00:00 (ServerTasks-1164)"
    Part 1: "Staging"
    Steps 1: "Restart pods", "Health check"
    Targets 1: "staging-app-01"
    Part 2: "Production"
    Steps 2: "Restart pods", "Health check"
    Targets 2: "prod-k8s-01"
    Starts: "2026-11-22T10:00:00Z"
    Space: "Default (Spaces-1)"

    Nothing has happened yet. Accept only if this is what you want."
  `);
});

it("the plan of create_release", async () => {
  const question = await questionOf("create_release", {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseNotes: "Retries a payment once.\nSee CHK-1043.",
  });
  expect(question).toMatchInlineSnapshot(`
    "Create a release
    Project: "Checkout Service (Projects-1)"
    Space: "Default (Spaces-1)"
    Version: "4.2.2"
    Channel: "Default (Channels-1)"
    Package 1: "Deploy API container", "WrenFinch.Checkout.Api 4.2.2", "newest in the feed", "last release: 4.2.1"
    Package 2: "Run database migrations", "WrenFinch.Checkout.Database 4.2.2", "newest in the feed", "last release: 4.2.1"
    Release notes: "Retries a payment once. See CHK-1043."

    Nothing has happened yet. Accept only if this is what you want."
  `);
});

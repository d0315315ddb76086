import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const BASE = "octopus://spaces/Default";

it("the runbook resource reads a runbook", async () => {
  const uri = `${BASE}/runbooks/${bench.simulator.landmarks.runbookId}`;
  const { structured } = await bench.ok("read_resource", { uri });
  expect(structured).toMatchObject({
    mimeType: "application/json",
    content: { Name: "Restart checkout pods", PublishedRunbookSnapshotId: demoFacts.runbookSnapshotId },
  });
  expect(JSON.stringify(structured)).not.toContain('"Links"');
});

it.each([
  "runbooks/..",
  "runbooks/%2e%2e",
  "runbooks/%252e%252e%252fusers",
  "runbooks/Runbooks-1%2F..%2F..%2F..%2Fusers%2Fme",
  "runbooks/Runbooks-1%3Fx=",
  "runbooks/a%00b",
  "projects/Projects-2/..%2F..%2F..%2Fusers/runbooks/me",
  "projects/Projects-2/main%2F..%2F../runbooks/x",
  "projects/Projects-2/%2e%2e/runbooks/x",
  "projects/..%2F..%2Fusers/main/runbooks/x",
  "projects/Projects-2/main/runbooks/..%2F..%2Fx",
])("the runbook resource reaches no other route by %s", async (path) => {
  bench.simulator.journal.clear();
  await bench.fails("read_resource", { uri: `${BASE}/${path}` });
  const paths = bench.simulator.journal.requests().map((request) => request.path);
  const own = /^\/api\/Spaces-1\/(?:runbooks\/[^/]+|projects(?:\/Projects-2(?:\/[^/]+\/runbooks\/[^/]+)?)?)$/;
  expect(paths.filter((sent) => !own.test(sent) && sent !== "/api/spaces/all" && sent !== "/api")).toEqual(
    [],
  );
});

it("the runbook resource is closed with its toolset, and obeys the policy about its project", async () => {
  const other = await openBench({ policy: { toolsets: ["releases"] } });
  const rules = [{ effect: "deny" as const, name: "shut", project: ["Checkout Service"] }];
  const shut = await openBench({ policy: { rules } });
  try {
    const uri = `${BASE}/runbooks/${demoFacts.runbookId}`;
    await other.fails("read_resource", { uri });
    await other.fails("read_resource", {
      uri: `${BASE}/projects/${demoFacts.projects.storefront}/main/runbooks/x`,
    });
    expect(other.simulator.journal.count()).toBe(0);
    expect((await shut.fails("read_resource", { uri })).error.code).toBe("denied");
  } finally {
    await other.close();
    await shut.close();
  }
});

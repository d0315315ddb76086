/** Which requests find the deployment that is explained, and the success before it. */
import { demoFacts } from "@octo/simulator";
import { afterEach, expect, it } from "vitest";
import { type OverlayBench, openBenchWith } from "../../../../test/overlay.ts";

const TOOL = "explain_deployment";
const spaceName = "Default";
const inProduction = { spaceName, projectName: "Checkout Service", environmentName: "Production" };
const inDevelopment = { spaceName, projectName: "Web Storefront", environmentName: "Development" };
const ENDED = "Failed,TimedOut,Canceled,Success";

let bench: OverlayBench;
afterEach(() => bench.close());

/** The requests for deployments by the states that they ask for, and for tasks. */
function sent(): string[] {
  return bench.simulator.journal.requests().flatMap(({ path, query }) => {
    if (path.endsWith("/deployments")) return [`deployments ${new URLSearchParams(query).get("taskState")}`];
    if (path.endsWith("/details")) return ["details"];
    return path.endsWith("/tasks") ? ["tasks"] : [];
  });
}

it("one list finds a failure that is the newest, and the success before it", async () => {
  bench = await openBenchWith(() => undefined);
  const { structured } = await bench.ok(TOOL, inProduction);
  expect(structured).toMatchObject({
    deployment: { version: demoFacts.versions.failed },
    lastGood: { version: demoFacts.versions.live },
  });
  expect(sent()).toEqual([`deployments ${ENDED}`, "details", "details"]);
});

it("a failure below successes is found by the states of the tasks", async () => {
  bench = await openBenchWith(() => undefined);
  const { structured } = await bench.ok(TOOL, inDevelopment);
  expect(structured).toMatchObject({ deployment: { state: "Failed" }, succeededSince: {} });
  const [list, newest, tasks, ...rest] = sent();
  expect([list, newest, tasks]).toEqual([`deployments ${ENDED}`, "details", "tasks"]);
  expect(rest).toEqual(["details", "deployments Success", "details"]);
});

it("a failure below more successes than a list has is asked for by its state", async () => {
  let newest: unknown;
  bench = await openBenchWith(({ path, query }) =>
    path.endsWith("/deployments") && query.get("taskState") === ENDED && newest
      ? { body: { Items: [newest], TotalResults: 31 } }
      : undefined,
  );
  const { deployments, tasks } = bench.simulator.store.space(demoFacts.spaces.default);
  newest = deployments
    .all()
    .filter(
      ({ ProjectId, EnvironmentId }) => ProjectId === "Projects-2" && EnvironmentId === "Environments-1",
    )
    .findLast(({ TaskId }) => tasks.get(TaskId)?.state === "Success");
  const { structured } = await bench.ok(TOOL, { ...inDevelopment, compareWithLastGood: false });
  expect(structured).toMatchObject({ deployment: { state: "Failed" } });
  expect(sent()).toEqual(["details", "deployments Failed,TimedOut,Canceled", "details"]);
});

it("a deployment before it that failed too is no last good run", async () => {
  bench = await openBenchWith(() => undefined);
  const { failedDeployment } = bench.simulator.landmarks;
  const again = { releaseVersion: demoFacts.versions.failed, environmentNames: ["Production"] };
  await bench.ok("deploy_release", { spaceName, projectName: "Checkout Service", ...again, confirm: true });
  bench.clock.advance(600_000);
  bench.simulator.journal.clear();
  const { structured } = await bench.ok(TOOL, inProduction);
  expect(structured).toMatchObject({ lastGood: { version: demoFacts.versions.live } });
  expect(structured.deployment).not.toMatchObject({ id: failedDeployment.deploymentId });
  expect(sent()).toContain("deployments Success");
});

/** A name that one read has brought along is not asked for again by another, whatever tool reads it. */
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const spaceName = "Default";
const sent = () => bench.simulator.journal.requests().map(({ path }) => path);

it("the names of a whole list are known to look-ups of the calls after it", async () => {
  for (const tool of ["list_spaces", "list_environments", "list_projects", "find_tenants"])
    await bench.ok(tool, tool === "list_spaces" ? {} : { spaceName });
  bench.simulator.journal.clear();
  await bench.ok("get_deployment_overview", {
    spaceName,
    projects: ["loyalty-platform"],
    environments: ["Production"],
    tenants: ["Fjord Gear", demoFacts.tenants["Alpine Outfitters"]],
  });
  expect(sent().map((path) => path.split("/").slice(3).join("/"))).toEqual([
    "dashboard/dynamic",
    "deployments",
    `projects/${demoFacts.projects.loyalty}/releases`,
  ]);
});

it("a part of a list is no whole list, and a filtered one neither", async () => {
  for (const range of [{ take: 2 }, { skip: 1 }, { partialName: "Inventory" }]) {
    await bench.ok("list_projects", { spaceName, ...range });
    bench.simulator.journal.clear();
    await bench.fails("describe_project", { spaceName, projectName: `Loyalty ${JSON.stringify(range)}` });
    await bench.ok("describe_project", { spaceName, projectName: "Web Storefront" });
    expect(sent()).toContain("/api/Spaces-1/projects");
    bench.clock.advance(61_000);
  }
});

it("a name that the list did not have is asked for", async () => {
  await bench.ok("list_projects", { spaceName });
  const { projects } = bench.simulator.store.space(demoFacts.spaces.default);
  const before = projects.get(demoFacts.projects.checkout);
  if (!before) throw new Error("the demo has no such project");
  projects.put({ ...before, Id: "Projects-77", Name: "New Shop", Slug: "new-shop" });
  bench.simulator.journal.clear();
  await bench.ok("list_deployments", { spaceName, projects: ["New Shop"] });
  expect(sent()).toContain("/api/Spaces-1/projects");
});

it("a name that a look-up brought along is shown without a request of its own", async () => {
  await bench.ok("find_deployment_targets", { spaceName, environmentIds: ["Production"] });
  bench.simulator.journal.clear();
  const { structured } = await bench.ok("find_deployment_freezes", { spaceName });
  expect(JSON.stringify(structured)).toContain("Production");
  expect(sent()).toEqual(["/api/deploymentfreezes", "/api/Spaces-1/projects"]);
});

it("calls that name no space need the list of spaces once", async () => {
  const { taskId } = bench.simulator.landmarks.failedDeployment;
  await bench.ok("get_task", { taskId });
  expect(sent().filter((path) => path === "/api/spaces/all")).toHaveLength(1);
  await bench.ok("get_task", { taskId });
  expect(sent().filter((path) => path === "/api/spaces/all")).toHaveLength(1);
  bench.clock.advance(61_000);
  await bench.ok("list_projects", { spaceName });
  await bench.ok("get_task", { taskId });
  expect(sent().filter((path) => path === "/api/spaces/all")).toHaveLength(2);
});

it("the default space is asked for anew by writes where a rule is about spaces", async () => {
  const rules = [{ effect: "deny" as const, name: "shut", space: ["Data Platform"] }];
  const ruled = await openBench({ policy: { rules } });
  const { taskId } = ruled.simulator.landmarks.failedDeployment;
  await ruled.ok("get_task", { taskId });
  ruled.simulator.journal.clear();
  await ruled.fails("cancel_task", { taskId });
  expect(ruled.simulator.journal.requests().map(({ path }) => path)).toContain("/api/spaces/all");
  await ruled.close();
});

it("a list of projects says where each keeps its process and runbooks", async () => {
  await bench.ok("list_projects", { spaceName });
  bench.simulator.journal.clear();
  await bench.ok("find_runbooks", { spaceName, projectName: "Checkout Service" });
  expect(sent()).toEqual([`/api/Spaces-1/projects/${demoFacts.projects.checkout}/runbooks`]);
});

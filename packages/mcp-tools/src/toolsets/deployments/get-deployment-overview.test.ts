import { createManualClock, demoFacts } from "@octo/simulator";
import { afterAll, describe, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";
import { openBenchWith, page } from "../../../test/overlay.ts";
import { type CellFacts, cellFacts, orderOf } from "../../../test/support/facts.ts";
import { entriesAt, listAt, pick } from "../../../test/support/pick.ts";

const TOOL = "get_deployment_overview";
const spaceName = "Default";
const START = new Date("2026-11-26T19:00:00Z");

const open: Bench[] = [];
afterAll(() => Promise.all(open.map((bench) => bench.close())));

/** A bench whose world is as the questions of release managers find it. */
async function bench(options: BenchOptions<"demo"> = {}): Promise<Bench> {
  const opened = await openBench({
    ...options,
    simulator: { seed: 1, clock: createManualClock(START), startTime: START, ...options.simulator },
  });
  open.push(opened);
  return opened;
}

const demo = await bench();
const large = (await openBench({
  simulator: { world: "large", seed: 1, clock: createManualClock(START), startTime: START },
})) as unknown as Bench;
open.push(large);
const largeFacts = await cellFacts(large);

type Result = Readonly<Record<string, unknown>>;
async function overview(of: Bench, args: object): Promise<Result> {
  return (await of.ok(TOOL, { spaceName, ...args })).structured;
}
/** The row of a project. */
const rowOf = (result: Result, name: string) =>
  listAt(result, "items").find((row) => pick(row, "project") === name);
const PRODUCTION = "items.0.environments.Production";

describe("one project of the demo world", () => {
  it("shows the last success as what is live, and the failed attempt beside it", async () => {
    const { failedDeployment } = demo.simulator.landmarks;
    const result = await overview(demo, { projects: ["Checkout Service"] });
    const facts = (await cellFacts(demo)).filter(({ project }) => project === "Checkout Service");
    expect(facts).toHaveLength(4);
    const live = Object.fromEntries(
      facts.map((fact) => [fact.environment, { live: fact.live?.version, since: fact.live?.completed }]),
    );
    expect(result).toEqual({
      newestMeans: "releases",
      counts: { untenanted: { deployed: 4, live: 4, behind: 1, lastAttemptFailed: 1 } },
      hint: expect.stringContaining("did not succeed"),
      items: [
        {
          project: "Checkout Service",
          newest: demoFacts.versions.failed,
          environments: {
            ...live,
            Production: {
              ...live.Production,
              behindBy: 1,
              lastAttempt: {
                version: demoFacts.versions.failed,
                state: "Failed",
                at: expect.any(String),
                taskId: failedDeployment.taskId,
              },
            },
          },
        },
      ],
      total: 1,
    });
    expect(live.Production?.live).not.toBe(demoFacts.versions.failed);
    expect(entriesAt(result, "items.0.environments").map(([name]) => name)).toEqual([
      "Development",
      "Test",
      "Staging",
      "Production",
    ]);
  });

  it("says which tenants are behind, and by how many releases", async () => {
    const args = { projects: ["Loyalty Platform"], environments: ["Production"], show: "behind" };
    const result = await overview(demo, args);
    const facts = (await cellFacts(demo)).filter(
      ({ project, environment }) => project === "Loyalty Platform" && environment === "Production",
    );
    const newest = Math.max(...facts.map(({ live }) => orderOf(live?.version ?? "0")));
    const behind = facts.filter(({ live }) => orderOf(live?.version ?? "0") < newest);
    const each = entriesAt(result, `${PRODUCTION}.tenants.each`);
    expect(each.map(([tenant]) => tenant).sort()).toEqual(behind.map(({ tenant }) => tenant).sort());
    expect(behind.length).toBeGreaterThan(0);
    expect(result.counts).toEqual({
      tenanted: { deployed: facts.length, live: facts.length, behind: behind.length },
    });
    for (const [, cell] of each) expect(cell).toMatchObject({ behindBy: 1 });
  });

  it("finds the releases that carry a work item, and says for each tenant whether it has one", async () => {
    const tenants = ["Evergreen Camp", "Fjord Gear"];
    const args = { workItem: "shop-1327", environments: ["Production"], tenants };
    const result = await overview(demo, args);
    expect(result.carriers).toEqual([
      { project: "Loyalty Platform", version: "1.5.1", packages: ["WrenFinch.Loyalty 1.5.1"] },
    ]);
    expect(pick(result, `${PRODUCTION}.tenants.each`)).toEqual({
      "Evergreen Camp": { live: "1.5.1", since: "2026-11-22T16:31:24.376+00:00", has: "yes" },
      "Fjord Gear": {
        live: "1.5.0",
        since: expect.stringMatching(/^2026-11-18T/),
        behind: true,
        has: "no",
      },
    });
    // The same work item is in a package of another project, which has no tenants.
    const everywhere = await overview(demo, { workItem: "SHOP-1327" });
    expect(
      listAt(everywhere, "carriers")
        .map((one) => pick(one, "project"))
        .sort(),
    ).toEqual(["Inventory API", "Loyalty Platform"]);
    expect(pick(rowOf(everywhere, "Inventory API"), "environments.Test")).toMatchObject({
      has: "in a newer release",
    });
    expect(await overview(demo, { packageId: "WrenFinch.Loyalty:1.5.1" })).toMatchObject({
      carriers: result.carriers,
    });
    expect(await overview(demo, { workItem: "SHOP-0" })).toMatchObject({
      items: [],
      total: 0,
      searchedReleases: { isWhole: true },
      hint: expect.stringContaining("No release"),
    });
  });

  it("shows what runs, since when, and that it waits for a person", async () => {
    const { items } = await overview(demo, { show: "running" });
    expect(items).toEqual([
      {
        project: "Inventory API",
        newest: "2.7.0",
        environments: {
          Production: {
            live: "2.6.1",
            since: expect.any(String),
            behind: true,
            running: [
              {
                version: "2.7.0",
                state: "Executing",
                since: expect.any(String),
                taskId: demo.simulator.landmarks.pendingInterruption.taskId,
                waitsForPerson: true,
              },
            ],
          },
        },
      },
    ]);
  });

  it("shows what runs behind a newer deployment that waits in the queue, which hides it on the dashboard", async () => {
    const fresh = await bench();
    const running = fresh.simulator.landmarks.pendingInterruption.taskId;
    const response = await fetch(`${fresh.simulator.url}/api/Spaces-1/deployments`, {
      method: "POST",
      headers: { "X-Octopus-ApiKey": fresh.simulator.apiKey, "content-type": "application/json" },
      body: JSON.stringify({
        ProjectId: "Projects-4",
        ReleaseId: "Releases-130",
        EnvironmentId: demoFacts.environments.production,
      }),
    });
    expect(response.status).toBe(201);
    const result = await overview(fresh, { show: "running" });
    expect(pick(result, PRODUCTION)).toMatchObject({
      live: "2.6.1",
      running: [
        { taskId: running, state: "Executing", version: "2.7.0" },
        { state: "Queued", version: "2.6.1" },
      ],
    });
  });
});

describe("a large world", () => {
  const untenanted = ({ tenant }: CellFacts) => tenant === null;
  const isFinished = ({ attempt }: CellFacts) => !["Queued", "Executing"].includes(attempt.state);

  it("finds each cell in which the last attempt failed, with the version that is live", async () => {
    const facts = largeFacts.filter(
      (cell) => untenanted(cell) && isFinished(cell) && cell.attempt.state !== "Success",
    );
    const expected = facts.map(
      ({ project, environment, attempt, live }) =>
        `${project} ${environment} ${attempt.version} / ${live?.version ?? "none"}`,
    );
    expect(expected.length).toBeGreaterThan(40);
    const result = await overview(large, { show: "failed", take: 200 });
    const found = listAt(result, "items").flatMap((row) =>
      entriesAt(row, "environments")
        .filter(([, cell]) => pick(cell, "lastAttempt"))
        .map(
          ([name, cell]) =>
            `${pick(row, "project")} ${name} ${pick(cell, "lastAttempt.version")} / ${pick(cell, "live") ?? "none"}`,
        ),
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(pick(result, "counts.untenanted.lastAttemptFailed")).toBe(expected.length);
  });

  it("counts the projects whose Production is behind Development", async () => {
    const facts = largeFacts.filter((cell) => untenanted(cell) && cell.live);
    const versions = (environment: string) =>
      new Map(
        facts.filter((one) => one.environment === environment).map((one) => [one.project, one.live?.version]),
      );
    const development = versions("Development");
    const both = [...versions("Production")].filter(([project]) => development.has(project));
    const older = both.filter(
      ([project, version]) => orderOf(version ?? "") < orderOf(development.get(project) ?? ""),
    );
    const { comparisons, counts, next, total } = await overview(large, {});
    expect(comparisons).toContainEqual({
      environment: "Production",
      against: "Development",
      projects: both.length,
      older: older.length,
    });
    expect(older.length).toBeGreaterThan(200);
    expect(pick(counts, "untenanted")).toMatchObject({
      deployed: largeFacts.filter(untenanted).length,
      live: facts.length,
    });
    expect({ next, total }).toEqual({ next: 30, total: 300 });
  });

  it("counts 2,000 tenants by the version that is live, and keeps never succeeded and never deployed apart", async () => {
    const args = { projects: ["Partner Portal"], environments: ["Production"] };
    const facts = largeFacts.filter(
      ({ project, environment }) => project === "Partner Portal" && environment === "Production",
    );
    const count = (version: string) => facts.filter(({ live }) => live?.version === version).length;
    const failed = facts.filter(({ live }) => !live).map(({ tenant }) => tenant);
    expect(pick(await overview(large, args), `${PRODUCTION}.tenants`)).toEqual({
      count: 2_000,
      versions: ["2.3.0", "2.2.0", "2.1.0", "2.0.0"].map((version) => ({ version, count: count(version) })),
      neverSucceeded: { count: failed.length, names: failed.sort() },
      neverDeployed: { count: 2_000 - facts.length },
    });
    expect(failed.length).toBeGreaterThan(10);
    const byVersion = await overview(large, { ...args, groupBy: "version" });
    expect(byVersion.items).toHaveLength(6);
    const byTenant = await overview(large, { ...args, groupBy: "tenant", show: "behind", take: 5 });
    expect(byTenant).toMatchObject({ next: 5, total: count("2.2.0") + count("2.1.0") + count("2.0.0") });
    expect(pick(byTenant, "items.0.projects.Partner Portal.Production.live")).toMatch(/^2\.[012]\.0$/);
  });
});

describe("requests", () => {
  it("needs two requests for a space, and three for one project", async () => {
    const fresh = await bench();
    await overview(fresh, { projects: ["Loyalty Platform"] });
    const count = async (args: object) => {
      fresh.simulator.journal.clear();
      await overview(fresh, args);
      return fresh.simulator.journal.count();
    };
    expect(await count({})).toBe(2);
    expect(await count({ projects: ["Loyalty Platform"] })).toBe(3);
    expect(await count({ workItem: "SHOP-1327" })).toBe(3);
    expect(fresh.writes()).toEqual([]);
  });

  it("looks for the last success where the server names only attempts that failed", async () => {
    const { failedDeployment } = demo.simulator.landmarks;
    const dashboard = (await (
      await fetch(
        `${demo.simulator.url}/api/Spaces-1/dashboard/dynamic?projects=Projects-1&includePrevious=true`,
        { headers: { "X-Octopus-ApiKey": demo.simulator.apiKey } },
      )
    ).json()) as { readonly Items: readonly { readonly IsPrevious: boolean }[] };
    const Items = dashboard.Items.map((item) =>
      item.IsPrevious
        ? { ...item, State: "Failed", TaskId: "ServerTasks-1", DeploymentId: "Deployments-1" }
        : item,
    );
    const old = await openBenchWith(
      ({ path }) => (path.endsWith("/dashboard/dynamic") ? { body: { ...dashboard, Items } } : undefined),
      { simulator: { seed: 1, clock: createManualClock(START), startTime: START } },
    );
    open.push(old);
    const found = await overview(old, { projects: ["Checkout Service"] });
    expect(pick(found, PRODUCTION)).toMatchObject({
      live: "4.2.0",
      lastAttempt: { taskId: failedDeployment.taskId },
    });
    const blind = await openBenchWith(
      ({ path, query }) => {
        if (path.endsWith("/dashboard/dynamic")) return { body: { ...dashboard, Items } };
        if (path.endsWith("/deployments") && query.get("taskState") === "Success") return page([], 4_000);
        return undefined;
      },
      { simulator: { seed: 1, clock: createManualClock(START), startTime: START } },
    );
    open.push(blind);
    const result = await overview(blind, { projects: ["Checkout Service"] });
    expect(pick(result, PRODUCTION)).toMatchObject({ liveNotKnown: true });
    expect(pick(result, "notice.notRead")).toEqual([
      "older successes: there are more than one request reads",
    ]);
  });

  it("works on 2021.1", async () => {
    const old = await bench({ simulator: { serverVersion: "2021.1.0" } });
    const result = await overview(old, { projects: ["Checkout Service"] });
    expect(pick(result, `${PRODUCTION}.live`)).toBe("4.2.0");
  });
});

describe("what a rule closes", () => {
  it("is in no row, no count and no comparison", async () => {
    const rules = [{ effect: "deny", name: "shut", environment: ["Production"] }] as const;
    const limited = await bench({ policy: { rules } });
    const result = await overview(limited, {});
    expect(JSON.stringify(result)).not.toContain("Production");
    expect(pick(result, "counts.untenanted")).toEqual({ deployed: 11, live: 11 });
    expect(result.notice).toEqual({ filteredByPolicy: true });
    expect(entriesAt(rowOf(result, "Checkout Service"), "environments")).toHaveLength(3);
  });

  it("leaves out closed tenants and projects with their counts, and the releases that only they have", async () => {
    const rules = [
      { effect: "deny", tenant: ["Fjord Gear"] },
      { effect: "deny", project: ["Inventory API"] },
    ] as const;
    const limited = await bench({ policy: { rules } });
    const args = { projects: ["Loyalty Platform"], environments: ["Production"] };
    const result = await overview(limited, args);
    expect(JSON.stringify(result)).not.toContain("Fjord Gear");
    expect(entriesAt(result, `${PRODUCTION}.tenants.each`)).toHaveLength(7);
    expect(result.counts).toEqual({ tenanted: { deployed: 7, live: 7, behind: 4 } });
    const searched = await overview(limited, { workItem: "SHOP-1327" });
    expect(searched.carriers).toHaveLength(1);
    expect(JSON.stringify(searched)).not.toContain("Inventory");
    expect(searched.searchedReleases).toEqual({ isWhole: true });
  });
});

/**
 * Ways around a rule that name nothing, name it in another way, or reach it through something else. Each is refused, with
 * nothing forbidden in the journal, and the legitimate call beside it still works.
 */
import type { PolicySettings } from "@octo/policy";
import { demoFacts } from "@octo/simulator";
import { afterEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../harness.ts";

let bench: Bench;
afterEach(() => bench.close());

async function open(policy: PolicySettings): Promise<Bench> {
  bench = await openBench({ policy });
  return bench;
}

async function refused(args: object): Promise<void> {
  const { error } = await bench.fails("execute", { ...args, confirm: true });
  expect(["denied", "approval_required"]).toContain(error.code);
  expect(bench.writes()).toEqual([]);
}

function found<T>(document: T | undefined): T {
  if (document === undefined) throw new Error("the world has no such document");
  return document;
}

const get = (path: string, query?: object) => ({ method: "GET", path, ...(query ? { query } : {}) });

describe("a slug that looks like an id", () => {
  it("of a closed space is refused", async () => {
    const { simulator } = await open({ rules: [{ effect: "deny", space: "Spaces-2" }] });
    const space = found(simulator.store.spaces.get("Spaces-2"));
    simulator.store.spaces.put({ ...space, Name: "Team 2", Slug: "team-2" });
    await refused(get("/api/spaces/team-2/projects"));
    await refused({ method: "POST", path: "/api/spaces/team-2/deployments", body: {} });
    await bench.ok("execute", get("/api/Spaces-1/projects"));
  });

  it("of a closed project or environment is refused, by id, by name, cold and warm", async () => {
    for (const rule of [
      { project: demoFacts.projects.inventory },
      { project: "Inventory API" },
      { project: "web-2" },
    ]) {
      const { simulator } = await open({ rules: [{ effect: "deny", ...rule }] });
      const { projects } = simulator.store.space("Spaces-1");
      projects.put({ ...found(projects.get(demoFacts.projects.inventory)), Slug: "web-2" });
      for (const _ of ["cold", "warm"]) {
        await refused(get("/api/Spaces-1/projects/web-2"));
        await refused(get("/api/Spaces-1/projects/Projects-4"));
        await refused({ method: "PUT", path: "/api/Spaces-1/projects/web-2", body: { Description: "x" } });
        await bench.ok("execute", get("/api/Spaces-1/projects/Projects-1"));
        await bench.ok("execute", get("/api/Spaces-1/projects/checkout-service"));
      }
      await bench.close();
    }
    await open({});
  });
});

describe("a path without a space", () => {
  it.each(["Default", "def*", demoFacts.spaces.default])(
    "reads and changes nothing of the default space when a rule closes it as %s",
    async (space) => {
      await open({ rules: [{ effect: "deny", space }] });
      bench.simulator.journal.clear();
      for (const path of [
        "libraryvariablesets",
        "projects/experimental/summaries",
        "machinepolicies",
        "feeds",
      ])
        await refused(get(`/api/${path}`));
      await refused({ method: "POST", path: "/api/projectgroups", body: { Name: "x" } });
      await bench.ok("execute", get(`/api/${demoFacts.spaces.dataPlatform}/machinepolicies`));
    },
  );
});

describe("an open project below the slug of its space", () => {
  it.each([{ project: "Inventory API" }, { project: demoFacts.projects.inventory }])(
    "is shown although %j is closed",
    async (rule) => {
      await open({ rules: [{ effect: "deny", ...rule }] });
      for (const project of ["checkout-service", demoFacts.projects.checkout])
        await bench.ok("execute", get(`/api/spaces/default/projects/${project}`));
      for (const project of ["inventory-api", demoFacts.projects.inventory])
        await refused(get(`/api/spaces/default/projects/${project}`));
    },
  );
});

describe("an open thing asked for by id", () => {
  it.each([
    ["get_variables", { spaceName: "Default", projectId: demoFacts.projects.checkout }],
    ["list_deployments", { spaceName: "Default", projects: [demoFacts.projects.checkout] }],
    ["get_deployment_process", { spaceName: "Default", projectId: demoFacts.projects.checkout }],
  ])("%s is not refused because a rule names another by name", async (tool, args) => {
    await open({ rules: [{ effect: "deny", project: "Inventory API" }] });
    await bench.ok(tool, args);
    await bench.ok(tool, args);
    const closed = JSON.parse(
      JSON.stringify(args).replace(demoFacts.projects.checkout, demoFacts.projects.inventory),
    );
    expect((await bench.fails(tool, closed)).error.code).toBe("denied");
  });
});

describe("routes that name nothing", () => {
  it("a freeze, a space's queue and its managers cannot be set past the rules", async () => {
    await open({ rules: [{ effect: "deny", environment: "Production" }] });
    const freeze = {
      Name: "x",
      ProjectEnvironmentScope: { "Projects-1": [demoFacts.environments.production] },
    };
    await refused({ method: "POST", path: "/api/deploymentfreezes", body: freeze });
    const space = bench.simulator.store.spaces.get("Spaces-1");
    for (const body of [
      { ...space, TaskQueueStopped: true },
      { ...space, SpaceManagersTeamMembers: [demoFacts.agentId] },
    ])
      await refused({ method: "PUT", path: "/api/spaces/Spaces-1", body });
  });

  it("a method that is not known on a path is not decided by what a read of it shows", async () => {
    await open({
      rules: [
        { effect: "deny", environment: "Production" },
        { effect: "allow", tier: "write" },
      ],
    });
    for (const path of ["projects/Projects-1", "channels/Channels-1", "tagsets/all"])
      for (const method of ["PATCH", "POST"])
        await refused({ method, path: `/api/Spaces-1/${path}`, body: { Name: "x" } });
    await bench.ok("execute", get("/api/Spaces-1/projects/Projects-1"));
  });

  it("no toolset is open to writes because it is open to reads", async () => {
    await open({ toolsets: ["tasks"], rules: [{ effect: "allow", tier: "write" }] });
    await refused({
      method: "PATCH",
      path: "/api/Spaces-1/environments/Environments-1",
      body: { Name: "x" },
    });
    await refused({ method: "POST", path: "/api/icons/all", body: {} });
    await bench.ok("execute", get("/api/Spaces-1/environments/Environments-1"));
  });

  it("a task is started by what its kind can do", async () => {
    await open({ rules: [{ effect: "allow", tier: "write" }] });
    for (const Name of ["TestEmail", "Backup", "Delete", "MigrationPartialExport"])
      await refused({ method: "POST", path: "/api/tasks", body: { Name, Arguments: {} } });
    await bench.ok("execute", { method: "POST", path: "/api/Spaces-1/tasks", body: { Name: "Health" } });
    expect(bench.writes()).toHaveLength(1);
  });

  it("lists of spaces do not show a closed one", async () => {
    await open({ rules: [{ effect: "deny", space: "Data Platform" }] });
    for (const path of [
      "/api/spaces/all",
      "/api/spaces",
      "/api/users/Users-31/spaces",
      "/api/users/me/permissions",
      "/api/licenses/licenses-current-usage",
    ])
      await refused(get(path));
    await bench.ok("execute", get("/api/spaces/Spaces-1"));
    await bench.ok("execute", get("/api/users/me"));
  });
});

describe("somebody else's word, and addresses of the caller's choice", () => {
  it("an agent does not decide an intervention", async () => {
    await open({ rules: [{ effect: "allow" }] });
    const interruptionId = bench.simulator.landmarks.pendingInterruption?.interruptionId;
    const path = `/api/Spaces-1/interruptions/${interruptionId}`;
    await refused({ method: "PUT", path: `${path}/responsible`, body: {} });
    await refused({ method: "POST", path: `${path}/submit`, body: { Result: "Proceed", Notes: "ok" } });
    await bench.ok("execute", get(path));
  });

  it.each(["machines", "workers"])("discovery of %s is refused to a reader", async (kind) => {
    await open({ readOnly: true });
    bench.simulator.journal.clear();
    await refused(get(`/api/Spaces-1/${kind}/discover`, { host: "169.254.169.254", port: 80 }));
    await refused(get(`/api/Spaces-1/${kind}`, { uri: "http://169.254.169.254/" }));
    expect(bench.simulator.journal.count()).toBe(0);
    await bench.ok("execute", get(`/api/Spaces-1/${kind}`));
  });
});

describe("arguments that skip part of the work, on every creating route", () => {
  it.each([
    [
      "/api/Spaces-1/runbookRuns",
      { RunbookId: demoFacts.runbookId, EnvironmentId: demoFacts.environments.dev, SkipActions: ["a"] },
    ],
    ["/api/Spaces-1/runbooks/Runbooks-1/run/v1", { SkipStepNames: ["a"] }],
    ["/api/Spaces-1/deployments", { ExcludedMachineIds: ["Machines-1"] }],
  ])("POST %s asks a person although a rule allows writes", async (path, body) => {
    await open({ rules: [{ effect: "allow", tier: "write" }] });
    const { error } = await bench.fails("execute", { method: "POST", path, body });
    expect(error.code).toBe("approval_required");
    expect(bench.writes()).toEqual([]);
  });
});

describe("work that starts later", () => {
  const rules: PolicySettings["rules"] = [
    { effect: "deny", name: "no-sundays", tier: "write", time: { days: ["sun"] } },
    { effect: "allow", tier: "write" },
  ];
  const deployment = {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: demoFacts.versions.failed,
    environmentNames: ["Development"],
  };
  const run = { spaceName: "Default", projectName: "Checkout Service", environmentNames: ["Staging"] };

  it("is refused for its start before a person is asked, and sent when no rule closes the start", async () => {
    await open({ rules }); // the clock stands on a Saturday
    const runbookName = bench.simulator.store.space("Spaces-1").runbooks.get(demoFacts.runbookId)?.Name;
    for (const start of [
      { runAt: "2026-11-22T10:00:00Z" },
      { runAt: "2026-11-21T20:00:00Z", noRunAfter: "2026-11-22T02:00:00Z" },
      { noRunAfter: "2026-11-22T02:00:00Z" },
    ]) {
      const deploy = await bench.fails("deploy_release", { ...deployment, ...start }, { canAsk: true });
      expect(deploy.error).toMatchObject({ code: "denied", rule: "no-sundays" });
      const runbook = await bench.fails("run_runbook", { ...run, runbookName, ...start }, { canAsk: true });
      expect(runbook.error).toMatchObject({ code: "denied", rule: "no-sundays" });
    }
    expect(bench.writes()).toEqual([]);
    await bench.ok("deploy_release", { ...deployment, runAt: "2026-11-23T10:00:00Z", confirm: true });
    expect(bench.writes()).toHaveLength(1);
  });
});

describe("a document of a closed project below an open one", () => {
  it("is not shown by the project in its path", async () => {
    await open({ rules: [{ effect: "deny", project: "Inventory API" }] });
    const { channels } = bench.simulator.store.space("Spaces-1");
    const closed = found(channels.find(({ ProjectId }) => ProjectId === demoFacts.projects.inventory));
    bench.simulator.journal.clear();
    for (const path of [`channels/${closed.Id}/releases`, `channels/${closed.Id}`])
      await refused(get(`/api/Spaces-1/projects/${demoFacts.projects.checkout}/${path}`));
    const requests = bench.simulator.journal.requests().map(({ path }) => path);
    expect(requests.filter((path) => path.includes("channels"))).toEqual([]);
    await bench.ok("execute", get(`/api/Spaces-1/projects/${demoFacts.projects.checkout}/channels`));
  });
});

describe("look-ups of names", () => {
  it("obey a rule about the route that they need, and name no candidate past it", async () => {
    await open({ rules: [{ effect: "deny", route: ["/tenants", "/tenants/**"] }] });
    bench.simulator.journal.clear();
    const { text } = await bench.fails("find_tenants", {
      spaceName: "Default",
      tenantId: "Alpine Outfiters",
    });
    expect(text).not.toContain("Alpine Outfitters");
    const requests = bench.simulator.journal.requests().map(({ path }) => path);
    expect(requests.filter((path) => path.includes("tenants"))).toEqual([]);
  });

  it("a slug that looks like the id of nothing is looked up before it is used", async () => {
    await open({ rules: [{ effect: "deny", project: demoFacts.projects.inventory }] });
    const { projects } = bench.simulator.store.space("Spaces-1");
    projects.put({ ...found(projects.get(demoFacts.projects.inventory)), Slug: "projects-99" });
    for (const text of ["projects-99", "Projects-99"]) {
      await refused(get(`/api/Spaces-1/projects/${text}`));
      await refused({ method: "PUT", path: `/api/Spaces-1/projects/${text}`, body: { Description: "x" } });
    }
  });
});

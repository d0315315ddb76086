import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness.ts";
import { demoFacts } from "./demo/facts.ts";
import { demoWorld } from "./demo.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

describe("the demo world", () => {
  it("is the same for the same seed and start, byte for byte", async () => {
    // A world of a function is never remembered, so it is played anew and is no copy.
    const twin = await startHarness({ world: (kit) => demoWorld(kit) });
    const other = await startHarness({ seed: 2 });
    try {
      const routes = [
        "/api",
        "/api/Spaces-1",
        "/api/spaces",
        "/api/Spaces-1/projects",
        "/api/Spaces-1/releases?take=100",
        "/api/Spaces-1/deployments?take=500",
        "/api/Spaces-1/tasks?take=500",
        "/api/Spaces-1/events?take=1000",
        "/api/Spaces-1/dashboard",
        "/api/Spaces-1/machines",
        "/api/Spaces-1/certificates",
        "/api/users",
        "/api/Spaces-1/packages?take=200",
        "/api/Spaces-1/build-information",
        "/api/Spaces-1/tenants",
        "/api/Spaces-1/projects/Projects-1/progression",
        `/api/Spaces-1/tasks/${h.marks.failedDeployment.taskId}/details?verbose=true`,
        `/api/Spaces-1/tasks/${h.marks.failedDeployment.taskId}/raw`,
        "/api/Spaces-2/deployments",
        "/api/deploymentfreezes",
      ];
      for (const path of routes) expect((await twin.get(path)).text, path).toBe((await h.get(path)).text);
      expect((await other.get("/api/Spaces-1/tasks?take=500")).text).not.toBe(
        (await h.get("/api/Spaces-1/tasks?take=500")).text,
      );
    } finally {
      await twin.sim.close();
      await other.sim.close();
    }
  });

  it("says in the log why the production deployment failed", async () => {
    const { taskId } = h.marks.failedDeployment;
    const raw = (await h.get(`/api/Spaces-1/tasks/${taskId}/raw`)).text;
    expect(raw).toContain("== Failed: Step 2: Run database migrations ==");
    expect(raw).toContain("|     Failed: prod-db-01\r\n");
    expect(raw).toContain("Command timeout is 30 seconds (variable Checkout:MigrationTimeoutSeconds = 30)");
    expect(raw).toContain("Execution Timeout Expired");
    expect(raw).toMatch(/\d\d:\d\d:\d\d {3}Fatal {4}\|/);
    const details = (await h.get(`/api/Spaces-1/tasks/${taskId}/details`)).body;
    const steps = details.ActivityLogs[0].Children.map((item: { Name: string; Status: string }) => [
      item.Name,
      item.Status,
    ]);
    expect(steps).toEqual([
      ["Acquire packages", "Success"],
      ["Step 1: Deploy API container", "Success"],
      ["Step 2: Run database migrations", "Failed"],
      ["Step 3: Smoke test", "Skipped"],
    ]);
    expect(JSON.stringify(details)).not.toContain('"Category":"Verbose"');
  });

  it("has in the audit trail the change that caused the failure, and the successful deployment of 4.2.0", async () => {
    const event = (await h.get(`/api/Spaces-1/events/${h.marks.variableChangeEventId}`)).body;
    expect(event).toMatchObject({ Username: "priya.nair", Category: "Modified" });
    expect(event.ChangeDetails.Differences).toEqual([
      { path: "/Variables/0/Value", op: "replace", value: "30" },
    ]);
    expect(event.ChangeDetails.DocumentContext.Variables[0].Value).toBe("600");
    const releases = (await h.get("/api/Spaces-1/projects/Projects-1/releases?searchByVersion=4.2.0")).body
      .Items;
    const deployments = (await h.get(`/api/Spaces-1/releases/${releases[0].Id}/deployments`)).body.Items;
    const production = deployments.find(
      (item: { EnvironmentId: string }) => item.EnvironmentId === h.marks.environments.production,
    );
    const raw = (await h.get(`/api/Spaces-1/tasks/${production.TaskId}/raw`)).text;
    expect(raw).toContain("Command timeout is 600 seconds");
    expect(raw).toContain("Task status:       Success");
  });

  it("deploys 4.2.1 successfully after the cause is removed", async () => {
    const fresh = await startHarness();
    try {
      const set = (await fresh.get("/api/Spaces-1/variables/variableset-Projects-1")).body;
      const variables = set.Variables.map((item: { Name: string }) =>
        item.Name.endsWith("TimeoutSeconds") ? { ...item, Value: "600" } : item,
      );
      expect(
        (await fresh.send("PUT", `/api/Spaces-1/variables/${set.Id}`, { ...set, Variables: variables }))
          .status,
      ).toBe(200);
      const deploy = async (update: boolean): Promise<string> => {
        const created = await fresh.send("POST", "/api/Spaces-1/deployments/create/untenanted/v1", {
          ProjectName: h.marks.names.projects.checkout,
          ReleaseVersion: h.marks.versions.failed,
          EnvironmentNames: ["Production"],
          UpdateVariableSnapshot: update,
        });
        fresh.wait(300);
        return (await fresh.get(`/api/tasks/${created.body.DeploymentServerTasks[0].ServerTaskId}`)).body
          .State;
      };
      expect(await deploy(false)).toBe("Failed");
      expect(await deploy(true)).toBe("Success");
    } finally {
      await fresh.sim.close();
    }
  });

  it("has the promised number of releases and deployments", async () => {
    const tasks = (await h.get("/api/tasks?take=0")).body.TotalCounts;
    expect(tasks.Success).toBeGreaterThan(130);
    expect(tasks.Failed).toBeGreaterThanOrEqual(5);
    expect(tasks.Interrupted).toBe(1);
    const spaces = await Promise.all(
      [h.marks.spaces.default, h.marks.spaces.dataPlatform].map((id) => h.get(`/api/${id}/releases?take=0`)),
    );
    expect(spaces.reduce((sum, page) => sum + page.body.TotalResults, 0)).toBeGreaterThanOrEqual(37);
  });

  it("never shows a sensitive value", async () => {
    for (const path of [
      "/api/Spaces-1/variables/all",
      "/api/Spaces-1/variables/preview?project=Projects-1&environment=Environments-4",
      "/api/Spaces-1/accounts",
      "/api/Spaces-1/certificates",
    ]) {
      expect((await h.get(path)).text).not.toContain("not shown by any route");
    }
  });

  it("has an unhealthy target and an expiring certificate", async () => {
    expect((await h.get("/api/Spaces-1/machines?healthStatuses=Unhealthy")).body.Items[0].Id).toBe(
      h.marks.unhealthyMachineId,
    );
    const certificate = (await h.get(`/api/Spaces-1/certificates/${h.marks.expiringCertificateId}`)).body;
    expect(certificate.NotAfter).toBe("2026-11-29T08:00:00.000+00:00");
    const scheduled = (await h.get("/api/deploymentfreezes?status=Scheduled")).body.DeploymentFreezes;
    expect(scheduled.map(({ Id }: { Id: string }) => Id).sort()).toEqual([
      h.marks.freezeId,
      h.marks.planning.recurringFreeze,
    ]);
  });
});

describe("the landmarks of the demo world", () => {
  it("name the things that the server serves", async () => {
    const { spaces, environments, projects, names, versions, failedDeployment } = h.marks;
    const nameOf = async (path: string) => (await h.get(path)).body.Name;
    for (const key of ["default", "dataPlatform"] as const)
      expect(await nameOf(`/api/spaces/${spaces[key]}`)).toBe(names.spaces[key]);
    for (const key of ["dev", "test", "staging", "production"] as const)
      expect(await nameOf(`/api/${spaces.default}/environments/${environments[key]}`)).toBe(
        names.environments[key],
      );
    for (const key of ["dataDev", "dataProduction"] as const)
      expect(await nameOf(`/api/${spaces.dataPlatform}/environments/${environments[key]}`)).toBe(
        names.environments[key],
      );
    for (const key of ["checkout", "storefront", "loyalty", "inventory"] as const)
      expect(await nameOf(`/api/${spaces.default}/projects/${projects[key]}`)).toBe(names.projects[key]);
    expect(await nameOf(`/api/${spaces.dataPlatform}/projects/${projects.reports}`)).toBe(
      names.projects.reports,
    );
    expect(await nameOf(`/api/${spaces.default}/runbooks/${h.marks.runbookId}`)).toBe(names.runbook);
    expect(await nameOf(`/api/deploymentfreezes/${h.marks.freezeId}`)).toBe(names.freeze);
    expect(await nameOf(`/api/${spaces.default}/channels/${h.marks.hotfixChannelId}`)).toBe("Hotfix");
    const failed = (await h.get(`/api/${spaces.default}/releases/${failedDeployment.releaseId}`)).body;
    expect(failed.Version).toBe(versions.failed);
  });

  it("have the facts that are the same in every run, and the server serves those", async () => {
    expect(h.marks).toMatchObject(demoFacts);
    const { tenants, accounts } = demoFacts;
    const served = {
      ...Object.fromEntries(Object.entries(tenants).map(([name, id]) => [`tenants/${id}`, name])),
      [`accounts/${accounts.clusterToken}`]: "Production cluster token",
      [`accounts/${accounts.cdnPurge}`]: "CDN purge",
      [`certificates/${demoFacts.websiteCertificateId}`]: "www.wrenfinch.example",
      [`certificates/${demoFacts.expiringCertificateId}`]: "checkout.wrenfinch.example",
      [`channels/${demoFacts.defaultChannelId}`]: "Default",
      [`runbookSnapshots/${demoFacts.runbookSnapshotId}`]: "Snapshot 9XK4D",
    };
    for (const [path, name] of Object.entries(served))
      expect((await h.get(`/api/${demoFacts.spaces.default}/${path}`)).body.Name, path).toBe(name);
    expect((await h.get(`/api/users/${demoFacts.agentId}`)).body.Username).toBe(h.marks.agent.username);
    const machine = await h.get(`/api/${demoFacts.spaces.default}/machines/${demoFacts.unhealthyMachineId}`);
    expect(machine.body.HealthStatus).toBe("Unhealthy");
  });

  it("say which version is live", async () => {
    const { spaces, environments, projects, versions } = h.marks;
    const query = `projects=${projects.checkout}&environments=${environments.production}`;
    const { Items } = (await h.get(`/api/${spaces.default}/deployments?${query}`)).body;
    const states: (readonly [string, string])[] = [];
    for (const { ReleaseId, TaskId } of Items.slice(0, 2)) {
      const release = (await h.get(`/api/${spaces.default}/releases/${ReleaseId}`)).body;
      const task = (await h.get(`/api/${spaces.default}/tasks/${TaskId}`)).body;
      states.push([release.Version, task.State]);
    }
    expect(states).toEqual([
      [versions.failed, "Failed"],
      [versions.live, "Success"],
    ]);
  });
});

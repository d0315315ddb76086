/** Routes of newer servers: what they do, beyond the form of their responses. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../src/testing/harness.ts";

const S = "/api/Spaces-1";
let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

const space = () => h.sim.store.space("Spaces-1");

describe("POST tasks/{id}/abandon", () => {
  it("ends a task that is being canceled, and refuses others", async () => {
    const release = space().releases.where("project", h.marks.projects.inventory).at(-1)?.Id;
    const made = await h.send("POST", `${S}/deployments/v1`, {
      ReleaseId: release,
      EnvironmentId: h.marks.environments.dev,
    });
    expect(made.status).toBe(201);
    h.wait(4);
    const task = `${S}/tasks/${made.body.TaskId}`;
    expect((await h.send("POST", `${task}/abandon`)).status).toBe(400);
    expect((await h.send("POST", `${task}/cancel`)).body.State).toBe("Cancelling");
    expect((await h.send("POST", `${task}/abandon`)).body.State).toBe("Canceled");
    expect((await h.get(task)).body.IsCompleted).toBe(true);
  });
});

describe("GET releases/{id}/missingPackages", () => {
  it("names what was deleted from the feed since the release was created", async () => {
    const path = `${S}/releases/${h.marks.failedDeployment.releaseId}/missingPackages`;
    expect((await h.get(path)).body).toEqual({ Packages: [] });
    await h.send("DELETE", `${S}/packages/packages-WrenFinch.Checkout.Api.${h.marks.versions.failed}`);
    expect((await h.get(path)).body).toEqual({
      Packages: [{ Id: "WrenFinch.Checkout.Api", Version: h.marks.versions.failed }],
    });
  });
});

describe("the routes of a target", () => {
  it("latestdeployments has the task of the newest deployment of each project", async () => {
    const { Items } = (await h.get(`${S}/machines/Machines-8/latestdeployments`)).body;
    expect(
      Items.map((item: { ProjectName: string; ServerTask: { Id: string } }) => [
        item.ProjectName,
        item.ServerTask.Id,
      ]),
    ).toEqual([[h.marks.names.projects.checkout, h.marks.failedDeployment.taskId]]);
    const none = await h.get(`${S}/machines/Machines-8/latestdeployments?partialName=loyalty`);
    expect(none.body.TotalResults).toBe(0);
  });

  it("tasks and tasks/v1 keep tasks of one kind", async () => {
    const count = async (type: string) => {
      const query = `?type=${type}&take=1`;
      const old = (await h.get(`${S}/machines/Machines-7/tasks${query}`)).body.TotalResults;
      const { ResourceCollection } = (await h.get(`${S}/machines/Machines-7/tasks/v1${query}`)).body;
      expect(ResourceCollection.TotalResults).toBe(old);
      return old;
    };
    expect(await count("Deployment")).toBeGreaterThan(0);
    expect(await count("RunbookRun")).toBeGreaterThan(0);
    expect(await count("Other")).toBe(0);
  });
});

describe("ephemeral environments", () => {
  it("are created below a parent, shared by projects, and deleted with their last project", async () => {
    const of = (project: string) => `${S}/projects/${project}/environments/ephemeral`;
    const { checkout, inventory } = h.marks.projects;
    const body = { EnvironmentName: "pr-17" };
    expect((await h.send("POST", of(checkout), body)).status).toBe(400);
    const parent = (await h.send("POST", `${S}/parentenvironments`, { Name: "Pull requests" })).body;
    const made = await h.send("POST", of(checkout), body);
    expect([made.status, Object.keys(made.body)]).toEqual([201, ["Id"]]);
    expect((await h.send("POST", of(checkout), body)).status).toBe(400);
    const status = async (project: string) =>
      (await h.get(`${of(project)}/${made.body.Id}/status`)).body.Status;
    expect([await status(checkout), await status(inventory)]).toEqual(["Provisioned", "NotConnected"]);
    expect((await h.send("POST", of(inventory), body)).body.Id).toBe(made.body.Id);
    expect(await status(inventory)).toBe("Provisioned");
    const listed = async (query: string) =>
      (await h.get(`${S}/environments/v2?${query}`)).body.Items.map((item: { Name: string }) => item.Name);
    expect(await listed("type=Ephemeral")).toEqual(["pr-17"]);
    expect(await listed("type=Parent")).toEqual(["Pull requests"]);
    expect((await h.get(`${S}/environments`)).body.Items).toHaveLength(4);
    expect((await h.send("DELETE", `${S}/parentenvironments/${parent.Id}`)).status).toBe(400);
    for (const project of [checkout, inventory])
      expect((await h.send("POST", `${of(project)}/${made.body.Id}/deprovision`)).status).toBe(200);
    expect(await listed("type=Ephemeral")).toEqual([]);
    expect((await h.send("DELETE", `${S}/parentenvironments/${parent.Id}`)).status).toBe(200);
  });
});

describe("the routes of a project", () => {
  it("environments has those of all its lifecycles, in their order", async () => {
    const { Items } = (await h.get(`${S}/projects/${h.marks.projects.checkout}/environments`)).body;
    expect(Items.map((item: { Id: string }) => item.Id)).toEqual([
      "Environments-1",
      "Environments-2",
      "Environments-3",
      "Environments-4",
    ]);
  });

  it("deploymentprocesses/resolved has the steps that run, in the database and on a branch", async () => {
    const names = async (path: string): Promise<string[]> =>
      (await h.get(`${S}/projects/${path}/deploymentprocesses/resolved`)).body.Steps.map(
        (step: { Name: string }) => step.Name,
      );
    expect(await names(h.marks.projects.checkout)).toContain("Run database migrations");
    expect(await names(`${h.marks.projects.storefront}/${encodeURIComponent("refs/heads/main")}`)).toContain(
      "Purge CDN cache",
    );
  });

  it("deploymentprocesses/validate names target tags that no target has", async () => {
    const path = `${S}/projects/${h.marks.projects.inventory}/deploymentprocesses`;
    const check = async () => (await h.send("POST", `${path}/validate`)).body;
    expect(await check()).toMatchObject({ HasWarnings: false, TagsWithoutTargetsByStepId: {} });
    const process = (await h.get(path)).body;
    const [first, second, ...rest] = process.Steps;
    const moved = { ...second, Properties: { "Octopus.Action.TargetRoles": "inventory-api,stock-robot" } };
    const saved = (await h.send("PUT", path, { ...process, Steps: [first, moved, ...rest] })).body;
    expect(await check()).toMatchObject({
      HasWarnings: true,
      TagsWithoutTargetsByStepId: { [saved.Steps[1].Id]: ["stock-robot"] },
    });
  });

  it("deploymentprocesses/validate reads the branch that the path names", async () => {
    const path = `${S}/projects/${h.marks.projects.storefront}`;
    const branch = encodeURIComponent("refs/heads/main");
    const done = await h.send("POST", `${path}/${branch}/deploymentprocesses/validate`);
    expect(done.body).toMatchObject({ HasWarnings: false });
    expect((await h.send("POST", `${path}/no-such-branch/deploymentprocesses/validate`)).status).toBe(404);
  });

  it("runbookRuns/{id}/retry/v1 runs the same snapshot in the same environment again", async () => {
    const earlier = (await h.get(`${S}/runbookRuns/RunbookRuns-11`)).body;
    const path = `${S}/projects/${h.marks.projects.checkout}/runbookRuns/${earlier.Id}/retry/v1`;
    const made = (await h.send("POST", path)).body;
    expect(made.Id).not.toBe(earlier.Id);
    expect((await h.get(`${S}/runbookRuns/${made.Id}`)).body).toMatchObject({
      RunbookSnapshotId: earlier.RunbookSnapshotId,
      EnvironmentId: earlier.EnvironmentId,
    });
    const ofAnother = path.replace(h.marks.projects.checkout, h.marks.projects.inventory);
    expect((await h.send("POST", ofAnother)).status).toBe(404);
  });

  it("featuretoggles are created, and deleted by their slug", async () => {
    const path = `${S}/projects/${h.marks.projects.storefront}/featuretoggles`;
    const made = await h.send("POST", path, { Name: "Quick Checkout" });
    expect([made.status, made.body.Slug, made.body.DefaultIsEnabled]).toEqual([201, "quick-checkout", false]);
    expect((await h.send("DELETE", `${path}/quick-checkout`)).status).toBe(200);
    expect((await h.get(`${path}/quick-checkout`)).status).toBe(404);
  });
});

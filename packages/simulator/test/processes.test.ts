/** Tasks, approvals, defects, Git branches, step templates and conditional reads over several requests. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../src/testing/harness.ts";

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.sim.close());

const at = (path: string): string => `/api/Spaces-1/${path}`;
const post = async (path: string, body: unknown = {}, key?: string) => h.send("POST", at(path), body, key);
const put = async (path: string, body: unknown) => h.send("PUT", at(path), body);
const get = async (path: string) => (await h.get(at(path))).body;
const HERE = { SpaceId: "Spaces-1", SpaceIdOrName: "Spaces-1" };

/** A new release of Inventory API, deployed to Development. */
async function deploy(more: Record<string, unknown> = {}): Promise<string> {
  const names = { ...HERE, ProjectName: h.marks.names.projects.inventory };
  const release = (await post("releases/create/v1", names)).body;
  const response = await post("deployments/create/untenanted/v1", {
    ...names,
    ReleaseVersion: release.ReleaseVersion,
    EnvironmentNames: ["Development"],
    ...more,
  });
  return response.body.DeploymentServerTasks[0].ServerTaskId;
}

describe("tasks", () => {
  it("time out when they could not start before NoRunAfter", async () => {
    await deploy();
    const late = await deploy({ NoRunAfter: new Date(h.sim.clock.now() + 3_000).toISOString() });
    h.wait(4);
    const task = await get(`tasks/${late}`);
    expect([task.State, task.IsCompleted, task.StartTime]).toEqual(["TimedOut", true, null]);
    expect(task.ErrorMessage).toMatch(/queue time expired/);
  });

  it("take another state only when they are done, with a reason that the audit trail keeps", async () => {
    const id = await deploy();
    expect((await post(`tasks/${id}/state`, { State: "Success", Reason: "x" })).status).toBe(400);
    h.wait(300);
    expect((await get(`tasks/${id}`)).State).toBe("Success");
    expect((await post(`tasks/${id}/state`, { State: "Executing", Reason: "x" })).status).toBe(400);
    expect((await post(`tasks/${id}/state`, { State: "Failed" })).status).toBe(400);
    const changed = (await post(`tasks/${id}/state`, { State: "Failed", Reason: "It broke later." })).body;
    expect([changed.State, changed.FinishedSuccessfully]).toEqual(["Failed", false]);
    const [event] = (await get(`events?regarding=${id}&eventCategories=TaskStateChanged`)).Items;
    expect(event.Comments).toBe("It broke later.");
  });

  it("run again unless they are deployments", async () => {
    const health = (
      await post("tasks", { Name: "Health", Arguments: { EnvironmentId: h.marks.environments.dev } })
    ).body;
    expect((await post(`tasks/rerun/${health.Id}`)).status).toBe(400);
    h.wait(60);
    expect((await get(`tasks/${health.Id}`)).CanRerun).toBe(true);
    const again = (await post(`tasks/rerun/${health.Id}`)).body;
    expect([again.State, again.Name, again.Id === health.Id]).toEqual(["Queued", "Health", false]);
    h.wait(60);
    expect((await get(`tasks/${again.Id}`)).State).toBe("Success");
    expect((await post(`tasks/rerun/${h.marks.failedDeployment.taskId}`)).status).toBe(400);
    expect((await post("tasks", { Name: "Mystery" })).body.Errors[0]).toMatch(/not supported/);
  });

  it("move to the front of the queue", async () => {
    await deploy();
    const second = await deploy();
    const third = await deploy();
    h.wait(2);
    expect((await get(`tasks/${third}/queued-behind`)).TotalResults).toBe(2);
    await post(`tasks/${third}/prioritize`);
    expect((await get(`tasks/${third}/queued-behind`)).TotalResults).toBe(1);
    expect((await get(`tasks/${second}/queued-behind`)).TotalResults).toBe(2);
  });
});

describe("releases", () => {
  it("take new notes and packages, but not the version of another release", async () => {
    const release = await get(`releases/${h.marks.failedDeployment.releaseId}`);
    const changed = await put(`releases/${release.Id}`, { ...release, ReleaseNotes: "Fixed in 4.2.2." });
    expect([changed.status, changed.body.ReleaseNotes]).toEqual([200, "Fixed in 4.2.2."]);
    expect(await get(`releases/${release.Id}`)).toMatchObject({
      ReleaseNotes: "Fixed in 4.2.2.",
      Assembled: release.Assembled,
    });
    const twin = await put(`releases/${release.Id}`, { ...release, Version: h.marks.versions.live });
    expect([twin.status, twin.body.Errors[0]]).toEqual([400, expect.stringMatching(/already exists/)]);
  });

  it("are not deployed while they have a defect", async () => {
    const names = { ...HERE, ProjectName: h.marks.names.projects.inventory };
    const release = (await post("releases/create/v1", names)).body;
    const deployTo = () =>
      post("deployments", { ReleaseId: release.ReleaseId, EnvironmentId: h.marks.environments.dev });
    await post(`releases/${release.ReleaseId}/defects`, { Description: "Loses stock." });
    expect((await deployTo()).body.Errors[0]).toMatch(/unresolved defect/);
    expect((await post(`releases/${release.ReleaseId}/defects/resolve`)).body.Status).toBe("Resolved");
    expect((await deployTo()).status).toBe(201);
  });
});

describe("feature toggles", () => {
  it("are replaced as a whole and keep id, slug and project", async () => {
    const path = "projects/Projects-2/featuretoggles";
    const toggle = await get(`${path}/gift-cards`);
    const Environments = toggle.Environments.map((item: object) => ({
      ...item,
      IsEnabled: true,
      RolloutPercentage: 25,
    }));
    const changed = await put(path, {
      ...toggle,
      Environments,
      Slug: "other",
      ProjectId: h.marks.projects.checkout,
    });
    expect(changed.body).toMatchObject({ Slug: "gift-cards", ProjectId: h.marks.projects.storefront });
    expect((await get(`${path}/gift-cards`)).Environments[0].RolloutPercentage).toBe(25);
    const [event] = (await get(`events?regarding=${toggle.Id}`)).Items;
    expect(event.ChangeDetails.Differences[0].path).toBe("/Environments");
    expect((await put(path, { Id: "FeatureToggles-404" })).status).toBe(404);
  });
});

describe("approvals", () => {
  const rule = {
    Name: "Two pairs of eyes",
    IdScopes: [{ ProjectId: "Projects-4", EnvironmentIds: [] }],
    MinimumApproversRequired: 2,
    ApprovingUserIds: ["Users-21", "Users-22"],
  };
  const keyOf = (name: string): string => h.marks.users[name]?.apiKey ?? "";

  it("hold a task until enough people have approved it", async () => {
    await post("approvalpolicies", rule);
    const id = await deploy();
    h.wait(60);
    const held = await get(`tasks/${id}`);
    expect([held.State, held.UnmetPreconditions[0].PreconditionName]).toEqual(["Queued", "Approval"]);
    const { Resource } = await get(`tasks/${id}/servertaskapproval`);
    expect([Resource.ApprovalState, Resource.MinimumApproversRequired]).toEqual(["Pending", 2]);
    const votes = `servertaskapprovals/${Resource.Id}/approvals`;
    expect((await post(votes, { Status: "Approved" })).status).toBe(403);
    await post(votes, { Status: "Approved" }, keyOf("maya.lindqvist"));
    h.wait(60);
    expect((await get(`tasks/${id}`)).State).toBe("Queued");
    await post(votes, { Status: "Approved" }, keyOf("tom.okafor"));
    h.wait(60);
    expect((await get(`tasks/${id}`)).State).toBe("Success");
    expect((await get(`servertaskapprovals/${Resource.Id}`)).ServerTaskApproval.ChangeRequest).toMatchObject({
      ChangeRequestApprovalState: "PostApproval",
    });
  });

  it("end the task with one rejection, and take no vote afterwards", async () => {
    await post("approvalpolicies", rule);
    const id = await deploy();
    const { Resource } = await get(`tasks/${id}/servertaskapproval`);
    const votes = `servertaskapprovals/${Resource.Id}/approvals`;
    await post(votes, { Status: "Rejected", Notes: "Not on a Friday." }, keyOf("tom.okafor"));
    const task = await get(`tasks/${id}`);
    expect([task.State, task.ErrorMessage]).toEqual(["Canceled", "The task was rejected by Tom Okafor."]);
    expect((await post(votes, { Status: "Approved" }, keyOf("maya.lindqvist"))).status).toBe(400);
  });
});

describe("branches", () => {
  it("have their own process, variables and runbooks, and refuse commits when they are protected", async () => {
    const project = "projects/Projects-2";
    const path = (ref: string, rest: string): string =>
      `${project}/${encodeURIComponent(`refs/heads/${ref}`)}/${rest}`;
    await post(`${project}/git/branches/v2`, {
      ProjectId: h.marks.projects.storefront,
      NewBranchName: "feature/less",
      BaseGitRef: "main",
    });
    const before = await get(path("feature/less", "deploymentprocesses"));
    const put1 = await put(path("feature/less", "deploymentprocesses"), { ...before, Steps: [] });
    expect(put1.status, put1.text).toBe(200);
    expect((await get(path("feature/less", "deploymentprocesses"))).Steps).toEqual([]);
    expect((await get(path("main", "deploymentprocesses"))).Steps.length).toBeGreaterThan(0);
    expect((await put(path("main", "deploymentprocesses"), before)).body.Errors[0]).toMatch(/protected/);
    const book = (await post(path("feature/less", "runbooks"), { Name: "Clear cache" })).body;
    expect((await get(path("feature/less", "runbooks"))).TotalResults).toBe(1);
    expect((await h.get(at(path("main", `runbooks/${book.Slug}`)))).status).toBe(404);
    const release = (
      await post("releases/create/v1", {
        ...HERE,
        ProjectName: h.marks.names.projects.storefront,
        GitRef: "feature/less",
      })
    ).body;
    const process = (await get(`releases/${release.ReleaseId}`)).ProjectDeploymentProcessSnapshotId;
    expect((await get(`deploymentprocesses/${process}`)).Steps).toEqual([]);
  });
});

describe("step templates", () => {
  it("keep every version, list the steps that use them, and move those steps to a version", async () => {
    const made = (await post("actiontemplates", { Name: "Notify", ActionType: "Octopus.Script" })).body;
    const Properties = { "Octopus.Action.Template.Id": made.Id, "Octopus.Action.Template.Version": "0" };
    const Actions = [{ Name: "Notify", ActionType: "Octopus.Script", Properties }];
    const process = await get("projects/Projects-4/deploymentprocesses");
    await put("projects/Projects-4/deploymentprocesses", {
      ...process,
      Steps: [...process.Steps, { Name: "Notify", Actions }],
    });
    await put(`actiontemplates/${made.Id}`, {
      ...made,
      Properties: { "Octopus.Action.Script.ScriptBody": "two" },
    });
    const [use] = await get(`actiontemplates/${made.Id}/usage?withUpdates=true`);
    expect([use.ProjectId, use.StepName, use.Version]).toEqual([h.marks.projects.inventory, "Notify", "0"]);
    const ActionsToUpdate = [
      { ProcessId: use.ProcessId, ProcessType: "Deployment", ActionIds: [use.ActionId] },
    ];
    await post(`actiontemplates/${made.Id}/actionsUpdate`, { Version: 1, ActionsToUpdate });
    expect(await get(`actiontemplates/${made.Id}/usage?withUpdates=true`)).toEqual([]);
    expect((await get(`actiontemplates/${made.Id}/versions`)).length).toBe(2);
    const action = (await get("projects/Projects-4/deploymentprocesses")).Steps.at(-1).Actions[0];
    expect(action.Properties["Octopus.Action.Script.ScriptBody"]).toBe("two");
  });
});

describe("conditional reads", () => {
  it("give 304 until something changes", async () => {
    const read = (tag: string) =>
      fetch(`${h.sim.url}${at("environments/all")}`, {
        headers: { "X-Octopus-ApiKey": h.sim.apiKey, ...(tag === "" ? {} : { "If-None-Match": tag }) },
      });
    const tag = (await read("")).headers.get("etag") ?? "";
    expect((await read(tag)).status).toBe(304);
    await post("environments", { Name: "Sandbox" });
    expect((await read(tag)).status).toBe(200);
  });
});

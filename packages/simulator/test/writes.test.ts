/** What writes leave behind: state that other routes see, refusals where something is in use, and audit events. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../src/testing/harness.ts";

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.sim.close());

const at = (path: string): string => `/api/Spaces-1/${path}`;
const post = (path: string, body: unknown = {}) => h.send("POST", at(path), body);
const put = (path: string, body: unknown) => h.send("PUT", at(path), body);
const remove = (path: string) => h.send("DELETE", at(path));
const get = async (path: string) => (await h.get(at(path))).body;
const refused = async (response: ReturnType<typeof post>, text: RegExp): Promise<void> => {
  const { status, body } = await response;
  expect([status, body.Errors.join(" ")]).toEqual([400, expect.stringMatching(text)]);
};
const REQUIRED = { ProjectGroupId: "ProjectGroups-1", LifecycleId: "Lifecycles-1" };

describe("writing spaces:", () => {
  it("a new space has its first documents, and is deleted only when its task queue is stopped", async () => {
    const made = (
      await h.send("POST", "/api/spaces", { Name: "New one", SpaceManagersTeamMembers: ["Users-21"] })
    ).body;
    const list = async (path: string) => (await h.get(`/api/${made.Id}/${path}`)).body;
    expect((await list("projectgroups/all")).map((item: { Name: string }) => item.Name)).toEqual([
      "Default Project Group",
    ]);
    expect((await list("lifecycles/all"))[0].Name).toBe("Default Lifecycle");
    expect((await list("feeds")).Items[0].FeedType).toBe("BuiltIn");
    expect((await list("teams")).Items.map((team: { Name: string }) => team.Name)).toContain(
      "Space Managers",
    );
    expect(made.SpaceManagersTeams).toEqual([`teams-spacemanagers-${made.Id}`]);
    await refused(h.send("DELETE", `/api/spaces/${made.Id}`), /must be stopped/);
    await h.send("PUT", `/api/spaces/${made.Id}`, { ...made, TaskQueueStopped: true });
    expect((await h.send("DELETE", `/api/spaces/${made.Id}`)).status).toBe(200);
    expect((await h.get(`/api/spaces/${made.Id}`)).status).toBe(404);
    await refused(h.send("DELETE", "/api/spaces/Spaces-1"), /default space/);
  });
});

describe("writing projects:", () => {
  it("a new project has a channel, a process, variables and a unique slug", async () => {
    const one = (await post("projects", { Name: "Gift Wrap", ...REQUIRED })).body;
    expect(one.Slug).toBe("gift-wrap");
    expect((await get(`projects/${one.Id}/channels`)).Items[0]).toMatchObject({
      Name: "Default",
      IsDefault: true,
    });
    expect((await get(`projects/${one.Id}/deploymentprocesses`)).Steps).toEqual([]);
    expect((await get(`projects/${one.Id}/variables`)).Variables).toEqual([]);
    const two = (await post("projects", { Name: "Gift-Wrap!", ...REQUIRED })).body;
    expect(two.Slug).toBe("gift-wrap-1");
    expect((await put(`projects/${two.Id}`, { ...two, Name: "Ribbons" })).body.Slug).toBe("gift-wrap-1");
    await refused(post("projects", { Name: "gift wrap", ...REQUIRED }), /already in use/);
  });

  it("a copy has the process and variables of its source", async () => {
    const copy = (await post("projects?clone=Projects-1", { Name: "Checkout Two", ...REQUIRED })).body;
    const [from, to] = [
      await get("projects/Projects-1/deploymentprocesses"),
      await get(`projects/${copy.Id}/deploymentprocesses`),
    ];
    expect(to.Steps).toEqual(from.Steps);
    expect(copy.ClonedFromProjectId).toBe(h.marks.projects.checkout);
    expect((await get(`projects?clonedFromProjectId=Projects-1`)).TotalResults).toBeGreaterThan(0);
  });

  it("a deleted project takes its documents with it", async () => {
    expect((await remove("projects/Projects-3")).status).toBe(200);
    expect((await get("deployments?projects=Projects-3")).TotalResults).toBe(0);
    expect((await get("tenants/Tenants-1")).ProjectEnvironments).toEqual({});
    expect((await h.get(at("projects/Projects-3"))).status).toBe(404);
  });

  it("a deployment follows the new process", async () => {
    const made = (await post("projects", { Name: "Hello", ...REQUIRED })).body;
    const Actions = [{ Name: "Say hello", ActionType: "Octopus.Script" }];
    await put(`projects/${made.Id}/deploymentprocesses`, {
      Version: 0,
      Steps: [{ Name: "Say hello", Actions }],
    });
    const names = {
      SpaceId: h.marks.spaces.default,
      SpaceIdOrName: h.marks.spaces.default,
      ProjectName: "Hello",
    };
    const release = (await post("releases/create/v1", names)).body;
    await post("deployments/create/untenanted/v1", {
      ...names,
      ReleaseVersion: release.ReleaseVersion,
      EnvironmentNames: ["Development"],
    });
    h.wait(60);
    const task = (await get(`tasks?project=${made.Id}`)).Items[0];
    expect(task.State).toBe("Success");
    expect((await h.get(at(`tasks/${task.Id}/raw`))).text).toContain("Say hello");
  });
});

describe("a document in use:", () => {
  it.each([
    ["environments/Environments-4", /lifecycle/],
    ["lifecycles/Lifecycles-1", /project/],
    ["channels/Channels-1", /releases/],
    ["projectgroups/ProjectGroups-1", /projects/],
    ["libraryvariablesets/LibraryVariableSets-1", /includes it/],
    ["workerpools/WorkerPools-1", /default pool/],
    ["machinepolicies/MachinePolicies-1", /default policy/],
    ["feeds/feeds-builtin", /built-in/],
    ["certificates/Certificates-1", /archived/],
    ["runbookSnapshots/RunbookSnapshots-1", /published/],
    ["teams/teams-everyone", /built in/],
  ])("%s is not deleted", async (path, text) => {
    await refused(remove(path), text);
    expect((await h.get(at(path))).status).toBe(200);
  });
});

describe("the audit trail", () => {
  it("says who changed what, with the difference and without secrets", async () => {
    const made = (await post("environments", { Name: "Sandbox" })).body;
    await put(`environments/${made.Id}`, { ...made, UseGuidedFailure: true });
    await remove(`environments/${made.Id}`);
    const events = (await get(`events?regarding=${made.Id}`)).Items;
    expect(events.map((event: { Category: string }) => event.Category)).toEqual([
      "Deleted",
      "Modified",
      "Created",
    ]);
    expect(events[1].Username).toBe("svc-octo-agent");
    expect(events[1].ChangeDetails.Differences).toEqual([
      { path: "/UseGuidedFailure", op: "replace", value: true },
    ]);
    expect(events[1].ChangeDetails.DocumentContext).toMatchObject({ UseGuidedFailure: false });
    const Token = { HasValue: true, NewValue: "hunter2-hunter2" };
    const account = await post("accounts", { Name: "Robot", AccountType: "Token", Token });
    expect(account.body.Token).toEqual({ HasValue: true, NewValue: null, Hint: null });
    const key = (await h.send("POST", "/api/users/me/apikeys", { Purpose: "Robot" })).body;
    expect((await h.get("/api/users/me", key.ApiKey)).status).toBe(200);
    const everything = JSON.stringify([(await get("events?take=50")).Items, await get("accounts/all")]);
    expect(everything).not.toMatch(/hunter2/);
    expect(everything).not.toContain(key.ApiKey);
    await h.send("DELETE", `/api/users/me/apikeys/${key.Id}`);
    expect((await h.get("/api/users/me", key.ApiKey)).status).toBe(401);
  });
});

describe("tag sets", () => {
  it("rename the tags of tenants with them, and remove the tags when they are deleted", async () => {
    const ring = (await get("tagsets?partialName=Ring")).Items[0];
    await put(`tagsets/${ring.Id}`, {
      ...ring,
      Tags: ring.Tags.map((tag: { Name: string }) => ({ ...tag, Name: `${tag.Name}!` })),
    });
    expect((await get("tenants/Tenants-1")).TenantTags).toContain("Ring/Early!");
    await remove(`tagsets/${ring.Id}`);
    expect((await get("tenants/Tenants-1")).TenantTags).toEqual(["Region/EMEA"]);
    await refused(post("tenants", { Name: "Odd", TenantTags: ["Ring/Early"] }), /does not exist/);
  });
});

describe("tenants", () => {
  it("have values, list missing values, and are copied with their values", async () => {
    const [template] = (await get("projects/Projects-3")).Templates;
    const made = (
      await post("tenants", {
        Name: "Iceland",
        ProjectEnvironments: { [h.marks.projects.loyalty]: [h.marks.environments.dev] },
      })
    ).body;
    const missing = async (id: string) =>
      (await get(`tenants/variables-missing?tenantId=${id}`))[0].MissingVariables.length;
    expect(await missing(made.Id)).toBe(1);
    const value = { ProjectId: h.marks.projects.loyalty, TemplateId: template.Id, Value: "Iceland Ltd" };
    await put(`tenants/${made.Id}/projectvariables`, { Variables: [value] });
    expect(await missing(made.Id)).toBe(0);
    const all = await get(`tenants/${made.Id}/variables`);
    expect(all.ProjectVariables[h.marks.projects.loyalty].Variables[h.marks.environments.dev]).toEqual({
      [template.Id]: "Iceland Ltd",
    });
    const copy = (await post(`tenants?clone=${made.Id}`, { Name: "Greenland" })).body;
    expect(await missing(copy.Id)).toBe(0);
    await refused(
      post("tenants", { Name: "Odd", ProjectEnvironments: { [h.marks.projects.checkout]: [] } }),
      /does not support/,
    );
    await refused(
      put(`tenants/${made.Id}/projectvariables`, { Variables: [{ TemplateId: "no" }] }),
      /not asked/,
    );
  });
});

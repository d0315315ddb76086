/** What a plan of a deployment asks the server for, with answers as a real server gives them. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSimulator } from "../simulator.ts";
import { type Harness, startHarness } from "../testing/harness.ts";

const S = "/api/Spaces-1";
let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

const space = () => h.sim.store.space("Spaces-1");
const releaseOf = (projectId: string) => space().releases.where("project", projectId).at(-1)?.Id ?? "";

interface Item {
  readonly ReleaseVersion: string;
  readonly State: string;
  readonly TenantId: string | null;
  readonly IsCurrent: boolean;
  readonly IsPrevious: boolean;
}

describe("GET dashboard/dynamic", () => {
  const items = async (query: string): Promise<Item[]> =>
    (await h.get(`${S}/dashboard/dynamic?${query}`)).body.Items;

  it("gives the last attempt, and the success before it", async () => {
    const { projects, environments } = h.marks;
    const found = await items(
      `projects=${projects.checkout}&environments=${environments.production}&includePrevious=true`,
    );
    expect(found.map((item) => [item.ReleaseVersion, item.State, item.IsCurrent, item.IsPrevious])).toEqual([
      ["4.2.1", "Failed", true, false],
      ["4.2.0", "Success", false, true],
    ]);
  });

  it("passes over failed attempts to find that success", async () => {
    const { projects, environments } = h.marks;
    const again = { ReleaseId: h.marks.failedDeployment.releaseId, EnvironmentId: environments.production };
    await h.send("POST", `${S}/deployments`, again);
    h.wait(600);
    const found = await items(
      `projects=${projects.checkout}&environments=${environments.production}&includePrevious=true`,
    );
    expect(found.map((item) => [item.ReleaseVersion, item.State])).toEqual([
      ["4.2.1", "Failed"],
      ["4.2.0", "Success"],
    ]);
  });

  it("has one item for each tenant", async () => {
    const { projects, environments } = h.marks;
    const found = await items(`projects=${projects.loyalty}&environments=${environments.production}`);
    expect(found.map((item) => item.TenantId).sort()).toEqual(Object.values(h.marks.tenants).sort());
    const dashboard = (await h.get(`${S}/dashboard?projectId=${projects.loyalty}&selectedTenants=Tenants-3`))
      .body;
    expect(new Set(dashboard.Items.map((item: Item) => item.TenantId))).toEqual(new Set(["Tenants-3"]));
    expect(dashboard.Tenants.map((tenant: { Id: string }) => tenant.Id)).toEqual(["Tenants-3"]);
  });

  it("names no limit that does not exist, and says when it does not show all projects", async () => {
    const all = (await h.get(`${S}/dashboard`)).body;
    const one = (await h.get(`${S}/dashboard/dynamic?projects=${h.marks.projects.loyalty}`)).body;
    expect([all.ProjectLimit, all.IsFiltered, one.IsFiltered]).toEqual([null, false, true]);
  });
});

describe("POST releases/{id}/deployments/previews", () => {
  it("answers hundreds of tenants in the order of the request", async () => {
    const large = await startSimulator({ world: "large" });
    const state = large.store.space("Spaces-1");
    const release = state.releases.where("project", large.landmarks.tenantedProjectId).at(-1)?.Id ?? "";
    const asked = Array.from({ length: 300 }, (_, index) => ({
      EnvironmentId: large.landmarks.environments.production,
      TenantId: `Tenants-${300 - index}`,
    }));
    const response = await fetch(`${large.url}${S}/releases/${release}/deployments/previews`, {
      method: "POST",
      headers: { "X-Octopus-ApiKey": large.apiKey, "Content-Type": "application/json" },
      body: JSON.stringify({ DeploymentPreviews: asked }),
    });
    const body: { StepsToExecute: { Machines: { HealthStatus: string }[] }[] }[] = JSON.parse(
      await response.text(),
    );
    expect(body).toHaveLength(300);
    expect(body.map((item) => item.StepsToExecute.length)).toEqual(asked.map(() => 3));
    expect(body[0]?.StepsToExecute[0]?.Machines[0]?.HealthStatus).toBe("Healthy");
    await large.close();
  });

  it("leaves out steps for other tenants and steps that are switched off, unless those are asked for", async () => {
    const id = releaseOf(h.marks.projects.loyalty);
    const process = space().processes.get(space().releases.get(id)?.ProjectDeploymentProcessSnapshotId ?? "");
    if (process === undefined) throw new Error("no process");
    const change = [{ TenantTags: ["Region/APAC"] }, { IsDisabled: true }, {}];
    space().processes.put({
      ...process,
      Steps: process.Steps.map((step, index) => ({
        ...step,
        Actions: step.Actions.map((action) => ({ ...action, ...change[index] })),
      })),
    });
    const names = async (body: object): Promise<string[][]> =>
      (await h.send("POST", `${S}/releases/${id}/deployments/previews`, body)).body.map(
        (item: { StepsToExecute: { ActionName: string }[] }) =>
          item.StepsToExecute.map((step) => step.ActionName),
      );
    const DeploymentPreviews = ["Tenants-1", "Tenants-3"].map((TenantId) => ({
      EnvironmentId: h.marks.environments.production,
      TenantId,
    }));
    expect(await names({ DeploymentPreviews })).toEqual([
      ["Health check"],
      ["Deploy loyalty service", "Health check"],
    ]);
    expect((await names({ DeploymentPreviews, IncludeDisabledSteps: true }))[0]).toEqual([
      "Apply partner settings",
      "Health check",
    ]);
    space().processes.put(process);
  });

  it("shows prompts of the tenant's tags, with the options of a list and no value of a secret", async () => {
    const id = releaseOf(h.marks.projects.loyalty);
    const set = space().variableSets.get(space().releases.get(id)?.ProjectVariableSetSnapshotId ?? "");
    if (set === undefined) throw new Error("no variables");
    const prompt = (Name: string, type: string, more: object = {}) => ({
      Id: `prompt-${Name}`,
      Name,
      Value: "g",
      Description: null,
      Scope: {},
      IsEditable: true,
      IsSensitive: type === "Sensitive",
      Type: "String",
      Prompt: {
        Label: Name,
        Description: null,
        Required: true,
        DisplaySettings: { "Octopus.ControlType": type, "Octopus.SelectOptions": "r|Red\ng|Green" },
      },
      ...more,
    });
    space().variableSets.put({
      ...set,
      Variables: [
        prompt("Colour", "Select", { Scope: { TenantTag: ["Region/APAC"] } }),
        prompt("Secret", "Sensitive"),
      ],
    });
    const DeploymentPreviews = ["Tenants-1", "Tenants-3"].map((TenantId) => ({
      EnvironmentId: h.marks.environments.production,
      TenantId,
    }));
    const forms = (await h.send("POST", `${S}/releases/${id}/deployments/previews`, { DeploymentPreviews }))
      .body;
    expect(forms[0].Form.Values).toEqual({ "prompt-Secret": null });
    expect(forms[1].Form.Values).toEqual({ "prompt-Colour": "g", "prompt-Secret": null });
    expect(forms[1].Form.Elements[0].Control.DisplaySettings["Octopus.SelectOptions"]).toBe("r|Red\ng|Green");
    space().variableSets.put(set);
  });
});

describe("a channel rule by publication date", () => {
  const id = "WrenFinch.Checkout.Api";
  const add = (Version: string, Published: string): void => {
    const model = space().packages.where("package", id)[0];
    if (model === undefined) throw new Error("no package");
    space().packages.put({ ...model, Id: `packages-${id}.${Version}`, Version, Published });
  };
  const release = (body: object) =>
    h.send("POST", `${S}/releases/create/v1`, {
      ProjectName: h.marks.names.projects.checkout,
      ChannelName: "By date",
      ...body,
    });

  it("chooses the version that was published last among those that match, and refuses others", async () => {
    add("feature-checkout-411", "2026-11-19T08:00:00.000+00:00");
    add("feature-checkout-9", "2026-11-19T09:00:00.000+00:00");
    add("feature-basket-1", "2026-11-19T10:00:00.000+00:00");
    const strategy = { VersioningStrategy: "MostRecentlyPublished", VersionTagRegex: "^feature-checkout-.*" };
    const channel = await h.send("POST", `${S}/projects/${h.marks.projects.checkout}/channels`, {
      Name: "By date",
      ProjectId: h.marks.projects.checkout,
      Rules: [
        { ...strategy, ActionPackages: [{ DeploymentAction: "Deploy API container", PackageReference: "" }] },
      ],
    });
    expect(channel.body.Rules[0]).toMatchObject(strategy);
    const feed = await h.get(
      `${S}/feeds/feeds-builtin/packages/versions?packageId=${id}&versioningStrategy=MostRecentlyPublished&versionTagRegex=^feature-checkout-.*`,
    );
    expect(feed.body.Items.map((item: { Version: string }) => item.Version)).toEqual([
      "feature-checkout-9",
      "feature-checkout-411",
    ]);
    const made = await release({ ReleaseVersion: "5.0.0" });
    const found = (await h.get(`${S}/releases/${made.body.ReleaseId}`)).body;
    expect(found.SelectedPackages[0].Version).toBe("feature-checkout-9");
    const refused = await release({
      ReleaseVersion: "5.0.1",
      Packages: ["Deploy API container:feature-basket-1"],
    });
    expect([refused.status, refused.body.Errors]).toEqual([
      400,
      [
        "Package version 'feature-basket-1' for step 'Deploy API container' does not satisfy the version tag regex '^feature-checkout-.*' of channel 'By date'.",
      ],
    ]);
  });
});

describe("a space whose task queue is stopped", () => {
  it("starts no task until it is started again", async () => {
    const stored = (await h.get(`/api/spaces/Spaces-1`)).body;
    await h.send("PUT", "/api/spaces/Spaces-1", { ...stored, TaskQueueStopped: true });
    const made = await h.send("POST", `${S}/deployments`, {
      ReleaseId: releaseOf(h.marks.projects.inventory),
      EnvironmentId: h.marks.environments.dev,
    });
    h.wait(600);
    const task = `/api/tasks/${made.body.TaskId}`;
    expect((await h.get(task)).body.State).toBe("Queued");
    await h.send("PUT", "/api/spaces/Spaces-1", { ...stored, TaskQueueStopped: false });
    expect((await h.get(task)).body.State).toBe("Executing");
  });
});

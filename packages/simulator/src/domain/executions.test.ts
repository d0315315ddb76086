import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Harness, startHarness, type TestResponse } from "../testing/harness.ts";

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.sim.close());

const S = "/api/Spaces-1";
const createRelease = (body: Record<string, unknown>): Promise<TestResponse> =>
  h.send("POST", `${S}/releases/create/v1`, {
    SpaceId: h.marks.spaces.default,
    SpaceIdOrName: h.marks.spaces.default,
    ...body,
  });
const deploy = (body: Record<string, unknown>): Promise<TestResponse> =>
  h.send("POST", `${S}/deployments/create/untenanted/v1`, {
    ProjectName: h.marks.names.projects.checkout,
    ...body,
  });
const task = async (id: string) => (await h.get(`/api/tasks/${id}`)).body;

describe("creating a release", () => {
  it("takes the next version and the latest packages, by name, slug or id, with keys in any case", async () => {
    const release = await createRelease({ projectName: "checkout-service" });
    expect(release.status).toBe(200);
    expect(release.body).toMatchObject({ ReleaseVersion: "4.2.2" });
    const found = (await h.get(`${S}/releases/${release.body.ReleaseId}`)).body;
    expect(found.SelectedPackages.map((item: { Version: string }) => item.Version)).toEqual([
      "4.2.2",
      "4.2.2",
    ]);
    expect(found.BuildInformation).toHaveLength(2);
  });

  it("refuses a version twice unless the request asks for the one that exists", async () => {
    const again = await createRelease({
      ProjectName: h.marks.names.projects.checkout,
      ReleaseVersion: h.marks.versions.failed,
    });
    expect(again.status).toBe(400);
    expect(again.body.Errors[0]).toContain("Release 4.2.1 already exists for this project");
    const same = await createRelease({
      ProjectName: h.marks.names.projects.checkout,
      ReleaseVersion: h.marks.versions.failed,
      IgnoreIfAlreadyExists: true,
    });
    expect(same.body.ReleaseId).toBe(h.marks.failedDeployment.releaseId);
  });

  it("applies the rules of a channel unless the request ignores them", async () => {
    const body = {
      ProjectName: h.marks.names.projects.checkout,
      ChannelName: "hotfix",
      ReleaseVersion: "4.2.9",
      PackageVersion: h.marks.versions.failed,
    };
    const refused = await createRelease(body);
    expect(refused.status).toBe(400);
    expect(refused.body.Errors[0]).toContain("does not satisfy the pre-release tag");
    expect((await createRelease({ ...body, IgnoreChannelRules: true })).status).toBe(200);
  });

  it("takes a Git reference for a project in Git only", async () => {
    const release = await createRelease({
      ProjectName: h.marks.names.projects.storefront,
      ReleaseVersion: "3.9.0",
      GitRef: "release/3.8",
    });
    const found = (await h.get(`${S}/releases/${release.body.ReleaseId}`)).body;
    expect(found.VersionControlReference.GitRef).toBe("refs/heads/release/3.8");
    expect(
      (await createRelease({ ProjectName: h.marks.names.projects.storefront, GitRef: "nowhere" })).status,
    ).toBe(400);
    expect(
      (await createRelease({ ProjectName: h.marks.names.projects.checkout, GitRef: "main" })).status,
    ).toBe(400);
  });
});

describe("creating a deployment", () => {
  it("makes a task that queues, runs and succeeds as the clock moves, with audit events", async () => {
    await createRelease({ ProjectName: h.marks.names.projects.checkout });
    const created = await deploy({ ReleaseVersion: "4.2.2", EnvironmentNames: ["development"] });
    const { DeploymentId, ServerTaskId } = created.body.DeploymentServerTasks[0];
    expect(await task(ServerTaskId)).toMatchObject({ State: "Queued", IsCompleted: false });
    h.wait(6);
    const running = await task(ServerTaskId);
    expect(running).toMatchObject({ State: "Executing", Completed: "Executing..." });
    const early = (await h.get(`${S}/tasks/${ServerTaskId}/raw`)).text.length;
    h.wait(8);
    const late = (await h.get(`${S}/tasks/${ServerTaskId}/raw`)).text.length;
    expect(late).toBeGreaterThan(early);
    h.wait(60);
    expect(await task(ServerTaskId)).toMatchObject({
      State: "Success",
      IsCompleted: true,
      FinishedSuccessfully: true,
    });
    const events = (await h.get(`${S}/events?regarding=${DeploymentId}`)).body.Items;
    expect(events.map((item: { Category: string }) => item.Category)).toEqual([
      "DeploymentSucceeded",
      "DeploymentStarted",
      "DeploymentQueued",
    ]);
    expect(events[2]).toMatchObject({
      Username: "svc-octo-agent",
      IsService: true,
      UserAgent: "harness/1.0",
      IdentityEstablishedWith: "API key",
    });
    expect((await h.get(`${S}/events/agents`)).body.map((item: { Id: string }) => item.Id)).toContain(
      "harness/1.0",
    );
  });

  it("does not skip a phase of the lifecycle", async () => {
    await createRelease({ ProjectName: h.marks.names.projects.checkout });
    const refused = await deploy({ ReleaseVersion: "4.2.2", EnvironmentNames: ["Production"] });
    expect(refused.status).toBe(400);
    expect(refused.body.Errors[0]).toContain("cannot be deployed to the environment 'Production'");
  });

  it("has the documented pitfalls of the executions API", async () => {
    expect((await deploy({ ReleaseVersion: h.marks.versions.failed, EnvironmentNames: [] })).body).toEqual({
      DeploymentServerTasks: [],
    });
    const unknownTarget = await deploy({
      ReleaseVersion: h.marks.versions.failed,
      EnvironmentNames: ["Staging"],
      SpecificMachineNames: ["nobody"],
    });
    expect(unknownTarget.status).toBe(400);
    const skipping = await deploy({
      ReleaseVersion: h.marks.versions.failed,
      EnvironmentNames: ["Staging"],
      SkipStepNames: ["No such step", "Smoke test"],
    });
    h.wait(120);
    const raw = (await h.get(`${S}/tasks/${skipping.body.DeploymentServerTasks[0].ServerTaskId}/raw`)).text;
    expect(raw).toContain("The step to skip 'No such step' was not found");
    expect(raw).toContain('Step "Smoke test" was skipped');
  });

  it("makes a task that waits for RunAt and times out after NoRunAfter", async () => {
    const at = (minutes: number): string => new Date(h.sim.clock.now() + minutes * 60_000).toISOString();
    const created = await deploy({
      ReleaseVersion: h.marks.versions.failed,
      EnvironmentNames: ["Staging"],
      RunAt: at(10),
      NoRunAfter: at(20),
    });
    const id = created.body.DeploymentServerTasks[0].ServerTaskId;
    h.wait(300);
    expect((await task(id)).State).toBe("Queued");
    h.wait(310);
    expect((await task(id)).State).toBe("Executing");
  });

  it("makes a task that waits for another one of the same project, environment and tenant", async () => {
    const first = (await deploy({ ReleaseVersion: h.marks.versions.failed, EnvironmentNames: ["Staging"] }))
      .body.DeploymentServerTasks[0].ServerTaskId;
    const second = (await deploy({ ReleaseVersion: h.marks.versions.failed, EnvironmentNames: ["Staging"] }))
      .body.DeploymentServerTasks[0].ServerTaskId;
    h.wait(5);
    expect((await task(first)).State).toBe("Executing");
    expect((await task(second)).State).toBe("Queued");
    expect((await h.get(`${S}/tasks/${second}/queued-behind`)).body.Items[0].Id).toBe(first);
    h.wait(200);
    expect((await task(second)).State).toBe("Success");
  });

  it("makes a task that stops when it is cancelled", async () => {
    const id = (await deploy({ ReleaseVersion: h.marks.versions.failed, EnvironmentNames: ["Staging"] })).body
      .DeploymentServerTasks[0].ServerTaskId;
    h.wait(8);
    expect((await h.send("POST", `/api/tasks/${id}/cancel`)).body.State).toBe("Cancelling");
    h.wait(3);
    expect(await task(id)).toMatchObject({ State: "Canceled", IsCompleted: true });
    expect((await h.send("POST", `/api/spaces/Spaces-1/tasks/${id}/cancel`)).status).toBe(400);
  });

  it("expands tenants by star and by tags", async () => {
    const send = (body: Record<string, unknown>) =>
      h.send("POST", `${S}/deployments/create/tenanted/v1`, {
        ProjectName: h.marks.names.projects.loyalty,
        ReleaseVersion: "1.5.1",
        EnvironmentName: "Staging",
        ...body,
      });
    const count = async (body: Record<string, unknown>): Promise<number> =>
      (await send(body)).body.DeploymentServerTasks.length;
    expect(await count({ Tenants: ["*"] })).toBe(8);
    expect(await count({ TenantTags: ["Region/EMEA", "Region/APAC", "Ring/Early"] })).toBe(2);
    expect(await count({ Tenants: ["Highland Wool"] })).toBe(1);
    expect(await count({})).toBe(0);
    expect((await send({ TenantTags: ["Region/Moon"] })).status).toBe(400);
  });

  it("is refused in a freeze until the request overrides it by name and reason", async () => {
    h.wait(3 * 86_400);
    const body = { ReleaseVersion: h.marks.versions.failed, EnvironmentNames: ["Production"] };
    const frozen = await deploy(body);
    expect(frozen.status).toBe(400);
    expect(frozen.body.Errors[0]).toContain(h.marks.names.freeze);
    expect((await deploy({ ...body, DeploymentFreezeNames: [h.marks.names.freeze] })).status).toBe(400);
    expect(
      (
        await deploy({
          ...body,
          DeploymentFreezeNames: [h.marks.names.freeze],
          DeploymentFreezeOverrideReason: "Outage",
        })
      ).status,
    ).toBe(200);
  });

  it("is refused again each time a recurring freeze is in force", async () => {
    const body = { ReleaseVersion: h.marks.versions.failed, EnvironmentNames: ["Staging"] };
    const at = (hours: number): string => new Date(h.sim.clock.now() + hours * 3_600_000).toISOString();
    const made = await h.send("POST", "/api/deploymentfreezes", {
      Name: "Night audit",
      Start: at(-2),
      End: at(-1),
      ProjectEnvironmentScope: { [h.marks.projects.checkout]: [h.marks.environments.staging] },
      RecurringSchedule: { Type: "Daily", Unit: 1, EndType: "AfterOccurrences", EndAfterOccurrences: 2 },
    });
    expect(made.status).toBe(201);
    const status = async () => (await deploy(body)).status;
    expect(await status()).toBe(200);
    h.wait(22.5 * 3_600);
    const frozen = await deploy(body);
    expect([frozen.status, frozen.body.Errors[0]]).toEqual([400, expect.stringContaining("Night audit")]);
    h.wait(24 * 3_600);
    expect(await status()).toBe(200);
  });

  it("works by ids as in the older API, with previews", async () => {
    const preview = (
      await h.get(`${S}/releases/${h.marks.failedDeployment.releaseId}/deployments/preview/Environments-4`)
    ).body;
    expect(
      preview.StepsToExecute.map((step: { ActionName: string; MachineNames: string[] }) => [
        step.ActionName,
        step.MachineNames,
      ]),
    ).toEqual([
      ["Deploy API container", ["prod-k8s-01"]],
      ["Run database migrations", ["prod-db-01"]],
      ["Smoke test", []],
    ]);
    const created = await h.send("POST", `${S}/deployments`, {
      ReleaseId: h.marks.failedDeployment.releaseId,
      EnvironmentId: h.marks.environments.staging,
    });
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(created.body.Links.Self);
  });
});

describe("interruptions", () => {
  it("are submitted only by the responsible person, and then the task goes on", async () => {
    const { interruptionId, taskId } = h.marks.pendingInterruption;
    const sam = h.marks.users["priya.nair"]?.apiKey ?? "";
    const path = `${S}/interruptions/${interruptionId}`;
    expect((await h.get(`${S}/interruptions?pendingOnly=true`)).body.TotalResults).toBe(1);
    expect((await task(taskId)).HasPendingInterruptions).toBe(true);
    expect((await h.send("PUT", `${path}/responsible`, undefined, sam)).status).toBe(403);
    expect((await h.send("POST", `${path}/submit`, { Result: "Proceed" })).status).toBe(400);
    expect((await h.send("PUT", `${path}/responsible`)).body.Username).toBe("svc-octo-agent");
    const submitted = await h.send("POST", `${path}/submit`, { Result: "Proceed", Notes: "Checked." });
    expect(submitted.body).toMatchObject({ IsPending: false, HasResponsibility: true });
    h.wait(60);
    expect((await task(taskId)).State).toBe("Success");
  });

  it("fail the task on Abort", async () => {
    const { interruptionId, taskId } = h.marks.pendingInterruption;
    await h.send("PUT", `${S}/interruptions/${interruptionId}/responsible`);
    await h.send("POST", `${S}/interruptions/${interruptionId}/submit`, { Result: "Abort" });
    h.wait(5);
    expect((await task(taskId)).State).toBe("Failed");
  });

  it("ask for guidance when a step fails under guided failure", async () => {
    const created = await deploy({
      ReleaseVersion: h.marks.versions.failed,
      EnvironmentNames: ["Production"],
      UseGuidedFailure: true,
    });
    const id = created.body.DeploymentServerTasks[0].ServerTaskId;
    h.wait(120);
    expect(await task(id)).toMatchObject({ State: "Executing", HasPendingInterruptions: true });
    const item = (await h.get(`${S}/interruptions?regarding=${id}&pendingOnly=true`)).body.Items[0];
    expect(item.Type).toBe("GuidedFailure");
    await h.send("PUT", item.Links.Responsible);
    await h.send("POST", item.Links.Submit, { Guidance: "Retry" });
    h.wait(60);
    const second = (await h.get(`${S}/interruptions?regarding=${id}&pendingOnly=true`)).body.Items[0];
    expect(second.Id).not.toBe(item.Id);
    await h.send("PUT", second.Links.Responsible);
    await h.send("POST", second.Links.Submit, { Guidance: "Ignore" });
    h.wait(60);
    expect((await task(id)).State).toBe("Success");
  });
});

describe("runbooks", () => {
  it("run from their published snapshot", async () => {
    const created = await h.send("POST", `${S}/runbook-runs/create/v1`, {
      ProjectName: h.marks.names.projects.checkout,
      RunbookName: "Restart checkout pods",
      EnvironmentNames: ["Production"],
    });
    const { RunbookRunId, ServerTaskId } = created.body.RunbookRunServerTasks[0];
    h.wait(60);
    expect((await task(ServerTaskId)).State).toBe("Success");
    expect((await h.get(`${S}/runbookRuns?runbooks=${h.marks.runbookId}`)).body.Items[0].Id).toBe(
      RunbookRunId,
    );
    const refused = await h.send("POST", `${S}/runbook-runs/create/v1`, {
      ProjectName: h.marks.names.projects.checkout,
      RunbookName: "Restart checkout pods",
      EnvironmentNames: ["Test"],
    });
    expect(refused.status).toBe(400);
  });
});

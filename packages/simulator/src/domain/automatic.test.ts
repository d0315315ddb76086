import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness.ts";

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.sim.close());

const S = "/api/Spaces-1";
const space = () => h.sim.store.space("Spaces-1");

/** Makes the first phases of a lifecycle automatic. */
function makeAutomatic(lifecycleId: string, count: number): void {
  const lifecycle = space().lifecycles.get(lifecycleId);
  if (lifecycle === undefined) throw new Error(`no lifecycle ${lifecycleId}`);
  const Phases = lifecycle.Phases.map((phase, index) =>
    index >= count
      ? phase
      : {
          ...phase,
          AutomaticDeploymentTargets: phase.OptionalDeploymentTargets,
          OptionalDeploymentTargets: [],
        },
  );
  space().lifecycles.put({ ...lifecycle, Phases });
}

/** Places and tenants of the deployments of a release, in order. */
function deploymentsOf(releaseId: string): string[] {
  return space()
    .deployments.where("release", releaseId)
    .map(({ EnvironmentId, TenantId, DeployedById }) =>
      [EnvironmentId, TenantId, DeployedById].filter((part) => part !== null).join(" "),
    );
}

const release = async (name: string): Promise<string> => {
  const made = await h.send("POST", `${S}/releases/create/v1`, {
    ProjectName: name,
    ReleaseVersion: "9.0.0",
  });
  return made.body.ReleaseId;
};

const trigger = (projectId: string, Filter: object, Action: object) =>
  h.send("POST", `${S}/projecttriggers`, { ProjectId: projectId, Name: "By itself", Filter, Action });

describe("an automatic phase", () => {
  it("is deployed when a release is created, and the next one when its phase is complete", async () => {
    makeAutomatic("Lifecycles-1", 2);
    const id = await release(h.marks.names.projects.inventory);
    const { dev, test } = h.marks.environments;
    expect(deploymentsOf(id)).toEqual([`${dev} users-system`]);
    h.wait(600);
    await h.get(`${S}/releases/${id}`);
    expect(deploymentsOf(id)).toEqual([`${dev} users-system`, `${test} users-system`]);
    const tasks = space()
      .deployments.where("release", id)
      .map((item) => space().tasks.get(item.TaskId));
    expect(tasks.map((task) => task?.state)).toEqual(["Success", "Success"]);
    // The clock jumped over both, and still the second one began right after the first one.
    expect(tasks[1]?.queueTime).toBe(tasks[0]?.completedTime);
  });

  it("is deployed to every tenant that is connected there", async () => {
    makeAutomatic("Lifecycles-2", 1);
    const { loyalty } = h.marks.projects;
    const project = space().projects.get(loyalty);
    if (project === undefined) throw new Error("no project");
    space().projects.put({ ...project, LifecycleId: "Lifecycles-2", TenantedDeploymentMode: "Tenanted" });
    const id = await release(h.marks.names.projects.loyalty);
    expect(deploymentsOf(id)).toEqual(
      Object.values(h.marks.tenants).map(
        (tenant) => `${h.marks.environments.staging} ${tenant} users-system`,
      ),
    );
  });

  it("waits when a freeze is on", async () => {
    makeAutomatic("Lifecycles-1", 1);
    await h.send("POST", "/api/deploymentfreezes", {
      Name: "Now",
      Start: "2026-11-20T00:00:00Z",
      End: "2026-11-21T00:00:00Z",
      ProjectEnvironmentScope: { [h.marks.projects.inventory]: [h.marks.environments.dev] },
    });
    expect(deploymentsOf(await release(h.marks.names.projects.inventory))).toEqual([]);
  });
});

describe("a trigger", () => {
  it.each([
    ["OnceDailySchedule", { StartTime: "2022-09-14T09:00:00.000" }, "2026-11-20T09:00:00.000+00:00"],
    ["CronExpressionSchedule", { CronExpression: "0 30 10 * * Fri" }, "2026-11-20T10:30:00.000+00:00"],
    [
      "ContinuousDailySchedule",
      { RunAfter: "2022-09-14T11:00:00.000", Interval: "OnceHourly", HourInterval: 12 },
      "2026-11-20T11:00:00.000+00:00",
    ],
    [
      "DaysPerMonthSchedule",
      { StartTime: "2022-09-14T12:00:00.000", MonthlyScheduleType: "DateOfMonth", DateOfMonth: "20" },
      "2026-11-20T12:00:00.000+00:00",
    ],
  ])("with a %s runs its runbook at its time", async (FilterType, filter, at) => {
    const made = await trigger(
      h.marks.projects.checkout,
      { FilterType, ...filter },
      {
        ActionType: "RunRunbook",
        RunbookId: h.marks.runbookId,
        EnvironmentIds: [h.marks.environments.staging],
      },
    );
    expect(made.status).toBe(201);
    const before = space().runbookRuns.size;
    h.wait(6 * 3_600);
    await h.get(`${S}/tasks`);
    const runs = space().runbookRuns.all().slice(before);
    expect(runs.map((run) => [run.Created, run.DeployedById])).toEqual([[at, "users-system"]]);
    expect(space().tasks.get(runs[0]?.TaskId ?? "")?.state).toBe("Success");
  });

  it("promotes the latest release of its source environment", async () => {
    const { staging, production } = h.marks.environments;
    await trigger(
      h.marks.projects.storefront,
      { FilterType: "OnceDailySchedule", StartTime: "2022-09-14T09:00:00.000" },
      {
        ActionType: "DeployLatestRelease",
        SourceEnvironmentIds: [staging],
        DestinationEnvironmentId: production,
      },
    );
    h.wait(3_700);
    await h.get(`${S}/tasks`);
    const last = space().deployments.all().at(-1);
    expect([last?.ProjectId, last?.EnvironmentId, last?.DeployedById]).toEqual([
      h.marks.projects.storefront,
      production,
      "users-system",
    ]);
  });

  it("that is disabled starts nothing", async () => {
    const made = await trigger(
      h.marks.projects.checkout,
      { FilterType: "OnceDailySchedule", StartTime: "2022-09-14T09:00:00.000" },
      {
        ActionType: "RunRunbook",
        RunbookId: h.marks.runbookId,
        EnvironmentIds: [h.marks.environments.staging],
      },
    );
    await h.send("PUT", `${S}/projecttriggers/${made.body.Id}`, { ...made.body, IsDisabled: true });
    const before = space().runbookRuns.size;
    h.wait(6 * 3_600);
    await h.get(`${S}/tasks`);
    expect(space().runbookRuns.size).toBe(before);
  });

  it("that watches targets deploys what is live to a new one", async () => {
    const { production } = h.marks.environments;
    await trigger(
      h.marks.projects.storefront,
      {
        FilterType: "MachineFilter",
        EventGroups: ["MachineAvailableForDeployment"],
        Roles: ["storefront-web"],
      },
      { ActionType: "AutoDeploy" },
    );
    const made = await h.send("POST", `${S}/machines`, {
      Name: "prod-web-03",
      EnvironmentIds: [production],
      Roles: ["storefront-web"],
      Endpoint: {
        CommunicationStyle: "TentaclePassive",
        Uri: "https://prod-web-03.wrenfinch.example:10933/",
      },
    });
    const last = space().deployments.all().at(-1);
    expect([last?.EnvironmentId, last?.DeployedToMachineIds]).toEqual([production, [made.body.Id]]);
  });
});

describe("a package that is pushed", () => {
  const push = async (name: string): Promise<void> => {
    const form = new FormData();
    form.append("fileToUpload", new Blob(["x"]), name);
    await fetch(`${h.sim.url}${S}/packages/raw`, {
      method: "POST",
      headers: { "X-Octopus-ApiKey": h.sim.apiKey },
      body: form,
    });
  };
  const last = () => {
    const found = space().releases.all().at(-1);
    return [found?.ProjectId, found?.SelectedPackages.map((item) => item.Version)];
  };
  const watched = { DeploymentAction: "Deploy inventory API", PackageReference: "" };

  it("makes a release when the project creates releases automatically", async () => {
    const project = space().projects.get(h.marks.projects.inventory);
    if (project === undefined) throw new Error("no project");
    space().projects.put({
      ...project,
      AutoCreateRelease: true,
      ReleaseCreationStrategy: { ChannelId: null, ReleaseCreationPackage: watched },
    });
    await push("WrenFinch.Inventory.2.8.0.zip");
    expect(last()).toEqual([h.marks.projects.inventory, ["2.8.0"]]);
  });

  it("makes a release when a trigger watches its feed", async () => {
    await trigger(
      h.marks.projects.inventory,
      { FilterType: "FeedFilter", Packages: [watched] },
      { ActionType: "CreateRelease" },
    );
    await push("WrenFinch.Inventory.2.8.0.zip");
    expect(last()).toEqual([h.marks.projects.inventory, ["2.8.0"]]);
  });
});

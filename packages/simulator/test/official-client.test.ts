/** `@octopusdeploy/api-client`, unchanged, against the simulator: what its users do in a day. */

import {
  Client,
  DeploymentRepository,
  EnvironmentRepository,
  LifecycleRepository,
  ProjectGroupRepository,
  ProjectRepository,
  ReleaseRepository,
  RunbookRunRepository,
  ServerTaskRepository,
  ServerTaskWaiter,
  SpaceRepository,
  SpaceServerTaskRepository,
  TaskState,
  TenantRepository,
} from "@octopusdeploy/api-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRealClock } from "../src/clock.ts";
import { type Simulator, startSimulator } from "../src/simulator.ts";

const SPACE = "Default";
const POLL_MS = 20;
const PATIENCE_MS = 10_000;
let sim: Simulator;
let client: Client;

const connect = (url = sim.url, apiKey = sim.apiKey): Promise<Client> =>
  Client.create({ instanceURL: url, apiKey, userAgentApp: "simulator-tests" });

beforeAll(async () => {
  sim = await startSimulator({ clock: createRealClock({ speed: 300 }) });
  client = await connect();
});
afterAll(() => sim.close());

describe("the official client connects:", () => {
  it("with one request, to versions that have the executions API", async () => {
    sim.journal.clear();
    const other = await connect();
    expect(sim.journal.requests().map((item) => item.path)).toEqual(["/api"]);
    const { version, installationId } = await other.getServerInformation();
    expect(version).toBe("2026.3.15581");
    expect(installationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(sim.journal.requests()[0]?.headers["user-agent"]).toContain("ts-octopusdeploy");
  });

  it("below a virtual directory", async () => {
    const other = await startSimulator({ virtualDirectory: "/octopus" });
    try {
      const below = await connect(other.url, other.apiKey);
      const spaces = await new SpaceRepository(below).list();
      expect(spaces.Items.map((space) => space.Name)).toContain(SPACE);
    } finally {
      await other.close();
    }
  });

  it("and reports a wrong key and an old server", async () => {
    const wrong = await connect(sim.url, "API-WRONG");
    await expect(new SpaceRepository(wrong).list()).rejects.toThrow(/must be logged in/);
    const old = await startSimulator({ serverVersion: "2021.1.0" });
    try {
      const repository = new ReleaseRepository(await connect(old.url, old.apiKey), SPACE);
      const release = { spaceName: SPACE, ProjectName: sim.landmarks.names.projects.checkout };
      await expect(repository.create(release)).rejects.toThrow(/2022\.3\.5512/);
    } finally {
      await old.close();
    }
  });
});

describe("spaces and projects, with the official client", () => {
  it("are listed, created, found again and changed", async () => {
    const spaces = new SpaceRepository(client);
    const created = await spaces.create({
      Name: "Client Tests",
      IsDefault: false,
      SpaceManagersTeams: [],
      SpaceManagersTeamMembers: [Object.values(sim.landmarks.users)[0]?.id ?? ""],
    });
    const listed = await spaces.list({ partialName: "Client", take: 10 });
    expect(listed.Items.map((space) => space.Id)).toEqual([created.Id]);

    const group = (await new ProjectGroupRepository(client, "Client Tests").list()).Items[0];
    const lifecycle = (await new LifecycleRepository(client, "Client Tests").list()).Items[0];
    const projects = new ProjectRepository(client, "Client Tests");
    const project = await projects.create({
      Name: "Made by the client",
      ProjectGroupId: group?.Id ?? "",
      LifecycleId: lifecycle?.Id ?? "",
    });
    expect(project.Slug).toBe("made-by-the-client");
    expect((await projects.get(project.Id)).Name).toBe("Made by the client");
    const changed = await projects.modify({ ...project, Description: "changed" });
    expect(changed.Description).toBe("changed");
    const found = await projects.list({ partialName: "client" });
    expect(found.TotalResults).toBe(1);
    await projects.del(project);
    expect((await projects.list()).TotalResults).toBe(0);
  });

  it("are listed with environments and tenants", async () => {
    const projects = await new ProjectRepository(client, SPACE).list({ take: 2 });
    expect(projects.Items).toHaveLength(2);
    expect(projects.TotalResults).toBe(4);
    const environments = await new EnvironmentRepository(client, SPACE).list();
    expect(environments.Items.map((item) => item.Name)).toContain("Production");
    const tenants = await new TenantRepository(client, SPACE).list({ partialName: "Alpine" });
    expect(tenants.Items[0]?.TenantTags).toContain("Region/EMEA");
  });
});

describe("releases and deployments, with the official client", () => {
  const waiter = (): ServerTaskWaiter => new ServerTaskWaiter(client, SPACE);

  it("are created and waited for, environment after environment", async () => {
    const releases = new ReleaseRepository(client, SPACE);
    const made = await releases.create({
      spaceName: SPACE,
      ProjectName: sim.landmarks.names.projects.inventory,
      ReleaseVersion: "3.0.0",
      ReleaseNotes: "From the client",
    });
    expect(made.ReleaseVersion).toBe("3.0.0");
    expect((await releases.get(made.ReleaseId)).ReleaseNotes).toBe("From the client");
    const deployments = new DeploymentRepository(client, SPACE);
    for (const environment of ["Development", "Test"]) {
      const response = await deployments.create({
        spaceName: SPACE,
        ProjectName: sim.landmarks.names.projects.inventory,
        ReleaseVersion: "3.0.0",
        EnvironmentNames: [environment],
      });
      const [task] = response.DeploymentServerTasks;
      const seen: string[] = [];
      const done = await waiter().waitForServerTaskToComplete(
        task?.ServerTaskId ?? "",
        POLL_MS,
        PATIENCE_MS,
        (current) => void seen.push(current.State),
      );
      expect(done.State).toBe(TaskState.Success);
      expect(seen.length).toBeGreaterThan(0);
      expect((await deployments.get(task?.DeploymentId ?? "")).ReleaseId).toBe(made.ReleaseId);
    }
    const twice = {
      spaceName: SPACE,
      ProjectName: sim.landmarks.names.projects.inventory,
      ReleaseVersion: "3.0.0",
    };
    await expect(releases.create(twice)).rejects.toThrow(/already exists/);
    expect((await releases.create({ ...twice, IgnoreIfAlreadyExists: true })).ReleaseId).toBe(made.ReleaseId);
  });

  it("go to tenants by name and by tag", async () => {
    const project = sim.landmarks.names.projects.loyalty;
    const base = { spaceName: SPACE, ProjectName: project, ReleaseVersion: "3.1.0" };
    await new ReleaseRepository(client, SPACE).create(base);
    const deployments = new DeploymentRepository(client, SPACE);
    for (const name of ["Development", "Test"]) {
      const untenanted = await deployments.create({ ...base, EnvironmentNames: [name] });
      const ids = untenanted.DeploymentServerTasks.map((task) => task.ServerTaskId);
      await waiter().waitForServerTasksToComplete(ids, POLL_MS, PATIENCE_MS);
    }
    const made = await deployments.createTenanted({
      ...base,
      EnvironmentName: "Staging",
      Tenants: ["Dune & Desert"],
      TenantTags: ["Ring/Early"],
    });
    const ids = made.DeploymentServerTasks.map((task) => task.ServerTaskId);
    expect(ids).toHaveLength(4);
    const done = await waiter().waitForServerTasksToComplete(ids, POLL_MS, PATIENCE_MS);
    expect(done.map((task) => task.State)).toEqual(Array(4).fill(TaskState.Success));
    const listed = await deployments.list({ tenants: ["Tenants-4"], take: 1 });
    expect(listed.Items[0]?.TaskId).toBe(ids[0]);
  });

  it("are cancelled, one by one and when waiting takes too long", async () => {
    const slow = await startSimulator();
    try {
      const other = await connect(slow.url, slow.apiKey);
      const deploy = async (): Promise<string> => {
        const response = await new DeploymentRepository(other, SPACE).create({
          spaceName: SPACE,
          ProjectName: sim.landmarks.names.projects.checkout,
          ReleaseVersion: sim.landmarks.versions.live,
          EnvironmentNames: ["Development"],
        });
        return response.DeploymentServerTasks[0]?.ServerTaskId ?? "";
      };
      const tasks = new SpaceServerTaskRepository(other, SPACE);
      const first = await deploy();
      await new ServerTaskRepository(other).cancel(first);
      slow.clock.advance(10_000);
      expect(await tasks.getById(first)).toMatchObject({ State: TaskState.Canceled, IsCompleted: true });
      const second = await deploy();
      const patience = new ServerTaskWaiter(other, SPACE);
      await expect(
        patience.waitForServerTaskToComplete(second, POLL_MS, 100, undefined, true),
      ).rejects.toThrow(/cancelled/);
      slow.clock.advance(10_000);
      expect((await tasks.getById(second)).State).toBe(TaskState.Canceled);
    } finally {
      await slow.close();
    }
  });

  it("return their details and their log", async () => {
    const tasks = new SpaceServerTaskRepository(client, SPACE);
    const { taskId } = sim.landmarks.failedDeployment;
    const details = await tasks.getDetails(taskId);
    expect(details.ActivityLogs[0]?.Children.length).toBeGreaterThan(2);
    expect(await tasks.getRaw(taskId)).toContain("Execution Timeout Expired");
  });
});

describe("runbooks, with the official client", () => {
  it("run, and the client waits for them", async () => {
    const runs = new RunbookRunRepository(client, SPACE);
    const made = await runs.create({
      spaceName: SPACE,
      ProjectName: sim.landmarks.names.projects.checkout,
      RunbookName: "Restart checkout pods",
      EnvironmentNames: ["Staging"],
    });
    const [task] = made.RunbookRunServerTasks;
    const done = await new ServerTaskWaiter(client, SPACE).waitForServerTaskToComplete(
      task?.ServerTaskId ?? "",
      POLL_MS,
      PATIENCE_MS,
    );
    expect(done.State).toBe(TaskState.Success);
    expect((await runs.get(task?.RunbookRunId ?? "")).RunbookId).toBe(sim.landmarks.runbookId);
  });
});

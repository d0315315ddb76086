/** Forms and answers that were recorded from real servers, or reported by their users. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSimulator } from "../src/simulator.ts";
import { type Harness, startHarness } from "../src/testing/harness.ts";

const S = "/api/Spaces-1";
let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

describe("a new space", () => {
  it("gets ids that no document of another space has, and does not wait for tasks there", async () => {
    const space = (
      await h.send("POST", "/api/spaces", { Name: "Lab", SpaceManagersTeams: ["teams-administrators"] })
    ).body.Id;
    const make = async (path: string, body: object) =>
      (await h.send("POST", `/api/${space}/${path}`, body)).body;
    const environment = await make("environments", { Name: "Lab" });
    const groups = (await h.get(`/api/${space}/projectgroups`)).body.Items;
    const lifecycles = (await h.get(`/api/${space}/lifecycles`)).body.Items;
    const project = await make("projects", {
      Name: "Probe",
      ProjectGroupId: groups[0].Id,
      LifecycleId: lifecycles[0].Id,
    });
    const others = ["Spaces-1", "Spaces-2"].map((id) => h.sim.store.space(id));
    for (const { projects, environments, lifecycles: known, projectGroups } of others) {
      expect([projects.get(project.Id), environments.get(environment.Id)]).toEqual([undefined, undefined]);
      expect([known.get(lifecycles[0].Id), projectGroups.get(groups[0].Id)]).toEqual([undefined, undefined]);
    }
  });

  it.each(["demo", "large", "hostile"] as const)("goes on after every id of the %s world", async (world) => {
    const started = await startSimulator({ world });
    const { store } = started;
    const states = store.spaces.all().map((space) => store.space(space.Id));
    for (const prefix of [
      "Projects",
      "Environments",
      "Lifecycles",
      "Machines",
      "Tenants",
      "Channels",
    ] as const) {
      const next = store.ids.next(prefix);
      const key = `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}` as "projects";
      expect(states.map((state) => state[key].get(next))).toEqual(states.map(() => undefined));
    }
    await started.close();
  });

  it("has a queue of its own for a project and an environment with the ids of another space", async () => {
    const waiting = h.sim.store.space("Spaces-1").tasks.get(h.marks.pendingInterruption.taskId);
    if (waiting === undefined) throw new Error("no task");
    const twin = { ...waiting, SpaceId: "Spaces-2", Id: "ServerTasks-99001", state: "Queued" as const };
    const task = { ...twin, startTime: null, pauses: [], queueTime: h.sim.clock.now() };
    h.sim.store.space("Spaces-2").tasks.put(task);
    expect((await h.get(`/api/Spaces-2/tasks/${task.Id}/queued-behind`)).body.Items).toEqual([]);
    h.sim.store.space("Spaces-2").tasks.remove(task.Id);
  });
});

describe("what clients ask for first", () => {
  it("lists commands and requests as capabilities", async () => {
    expect((await h.get("/api/capabilities")).body.Capabilities).toContain("GetAllSpacesRequest");
    expect((await h.get("/api/capabilities/CreateReleaseCommandV1")).body).toEqual({ Exists: true });
  });
});

describe("a task", () => {
  const id = () => h.marks.failedDeployment.taskId;

  it("has links without a space, and can be moved to the front of the queue", async () => {
    const { Links } = (await h.get(`${S}/tasks/${id()}`)).body;
    expect(Links).toMatchObject({
      Self: `/api/tasks/${id()}`,
      Details: `/api/tasks/${id()}/details{?verbose,tail,ranges}`,
      Prioritize: `/api/tasks/${id()}/prioritize`,
    });
    const deployment = (await h.get(`${S}/deployments/${h.marks.failedDeployment.deploymentId}`)).body;
    expect(deployment.Links.Task).toBe(Links.Self);
  });

  it("has a node, a long date and a log tree in the forms of a real server", async () => {
    const details = (await h.get(`/api/tasks/${id()}/details`)).body;
    expect(details).not.toHaveProperty("Id");
    expect(details.Task.ServerNode).toMatch(/^OctopusServerNodes-/);
    expect(details.Task.Completed).toMatch(/^\w+, \d{1,2} \w+ \d{4} \d{1,2}:\d\d:\d\d [AP]M \+00:00$/);
    const [root] = details.ActivityLogs;
    const step = root.Children[1];
    expect(root.Id).toMatch(new RegExp(`^${id()}_[0-9A-Z]{10}$`));
    expect(step.Id).toMatch(new RegExp(`^${root.Id}/[0-9a-f]{32}$`));
    expect(step.Children[0].Id).toMatch(new RegExp(`^${step.Id}/[0-9a-f]{32}$`));
  });

  it("writes only itself and its steps between == in the raw log, with lines of the kind Highlight", async () => {
    const live = h.sim.store.space("Spaces-1").deployments.where("project", h.marks.projects.checkout)[0];
    const raw = (await h.get(`/api/tasks/${live?.TaskId}/raw`)).text.split("\r\n");
    const titles = raw.filter((line) => /^ {20}\| +\S/.test(line)).map((line) => line.slice(21));
    expect(titles).toMatchInlineSnapshot(`
      [
        " == Success: Deploy Checkout Service release 4.0.0 to Development ==",
        "   == Success: Acquire packages ==",
        "   == Success: Step 1: Deploy API container ==",
        "     Success: dev-app-01",
        "   == Success: Step 2: Run database migrations ==",
        "     Success: dev-db-01",
        "   == Success: Step 3: Smoke test ==",
        "     Success: hosted-linux-01",
      ]
    `);
    expect(raw.filter((line) => line.includes(" Highlight|"))).not.toEqual([]);
  });

  it("has the step that waits for a person under the id that the interruption names", async () => {
    const { interruptionId, taskId } = h.marks.pendingInterruption;
    const { CorrelationId } = (await h.get(`${S}/interruptions/${interruptionId}`)).body;
    const [root] = (await h.get(`/api/tasks/${taskId}/details`)).body.ActivityLogs;
    const steps: { Id: string; Status: string }[] = root.Children;
    expect(steps.find((step) => step.Id === CorrelationId)?.Status).toBe("Running");
  });

  it("says what it waits for", async () => {
    const waiting = (await h.get(`/api/tasks/${h.marks.pendingInterruption.taskId}`)).body;
    expect(waiting).toMatchObject({
      HasPendingInterruptions: true,
      PendingInterruptionTypes: ["ManualIntervention"],
      HasPendingPreconditions: false,
      PendingPreconditionTypes: [],
    });
  });

  it("is counted by state together with the others that all filters but that of states admit", async () => {
    const query = `fromCompletedDate=2026-11-13T00:00:00Z&project=${h.marks.projects.checkout}`;
    const page = (await h.get(`${S}/tasks?${query}&states=Failed`)).body;
    const all = (await h.get(`${S}/tasks?${query}`)).body;
    const { Interrupted: _, ...counts } = page.TotalCounts;
    expect(counts.Failed).toBe(page.TotalResults);
    expect(Object.values<number>(counts).reduce((sum, count) => sum + count)).toBe(all.TotalResults);
  });
});

describe("an event", () => {
  it("has a link without a space, and addresses of the portal in its text", async () => {
    const events = (await h.get(`${S}/events?eventCategories=DeploymentFailed&take=1`)).body.Items;
    const { deploymentId } = h.marks.failedDeployment;
    expect(events[0].Links.Self).toBe(`/api/events/${events[0].Id}`);
    expect(events[0].MessageHtml).toContain(`<a href='#/deployments/${deploymentId}'>`);
    expect([events[0].UserId, events[0].IsService]).toEqual(["users-system", false]);
  });

  it.each(["Variables", "Deployments", "Releases", "ServerTasks", "Projects"])(
    "is found by the document type %s, as the server lists it",
    async (type) => {
      const types = (await h.get("/api/events/documenttypes")).body.map((item: { Id: string }) => item.Id);
      expect(types).toContain(type);
      expect((await h.get(`${S}/events?documentTypes=${type}`)).body.TotalResults).toBeGreaterThan(0);
    },
  );

  it("comes as CSV when the request asks for it", async () => {
    const id = h.marks.variableChangeEventId;
    const response = await h.get(`${S}/events?ids=${id}&asCsv=true`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.text).toMatchInlineSnapshot(`
      "Id,Category,Username,UserId,Occurred,Message,Comments,Details,UserAgent,IpAddress,SpaceId
      Events-2556,Modified,priya.nair,Users-23,2026-11-18T23:00:00.000+00:00,Variables were changed for Checkout Service: Checkout:MigrationTimeoutSeconds,,,OctopusClient-js/2026.3.15581,10.20.0.14,Spaces-1
      "
    `);
  });
});

describe("a project in Git", () => {
  it("keeps only sensitive variables in the database, and a release takes both", async () => {
    const project = h.marks.projects.storefront;
    const stored = (await h.get(`${S}/projects/${project}/variables`)).body;
    const inGit = (await h.get(`${S}/projects/${project}/${encodeURIComponent("refs/heads/main")}/variables`))
      .body;
    expect(stored.Variables).toEqual([]);
    expect(inGit.Variables.map((item: { Name: string }) => item.Name)).toEqual(["Storefront:CdnHost"]);
    const secret = { Name: "Storefront:CdnKey", Value: "k", Type: "Sensitive", IsSensitive: true };
    await h.send("PUT", `${S}/variables/${stored.Id}`, { ...stored, Variables: [secret] });
    const made = await h.send("POST", `${S}/releases/create/v1`, {
      ProjectName: h.marks.names.projects.storefront,
      ReleaseVersion: "9.9.9",
    });
    const snapshot = h.sim.store
      .space("Spaces-1")
      .releases.get(made.body.ReleaseId)?.ProjectVariableSetSnapshotId;
    const frozen = h.sim.store.space("Spaces-1").variableSets.get(snapshot ?? "")?.Variables;
    expect(frozen?.map((item) => item.Name)).toEqual(["Storefront:CdnHost", "Storefront:CdnKey"]);
  });
});

describe("a target that is unavailable", () => {
  it("says that Octopus could not reach it", async () => {
    const large = await startSimulator({ world: "large" });
    const machines = large.store.space("Spaces-1").machines.all();
    const unavailable = machines.filter((machine) => machine.HealthStatus === "Unavailable");
    expect(new Set(unavailable.map((machine) => machine.StatusSummary))).toEqual(
      new Set(["Octopus was unable to establish a connection with this machine."]),
    );
    await large.close();
  });
});

describe("kinds that newer servers know", () => {
  it("are stored: an ECS cluster, a trigger by webhook, local times, a policy's audit mode", async () => {
    const machine = await h.send("POST", `${S}/machines`, {
      Name: "ecs-01",
      EnvironmentIds: [h.marks.environments.dev],
      Roles: ["ecs"],
      Endpoint: { CommunicationStyle: "AwsEcsCluster", ClusterName: "shop", Region: "eu-west-1" },
    });
    expect([machine.status, machine.body.Endpoint.ClusterName]).toEqual([201, "shop"]);
    const trigger = await h.send("POST", `${S}/projecttriggers`, {
      ProjectId: h.marks.projects.checkout,
      Name: "By webhook",
      Filter: { FilterType: "WebhookFilter", WebhookId: "w1", RequireApiKey: true },
      Action: { ActionType: "CreateRelease" },
    });
    expect([trigger.status, trigger.body.Filter.WebhookId]).toEqual([201, "w1"]);
    const policies = (await h.get("/api/ratelimitingpolicies")).body.Items;
    expect(policies[0].AuditMode).toBe(true);
  });

  it("filter API keys by a part of their purpose", async () => {
    const keys = async (query: string) =>
      (await h.get(`/api/users/me/apikeys?${query}`)).body.Items.map(
        (key: { Purpose: string }) => key.Purpose,
      );
    expect(await keys("partialPurpose=AGENT")).toEqual(["octo-mcp agent"]);
    expect(await keys("partialPurpose=nothing")).toEqual([]);
  });
});

describe("a filter", () => {
  it("of freezes by project finds those of tenants too", async () => {
    const freezes = h.sim.store.freezes
      .all()
      .filter((freeze) => freeze.TenantProjectEnvironmentScope.length > 0);
    const [entry] = freezes[0]?.TenantProjectEnvironmentScope ?? [];
    const query = `includeComplete=true&projectIds=${entry?.ProjectId}&environmentIds=${entry?.EnvironmentId}`;
    const found = (await h.get(`/api/deploymentfreezes?${query}`)).body.DeploymentFreezes;
    expect(found.map((freeze: { Id: string }) => freeze.Id)).toContain(freezes[0]?.Id);
  });

  it("of an environment's targets narrows the list", async () => {
    const path = `${S}/environments/${h.marks.environments.production}/machines`;
    const ids = async (query: string) =>
      (await h.get(`${path}?${query}`)).body.Items.map(
        (machine: { HealthStatus: string }) => machine.HealthStatus,
      );
    expect(new Set(await ids("healthStatuses=Unhealthy"))).toEqual(new Set(["Unhealthy"]));
    expect(await ids("partialName=nothing-has-this-name")).toEqual([]);
  });

  it("of events by document type knows the type of every document that has an event", async () => {
    const known = new Set(
      (await h.get("/api/events/documenttypes")).body.map((type: { Id: string }) => type.Id.toLowerCase()),
    );
    const prefixes = h.sim.store.events
      .all()
      .flatMap((event) => event.RelatedDocumentIds.map((id) => id.replace(/-.*$/, "").toLowerCase()));
    const named = [...new Set(prefixes)].map((prefix) => (prefix === "variableset" ? "variables" : prefix));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it("of events by category knows every category that happens", async () => {
    const known = (await h.get("/api/events/categories")).body.map((item: { Id: string }) => item.Id);
    const happened = new Set(h.sim.store.events.all().map((event) => event.Category));
    expect([...happened].filter((category) => !known.includes(category))).toEqual([]);
  });
});

describe("the variables of a project in Git", () => {
  const project = () => h.marks.projects.storefront;

  it("are previewed and frozen as the branch of the release has them, also when the snapshot is updated", async () => {
    const preview = (await h.get(`${S}/variables/preview?project=${project()}`)).body.Variables;
    expect(preview.map((item: { Name: string }) => item.Name)).toContain("Storefront:CdnHost");
    const release = h.sim.store.space("Spaces-1").releases.where("project", project()).at(-1);
    const updated = (await h.send("POST", `${S}/releases/${release?.Id}/snapshot-variables`)).body;
    const frozen = h.sim.store.space("Spaces-1").variableSets.get(updated.ProjectVariableSetSnapshotId);
    expect(frozen?.Variables.map((item) => item.Name)).toContain("Storefront:CdnHost");
  });
});

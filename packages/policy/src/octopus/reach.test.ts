import { describe, expect, it } from "vitest";
import { namedTargets } from "../question.ts";
import type { Rule } from "../types.ts";
import { octopusPolicy, octopusRoutes } from "./index.ts";

function effectOf(rules: readonly Rule[], request: string, more: object = {}): string {
  const [method = "", path = ""] = request.split(" ");
  const opened = ["space-settings", "freeze-overrides", "teams"];
  return octopusPolicy({ rules, open: opened }).decide({ kind: "http", method, path, body: null, ...more })
    .effect;
}
const deny = (rule: Omit<Rule, "effect">): readonly Rule[] => [{ effect: "deny", ...rule }];

describe("a text that only looks like an id", () => {
  it.each<[string, Omit<Rule, "effect">, string]>([
    ["the slug of a space", { space: "Spaces-2" }, "POST /api/spaces/team-2/deployments"],
    ["the slug of a space before its path", { space: "Spaces-2" }, "GET /api/team-2/projects"],
    ["the slug of a project", { project: "Projects-4" }, "PUT /api/Spaces-1/projects/web-2"],
    [
      "the slug of an environment",
      { environment: "Environments-4" },
      "GET /api/Spaces-1/environments/live-1",
    ],
    ["the slug of a tenant", { tenant: "Tenants-4" }, "GET /api/Spaces-1/tenants/acme-7"],
    ["a rule by such a slug", { project: "web-2" }, "GET /api/Spaces-1/projects/Projects-4"],
    ["the id of another dimension", { project: "Projects-4" }, "GET /api/Spaces-1/projects/Environments-4"],
  ])("%s may be what a rule closes", (_, rule, request) => {
    expect(effectOf(deny(rule), request)).toBe("deny");
    expect(effectOf([{ effect: "allow", ...rule }], request.replace("GET", "PUT"))).not.toBe("allow");
    expect(effectOf([{ effect: "confirm", ...rule }], request)).toBe("confirm");
  });

  it.each<[string, Omit<Rule, "effect">, string]>([
    ["another id", { project: "Projects-4" }, "GET /api/Spaces-1/projects/Projects-5"],
    ["an id with more digits", { project: "Projects-4" }, "GET /api/Spaces-1/projects/Projects-44"],
    ["another space", { space: "Spaces-2" }, "GET /api/Spaces-1/projects"],
  ])("%s stays open", (_, rule, request) => expect(effectOf(deny(rule), request)).toBe("allow"));
});

describe("an id of another kind in a segment of a path", () => {
  it.each([
    ["PUT /api/Spaces-1/projects/Environments-77", { environment: "Environments-4" }],
    ["DELETE /api/Spaces-1/projects/Tenants-8", { tenant: "Tenants-4" }],
    ["GET /api/Spaces-1/something/Projects-1", { project: "Projects-4" }],
  ])("%s may still be about another one", (request, rule) => {
    expect(effectOf(deny(rule), request, { body: {} })).toBe("deny");
  });

  it("an id behind the word for its kind names what an unknown route is about", () => {
    const request = "GET /api/Spaces-1/projects/Projects-1/something";
    expect(effectOf(deny({ project: "Projects-4" }), request)).toBe("allow");
    expect(effectOf(deny({ project: "Projects-1" }), request)).toBe("deny");
  });

  it("a name in a body can look like the id of another kind", () => {
    const request = "POST /api/Spaces-1/projects/Projects-1/runbookSnapshots";
    const body = { ProjectId: "Projects-1", ProjectName: "Environments-210" };
    expect(effectOf(deny({ project: "Projects-2" }), request, { body })).toBe("deny");
    expect(effectOf(deny({ environment: "Environments-210" }), request, { body })).toBe("deny");
    const identities = { projects: [{ id: "Projects-2", name: "Environments-210" }] };
    expect(effectOf(deny({ project: "Projects-2" }), request, { body, identities })).toBe("deny");
  });

  it("a cap counts what such a request may reach", () => {
    const policy = octopusPolicy({ allowDeletes: true, caps: { environmentsPerAction: 1 } });
    const path = "/api/Spaces-1/projects/Environments-77";
    expect(policy.decide({ kind: "http", method: "DELETE", path, body: null })).toMatchObject({
      effect: "deny",
      rule: "environmentsPerAction",
    });
  });
});

it("the progression of a release shows the tenants that it was deployed to", () => {
  const path = "GET /api/Spaces-1/releases/Releases-1/progression";
  expect(effectOf(deny({ tenant: "Tenants-4" }), path)).toBe("deny");
});

describe("routes outside of a space", () => {
  const closed: readonly Omit<Rule, "effect">[] = [
    { space: "Data Platform" },
    { project: "Checkout Service" },
    { environment: "Production" },
    { tenant: "Acme" },
  ];
  it.each([
    "POST /api/deploymentfreezes",
    "PUT /api/deploymentfreezes/DeploymentFreezes-1",
    "GET /api/deploymentfreezes",
    "GET /api/users/Users-1/spaces",
    "GET /api/users/me/permissions",
    "GET /api/serverstatus/counts",
    "GET /api/tasks/ServerTasks-1",
    "GET /api/something/new",
  ])("%s may be about anything", (request) => {
    for (const rule of closed) expect(effectOf(deny(rule), request, { body: {} })).toBe("deny");
  });

  it.each([
    "GET /api/libraryvariablesets",
    "GET /api/projects/experimental/summaries",
    "GET /api/machinepolicies",
    "GET /api/environments/Environments-2/machines",
  ])("%s is about the default space or all spaces, because no space is in its path", (request) => {
    for (const space of ["Default", "Spaces-1", "Data Platform"])
      expect(effectOf(deny({ space }), request)).toBe("deny");
    const inSpace = request.replace("/api/", "/api/Spaces-1/");
    expect(effectOf(deny({ space: "Spaces-2" }), inSpace)).toBe("allow");
  });

  it.each([
    "GET /api/projects/Spaces-2/runbookprocesses/RunbookProcess-Runbooks-1",
    "GET /api/environments/Spaces-2/machines",
    "PUT /api/tenants/spaces-2",
  ])("%s is not about the space whose id stands in the segment of something else", (request) => {
    expect(effectOf([], request)).not.toBe("deny");
    for (const space of ["Default", "Spaces-1", "Data Platform"])
      expect(effectOf(deny({ space }), request)).toBe("deny");
  });

  it("a space that is called like the first word of an unknown route is not surely the space of the request", () => {
    const identities = { spaces: [{ id: "Spaces-3", name: "Somethingnew", slug: "somethingnew" }] };
    const closed = deny({ space: "Default" });
    for (const request of ["GET /api/somethingnew/other/thing", "GET /api/somethingnew/Spaces-3/thing"])
      expect(effectOf(closed, request, { identities })).toBe("deny");
    for (const request of ["GET /api/Spaces-3/other/thing", "GET /api/spaces/somethingnew/other/thing"])
      expect(effectOf(closed, request, { identities })).toBe("allow");
  });

  it.each(["users/Users-1/permissions", "users/Users-1/spaces", "deploymentfreezes", "serverstatus/counts"])(
    "GET %s shows every space also below one of them",
    (path) => {
      for (const prefix of ["/api/Spaces-1", "/api/spaces/default"])
        expect(effectOf(deny({ space: "Spaces-2" }), `GET ${prefix}/${path}`)).toBe("deny");
      expect(effectOf(deny({ space: "Spaces-2" }), "GET /api/spaces/Spaces-1")).toBe("allow");
    },
  );

  it.each(["GET /api/spaces/all", "GET /api/spaces", "GET /api/licenses/licenses-current-usage"])(
    "%s shows every space",
    (request) => {
      expect(effectOf(deny({ space: "Data Platform" }), request)).toBe("deny");
      expect(effectOf(deny({ environment: "Production" }), request)).toBe("allow");
    },
  );

  it.each([
    "GET /api",
    "GET /api/serverstatus",
    "GET /api/users/me",
    "GET /api/userroles/all",
    "GET /api/platformhub/processtemplates/deploy/versions",
    "GET /api/platformhub/main/processtemplates/deploy",
  ])("%s is about no target at all", (request) => {
    for (const rule of closed) expect(effectOf(deny(rule), request)).toBe("allow");
  });

  it.each([
    "PUT /api/platformhub/main/processtemplates/deploy",
    "POST /api/platformhub/processtemplates/deploy/share",
  ])("%s may change projects of any space", (request) => {
    for (const rule of closed) expect(effectOf(deny(rule), request, { body: {} })).toBe("deny");
  });
});

it.each(["projectgroups", "projectgroups/all", "projectgroups/ProjectGroups-1"])(
  "GET %s shows the environments of the group",
  (path) => {
    expect(effectOf(deny({ environment: "Production" }), `GET /api/Spaces-1/${path}`)).toBe("deny");
    expect(effectOf(deny({ project: "Projects-4" }), `GET /api/Spaces-1/${path}`)).toBe("allow");
  },
);

describe("a document below an open project", () => {
  it.each([
    "GET /api/Spaces-1/projects/Projects-1/channels/Channels-4",
    "GET /api/Spaces-1/projects/Projects-1/channels/Channels-4/releases",
    "GET /api/Spaces-1/projects/Projects-1/releases/Releases-4",
    "GET /api/Spaces-1/projects/Projects-1/runbooks/Runbooks-4",
    "PUT /api/Spaces-1/projects/Projects-1/triggers/ProjectTriggers-4",
    "DELETE /api/Spaces-1/projects/Projects-1/runbookruns/RunbookRuns-4",
  ])("%s may belong to a closed project", (request) => {
    expect(effectOf(deny({ project: "Projects-4" }), request)).toBe("deny");
  });

  it.each([
    "GET /api/Spaces-1/projects/Projects-1/channels",
    "GET /api/Spaces-1/projects/Projects-1/git/branches/main",
    "GET /api/Spaces-1/projects/Projects-1/featuretoggles/new-checkout",
  ])("%s belongs to the project of its path", (request) => {
    expect(effectOf(deny({ project: "Projects-4" }), request)).toBe("allow");
  });
});

describe("a method that the table does not list on a path", () => {
  it.each([
    "PATCH /api/Spaces-1/projects/Projects-1",
    "POST /api/Spaces-1/projects/Projects-1",
    "PUT /api/Spaces-1/projects/Projects-1/summary",
    "POST /api/Spaces-1/projects/Projects-1/releases",
    "PATCH /api/Spaces-1/channels/Channels-1",
    "PATCH /api/Spaces-1/environments/Environments-1",
    "POST /api/Spaces-1/tagsets/all",
    "PATCH /api/Spaces-1/workers/all",
  ])("%s reaches more than a read of that path shows", (request) => {
    expect(effectOf(deny({ environment: "Production" }), request, { body: {} })).toBe("deny");
    expect(effectOf(deny({ tenant: "Acme" }), request, { body: {} })).toBe("deny");
  });

  it.each([
    ["PATCH /api/Spaces-1/environments/Environments-1", "context"],
    ["POST /api/Spaces-1/environments/all", "context"],
    ["PATCH /api/Spaces-1", "other"],
    ["POST /api/serverstatus/timezones", "other"],
    ["POST /api/icons/all", "other"],
    ["PUT /api/Spaces-1/projects/Projects-1/summary", "other"],
    ["PATCH /api/Spaces-1/releases/Releases-1", "releases"],
    ["GET /api/Spaces-1/deployments/override", "deployments"],
  ])("%s belongs to %s, so that core owns no write", (request, toolset) => {
    const [method = "", path = ""] = request.split(" ");
    const decision = octopusPolicy({ toolsets: ["tasks"], open: ["space-settings", "server-configuration"] });
    expect(decision.decide({ kind: "http", method, path, body: {} })).toMatchObject({
      effect: "deny",
      route: { toolset },
    });
  });
});

describe("a dimension that is named twice", () => {
  it.each([
    ["PUT /api/Spaces-1/spaces/Spaces-2", {}],
    ["GET /api/Spaces-1/spaces/Spaces-2/search", null],
    ["GET /api/spaces/Spaces-1/spaces/Spaces-2/projects", null],
    ["POST /api/Spaces-1/releases", { SpaceId: "Spaces-2" }],
    ["POST /api/Spaces-1/releases", { spaceIdOrName: "Data Platform" }],
    ["POST /api/Spaces-1/releases", { deep: [{ Spaces: { "Spaces-2": [] } }] }],
  ])("%s %j is about both", (request, body) => {
    expect(effectOf(deny({ space: ["Spaces-2", "Data Platform"] }), request, { body })).toBe("deny");
    expect(effectOf(deny({ space: "Spaces-1" }), request, { body })).toBe("deny");
    expect(effectOf(deny({ space: "Spaces-3" }), request, { body })).toBe(
      JSON.stringify(body ?? "").includes("Data") ? "deny" : request.startsWith("GET") ? "allow" : "confirm",
    );
  });

  it("a project in the query counts beside the one in the path", () => {
    const request = "GET /api/Spaces-1/projects/Projects-1";
    const rules = deny({ project: "Projects-4" });
    expect(effectOf(rules, request, { query: { projects: ["Projects-2,Projects-4"] } })).toBe("deny");
    expect(effectOf(rules, request, { query: { projects: ["Projects-2"] } })).toBe("allow");
    expect(effectOf(rules, request, { query: ["projects"] })).toBe("deny");
    expect(effectOf(rules, request, { query: ["skip"] })).toBe("allow");
  });

  it("a body that is not known may name anything", () => {
    const rules = deny({ project: "Projects-4" });
    expect(effectOf(rules, "PUT /api/Spaces-1/projects/Projects-1", { body: undefined })).toBe("deny");
    expect(effectOf(rules, "PUT /api/Spaces-1/projects/Projects-1", { body: "not JSON" })).toBe("deny");
  });
});

describe("what the host knows of the targets that a request names", () => {
  const rules = deny({ project: "Inventory API" });
  const request = "GET /api/Spaces-1/projects/Projects-1";
  const open = { id: "Projects-1", name: "Checkout Service", slug: "checkout-service" };
  const closed = { id: "Projects-4", name: "Inventory API", slug: "web" };

  it("an id is refused while its name is not known, and open once it is", () => {
    expect(effectOf(rules, request)).toBe("deny");
    expect(effectOf(rules, request, { identities: { projects: [open] } })).toBe("allow");
    expect(effectOf(rules, request, { identities: { projects: [{ ...open, name: "Inventory API" }] } })).toBe(
      "deny",
    );
    expect(effectOf(rules, request, { identities: { projects: [closed] } })).toBe("deny");
  });

  it("a text that two things share counts for both", () => {
    const both = { identities: { projects: [{ ...open, name: "web" }, closed] } };
    expect(effectOf(rules, "GET /api/Spaces-1/projects/web", both)).toBe("deny");
  });

  it("it does not vouch that there is nothing else", () => {
    const identities = { projects: [open], spaces: [] };
    expect(
      effectOf(deny({ environment: "Production" }), "GET /api/Spaces-1/deployments", { identities }),
    ).toBe("deny");
  });

  it("namedTargets lists what is to be looked up", () => {
    const action = {
      kind: "http",
      method: "PUT",
      path: "/api/spaces/team-2/projects/web",
      query: { environments: ["Environments-4"] },
      body: { TenantId: "Tenants-1" },
    } as const;
    expect(namedTargets(octopusRoutes, action)).toEqual({
      spaces: [{ slug: "team-2" }],
      projects: [{ slug: "web" }],
      environments: [{ id: "Environments-4" }],
      tenants: [{ id: "Tenants-1" }],
    });
  });
});

describe("scheduled work", () => {
  const rules: readonly Rule[] = [{ effect: "deny", tier: "write", time: { days: ["sun"] } }];
  const at = Date.parse("2026-11-21T08:00:00Z"); // a Saturday
  const post = (body: object) =>
    effectOf(rules, "POST /api/Spaces-1/deployments/create/untenanted/v1", { at, body });

  it.each([
    [{ RunAt: "2026-11-22T10:00:00Z" }],
    [{ queueTime: "2026-11-22T10:00:00+00:00" }],
    [{ RunAt: "2026-11-21T20:00:00Z", NoRunAfter: "2026-11-23T00:00:00Z" }],
    [{ RunAt: "some day" }],
    [{ RunAt: "2026-11-22T10:00:00" }],
  ])("%j starts, or may start, in the closed window", (body) => expect(post(body)).toBe("deny"));

  it("a latest start alone means any moment from now on", () => {
    expect(post({ NoRunAfter: "2026-11-21T20:00:00Z" })).toBe("confirm");
    expect(post({ NoRunAfter: "2026-11-22T00:30:00Z" })).toBe("deny");
  });

  it.each([
    { Filter: { FilterType: "CronExpressionSchedule", CronExpression: "0 0 0 * * 0" } },
    {
      Filter: { FilterType: "OnceDailySchedule", StartTime: "2026-11-23T10:00:00Z", DaysOfWeek: ["Sunday"] },
    },
    { filter: { filterType: "MachineFilter" } },
  ])("a trigger with %j may start work in the closed window", (body) => {
    for (const path of ["projecttriggers", "projects/Projects-1/triggers", "scheduledprojecttriggers"])
      expect(effectOf(rules, `POST /api/Spaces-1/${path}`, { at, body })).toBe("deny");
    expect(effectOf([], "POST /api/Spaces-1/projecttriggers", { at, body })).toBe("confirm");
  });

  it.each([[{}], [{ RunAt: null }], [{ RunAt: "" }], [{ RunAt: "2026-11-23T10:00:00Z" }]])(
    "%j does not",
    (body) => expect(post(body)).toBe("confirm"),
  );
});

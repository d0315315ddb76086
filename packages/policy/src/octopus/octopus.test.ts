import { describe, expect, it } from "vitest";
import { createPolicy } from "../policy.ts";
import { findOrphans, listRoutes } from "../route-text.ts";
import type { Tier } from "../target.ts";
import type { PolicySettings } from "../types.ts";
import { OCTOPUS_SENSITIVE_CLASSES, OCTOPUS_TOOLSETS, OTHER_TOOLSET, octopusRoutes } from "./index.ts";

const TOOLSETS: readonly string[] = [...OCTOPUS_TOOLSETS, OTHER_TOOLSET];

const decide = (request: string, settings: PolicySettings = {}, body?: unknown) => {
  const [method = "", path = ""] = request.split(" ");
  const policy = createPolicy({ ...settings, routes: octopusRoutes });
  return policy.decide({ kind: "http", method, path, targets: {}, ...(body !== undefined && { body }) });
};
const OPEN: PolicySettings = { allowDeletes: true };

describe("the table", () => {
  const rows = listRoutes(octopusRoutes);

  it("has one owner for each operation", () => {
    const operations = rows.map(
      (row) => `${row.method} ${row.template.toLowerCase().replace(/\{(?!space\})\w+\}/g, "{}")}`,
    );
    expect(operations.length).toBeGreaterThan(650);
    expect(new Set(operations).size).toBe(operations.length);
    for (const row of rows) expect(TOOLSETS).toContain(row.toolset);
    expect([...octopusRoutes.toolsets].sort()).toEqual([...TOOLSETS].sort());
  });

  it("is matched by its own templates, under all three space prefixes", () => {
    for (const entry of octopusRoutes.entries) {
      const forms = entry.template.startsWith("/{space}")
        ? ["/api/Spaces-1", "/api/spaces/Spaces-1", "/api"].map(
            (prefix) => prefix + entry.template.slice("/{space}".length),
          )
        : [`/api${entry.template}`];
      // The space itself has only its own form.
      const paths = entry.template === "/{space}" ? ["/api/Spaces-1"] : forms;
      for (const path of paths) {
        const filled = path.replace(/\{\w+\}/g, "Things-1");
        for (const method of entry.methods) {
          const { route, tier } = decide(`${method} ${filled}`);
          expect([filled, route?.template]).toEqual([filled, entry.template]);
          const ofMethod: Tier = method === "GET" ? "read" : method === "DELETE" ? "delete" : "write";
          const expected = method === "DELETE" ? ofMethod : (entry.tier ?? ofMethod);
          expect(tier).toBe(expected);
        }
      }
    }
  });

  it("takes each version twin for the same route", () => {
    for (const entry of octopusRoutes.entries) {
      if (entry.template === "/" || entry.template === "/{space}") continue;
      const filled = `/api${entry.template.replace("/{space}", "/Spaces-1").replace(/\{\w+\}/g, "Things-1")}`;
      const twin = `${filled.replace(/\/v\d$/, "")}/v2`;
      const [method = ""] = entry.methods;
      expect([twin, decide(`${method} ${twin}`).route?.toolset]).toEqual([twin, entry.toolset]);
    }
  });

  it("every sensitive class says why and what to use instead, and hits something", () => {
    for (const one of OCTOPUS_SENSITIVE_CLASSES) {
      expect(one.why).toMatch(/\.$/);
      expect(one.instead).toMatch(/\.$/);
      expect(one.routes.length).toBeGreaterThan(0);
    }
    const hit = new Set(rows.flatMap((row) => row.classes));
    expect(OCTOPUS_SENSITIVE_CLASSES.map((one) => one.name).filter((name) => !hit.has(name))).toEqual([]);
  });

  it("an operation that the table does not list is an orphan, and belongs to other", () => {
    const news = [{ method: "GET", template: "/api/{spaceId}/somethingnew/{id}" }];
    expect(findOrphans(octopusRoutes, news)).toEqual(news);
    expect(decide("GET /api/Spaces-1/somethingnew/1").route).toMatchObject({ toolset: "other" });
  });
});

describe("owners of nested routes", () => {
  it.each([
    ["GET /api/Spaces-1/projects/Projects-1/releases", "releases"],
    ["GET /api/projects/Projects-1/releases/1.0.0", "releases"],
    ["GET /api/spaces/Spaces-1/projects/Projects-1/channels", "releases"],
    ["GET /api/Spaces-1/releases/Releases-1/deployments", "deployments"],
    ["GET /api/Spaces-1/projects/Projects-1/progression", "deployments"],
    ["GET /api/Spaces-1/projects/Projects-1/runbooks", "runbooks"],
    ["GET /api/Spaces-1/projects/Projects-1/main/runbooks", "runbooks"],
    ["GET /api/Spaces-1/projects/Projects-1/refs%2Fheads%2Fmain/runbooks/r", "runbooks"],
    ["POST /api/Spaces-1/runbook-runs/create/v1", "runbooks"],
    ["GET /api/spaces/Spaces-1/projects/P/environments/E/untenanted/livestatus", "kubernetes"],
    ["GET /api/spaces/Spaces-1/projects/P/environments/E/tenants/T/livestatus", "kubernetes"],
    ["GET /api/Spaces-1/projects/Projects-1/FeatureToggles", "featureToggles"],
    ["GET /api/Spaces-1/projects/Projects-1/featuretoggles/rollout-groups/1", "featureToggles"],
    ["GET /api/Spaces-1/tasks", "tasks"],
    ["GET /api/tasks/ServerTasks-1/raw", "tasks"],
    ["GET /api/Spaces-1/artifacts/Artifacts-1/content", "tasks"],
    ["GET /api/Spaces-1/feeds", "releases"],
    ["GET /api/Spaces-1/libraryvariablesets", "projects"],
    ["GET /api/Spaces-1/tagsets", "tenants"],
    ["GET /api/Spaces-1/projects/Projects-1/triggers", "projects"],
    ["GET /api/Spaces-1/projects/Projects-1/deploymentprocesses/resolved", "projects"],
    ["GET /api/Spaces-1/projects/Projects-1/refs%2Fheads%2Fmain/deploymentprocesses/resolved", "projects"],
    ["POST /api/Spaces-1/projects/Projects-1/deploymentprocesses/validate", "projects"],
    ["GET /api/Spaces-1/processtemplates/deploy/1.X", "projects"],
    ["POST /api/Spaces-1/tasks/ServerTasks-1/abandon", "tasks"],
    ["GET /api/Spaces-1/releases/Releases-1/missingPackages", "releases"],
    ["GET /api/Spaces-1/machines/Machines-1/latestdeployments", "machines"],
    ["GET /api/Spaces-1/machines/Machines-1/tasks/v1", "machines"],
    ["POST /api/Spaces-1/deployments/v1", "deployments"],
    ["POST /api/Spaces-1/projects/Projects-1/runbookruns/RunbookRuns-1/retry/v1", "runbooks"],
    ["GET /api/Spaces-1/projects/Projects-1/environments", "context"],
    ["POST /api/Spaces-1/projects/Projects-1/featuretoggles", "featureToggles"],
    ["GET /api/platformhub/processtemplates/deploy/versions", "other"],
    ["GET /api/Spaces-1/teams", "other"],
    ["GET /api/Spaces-1/projects/Projects-1/git/branches/refs%2Fheads%2Fmain", "context"],
    ["GET /api/Spaces-1/environments", "core"],
    ["GET /api/users/me", "core"],
  ])("%s belongs to %s", (request, toolset) => {
    const others = TOOLSETS.filter((one) => one !== toolset && one !== "core");
    expect(decide(request, {}, {}).route?.toolset).toBe(toolset);
    expect(decide(request, { toolsets: [toolset] }, {}).effect).not.toBe("deny");
    if (toolset !== "core")
      expect(decide(request, { toolsets: others }, {})).toMatchObject({ effect: "deny", gate: "toolset" });
  });
});

describe("sealed: nothing opens it", () => {
  const sealed = [
    "GET /api/users/me/apikeys",
    "POST /api/users/Users-1/apikeys",
    "DELETE /api/users/Users-1/apikeys/APIKeys-1",
    "GET /api/users/Users-1/apikeys/v1",
    "PATCH /api/users/me/apikeys/new/route",
    "GET /api/Spaces-1/users/me/apikeys",
    "DELETE /api/spaces/Spaces-1",
    "DELETE /api/spaces/default",
    "DELETE /api/spaces/all",
    "DELETE /api/spaces/Spaces-1/v1",
    "DELETE /api/Spaces-1",
    "DELETE /api/spaces/Spaces-1/spaces/Spaces-2",
    "DELETE /api/spaces/v1",
    "DELETE /api/users/Users-1",
    "DELETE /api/users/me",
    "DELETE /api/users/all",
    "DELETE /api/users/v2",
    "GET /api/Spaces-1/certificates/Certificates-1/export",
    "HEAD /api/certificates/Certificates-1/export",
    "POST /api/users/login",
    "POST /api/token/v1",
    "POST /api/users/access-token",
    "GET /api/users/authenticatedToken/Okta",
    "POST /api/users/authenticate/OctopusID",
    "GET /api/serviceaccounts/Users-1/oidcidentities/v1",
    "POST /api/serviceaccounts/Users-1/oidcidentities/create/v1",
  ];
  const everything: PolicySettings = {
    allowDeletes: true,
    rules: [{ effect: "allow" }],
    open: OCTOPUS_SENSITIVE_CLASSES.filter((one) => one.level !== "sealed").map((one) => one.name),
  };
  it.each(sealed)("%s", (request) => {
    const decision = decide(request, everything);
    expect(decision).toMatchObject({ effect: "deny", gate: "sensitive" });
    expect(decision.reason).toContain("sealed");
    expect(decision.remedy).toBeTruthy();
  });

  it.each(["apikey", "ApiKey", "access_token", "includePrivateKey"])(
    "no route takes the query %s",
    (name) => {
      const policy = createPolicy({ ...everything, routes: octopusRoutes });
      const action = { kind: "http", method: "GET", path: "/api/Spaces-1/releases", query: [name] } as const;
      expect(policy.decide(action)).toMatchObject({ effect: "deny", gate: "sensitive" });
    },
  );
});

describe("guarded: closed until the policy file names it", () => {
  it.each<[string, string, unknown?]>([
    ["POST /api/users", "users"],
    ["PUT /api/users/Users-1", "users"],
    ["PUT /api/users/me", "users"],
    ["PUT /api/users/Users-1/revoke-sessions", "users"],
    ["POST /api/users/register", "users"],
    ["PUT /api/users/Users-1/password", "passwords"],
    ["POST /api/Spaces-1/users/invitations", "invitations"],
    ["GET /api/users/invitations/Invitations-1", "invitations"],
    ["POST /api/Spaces-1/teams", "teams"],
    ["PUT /api/teams/teams-administrators", "teams"],
    ["POST /api/userroles", "roles"],
    ["POST /api/Spaces-1/scopeduserroles", "scoped-roles"],
    ["DELETE /api/scopeduserroles/1", "scoped-roles"],
    ["GET /api/configuration/authentication-ldap/values", "server-configuration"],
    ["PUT /api/serverconfiguration", "server-configuration"],
    ["PUT /api/maintenanceconfiguration/v1", "server-configuration"],
    ["GET /api/scheduler/stop", "server-configuration"],
    ["POST /api/authentication/checklogininitiated", "authentication"],
    ["GET /api/audit-stream", "audit-stream"],
    ["PUT /api/audit-stream", "audit-stream"],
    ["POST /api/Spaces-1/subscriptions", "subscriptions"],
    ["POST /api/githubissuetracker/connectivitycheck", "connectivity-checks"],
    ["POST /api/Spaces-1/projects/Projects-1/git/connectivity-test", "connectivity-checks"],
    ["PUT /api/ratelimitingpolicies/RateLimitingPolicies-1", "rate-limits"],
    ["POST /api/migrations/partialexport", "migrations"],
    ["POST /api/Spaces-1/projects/import-export/import", "migrations"],
    ["PUT /api/licenses/licenses-current", "licences"],
    ["PUT /api/upgradeconfiguration", "upgrades"],
    ["POST /api/tasks", "script-tasks", { Name: "AdHocScript" }],
    ["POST /api/Spaces-1/tasks", "script-tasks", '{"name":"ADHOCSCRIPT"}'],
    ["POST /api/tasks/v1", "script-tasks", { NAME: "adHocScript" }],
    ["POST /api/tasks", "script-tasks"],
    ["POST /api/Spaces-1/tasks/rerun/ServerTasks-7", "script-tasks", {}],
    ["POST /api/tasks/rerun/ServerTasks-7/v1", "script-tasks", {}],
    ["POST /api/Spaces-1/deployments/override", "freeze-overrides", {}],
    ["PUT /api/deploymentfreezes/DeploymentFreezes-1", "freeze-overrides"],
    ["DELETE /api/deploymentfreezes/DeploymentFreezes-1", "freeze-overrides"],
    [
      "POST /api/Spaces-1/deployments/create/untenanted/v1",
      "freeze-overrides",
      { deploymentFreezeNames: ["Xmas"] },
    ],
    [
      "POST /api/Spaces-1/deployments/create/tenanted/v1",
      "freeze-overrides",
      { DeploymentFreezeOverrideReason: "x" },
    ],
    ["POST /api/Spaces-1/servertaskapprovals/1/approvals", "approvals"],
    ["PUT /api/Spaces-1/interruptions/Interruptions-7/responsible", "approvals"],
    ["POST /api/Spaces-1/approvalpolicies", "approval-policies", { Name: "Mine" }],
    ["PUT /api/Spaces-1/approvalpolicies/ApprovalPolicies-1", "approval-policies", {}],
    ["POST /api/Spaces-1/interruptions/Interruptions-7/submit", "approvals", { Result: "Proceed" }],
    ["POST /api/Spaces-1/interruptions/Interruptions-7/submit", "approvals", { Guidance: "Retry" }],
    ["POST /api/Interruptions/Interruptions-7/Submit/v1", "approvals", { Result: "Proceed" }],
    ["PUT /api/spaces/Spaces-1", "space-settings", { SpaceManagersTeamMembers: ["Users-31"] }],
    ["PUT /api/spaces/Spaces-1", "space-settings", { TaskQueueStopped: true }],
    ["PUT /api/Spaces-1/spaces/Spaces-2", "space-settings", {}],
    ["PUT /api/Spaces-1", "space-settings", {}],
    ["POST /api/spaces", "space-settings", { Name: "Mine" }],
    ["GET /api/Spaces-1/machines/discover", "connectivity-checks"],
    ["GET /api/Spaces-1/workers/discover", "connectivity-checks"],
    ["POST /api/Spaces-1/projects/Projects-1/git/validate", "connectivity-checks", {}],
    ["POST /api/platformhub/accounts", "platform-hub", {}],
    ["POST /api/Spaces-1/observability/kubernetes-monitors", "kubernetes-monitors", {}],
    ["POST /api/Spaces-1/tasks/ServerTasks-1/state", "task-results", { State: "Success" }],
    [
      "PUT /api/Spaces-1/machinepolicies/MachinePolicies-1",
      "machine-policy-scripts",
      { MachineHealthCheckPolicy: { BashHealthCheckPolicy: { RunType: "Inline", ScriptBody: "id" } } },
    ],
    ["PUT /api/Spaces-1/feeds/Feeds-1", "package-sources", { FeedUri: "https://elsewhere.test" }],
    ["PUT /api/Spaces-1/proxies/Proxies-1", "package-sources", { Host: "elsewhere.test" }],
  ])("%s is closed by %s", (request, name, body) => {
    const rules = [{ effect: "allow" as const }];
    expect(decide(request, { ...OPEN, rules }, body)).toMatchObject({ effect: "deny", gate: "sensitive" });
    const classes = decide(request, OPEN, body).route?.classes;
    expect(classes).toContain(name);
    expect(decide(request, { ...OPEN, open: [name] }, body).gate).not.toBe(body === undefined ? "" : "mode");
    const opened = OCTOPUS_SENSITIVE_CLASSES.filter((one) =>
      one.level !== "guarded" ? false : one.name === name,
    );
    expect(opened.length).toBeGreaterThan(0);
    expect(decide(request, { ...OPEN, open: [name, ...elevated] }, body)).toMatchObject({
      effect: /^GET/.test(request) ? expect.anything() : "confirm",
    });
  });
  const elevated = OCTOPUS_SENSITIVE_CLASSES.filter((one) => one.level === "elevated").map((one) => one.name);

  it.each([
    ["POST /api/tasks", { Name: "Health" }],
    ["POST /api/Spaces-1/deployments/create/untenanted/v1", { EnvironmentNames: ["Production"] }],
    ["POST /api/Spaces-1/tagsets", { Name: "Ring" }],
  ])("%s %j is an ordinary write", (request, body) =>
    expect(decide(request, {}, body)).toMatchObject({ effect: "confirm", protected: false }),
  );

  it.each([
    "GET /api/users",
    "GET /api/Spaces-1/teams",
    "GET /api/userroles/all",
    "GET /api/licenses/licenses-current-status",
    "GET /api/spaces/all",
    "GET /api/Spaces-1/interruptions/Interruptions-7",
    "GET /api/deploymentfreezes",
    "GET /api/Spaces-1/feeds/Feeds-1",
  ])("%s is an ordinary read", (request) => expect(decide(request, { readOnly: true }).effect).toBe("allow"));
});

it("a rule about reads closes a GET that counts as a write", () => {
  const rules = (effect: "deny" | "allow") => [{ effect, tier: "read" as const, project: "Projects-1" }];
  const logs = { kind: "http", method: "GET", path: "/api/serverstatus/logs" } as const;
  const under = (effect: "deny" | "allow") =>
    createPolicy({ routes: octopusRoutes, rules: rules(effect) }).decide(logs);
  expect(under("deny")).toMatchObject({ effect: "deny", tier: "write" });
  expect(under("allow")).toMatchObject({ effect: "confirm" });
});

it("who may approve is no part of approving", () => {
  const decision = decide("POST /api/Spaces-1/approvalpolicies", { open: ["approvals"] }, { Name: "Mine" });
  expect(decision).toMatchObject({ effect: "deny", rule: "approval-policies" });
});

it("a tool that reads what a request is about names the class itself", () => {
  const rerun = {
    kind: "http",
    method: "POST",
    path: "/api/Spaces-1/tasks/rerun/ServerTasks-7",
    body: null,
  } as const;
  const policy = createPolicy({ routes: octopusRoutes });
  const by = (tool: string) => policy.decide({ ...rerun, via: { tool, reads: [] }, targets: {} }).effect;
  expect(by("rerun_task")).toBe("confirm");
  expect(by("execute")).toBe("deny");
});

describe("elevated: each argument alone asks a person", () => {
  const run = "POST /api/Spaces-1/deployments/create/untenanted/v1";
  it.each([
    [run, "skip-steps", { SkipStepNames: ["Smoke test"] }],
    [run, "exclude-targets", { ExcludedMachineNames: ["web-1"] }],
    [run, "exclude-targets", { SpecificMachineNames: ["web-1"] }],
    [run, "force-redeploy", { ForcePackageRedeployment: true }],
    ["POST /api/Spaces-1/deployments/create/tenanted/v1", "all-tenants", { Tenants: ["*"] }],
    ["POST /api/Spaces-1/runbook-runs/create/v1", "skip-steps", { skipStepNames: ["a"] }],
    ["POST /api/Spaces-1/runbookRuns", "skip-steps", { SkipActions: ["a"] }],
    ["POST /api/Spaces-1/runbookRuns", "exclude-targets", { ExcludedMachineIds: ["Machines-1"] }],
    ["POST /api/Spaces-1/runbooks/Runbooks-1/run", "skip-steps", { SkipStepNames: ["a"] }],
    [
      "POST /api/Spaces-1/runbooks/Runbooks-1/run/v1",
      "exclude-targets",
      { SpecificMachineIds: ["Machines-1"] },
    ],
    ["POST /api/Spaces-1/projects/Projects-1/runbookruns", "skip-steps", { SkipActions: ["a"] }],
    ["POST /api/Spaces-1/projects/Projects-1/main/runbooks/r/run/v1", "skip-steps", { SkipStepNames: ["a"] }],
    ["POST /api/Spaces-1/deployments/v1", "force-redeploy", { ForcePackageRedeployment: true }],
    ["POST /api/Spaces-1/releases/Releases-1/deployments", "skip-steps", { SkipActions: ["a"] }],
    ["POST /api/deploymentfreezes", "freezes", { Name: "Xmas" }],
    ["PUT /api/Spaces-1/lifecycles/Lifecycles-1", "lifecycles", {}],
    ["PUT /api/Spaces-1/channels/Channels-1", "lifecycles", { LifecycleId: "Lifecycles-2" }],
    ["POST /api/Spaces-1/projects/Projects-1/triggers", "triggers", {}],
    ["PUT /api/Spaces-1/deploymentprocesses/deploymentprocess-Projects-1", "processes", {}],
    ["PUT /api/Spaces-1/actiontemplates/ActionTemplates-1", "processes", {}],
    ["POST /api/Spaces-1/projects/Projects-1/git/convert", "code-sources", {}],
    [
      "PUT /api/Spaces-1/projects/Projects-1",
      "code-sources",
      { PersistenceSettings: { Url: "https://x.test" } },
    ],
    ["PUT /api/Spaces-1/machines/Machines-1", "machine-addresses", { Endpoint: { Uri: "https://x.test" } }],
  ])("%s with %s", (request, name, body) => {
    const rules = [{ effect: "allow" as const }];
    expect(decide(request, { rules }, body)).toMatchObject({
      effect: "confirm",
      rule: name,
      protected: true,
    });
    expect(decide(request, { rules, open: [name] }, body)).toMatchObject({
      effect: "allow",
      protected: false,
    });
  });

  it("an opened approval still asks a person when it carries on over a failure", () => {
    const rules = [{ effect: "allow" as const }];
    for (const body of [{ Guidance: "Ignore" }, '{"guidance":"exclude"}']) {
      const submit = "POST /api/Spaces-1/interruptions/Interruptions-1/submit";
      const decision = decide(submit, { rules, open: ["approvals"] }, body);
      expect(decision).toMatchObject({ effect: "confirm", rule: "ignore-failure", protected: true });
      expect(decide(submit, { rules, open: ["approvals", "ignore-failure"] }, body).effect).toBe("allow");
    }
  });

  it.each([
    [run, { SkipStepNames: [], ForcePackageRedeployment: false, ExcludedMachineNames: null }],
    ["PUT /api/Spaces-1/channels/Channels-1", { Name: "Hotfix" }],
    ["PUT /api/Spaces-1/projects/Projects-1", { Name: "Shop", PersistenceSettings: { Type: "Database" } }],
    ["PUT /api/Spaces-1/machinepolicies/MachinePolicies-1", { Name: "Default" }],
  ])("%s %j is not elevated", (request, body) => expect(decide(request, {}, body).protected).toBe(false));
});

describe("dangerous reads", () => {
  it.each([
    "/api/serverstatus/logs",
    "/api/serverstatus/system-report",
    "/api/scheduler/x/logs/raw",
    "/api/telemetry/download",
    "/api/Spaces-1/packages/packages-x.1.0.0/raw",
    "/api/events/archives/2026.json",
  ])("GET %s counts as a write", (path) => {
    expect(decide(`GET ${path}`)).toMatchObject({ effect: "confirm", tier: "write" });
    expect(decide(`GET ${path}`, { readOnly: true })).toMatchObject({ effect: "deny", gate: "mode" });
  });
});

it("with all toolsets on, everything under /api that is not denied can be reached", () => {
  for (const path of [
    "/api/Spaces-1/feeds",
    "/api/Spaces-1/scopeduserroles",
    "/api/newthing/1",
    "/api/Spaces-1/newthing",
  ]) {
    expect(decide(`GET ${path}`).effect).toBe("allow");
    expect(decide(`GET ${path}`, { readOnly: true }).effect).toBe("allow");
  }
  expect(decide("POST /api/newthing").effect).toBe("confirm");
});

it("a rule that tightens holds for any reading of a path, a rule that loosens for the main one only", () => {
  const twin = "/api/Spaces-1/releases/v1";
  expect(decide(`GET ${twin}`, { rules: [{ effect: "deny", route: "GET /releases/{id}" }] }).effect).toBe(
    "deny",
  );
  expect(decide(`GET ${twin}`, { rules: [{ effect: "deny", route: "GET /releases" }] }).effect).toBe("deny");
  expect(decide(`POST ${twin}`, { rules: [{ effect: "allow", route: "POST /releases/{id}" }] }).effect).toBe(
    "confirm",
  );
  expect(decide(`POST ${twin}`, { rules: [{ effect: "allow", route: "POST /releases" }] }).effect).toBe(
    "allow",
  );
});

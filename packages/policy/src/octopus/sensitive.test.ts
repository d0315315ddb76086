import { describe, expect, it } from "vitest";
import { createPolicy } from "../policy.ts";
import type { PolicySettings } from "../types.ts";
import { classOfTask, OCTOPUS_SENSITIVE_CLASSES, octopusRoutes } from "./index.ts";

const decide = (request: string, settings: PolicySettings = {}, body?: unknown) => {
  const [method = "", path = ""] = request.split(" ");
  const policy = createPolicy({ ...settings, routes: octopusRoutes });
  return policy.decide({ kind: "http", method, path, targets: {}, ...(body !== undefined && { body }) });
};
const OPEN: PolicySettings = { allowDeletes: true };

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
    ["POST /api/tasks", "server-tasks", { Name: "TestEmail", Arguments: { EmailAddress: "a@b.test" } }],
    ["POST /api/Spaces-1/tasks", "server-tasks", { Name: "Delete", Arguments: { DocumentId: "Projects-1" } }],
    ["POST /api/tasks/v1", "server-tasks", '{"name":"MigrationPartialExport"}'],
    ["POST /api/tasks", "server-tasks", { Name: "MigrationImport" }],
    ["POST /api/tasks", "server-tasks", { Name: "ConfigureLetsEncrypt" }],
    ["POST /api/tasks", "server-tasks", { Name: ["Health", "Delete"] }],
    ["POST /api/tasks", "server-tasks", { Name: { Value: "Health" } }],
    ["POST /api/tasks", "server-tasks", '{"Name":"Health","name":"Delete"}'],
    ["POST /api/tasks", "server-tasks", { Description: "x" }],
    ["POST /api/tasks", "server-tasks", { Name: "SomethingNew" }],
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
    ["POST /api/Spaces-1/tasks", { Name: "updateCalamari", Arguments: { MachineIds: ["Machines-1"] } }],
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

describe("addresses of the caller's choice in a query", () => {
  const read = (path: string, name: string) =>
    createPolicy({ routes: octopusRoutes }).decide({ kind: "http", method: "GET", path, query: [name] });

  it.each(["host", "URI", "feedUri", "repositoryurl", "BaseUrl", "webhookUrl", "ipAddress", "endpoint"])(
    "%s is refused on any route",
    (name) => {
      for (const path of ["/api/Spaces-1/machines", "/api/Spaces-1/newthing/check"])
        expect(read(path, name)).toMatchObject({ effect: "deny", rule: "connectivity-checks" });
    },
  );

  it.each(["feedId", "proxyId", "thumbprint", "term", "packageId"])("%s names something stored", (name) => {
    expect(read("/api/Spaces-1/newthing/check", name).effect).toBe("allow");
  });

  it("a release may not ignore the rules of its channel by its query either", () => {
    const action = { kind: "http", method: "POST", path: "/api/Spaces-1/releases", body: {} } as const;
    const policy = createPolicy({ routes: octopusRoutes, rules: [{ effect: "allow" }] });
    expect(policy.decide({ ...action, query: ["ignoreChannelRules"] })).toMatchObject({
      effect: "confirm",
      rule: "ignore-channel-rules",
    });
    expect(policy.decide(action).effect).toBe("allow");
  });
});

it("a task whose kind is not known may be a script", () => {
  const kinds = ["AdHocScript", "adhocscript", undefined, null, "", "TestEmail", "SomethingNew"];
  expect(kinds.map(classOfTask)).toEqual([
    ...Array.from({ length: 5 }, () => "script-tasks"),
    "server-tasks",
    "server-tasks",
  ]);
  expect(["Health", "health", "Retention"].map(classOfTask)).toEqual([undefined, undefined, undefined]);
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
  const scriptModule = { Variables: [{ Name: "Octopus.Script.Module[tools]", Value: "function f {}" }] };
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
    [
      "POST /api/Spaces-1/runbooksnapshots/RunbookSnapshots-1/runbookruns",
      "skip-steps",
      { SkipActions: ["a"] },
    ],
    ["POST /api/Spaces-1/releases", "ignore-channel-rules", { IgnoreChannelRules: true }],
    ["POST /api/Spaces-1/releases/create/v1", "ignore-channel-rules", { ignoreChannelRules: "true" }],
    ["PUT /api/Spaces-1/projects/Projects-1/variables", "processes", scriptModule],
    ["PUT /api/Spaces-1/projects/Projects-1/refs%2Fheads%2Fmain/variables", "processes", scriptModule],
    ["PUT /api/Spaces-1/accounts/Accounts-1", "credentials", { SubscriptionNumber: "x" }],
    ["POST /api/Spaces-1/certificates/Certificates-1/replace", "credentials", {}],
    ["PUT /api/Spaces-1/git-credentials/GitCredentials-1", "credentials", { RepositoryRestrictions: {} }],
    ["POST /api/Spaces-1/packages/raw", "packages", {}],
    ["PUT /api/Spaces-1/nuget/packages", "packages", {}],
    ["PUT /api/Spaces-1/retentionpolicies/RetentionPolicies-1", "retention", {}],
    [
      "POST /api/Spaces-1/machines",
      "machine-addresses",
      { Endpoint: { ConnectionEndpoint: "x.test:19000" } },
    ],
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
    ["POST /api/Spaces-1/releases", { Version: "1.0.0", IgnoreChannelRules: false }],
    ["PUT /api/Spaces-1/projects/Projects-1/variables", { Variables: [{ Name: "Colour", Value: "red" }] }],
    ["PUT /api/Spaces-1/machines/Machines-1", { Name: "web-1" }],
    ["PUT /api/Spaces-1/projects/Projects-1", { Name: "Shop", PersistenceSettings: { Type: "Database" } }],
    ["PUT /api/Spaces-1/machinepolicies/MachinePolicies-1", { Name: "Default" }],
  ])("%s %j is not elevated", (request, body) => expect(decide(request, {}, body).protected).toBe(false));
});

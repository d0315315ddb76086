/**
 * The requests to an Octopus Server that are dangerous by nature, each with the reason and an alternative. A pattern
 * that ends with `**` covers all paths below it, so that a new route below a closed one is closed too.
 */
import type { SensitiveClass } from "../routes.ts";

const WRITES = "POST,PUT,PATCH,DELETE";
const IN_PORTAL = "Ask a person to do it in the Octopus portal.";

/** Classes that nothing opens. */
const SEALED: readonly SensitiveClass[] = [
  {
    name: "api-keys",
    level: "sealed",
    why: "API keys are credentials: whoever lists, makes or revokes them holds the account.",
    instead: "Ask the owner of the account to manage its keys in the portal.",
    routes: ["* /users/{id}/apikeys/**", "* /apikeys/**"],
    query: ["apikey", "x-octopus-apikey", "access_token"],
  },
  {
    name: "space-deletion",
    level: "sealed",
    why: "Deleting a space deletes everything in it and cannot be undone.",
    instead: IN_PORTAL,
    routes: ["DELETE /spaces/{id}", "DELETE /{space}"],
  },
  {
    name: "user-deletion",
    level: "sealed",
    why: "Deleting a user locks a person out and breaks the audit trail.",
    instead: IN_PORTAL,
    routes: ["DELETE /users/{id}"],
  },
  {
    name: "key-export",
    level: "sealed",
    why: "An export hands out the keys of certificates and accounts.",
    instead: "Read the metadata: GET /{space}/certificates/{id}.",
    routes: ["* /certificates/{id}/export/**", "* /accounts/{id}/pk/**"],
    query: ["includePrivateKey"],
  },
  {
    name: "token-exchange",
    level: "sealed",
    why: "Signing in or exchanging a token makes a credential that these rules do not bind.",
    instead: "Use the credential that the server was started with.",
    routes: [
      "* /token/**",
      "* /users/access-token/**",
      "* /users/login/**",
      "* /users/authenticate/**",
      "* /users/authenticatedtoken/**",
      "* /integrated-challenge/**",
    ],
  },
  {
    name: "service-account-identities",
    level: "sealed",
    why: "An identity of a service account lets an outside issuer act as that account.",
    instead: IN_PORTAL,
    routes: ["* /serviceaccounts/**", "* /serviceaccountoidcidentities/**"],
  },
];

/** Who may do what: people and permissions. */
const PEOPLE: readonly SensitiveClass[] = [
  {
    name: "users",
    level: "guarded",
    why: "Creating or changing a user changes who can do what on the server.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /users/**`],
  },
  {
    name: "passwords",
    level: "guarded",
    why: "Setting a password takes an account over.",
    instead: "Ask the owner of the account to change it.",
    routes: ["* /users/{id}/password/**", "* /users/password/**", "* /users/passwordreset/**"],
    covers: ["users"],
  },
  {
    name: "invitations",
    level: "guarded",
    why: "An invitation code lets its holder join with the teams it names.",
    instead: IN_PORTAL,
    routes: ["* /users/invitations/**", "* /invitations/**"],
    covers: ["users"],
  },
  {
    name: "teams",
    level: "guarded",
    why: "Changing a team grants or takes permissions.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /teams/**`, "PUT,PATCH,DELETE /teammembership/**"],
  },
  {
    name: "roles",
    level: "guarded",
    why: "Changing a role changes the permissions of everyone who holds it.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /userroles/**`],
  },
  {
    name: "scoped-roles",
    level: "guarded",
    why: "A scoped role grants permissions to a team.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /scopeduserroles/**`],
  },
];

/** The server itself and what protects it. */
const SERVER: readonly SensitiveClass[] = [
  {
    name: "server-configuration",
    level: "guarded",
    why: "This configures the server itself, for everyone on it.",
    instead: "GET /serverstatus says how the server is. Changes belong into the portal.",
    routes: [
      "* /configuration/**",
      "* /serverconfiguration/**",
      "* /smtpconfiguration",
      `${WRITES} /smtpconfiguration/**`,
      `${WRITES} /featuresconfiguration/**`,
      `${WRITES} /letsencryptconfiguration/**`,
      `${WRITES} /maintenanceconfiguration/**`,
      `${WRITES} /performanceconfiguration/**`,
      `${WRITES} /telemetryconfiguration/**`,
      `${WRITES} /telemetry/**`,
      `${WRITES} /dynamic-extensions/**`,
      `${WRITES} /octopusservernodes/**`,
      `${WRITES} /serverstatus/**`,
      `${WRITES} /deprecations/**`,
      "* /signingkeyconfiguration/**",
      "* /signingkeys/**",
      "* /scheduler/start/**",
      "* /scheduler/stop/**",
      "* /scheduler/trigger/**",
    ],
  },
  {
    name: "authentication",
    level: "guarded",
    why: "This configures how people sign in.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /authentication/**`, `${WRITES} /users/authentication/**`],
    covers: ["users"],
  },
  {
    name: "audit-stream",
    level: "guarded",
    why: "The audit stream is the evidence, and its configuration holds the credentials of its sink.",
    instead: "Read the events: GET /{space}/events.",
    routes: ["* /audit-stream/**"],
  },
  {
    name: "connectivity-checks",
    level: "guarded",
    why: "A connectivity check makes the server call the address in its body, with the credential in it: it reaches into the server's network.",
    instead: IN_PORTAL,
    routes: [
      "* /azuredevopsissuetracker/connectivitycheck/**",
      "* /githubissuetracker/connectivitycheck/**",
      "* /jiraintegration/connectivitycheck/**",
      "* /jiraservicemanagement-integration/connectivity-test/**",
      "* /servicenow-integration/connectivity-test/**",
      "* /projects/{id}/git/connectivity-test/**",
    ],
  },
  {
    name: "subscriptions",
    level: "guarded",
    why: "A subscription sends events to an address of the writer's choice, and its address may hold a secret.",
    instead: "Read the events: GET /{space}/events.",
    routes: ["* /subscriptions/**"],
  },
  {
    name: "rate-limits",
    level: "guarded",
    why: "The rate limits bind agents too.",
    instead: "Wait as long as Retry-After says.",
    since: "2026.3",
    routes: [`${WRITES} /ratelimitingpolicies/**`],
  },
  {
    name: "migrations",
    level: "guarded",
    why: "An export or import moves whole projects, with their secrets, in or out of the server.",
    instead: IN_PORTAL,
    routes: ["* /migrations/**", "* /projects/import-export/**"],
  },
  {
    name: "licences",
    level: "guarded",
    why: "A wrong licence stops deployments for everyone.",
    instead: "Read its status: GET /licenses/licenses-current-status.",
    routes: ["* /licenses/licenses-current", `${WRITES} /licenses/**`],
  },
  {
    name: "upgrades",
    level: "guarded",
    why: "An upgrade changes the server under everyone.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /upgradeconfiguration/**`, `${WRITES} /upgrade/**`],
  },
];

const DEPLOYMENT_CREATIONS = [
  "POST /deployments",
  "POST /deployments/create/tenanted",
  "POST /deployments/create/untenanted",
];
const EXECUTIONS = [...DEPLOYMENT_CREATIONS, "POST /runbook-runs/create", "POST /runbook-runs/git/create"];

/** What runs code, or bypasses a decision that people made. */
const EXECUTION: readonly SensitiveClass[] = [
  {
    name: "script-tasks",
    level: "guarded",
    why: "An ad-hoc script task runs any code on targets, workers or the server.",
    instead: "Run a published runbook: POST /{space}/runbook-runs/create/v1.",
    routes: [`${WRITES} /tasks`],
    body: { contains: ["AdHocScript"] },
  },
  {
    name: "freeze-overrides",
    level: "guarded",
    why: "A deployment freeze is a deliberate block.",
    instead: "Wait until the freeze ends: GET /deploymentfreezes says when.",
    routes: ["* /deployments/override/**", "PUT,PATCH,DELETE /deploymentfreezes/**"],
  },
  {
    name: "freeze-overrides",
    level: "guarded",
    why: "This deployment overrides a deployment freeze, which is a deliberate block.",
    instead: "Deploy without the override once the freeze has ended.",
    routes: DEPLOYMENT_CREATIONS,
    body: {
      properties: ["DeploymentFreezeNames", "DeploymentFreezeOverrideReason", "DeploymentFreezeOverrides"],
    },
  },
  {
    name: "approvals",
    level: "guarded",
    why: "An approval is a person's word; an agent that approves its own work approves nothing.",
    instead: "Ask an approver to decide in the portal.",
    since: "2026.3",
    routes: [`${WRITES} /servertaskapprovals/**`, `${WRITES} /approvalpolicies/**`],
  },
];

/** Arguments that make a deployment or run more dangerous than it looks. */
const ARGUMENTS: readonly SensitiveClass[] = [
  {
    name: "skip-steps",
    level: "elevated",
    why: "Skipping steps runs something other than the process that was reviewed.",
    instead: "Run all steps.",
    routes: EXECUTIONS,
    body: { properties: ["SkipStepNames", "SkipActions"] },
  },
  {
    name: "exclude-targets",
    level: "elevated",
    why: "Choosing or excluding targets leaves the environment half deployed.",
    instead: "Deploy to the whole environment.",
    routes: EXECUTIONS,
    body: {
      properties: [
        "ExcludedMachineNames",
        "ExcludedMachineIds",
        "ExcludedTargetTagNames",
        "SpecificMachineNames",
        "SpecificMachineIds",
        "SpecificTargetTagNames",
      ],
    },
  },
  {
    name: "force-redeploy",
    level: "elevated",
    why: "Forcing a redeployment overwrites what is live although nothing changed.",
    instead: "Deploy without forcing packages.",
    routes: EXECUTIONS,
    body: { properties: ["ForcePackageRedeployment"] },
  },
  {
    name: "all-tenants",
    level: "elevated",
    why: "The wildcard deploys to every tenant at once.",
    instead: "Name the tenants.",
    routes: EXECUTIONS,
    body: { properties: ["Tenants", "TenantIds", "TenantNames"], values: ["*"] },
  },
  {
    name: "ignore-failure",
    level: "elevated",
    why: "Ignoring a failure or excluding its target carries on over a step that did not work.",
    instead: "Answer Retry or Fail.",
    routes: ["POST,PUT /interruptions/{id}/submit"],
    body: { properties: ["Guidance"], values: ["Ignore", "Exclude"] },
  },
];

/** All sensitive classes of the Octopus API. */
export const OCTOPUS_SENSITIVE_CLASSES: readonly SensitiveClass[] = [
  ...SEALED,
  ...PEOPLE,
  ...SERVER,
  ...EXECUTION,
  ...ARGUMENTS,
];

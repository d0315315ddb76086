/** What runs code, bypasses a decision of people, or makes a deployment or run more dangerous than it looks. */
import type { SensitiveClass } from "../../route-entry.ts";
import { ORDINARY_TASKS, SCRIPT_TASK } from "./tasks.ts";
import { IN_PORTAL, WRITES } from "./words.ts";

/** Every route, old or new, that starts a deployment or a runbook run. */
const EXECUTIONS = [
  "POST /deployments/**",
  "POST /projects/{id}/deployments/**",
  "POST /releases/{id}/deployments",
  "POST /runbook-runs/**",
  "POST /runbookruns/**",
  "POST /projects/{id}/runbookruns/**",
  "POST /runbooks/{id}/run/**",
  "POST /projects/{id}/runbooks/{id}/run/**",
  "POST /projects/{id}/{gitRef}/runbooks/{id}/run/**",
  "POST /runbooksnapshots/{id}/runbookruns/**",
  "POST /projects/{id}/runbooksnapshots/{id}/runbookruns/**",
];

/** What runs code, or bypasses a decision that people made. */
export const EXECUTION: readonly SensitiveClass[] = [
  {
    name: "script-tasks",
    level: "guarded",
    why: "An ad-hoc script task runs any code on targets, workers or the server.",
    instead: "Run a published runbook: POST /{space}/runbook-runs/create/v1.",
    routes: [`${WRITES} /tasks`],
    body: { contains: [SCRIPT_TASK] },
    covers: ["server-tasks"],
  },
  {
    name: "script-tasks",
    level: "guarded",
    why: "A task that runs again can be an ad-hoc script, which its id does not say.",
    instead: "Call rerun_task, which reads what the task is.",
    routes: ["POST /tasks/rerun/**"],
    checkedBy: ["rerun_task"],
  },
  {
    name: "server-tasks",
    level: "guarded",
    why: "A task of this kind can remove documents, move data out, send mail or set the server up, which its route does not say.",
    instead: `Start a task of the kinds ${ORDINARY_TASKS.join(", ")}, or ask a person to do it in the Octopus portal.`,
    routes: [`${WRITES} /tasks`],
    body: { properties: ["Name"], otherThan: [...ORDINARY_TASKS, SCRIPT_TASK] },
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
    routes: EXECUTIONS,
    body: {
      properties: ["DeploymentFreezeNames", "DeploymentFreezeOverrideReason", "DeploymentFreezeOverrides"],
    },
  },
  {
    name: "approvals",
    level: "guarded",
    why: "An approval is a person's word; an agent that approves its own work approves nothing.",
    instead: "Ask an approver to decide in the portal.",
    routes: [`${WRITES} /interruptions/**`, `${WRITES} /servertaskapprovals/**`],
  },
  {
    name: "approval-policies",
    level: "guarded",
    why: "An approval policy says who has to approve which work; whoever changes it can do without people.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /approvalpolicies/**`],
  },
  {
    name: "task-results",
    level: "guarded",
    why: "Setting the state of a task changes the record of what happened, and what may be deployed after it.",
    instead: "Cancel the task, or ask a person to do it in the Octopus portal.",
    routes: ["POST,PUT,PATCH /tasks/{id}/state/**"],
  },
  {
    name: "machine-policy-scripts",
    level: "guarded",
    why: "The health check script of a machine policy runs on every target or worker that uses the policy.",
    instead: IN_PORTAL,
    routes: ["POST,PUT,PATCH /machinepolicies/**"],
    body: { properties: ["ScriptBody"] },
  },
  {
    name: "package-sources",
    level: "guarded",
    why: "A feed is where deployments get their packages from, and a proxy is what their traffic passes through.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /feeds/**`, `${WRITES} /proxies/**`],
  },
];

/** Arguments that make a deployment or run more dangerous than it looks. */
export const ARGUMENTS: readonly SensitiveClass[] = [
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
    name: "ignore-channel-rules",
    level: "elevated",
    why: "A release that ignores the rules of its channel can hold packages that the channel keeps out.",
    instead: "Create the release with packages that the channel allows, or in another channel.",
    routes: ["POST /releases/**", "POST /projects/{id}/releases/**"],
    body: { properties: ["IgnoreChannelRules"] },
    query: ["ignoreChannelRules"],
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

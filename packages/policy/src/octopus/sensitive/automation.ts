/** What decides later, without a person, what runs and where. */
import type { SensitiveClass } from "../../route-entry.ts";
import { IN_PORTAL, WRITES } from "./words.ts";

/** What decides later, without a person, what runs and where. */
export const AUTOMATION: readonly SensitiveClass[] = [
  {
    name: "lifecycles",
    level: "elevated",
    why: "A lifecycle decides which releases may go where, and what Octopus deploys by itself.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /lifecycles/**`],
  },
  {
    name: "lifecycles",
    level: "elevated",
    why: "This chooses a lifecycle, which decides which releases may go where, and what Octopus deploys by itself.",
    instead: IN_PORTAL,
    routes: [
      "POST,PUT,PATCH /channels/**",
      "POST,PUT,PATCH /projects/{id}/channels/**",
      "POST,PUT,PATCH /projects",
      "PUT,PATCH /projects/{id}",
    ],
    body: { properties: ["LifecycleId"] },
  },
  {
    name: "triggers",
    level: "elevated",
    why: "A trigger starts deployments or runbook runs by itself.",
    instead: IN_PORTAL,
    routes: [
      `${WRITES} /projecttriggers/**`,
      `${WRITES} /scheduledprojecttriggers/**`,
      `${WRITES} /projects/{id}/triggers/**`,
      `${WRITES} /projects/{id}/{gitRef}/triggers/**`,
    ],
  },
  {
    name: "freezes",
    level: "elevated",
    why: "A deployment freeze stops the deployments of everybody in its scope.",
    instead: IN_PORTAL,
    routes: ["POST /deploymentfreezes/**"],
  },
  {
    name: "processes",
    level: "elevated",
    why: "A process, step template or script module is code that runs at the next deployment or run.",
    instead: IN_PORTAL,
    routes: [
      `${WRITES} /deploymentprocesses/**`,
      `${WRITES} /projects/{id}/deploymentprocesses/**`,
      `${WRITES} /projects/{id}/{gitRef}/deploymentprocesses/**`,
      `${WRITES} /runbookprocesses/**`,
      `${WRITES} /projects/{id}/runbookprocesses/**`,
      `${WRITES} /projects/{id}/{gitRef}/runbookprocesses/**`,
      `${WRITES} /actiontemplates/**`,
      `${WRITES} /communityactiontemplates/{id}/installation/**`,
    ],
  },
  {
    name: "processes",
    level: "elevated",
    why: "A script module or startup script is code that runs at the next deployment or run.",
    instead: IN_PORTAL,
    routes: [
      "POST,PUT,PATCH /libraryvariablesets/**",
      "POST,PUT,PATCH /variables/**",
      "POST,PUT,PATCH /projects/{id}/variables/**",
      "POST,PUT,PATCH /projects/{id}/{gitRef}/variables/**",
    ],
    body: { contains: ["Octopus.Script.Module", "ScriptModule"] },
  },
  {
    name: "code-sources",
    level: "elevated",
    why: "This changes the repository from which Octopus reads processes, runbooks or variables.",
    instead: IN_PORTAL,
    routes: [
      "POST,PUT,PATCH /projects/{id}/git/convert/**",
      "POST,PUT,PATCH /projects/{id}/git/migrate-variables/**",
    ],
  },
  {
    name: "code-sources",
    level: "elevated",
    why: "This changes the repository from which Octopus reads processes, runbooks or variables.",
    instead: IN_PORTAL,
    routes: ["POST,PUT,PATCH /projects", "PUT,PATCH /projects/{id}"],
    body: { properties: ["Url"] },
  },
  {
    name: "machine-addresses",
    level: "elevated",
    why: "The address of a target or worker decides which machine gets the deployments with their secrets.",
    instead: IN_PORTAL,
    routes: ["POST,PUT,PATCH /machines/**", "POST,PUT,PATCH /workers/**"],
    body: { properties: ["Endpoint", "Uri", "Host", "ClusterUrl", "Thumbprint", "Fingerprint"] },
  },
  {
    name: "credentials",
    level: "elevated",
    why: "An account, certificate or Git credential decides in whose name deployments act, and in which cloud or repository.",
    instead: IN_PORTAL,
    routes: [
      "POST,PUT,PATCH /accounts/**",
      "POST,PUT,PATCH /certificates/**",
      "POST,PUT,PATCH /git-credentials/**",
    ],
  },
  {
    name: "packages",
    level: "elevated",
    why: "A package is code that the next release brings to targets, and it can replace one that was tested.",
    instead: IN_PORTAL,
    routes: ["POST,PUT,PATCH /packages/**", "POST,PUT,PATCH /nuget/packages/**"],
  },
  {
    name: "retention",
    level: "elevated",
    why: "A retention policy decides which releases, runs and files Octopus deletes by itself.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /retentionpolicies/**`],
  },
];

/**
 * How many requests each tool sends to Octopus: cold, when nothing is known yet, and warm, right afterwards. One for
 * the space and one for the call are the aim; a name that an argument gives costs a look-up of its own once a minute.
 * Where a call needs more, the table says why.
 */

import { createOctopusClient } from "@octo/api-client";
import { createPolicy } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import { demoFacts } from "@octo/simulator";
import { afterAll, expect, it } from "vitest";
import { createToolkit } from "../src/index.ts";
import { openBench } from "./harness.ts";
import { sampleCalls } from "./support/sample-calls.ts";

const bench = await openBench();
afterAll(() => bench.close());
const { simulator } = bench;
const failed = simulator.landmarks.failedDeployment;
const spaceName = "Default";
const checkout = "Checkout Service";
const inGit = "Web Storefront";
const tenantId = "Alpine Outfitters";
const NAME = "the look-up of a name";

/** Tool, arguments, requests cold and warm, and the reason when these are more than two and one. */
const TABLE: readonly [tool: string, args: object, cold: number, warm: number, why?: string][] = [
  ["list_spaces", {}, 1, 1],
  ["list_environments", { spaceName }, 2, 1],
  ["list_projects", { spaceName }, 2, 1],
  ["get_deployment_overview", { spaceName }, 3, 2, "what is where; what runs"],
  [
    "get_deployment_overview",
    { spaceName, projects: [checkout], environments: ["Production"] },
    6,
    3,
    "the look-up of two names; what is where, what runs, the releases of the project",
  ],
  [
    "list_deployments",
    { spaceName, take: 200 },
    8,
    2,
    "all releases that are not known yet and all tasks of the page, one request each; cold also the names of projects, environments, tenants and channels",
  ],
  [
    "list_deployments",
    { spaceName: demoFacts.spaces.default, take: 200 },
    8,
    2,
    "the same with an id: a space is looked up by whatever name, since rules may name it by another",
  ],
  [
    "list_deployments",
    { spaceName, projects: [checkout], environments: ["Production"], take: 200 },
    7,
    2,
    "the look-up of two names, which need no request for the rows; releases, tasks, channels",
  ],
  [
    "get_deployment_from_url",
    { url: failed.portalUrl },
    7,
    2,
    "the task; cold also the release and the names of project, environment and channel",
  ],
  [
    "explain_deployment",
    { spaceName, taskId: failed.taskId },
    10,
    6,
    "task, deployment, successes, both releases, present variables, events; cold also the last good run and three names",
  ],
  [
    "explain_deployment",
    { spaceName, projectName: checkout, environmentName: "Production", compareWithLastGood: false },
    6,
    2,
    "the last failed deployment and its release; cold also its task and names",
  ],
  [
    "compare_releases",
    { spaceName, projectName: checkout, from: demoFacts.versions.live, to: demoFacts.versions.failed },
    7,
    3,
    "releases, the changes of the project, who changed which variable; cold also a name, the snapshots, the channel",
  ],
  [
    "compare_releases",
    { spaceName, projectName: checkout, from: "live in Production", to: demoFacts.versions.failed },
    9,
    4,
    "as above; what is live, and cold the name of the environment",
  ],
  [
    "preview_deployment",
    {
      spaceName,
      projectName: checkout,
      releaseVersion: demoFacts.versions.failed,
      environmentNames: ["Production"],
    },
    16,
    10,
    "the plan of deploy_release; cold also names, process, steps of the last attempt, the user of the key",
  ],
  [
    "preview_runbook_run",
    {
      spaceName,
      projectName: checkout,
      runbookName: simulator.landmarks.runbookId,
      environmentNames: ["Production"],
    },
    11,
    6,
    "the plan of run_runbook; cold also names, the process, the user of the key",
  ],
  ["check_hygiene", { spaceName }, 9, 7, "one list for each check; cold also names"],
  ["describe_project", { spaceName, projectName: checkout }, 8, 6, "a request for each part of the project"],
  [
    "resolve_variable",
    { spaceName, projectName: checkout, variableName: "Checkout:Replicas" },
    4,
    2,
    "the project and all its variable sets; cold a name and the names of library sets",
  ],
  [
    "search_configuration",
    { spaceName, text: "Replicas" },
    10,
    9,
    "a list for each kind of configuration, and the variables and steps of the one project in Git",
  ],
  [
    "search_configuration",
    { spaceName, in: ["templates"] },
    6,
    5,
    "projects, templates, the steps of processes and runbooks in the database, and of the one project in Git",
  ],
  [
    "search_configuration",
    { spaceName, show: "unused" },
    11,
    10,
    "the lists of all kinds, and the variables, steps and settings of the one project in Git",
  ],
  [
    "search_configuration",
    { spaceName, show: "duplicated" },
    6,
    5,
    "projects, library sets and the variables of both, in the database and in the one project in Git",
  ],
  [
    "search_configuration",
    { spaceName, show: "nowhere" },
    13,
    12,
    "projects, variables and steps, and the lifecycles, channels and runbooks that say what runs where",
  ],
  ["find_deployment_freezes", { spaceName }, 4, 2, "names of projects and environments"],
  [
    "get_delivery_metrics",
    { spaceName },
    9,
    2,
    "tasks, deployments; cold also the steps of three failures, releases and names",
  ],
  [
    "find_package_versions",
    { spaceName, projectName: checkout },
    8,
    6,
    "what is needed, channels, the newest for each package and condition, build information",
  ],
  ["get_deployment_audit", { spaceName }, 7, 1, "cold the names of users, projects, environments, releases"],
  ["get_deployment_process", { spaceName, projectId: checkout }, 3, 1, NAME],
  ["get_deployment_process", { spaceName, projectId: inGit }, 3, 1, NAME],
  [
    "get_variables",
    { spaceName, projectId: checkout },
    4,
    2,
    `${NAME}; the project, which may include other sets now; the names of these; all values at once`,
  ],
  [
    "get_variables",
    { spaceName, projectId: inGit },
    4,
    3,
    `${NAME}; the project, the set in Git, the set beside it`,
  ],
  ["get_branches", { spaceName, projectId: inGit }, 3, 1, NAME],
  ["get_current_user", {}, 1, 1],
  ["get_task_from_url", { url: failed.taskUrl }, 2, 1],
  ["get_task_from_url", { url: failed.portalUrl }, 3, 1, "the link names a deployment, which names the task"],
  ["get_task", { spaceName, taskId: failed.taskId }, 2, 1],
  ["get_task", { url: failed.portalUrl }, 3, 1, "the link names a deployment, which names the task"],
  ["wait_for_task", { spaceName, taskId: failed.taskId }, 2, 1],
  ["find_tasks", { spaceName }, 5, 3, "tasks, where they go, who must act; cold also the names of teams"],
  [
    "find_tasks",
    { spaceName, states: ["Failed"], project: checkout },
    4,
    2,
    `${NAME}; tasks and where they go`,
  ],
  ["find_tasks", { spaceName, allSpaces: true }, 6, 4, "as above, and the spaces"],
  [
    "find_tasks",
    { spaceName, waitingForMe: true },
    6,
    3,
    "who the caller is; interruptions, tasks, where they go",
  ],
  ["grep_task_log", { spaceName, taskId: failed.taskId, level: "Error" }, 2, 1],
  ["find_releases", { spaceName }, 2, 1],
  ["find_releases", { spaceName, projectId: checkout }, 3, 1, NAME],
  ["find_releases", { spaceName, releaseId: failed.releaseId }, 2, 1],
  ["find_runbooks", { spaceName, projectName: checkout }, 3, 1, NAME],
  ["find_tenants", { spaceName }, 2, 1],
  [
    "find_tenants",
    { spaceName, tenantId },
    5,
    1,
    "the look-up of a name; names of projects and environments",
  ],
  ["get_tenant_variables", { spaceName, tenantId, variableType: "common" }, 3, 1, NAME],
  [
    "get_tenant_variables",
    { spaceName, tenantId, variableType: "project" },
    4,
    1,
    `${NAME}, names of environments`,
  ],
  [
    "get_tenant_variables",
    { spaceName, tenantId, variableType: "all" },
    5,
    2,
    "Octopus has one route for each type",
  ],
  ["get_missing_tenant_variables", { spaceName }, 3, 1, "names of the tenants"],
  [
    "get_kubernetes_live_status",
    { spaceName, projectId: checkout, environmentId: "Production" },
    4,
    1,
    "the look-up of two names",
  ],
  ["find_deployment_targets", { spaceName }, 2, 1],
  ["find_deployment_targets", { spaceName, targetId: "Machines-9" }, 2, 1],
  ["find_certificates", { spaceName }, 2, 1],
  ["find_certificates", { spaceName, certificateId: demoFacts.websiteCertificateId }, 2, 1],
  ["find_accounts", { spaceName }, 2, 1],
  ["find_accounts", { spaceName, accountId: demoFacts.accounts.clusterToken }, 2, 1],
  ["find_interruptions", { spaceName }, 3, 1, "names of the teams"],
  ["find_interruptions", { spaceName, assignedToMe: true }, 4, 1, "who the caller is; names of the teams"],
  ["find_feature_toggles", { spaceName, projectId: inGit }, 3, 1, NAME],
  ["find_events", { spaceName }, 2, 1],
  ["find_events", { mode: "listCategories" }, 1, 1],
  ["grep_llms_txt", { pattern: "releases" }, 2, 0, "version and guide, kept for five minutes"],
  ["read_resource", { uri: "octopus://api/capabilities" }, 3, 1, "the root and the extensions"],
  ["read_resource", { uri: `octopus://spaces/Default/tasks/${failed.taskId}/details` }, 2, 1],
  ["read_resource", { uri: `octopus://spaces/Default/releases/${failed.releaseId}` }, 2, 1],
  ["execute", { method: "GET", path: "/api/Spaces-1/projects" }, 1, 1],
];

const freshToolkit = () =>
  createToolkit({
    client: createOctopusClient({
      serverUrl: simulator.url,
      credential: { kind: "apiKey", key: simulator.apiKey },
    }),
    policy: createPolicy({ routes: octopusRoutes }),
    now: () => bench.clock.now(),
  });

it.each(TABLE)("%s %j: %i cold, %i warm", async (tool, args, cold, warm, why) => {
  const toolkit = freshToolkit();
  const count = async () => {
    simulator.journal.clear();
    expect(await toolkit.call(tool, args, { transport: "test" })).toMatchObject({ kind: "result" });
    return simulator.journal.count();
  };
  expect({ cold: await count(), warm: await count() }).toEqual({ cold, warm });
  if (cold > 2 || warm > 1) expect(why).toBeDefined();
});

/** Tools without a row: the look-ups of the space and of one name, and the call itself. */
const untold = freshToolkit()
  .listTools({ detail: "full" })
  .filter(({ name, tier }) => tier === "read" && !TABLE.some(([tool]) => tool === name));

it.each(untold.map((tool) => [tool.name, tool] as const))(
  "%s, which has no row, needs at most 3 requests cold and 1 warm",
  async (name, description) => {
    const things = { project: checkout, environment: "Production", tenant: tenantId };
    const [first] = sampleCalls(description, simulator.landmarks, things);
    const toolkit = freshToolkit();
    const count = async () => {
      simulator.journal.clear();
      const outcome = await toolkit.call(name, first?.args, { transport: "test" });
      expect(outcome).toMatchObject({ kind: "result" });
      return simulator.journal.count();
    };
    const advice = `If ${name} needs more, add a row with the reason to TABLE in test/request-counts.test.ts.`;
    expect(await count(), advice).toBeLessThanOrEqual(3);
    expect(await count(), advice).toBeLessThanOrEqual(1);
  },
);

const target = { spaceName, projectName: checkout };

/** Plans cost what their facts cost; they are made once more when they are approved. */
it.each([
  [
    "create_release",
    target,
    10,
    "version of the server, channels, whether it is in Git, what it needs, the newest of each of two packages, whether the next version is free, lifecycle, triggers",
  ],
  [
    "create_release",
    { ...target, releaseVersion: "9.9.9" },
    10,
    "as above, and whether that release exists already",
  ],
  [
    "deploy_release",
    { ...target, releaseVersion: demoFacts.versions.failed, environmentNames: ["Development"] },
    17,
    "release, project, preview, what is live, what runs, freezes, lifecycle, process, triggers, approvals, permissions, queue",
  ],
  [
    "run_runbook",
    { ...target, runbookName: simulator.landmarks.runbookId, environmentNames: ["Production"] },
    13,
    "runbook, snapshot, preview, earlier runs, process, permissions, queue",
  ],
])("%s %j plans with at most %i requests", async (tool, args, most, _why) => {
  simulator.journal.clear();
  const outcome = await freshToolkit().call(tool, args, { transport: "test", canAsk: true });
  expect(outcome.kind).toBe("ask");
  expect(simulator.journal.count()).toBeLessThanOrEqual(most);
  expect(simulator.journal.writes()).toEqual([]);
});

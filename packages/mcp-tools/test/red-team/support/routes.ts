/**
 * Which reads each tool may send. A path is written without its space; `#` stands for one segment. A tool without a list of
 * its own may read the routes of its toolset and of the toolsets that its literal says it reads.
 */
import { createPolicy } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import type { Outcome } from "../../../src/index.ts";
import { allTools } from "../../../src/toolsets/index.ts";

/** What names are looked up with, and what every tool may ask the server about itself. */
const LOOKUPS = "/ /spaces /spaces/# /projects /projects/# /environments /environments/# /tenants /tenants/#";

/** What the plans of deployments and of runbook runs are made from; the previews show the same plans. */
const DEPLOYMENT_PLAN =
  "/projects/#/releases /projects/#/releases/# /releases/# /releases/#/progression /releases/#/deployments/preview/# /releases/#/deployments/preview/#/# /deploymentfreezes /deployments /tasks /releases /dashboard/dynamic /deploymentprocesses/# /projects/#/triggers /approvalpolicies /users/me /users/#/permissions /tasks/#/details /releases/#/deployments/template /releases/#/deployments/previews";
const RUN_PLAN =
  "/runbooks /runbooks/# /runbooks/#/** /projects/#/runbooks /projects/#/runbooks/# /projects/#/runbooks/#/** /projects/#/#/runbooks /projects/#/#/runbooks/** /projects/#/runbookSnapshots/# /projects/#/runbookRuns /runbookSnapshots/# /runbookSnapshots/#/** /runbookRuns /deploymentfreezes /tasks /tasks/# /deployments /progression/runbooks/taskRuns /runbookProcesses/# /users/me /users/#/permissions";

const ROUTES: Readonly<Record<string, string>> = {
  list_spaces: "",
  list_environments: "",
  list_projects: "",
  grep_llms_txt: "/experimental/llms.txt",
  read_resource:
    "/users/me /releases/# /tasks/# /tasks/#/details /experimental/llms.txt /runbooks/# /projects/#/runbooks/# /projects/#/#/runbooks/# /interruptions/# /projects/#/featuretoggles/# /featuretoggles/# /projects/#/rolloutgroups/# /rolloutgroups/#",
  get_deployment_overview: "/dashboard/dynamic /deployments /releases /projects/#/releases /tasks",
  list_deployments: "/deployments /releases /tasks /channels /channels/all /projects/#/channels",
  get_deployment_from_url: "/deployments/# /releases /releases/# /tasks /tasks/#",
  explain_deployment: "/deployments /deployments/# /tasks/#/details /releases /variables/# /events /machines",
  get_task_from_url: "/deployments/# /tasks/# /tasks/#/details /runbookRuns/#",
  get_task: "/deployments/# /tasks/# /tasks/#/details /tasks/#/queued-behind /interruptions /runbookRuns/#",
  wait_for_task:
    "/deployments/# /tasks/# /tasks/#/details /tasks/#/queued-behind /interruptions /runbookRuns/#",
  find_tasks: "/tasks /deployments /runbookRuns /interruptions /users/me /teams",
  grep_task_log: "/tasks/#/raw",
  find_releases: "/releases /releases/# /projects/#/releases",
  compare_releases:
    "/projects/#/releases /projects/#/releases/# /releases/# /deployments /variables/# /deploymentprocesses/# /events /channels",
  create_release:
    "/projects/#/releases/# /projects/#/channels /releases/# /projects/#/deploymentprocesses/template /projects/#/#/deploymentprocesses/template /feeds /feeds/#/packages/versions /channels/rule-test /projects/#/git/branches /lifecycles/# /projects/#/triggers /tenants",
  preview_deployment: DEPLOYMENT_PLAN,
  deploy_release: DEPLOYMENT_PLAN,
  find_runbooks:
    "/runbooks /runbooks/# /projects/#/runbooks /projects/#/runbooks/# /projects/#/#/runbooks /projects/#/#/runbooks/#",
  preview_runbook_run: RUN_PLAN,
  run_runbook: RUN_PLAN,
  find_interruptions: "/interruptions /interruptions/# /tasks /tasks/#",
  find_feature_toggles: "/projects/#/featuretoggles /projects/#/featuretoggles/# /featuretoggles",
  update_feature_toggle: "/projects/#/featuretoggles /projects/#/featuretoggles/# /featuretoggles",
  find_events:
    "/events /events/# /events/categories /events/groups /events/agents /events/documenttypes /users /projectgroups/all /tagsets/all",
  get_deployment_process:
    "/deploymentprocesses /deploymentprocesses/# /projects/#/deploymentprocesses /projects/#/#/deploymentprocesses /runbookProcesses/#",
  get_variables:
    "/variables/# /projects/#/variables /projects/#/#/variables /libraryvariablesets /libraryvariablesets/#",
  get_branches: "/projects/#/git/branches /projects/#/git/branches/#",
  get_current_user: "/users/me",
  find_tenants: "/tenants/tag-test /tagsets",
  get_tenant_variables: "/tenants/#/variables /tenants/#/commonvariables /tenants/#/projectvariables",
  get_missing_tenant_variables: "/tenants/variables-missing",
  get_kubernetes_live_status:
    "/projects/#/environments/#/untenanted/livestatus /projects/#/environments/#/tenants/#/livestatus /observability/**",
  find_deployment_targets:
    "/machines /machines/# /deployments/# /machineroles/all /machines/operatingsystem/shells/all /tagsets/all",
  find_certificates: "/certificates /certificates/#",
  find_accounts: "/accounts /accounts/#",
};

const FORBIDDEN =
  /\/users\/[^/]*\/?apikeys|\/apikeys|certificates\/[^/]+\/export|accounts\/[^/]+\/pk|serverstatus\/(?:logs|activitylogs)|\/packages\/.*\/raw|audit-stream|\.\.|%2e|%2f/i;

/** The full name of the default branch, which tools read without an argument that names it. Any other slash is a finding. */
const DEFAULT_BRANCH = /\/refs%2Fheads%2Fmain(?=\/)/;

/** Paths that a tool had no business to ask for. */
export function strayReads(tool: string, paths: readonly string[]): string[] {
  const allowed = patternsOf(tool);
  const own = Object.hasOwn(ROUTES, tool) ? undefined : toolsetsOf(tool);
  return paths.filter((path) => {
    if (FORBIDDEN.test(path.replace(DEFAULT_BRANCH, "/main"))) return true;
    if (path === "/llms.txt") return false;
    if (!/^\/api(?:\/|$)/i.test(path)) return true;
    // What execute may read is the policy's to say; the list above holds for it too.
    if (tool === "execute") return false;
    const local = path.replace(/^\/api(?:\/spaces-\d+|\/spaces\/[^/]+(?=\/))?/i, "") || "/";
    if (allowed.some((pattern) => pattern.test(local))) return false;
    return !own?.has(ownerOf(path));
  });
}

const policy = createPolicy({ routes: octopusRoutes });

/** The toolset that owns a route. */
function ownerOf(path: string): string {
  return policy.decide({ kind: "http", method: "GET", path, targets: {} }).route?.toolset ?? "";
}

/** The toolsets whose routes are the business of a tool. */
function toolsetsOf(name: string): ReadonlySet<string> {
  const tool = allTools.find((one) => one.name === name);
  return new Set(tool ? [tool.toolset, ...(tool.reads ?? [])] : []);
}

function patternsOf(tool: string): RegExp[] {
  return `${LOOKUPS} ${ROUTES[tool] ?? ""}`
    .split(" ")
    .filter((route) => route !== "")
    .map(
      (route) =>
        new RegExp(`^${route.replace(/\./g, "\\.").replace(/\*\*/g, ".+").replace(/#/g, "[^/]+")}/?$`, "i"),
    );
}

/** The state of a question, when an outcome is one. */
export const stateOf = (outcome: Outcome): string | undefined =>
  outcome.kind === "ask" ? outcome.state : undefined;

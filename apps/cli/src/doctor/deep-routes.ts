/**
 * The reads of the tools, in an order in which each finds the ids that it needs in a response before. `{id:release}` is the
 * parameter `id` of the document, filled with the id called `release`; `{releaseId}` is filled with it too. Behind `>` stands
 * which ids a response gives, and where they are in it.
 */
export const DEEP_ROUTES: readonly string[] = `
/api
/api/users/me > user=Id
/api/users
/api/users/{id:user}/permissions
/api/spaces > space=Items.0.Id
/api/spaces/all
/api/spaces/{id:space}
/api/serverstatus/extensions
/api/deploymentfreezes
/api/events/agents
/api/events/categories
/api/events/documenttypes
/api/events/groups
/api/tasks > task=Items.0.Id
/api/tasks/{id:task}
/api/tasks/{id:task}/details
/api/{spaceId}/users/{id:user}/permissions
/api/{spaceId}/accounts > account=Items.0.Id
/api/{spaceId}/accounts/{id:account}
/api/{spaceId}/actiontemplates
/api/{spaceId}/approvalpolicies
/api/{spaceId}/build-information
/api/{spaceId}/certificates > certificate=Items.0.Id
/api/{spaceId}/certificates/{id:certificate}
/api/{spaceId}/channels
/api/{spaceId}/channels/all
/api/{spaceId}/environments > environment=Items.0.Id
/api/{spaceId}/environments/all
/api/{spaceId}/projects > project=Items.0.Id
/api/{spaceId}/projects/{projectId}
/api/{spaceId}/projects/{projectId}/channels
/api/{spaceId}/projects/{projectId}/deploymentprocesses
/api/{spaceId}/projects/{projectId}/deploymentprocesses/template
/api/{spaceId}/projects/{projectId}/featuretoggles > slug=Items.0.Slug
/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}
/api/{spaceId}/projects/{projectId}/git/branches > gitRef=Items.0.CanonicalName
/api/{spaceId}/projects/{projectId}/releases > version=Items.0.Version
/api/{spaceId}/projects/{projectId}/releases/{version}
/api/{spaceId}/projects/{projectId}/runbookRuns
/api/{spaceId}/projects/{projectId}/runbooks
/api/{spaceId}/projects/{projectId}/triggers
/api/{spaceId}/projects/{projectId}/variables
/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/livestatus
/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses
/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/template
/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentsettings
/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks > gitRunbook=Items.0.Id
/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id:gitRunbook} > gitRunbookProcess=RunbookProcessId
/api/{spaceId}/projects/{projectId}/{gitRef}/runbookProcesses/{id:gitRunbookProcess}
/api/{spaceId}/projects/{projectId}/{gitRef}/variables
/api/{spaceId}/dashboard/dynamic?projects={project}&environments={environment}
/api/{spaceId}/deploymentprocesses > deploymentProcess=Items.0.Id
/api/{spaceId}/deploymentprocesses/{id:deploymentProcess}
/api/{spaceId}/deployments > deployment=Items.0.Id deployed=Items.0.ReleaseId target=Items.0.EnvironmentId
/api/{spaceId}/deployments/{id:deployment}
/api/{spaceId}/releases > release=Items.0.Id
/api/{spaceId}/releases/{id:release}
/api/{spaceId}/releases/{id:release}/deployments/template
/api/{spaceId}/releases/{id:release}/progression
/api/{spaceId}/releases/{releaseId:deployed}/deployments/preview/{environmentId:target}
/api/{spaceId}/events > event=Items.0.Id
/api/{spaceId}/events/{id:event}
/api/{spaceId}/feeds
/api/{spaceId}/interruptions > interruption=Items.0.Id
/api/{spaceId}/interruptions/{id:interruption}
/api/{spaceId}/libraryvariablesets > librarySet=Items.0.Id
/api/{spaceId}/libraryvariablesets/all
/api/{spaceId}/libraryvariablesets/{id:librarySet}/usages
/api/{spaceId}/lifecycles > lifecycle=Items.0.Id
/api/{spaceId}/lifecycles/{id:lifecycle}
/api/{spaceId}/machineroles/all
/api/{spaceId}/machines > machine=Items.0.Id
/api/{spaceId}/machines/all
/api/{spaceId}/machines/operatingsystem/shells/all
/api/{spaceId}/machines/{id:machine}
/api/{spaceId}/progression/runbooks/taskRuns
/api/{spaceId}/projectgroups/all
/api/{spaceId}/runbookProcesses > runbookProcess=Items.0.Id
/api/{spaceId}/runbookProcesses/{id:runbookProcess}
/api/{spaceId}/runbookRuns > runbookRun=Items.0.Id
/api/{spaceId}/runbookRuns/{id:runbookRun}
/api/{spaceId}/runbooks > runbook=Items.0.Id runbookProject=Items.0.ProjectId
/api/{spaceId}/runbooks/{id:runbook}
/api/{spaceId}/runbooks/{id:runbook}/environments
/api/{spaceId}/runbooks/{id:runbook}/runbookSnapshots > snapshot=Items.0.Id
/api/{spaceId}/projects/{projectId:runbookProject}/runbooks/{id:runbook}
/api/{spaceId}/projects/{projectId:runbookProject}/runbookSnapshots/{idOrName:snapshot}
/api/{spaceId}/runbookSnapshots/{id:snapshot}/runbookRuns/preview/{environmentId}
/api/{spaceId}/tagsets/all
/api/{spaceId}/tasks > spaceTask=Items.0.Id
/api/{spaceId}/tasks/{id:spaceTask}
/api/{spaceId}/tasks/{id:spaceTask}/details
/api/{spaceId}/tasks/{id:spaceTask}/queued-behind
/api/{spaceId}/teams
/api/{spaceId}/tenants > tenant=Items.0.Id
/api/{spaceId}/tenants/variables-missing
/api/{spaceId}/tenants/{id:tenant}
/api/{spaceId}/tenants/{id:tenant}/commonvariables
/api/{spaceId}/tenants/{id:tenant}/projectvariables
/api/{spaceId}/tenants/{id:tenant}/variables
/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/livestatus
/api/{spaceId}/releases/{releaseId:deployed}/deployments/preview/{environmentId:target}/{tenantId}
/api/{spaceId}/runbookSnapshots/{id:snapshot}/runbookRuns/preview/{environmentId}/{tenant}
/api/{spaceId}/variables/all
/api/{spaceId}/variables/{id:librarySet}
`
  .trim()
  .split("\n");

/** Reads of tools that doctor leaves out, each with the reason. */
export const NOT_READ: Readonly<Record<string, string>> = {
  "/api/experimental/llms.txt": "a text, which has no fields",
  "/api/events": "a file of lines",
  "/api/{spaceId}/tasks/{id}/raw": "a text, which has no fields",
  "/api/{spaceId}/channels/rule-test": "needs a rule to test",
  "/api/{spaceId}/feeds/{id}/packages/versions": "asks another server, and needs the id of a package",
  "/api/{spaceId}/projects/{projectId}/featuretoggles/rollout-groups/{id}":
    "its ids stand in toggles of newer servers alone",
  "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}/runbookRuns/preview/{environment}":
    "makes Octopus read a repository for each environment",
};

/** One read. */
export interface DeepRoute {
  /** The path as the document has it. */
  readonly template: string;
  /** The parameters of the path, each with the name of the id that fills it. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly query: readonly { readonly name: string; readonly value: string }[];
  readonly gives: readonly { readonly value: string; readonly at: readonly string[] }[];
}

/** Takes a line apart. */
export function parseDeepRoute(line: string): DeepRoute {
  const [address = "", gives = ""] = line.split(" > ");
  const [path = "", query = ""] = address.split("?");
  const parameters = [...path.matchAll(/\{(\w+)(?::(\w+))?\}/g)].map(([, name = "", value]) => ({
    name,
    value: value ?? name.replace(/Id$/, ""),
  }));
  return {
    template: path.replace(/:\w+\}/g, "}"),
    parameters,
    query: [...query.matchAll(/(\w+)=\{(\w+)\}/g)].map(([, name = "", value = ""]) => ({ name, value })),
    gives: [...gives.matchAll(/(\w+)=([\w.]+)/g)].map(([, value = "", at = ""]) => ({
      value,
      at: at.split("."),
    })),
  };
}

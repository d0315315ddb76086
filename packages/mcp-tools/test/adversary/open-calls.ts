/**
 * Calls about things that no rule closes. The rules of such a scenario name other things, each exactly and by a name that
 * nothing else has, so that a call that is refused is over-blocked.
 */
import type { Simulator } from "@octo/simulator";
import type { CallSource } from "./call-source.ts";
import type { RandomCall } from "./calls.ts";
import type { Dice } from "./dice.ts";
import { spelled } from "./spellings.ts";
import type { Thing } from "./world.ts";

/** What stays open in a scenario. */
export interface Open {
  readonly space: Thing;
  readonly project: Thing;
  readonly environment: Thing;
  readonly release: { readonly Id: string; readonly Version: string };
  /** Things that rules may close. */
  readonly others: readonly Thing[];
}

/** Chooses a project, an environment and a release of it that can be deployed there. */
export function chooseOpen(dice: Dice, store: Simulator["store"], things: readonly Thing[]): Open {
  const state = store.space("Spaces-1");
  const find = (kind: string, id: string): Thing => {
    const found = things.find((one) => one.kind === kind && one.id === id);
    if (!found) throw new Error(`the world has no ${kind} ${id}`);
    return found;
  };
  const release = dice.pick(
    state.releases
      .all()
      .filter(({ ProjectId }) => state.projects.get(ProjectId)?.TenantedDeploymentMode === "Untenanted"),
  );
  const project = find("project", release.ProjectId);
  const { LifecycleId } = state.channels.get(release.ChannelId) ?? { LifecycleId: null };
  const lifecycle = state.lifecycles.get(
    LifecycleId ?? state.projects.get(release.ProjectId)?.LifecycleId ?? "",
  );
  const first = lifecycle?.Phases[0]?.OptionalDeploymentTargets[0] ?? "Environments-1";
  const environment = find("environment", first);
  const space = find("space", "Spaces-1");
  const open = [space, project, environment];
  const words = new Set(open.flatMap(wordsOf));
  const others = things.filter((one) => !wordsOf(one).some((word) => words.has(word)));
  return { space, project, environment, release, others };
}

/** What a thing is called. A name may be that of a thing in another space, which a rule by name closes, too. */
function wordsOf({ id, name, slug }: Thing): readonly string[] {
  return [id, name, slug].map((word) => word.toLowerCase());
}

/** A call about open things. */
export function openCall(dice: Dice, source: CallSource, open: Open): RandomCall {
  return dice.pick([
    ...openReads(dice, open),
    ...documentReads(source, open),
    ...openWrites(dice, source, open),
  ]);
}

function read(tool: string, args: object): RandomCall {
  return { tool, toolset: "", args: { ...args }, isWrite: false };
}

function openReads(dice: Dice, { space, project, environment, release }: Open): readonly RandomCall[] {
  const spaceName = spelled(dice, space);
  const projectName = spelled(dice, project);
  const environmentName = spelled(dice, environment);
  const projectId = projectName;
  const path = `/api/${dice.pick([space.id, `spaces/${space.slug}`])}/projects/${dice.pick([project.id, project.slug])}`;
  return [
    read("list_spaces", {}),
    read("list_projects", { spaceName }),
    read("list_environments", { spaceName }),
    read("list_lifecycles", { spaceName }),
    read("find_tenants", { spaceName }),
    read("find_accounts", { spaceName }),
    read("find_certificates", { spaceName }),
    read("find_interruptions", { spaceName, pendingOnly: false }),
    read("get_missing_tenant_variables", { spaceName }),
    read("find_releases", { spaceName, projectId }),
    read("find_releases", { spaceName, releaseId: release.Id }),
    read("get_variables", { spaceName, projectId }),
    read("get_deployment_process", { spaceName, projectId }),
    read("list_deployments", { spaceName, projects: [projectName], environments: [environmentName] }),
    read("find_events", { spaceName, projects: [projectName] }),
    read("find_runbooks", { spaceName, projectName }),
    read("find_feature_toggles", { spaceName, projectId }),
    read("find_deployment_targets", { spaceName, environmentIds: [environmentName] }),
    read("complete_names", { kind: "project", text: "", spaceName: space.name }),
    read("read_resource", {
      uri: `octopus://spaces/${encodeURIComponent(space.name)}/releases/${release.Id}`,
    }),
    read("execute", { method: "GET", path }),
    read("execute", { method: "GET", path: `/api/${space.id}/environments/${environment.id}` }),
    read("execute", { method: "GET", path: `/api/spaces/${space.id}` }),
  ];
}

/** Reads of a deployment of the open project to the open environment. */
function documentReads(
  { store, url }: CallSource,
  { space, project, environment }: Open,
): readonly RandomCall[] {
  const deployment = store
    .space("Spaces-1")
    .deployments.find(
      (one) => one.ProjectId === project.id && one.EnvironmentId === environment.id && one.TenantId === null,
    );
  if (!deployment) return [];
  return [
    read("grep_task_log", { spaceName: space.id, taskId: deployment.TaskId, tail: 3 }),
    read("get_task_from_url", { url: `${url}/app#/${space.id}/tasks/${deployment.TaskId}` }),
    read("get_deployment_from_url", { url: `${url}/app#/${space.id}/deployments/${deployment.Id}` }),
  ];
}

function openWrites(
  dice: Dice,
  { store }: CallSource,
  { space, project, environment, release }: Open,
): readonly RandomCall[] {
  const { runbooks } = store.space("Spaces-1");
  const spaceName = spelled(dice, space);
  const projectName = spelled(dice, project);
  const environmentNames = [spelled(dice, environment)];
  const write = (tool: string, args: object): RandomCall => ({
    tool,
    toolset: "",
    args: { spaceName, ...args },
    isWrite: true,
  });
  const runbook = runbooks.find(
    ({ ProjectId, Environments }) => ProjectId === project.id && Environments.includes(environment.id),
  );
  return [
    write("deploy_release", { projectName, releaseVersion: release.Version, environmentNames }),
    write("create_release", { projectName, releaseVersion: `9.${dice.number(9)}.${dice.number(99)}` }),
    ...(runbook ? [write("run_runbook", { projectName, runbookName: runbook.Name, environmentNames })] : []),
  ];
}

/** What triggers of projects start: deployments, releases and runbook runs, in the name of the server. */

import { ApiError } from "../http/errors.ts";
import type { PackageVersion, Release } from "../model/delivery.ts";
import type { PlainDocument } from "../model/resource.ts";
import type { Channel, Environment, Machine, Project, Tenant } from "../model/structure.ts";
import type { ActorInSpace, Sim } from "../sim.ts";
import { idNumber } from "../store/ids.ts";
import type { SpaceState } from "../store/store.ts";
import { deployWhenAllowed } from "./automatic-deployments.ts";
import { createRelease } from "./create-release.ts";
import { createRunbookRun } from "./create-runbook-run.ts";
import { SYSTEM_ACTOR } from "./events.ts";
import { DEFAULT_OPTIONS } from "./execution-parts.ts";
import { neededPackages } from "./release-packages.ts";

export type Trigger = PlainDocument & { readonly ProjectId: string };
type Fields = Readonly<Record<string, unknown>>;

/** A part of a trigger, such as its `Filter`. */
export function partOf(trigger: Trigger, name: "Filter" | "Action"): Fields {
  const part = trigger[name];
  return typeof part === "object" && part !== null ? (part as Fields) : {};
}

/** The texts of a field that holds a list. */
export function textsOf(fields: Fields, name: string): string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.map(String) : [];
}

interface Firing {
  readonly by: ActorInSpace;
  readonly project: Project;
  readonly action: Fields;
}

/** Does the action of a trigger. What Octopus would refuse at this moment is left undone. */
export function fire(sim: Sim, space: SpaceState, trigger: Trigger): void {
  const project = space.projects.get(trigger.ProjectId);
  if (project === undefined || project.IsDisabled || trigger.IsDisabled === true) return;
  const firing = { by: { sim, space, actor: SYSTEM_ACTOR }, project, action: partOf(trigger, "Action") };
  try {
    act(firing);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

function act(firing: Firing): void {
  switch (firing.action.ActionType) {
    case "CreateRelease":
      newRelease(firing);
      return;
    case "DeployNewRelease":
      deploy(firing, newRelease(firing), environmentOf(firing, "EnvironmentId"));
      return;
    case "DeployLatestRelease":
      deployLatest(firing);
      return;
    case "RunRunbook":
      runRunbook(firing);
  }
}

function newRelease({ by, project, action }: Firing): Release | undefined {
  const channel = channelOf(by.space, project, action.ChannelId);
  return channel === undefined ? undefined : releaseIn(by, project, channel);
}

/** Creates a release with the version that the project's settings give. */
function releaseIn(
  by: ActorInSpace,
  project: Project,
  channel: Channel,
  packages: readonly { readonly action: string; readonly reference: string; readonly version: string }[] = [],
): Release {
  return createRelease(
    by.sim,
    by.space,
    {
      project,
      channel,
      version: undefined,
      releaseNotes: null,
      packages: packages.map(({ action, reference, version }) => ({
        ActionName: action,
        StepName: action,
        PackageReferenceName: reference,
        Version: version,
      })),
      defaultPackageVersion: undefined,
      prerelease: undefined,
      gitRef: undefined,
      gitCommit: undefined,
      ignoreChannelRules: false,
      ignoreIfAlreadyExists: false,
      customFields: {},
    },
    by.actor,
  );
}

function channelOf(space: SpaceState, project: Project, id: unknown): Channel | undefined {
  const channels = space.channels.where("project", project.Id);
  return channels.find((item) => item.Id === id) ?? channels.find((item) => item.IsDefault);
}

function environmentOf({ by, action }: Firing, field: string): Environment | undefined {
  return by.space.environments.get(String(action[field] ?? ""));
}

/** The tenants that an action names or tags; untenanted when it names none. */
function tenantsOf({ by, project, action }: Firing, environment: Environment): (Tenant | null)[] {
  const ids = textsOf(action, "TenantIds");
  const tags = textsOf(action, "TenantTags");
  if (ids.length + tags.length === 0) return [null];
  return by.space.tenants
    .all()
    .filter(
      (tenant) =>
        (ids.includes(tenant.Id) || tenant.TenantTags.some((tag) => tags.includes(tag))) &&
        (tenant.ProjectEnvironments[project.Id] ?? []).includes(environment.Id),
    );
}

function deploy(firing: Firing, release: Release | undefined, environment: Environment | undefined): void {
  if (release === undefined || environment === undefined) return;
  for (const tenant of tenantsOf(firing, environment))
    deployWhenAllowed(firing.by, { project: firing.project, release, environment, tenant });
}

function deployLatest(firing: Firing): void {
  const { by, project, action } = firing;
  const environment = environmentOf(firing, "DestinationEnvironmentId");
  if (environment === undefined) return;
  const sources = textsOf(action, "SourceEnvironmentIds");
  for (const tenant of tenantsOf(firing, environment)) {
    const release = latestRelease(by.space, { project, sources, channelId: action.ChannelId, tenant });
    const current = lastSuccess(by.space, { project, environmentId: environment.Id, tenant });
    const again = action.ShouldRedeployWhenReleaseIsCurrent !== false;
    if (release !== undefined && (again || current?.ReleaseId !== release.Id))
      deployWhenAllowed(by, { project, release, environment, tenant });
  }
}

interface LatestOf {
  readonly project: Project;
  readonly sources: readonly string[];
  readonly channelId: unknown;
  readonly tenant: Tenant | null;
}

/** The newest release that was deployed in one of the source environments; without any, the newest one at all. */
function latestRelease(
  space: SpaceState,
  { project, sources, channelId, tenant }: LatestOf,
): Release | undefined {
  const inChannel = (release: Release): boolean =>
    typeof channelId !== "string" || channelId === "" || release.ChannelId === channelId;
  if (sources.length === 0)
    return space.releases
      .where("project", project.Id)
      .filter(inChannel)
      .sort((a, b) => idNumber(a.Id) - idNumber(b.Id))
      .at(-1);
  return sources
    .flatMap((environmentId) => lastSuccess(space, { project, environmentId, tenant }) ?? [])
    .flatMap((deployment) => space.releases.get(deployment.ReleaseId) ?? [])
    .filter(inChannel)
    .sort((a, b) => idNumber(a.Id) - idNumber(b.Id))
    .at(-1);
}

interface Destination {
  readonly project: Project;
  readonly environmentId: string;
  readonly tenant: Tenant | null;
}

function lastSuccess(space: SpaceState, { project, environmentId, tenant }: Destination) {
  return space.deployments
    .where("project", project.Id)
    .filter(
      (item) =>
        item.EnvironmentId === environmentId &&
        item.TenantId === (tenant?.Id ?? null) &&
        space.tasks.get(item.TaskId)?.state === "Success",
    )
    .sort((a, b) => idNumber(a.Id) - idNumber(b.Id))
    .at(-1);
}

function runRunbook(firing: Firing): void {
  const { by, project, action } = firing;
  const runbook = by.space.runbooks.get(String(action.RunbookId ?? ""));
  const snapshot = by.space.runbookSnapshots.get(runbook?.PublishedRunbookSnapshotId ?? "");
  if (runbook === undefined || snapshot === undefined) return;
  for (const id of textsOf(action, "EnvironmentIds")) {
    const environment = by.space.environments.get(id);
    if (environment === undefined) continue;
    for (const tenant of tenantsOf(firing, environment))
      createRunbookRun(by, { project, runbook, snapshot, environment, tenant }, DEFAULT_OPTIONS);
  }
}

/** Fires what waits for a package: automatic release creation, and triggers that watch a feed. */
export function onPackagePushed(sim: Sim, space: SpaceState, pushed: PackageVersion): void {
  for (const project of space.projects.all()) {
    const settings = project.ReleaseCreationStrategy as Fields | undefined;
    const wanted = settings?.ReleaseCreationPackage;
    if (project.AutoCreateRelease === true && isWatched(space, project, wanted, pushed))
      fireWith(sim, space, project, { ActionType: "CreateRelease", ChannelId: settings?.ChannelId });
  }
  for (const trigger of space.triggers.all()) {
    const filter = partOf(trigger, "Filter");
    const project = space.projects.get(trigger.ProjectId);
    const packages = Array.isArray(filter.Packages) ? filter.Packages : [];
    if (filter.FilterType !== "FeedFilter" || project === undefined) continue;
    if (packages.some((item) => isWatched(space, project, item, pushed))) fire(sim, space, trigger);
  }
}

function fireWith(sim: Sim, space: SpaceState, project: Project, action: Fields): void {
  fire(sim, space, { Id: "", SpaceId: space.id, Name: "", ProjectId: project.Id, Action: action });
}

/** Whether a reference to a package of the process, as settings store it, means the pushed package. */
function isWatched(space: SpaceState, project: Project, wanted: unknown, pushed: PackageVersion): boolean {
  const fields = (wanted ?? {}) as Fields;
  const process = space.processes.get(project.DeploymentProcessId ?? "");
  return (
    process !== undefined &&
    neededPackages(process).some(
      ({ action, reference }) =>
        action === fields.DeploymentAction &&
        reference.Name === (fields.PackageReference ?? "") &&
        reference.PackageId.toLowerCase() === pushed.PackageId.toLowerCase() &&
        reference.FeedId === pushed.FeedId,
    )
  );
}

/** Deploys what is live in a target's environments to a target that has become available. */
export function onMachineAvailable(sim: Sim, space: SpaceState, machine: Machine, category: string): void {
  for (const trigger of space.triggers.all()) {
    const filter = partOf(trigger, "Filter");
    const project = space.projects.get(trigger.ProjectId);
    if (filter.FilterType !== "MachineFilter" || trigger.IsDisabled === true || project === undefined)
      continue;
    if (!watchesMachine(filter, machine, category)) continue;
    const wanted = textsOf(filter, "EnvironmentIds");
    for (const environmentId of machine.EnvironmentIds.filter(
      (id) => wanted.length === 0 || wanted.includes(id),
    ))
      deployTo({ sim, space, actor: SYSTEM_ACTOR }, { project, environmentId, tenant: null }, machine);
  }
}

function watchesMachine(filter: Fields, machine: Machine, category: string): boolean {
  const roles = textsOf(filter, "Roles");
  const events = [...textsOf(filter, "EventCategories"), ...textsOf(filter, "EventGroups")];
  return (
    (roles.length === 0 || machine.Roles.some((role) => roles.includes(role))) &&
    (events.includes(category) ||
      events.includes("MachineAvailableForDeployment") ||
      events.includes("Machine"))
  );
}

function deployTo(by: ActorInSpace, destination: Destination, machine: Machine): void {
  const live = lastSuccess(by.space, destination);
  const release = by.space.releases.get(live?.ReleaseId ?? "");
  const environment = by.space.environments.get(destination.environmentId);
  if (release === undefined || environment === undefined) return;
  const target = { project: destination.project, release, environment, tenant: destination.tenant };
  deployWhenAllowed(by, target, { ...DEFAULT_OPTIONS, specificMachineIds: [machine.Id] });
}

/**
 * The dashboard and the progression of a project: the latest deployment per destination, and releases across
 * environments.
 */

import type { Context } from "../http/context.ts";
import type { Deployment, Release, RunbookRun } from "../model/delivery.ts";
import type { Project, Tenant } from "../model/structure.ts";
import { idNumber } from "../store/ids.ts";
import { openDefect } from "./defects.ts";
import { lifecycleEnvironments, lifecycleOf, nextEnvironments } from "./lifecycles.ts";
import { taskAsSent } from "./task-view.ts";

/** The fields that dashboard items take from a task. */
function taskFields(context: Context, taskId: string): Record<string, unknown> {
  const task = context.space.tasks.get(taskId);
  if (task === undefined) return { State: "Canceled", IsCompleted: true };
  const asSent = taskAsSent(task, context.sim.settings, context.now);
  const {
    State,
    QueueTime,
    StartTime,
    CompletedTime,
    Duration,
    ErrorMessage,
    IsCompleted,
    HasPendingInterruptions,
    HasWarningsOrErrors,
  } = asSent;
  return {
    State,
    QueueTime,
    StartTime,
    CompletedTime,
    Duration,
    ErrorMessage,
    IsCompleted,
    HasPendingInterruptions,
    HasWarningsOrErrors,
  };
}

/** A deployment as a dashboard shows it. */
function dashboardItem(
  context: Context,
  deployment: Deployment,
  { current, previous }: { readonly current: boolean; readonly previous: boolean },
): Record<string, unknown> {
  const base = `${context.linker.api}/${deployment.SpaceId}`;
  return {
    Id: deployment.Id,
    ProjectId: deployment.ProjectId,
    EnvironmentId: deployment.EnvironmentId,
    ReleaseId: deployment.ReleaseId,
    DeploymentId: deployment.Id,
    TaskId: deployment.TaskId,
    TenantId: deployment.TenantId,
    ChannelId: deployment.ChannelId,
    ReleaseVersion: context.space.releases.get(deployment.ReleaseId)?.Version ?? "",
    Created: deployment.Created,
    ...taskFields(context, deployment.TaskId),
    IsCurrent: current,
    IsPrevious: previous,
    Links: {
      Self: `${base}/deployments/${deployment.Id}`,
      Release: `${base}/releases/${deployment.ReleaseId}`,
      Tenant: `${base}/tenants/${deployment.TenantId ?? ""}`,
      Task: `${context.linker.api}/tasks/${deployment.TaskId}`,
    },
  };
}

/** A runbook run as a dashboard shows it. */
export function runDashboardItem(context: Context, run: RunbookRun): Record<string, unknown> {
  const snapshot = context.space.runbookSnapshots.get(run.RunbookSnapshotId);
  return {
    Id: run.Id,
    ProjectId: run.ProjectId,
    EnvironmentId: run.EnvironmentId,
    RunbookId: run.RunbookId,
    RunbookSnapshotId: run.RunbookSnapshotId,
    RunbookSnapshotName: snapshot?.Name ?? "",
    RunbookSnapshotNotes: snapshot?.Notes ?? null,
    TaskId: run.TaskId,
    TenantId: run.TenantId,
    RunBy: run.DeployedBy,
    Created: run.Created,
    ...taskFields(context, run.TaskId),
    Links: {
      Self: `${context.linker.api}/${run.SpaceId}/runbookRuns/${run.Id}`,
      Task: `${context.linker.api}/tasks/${run.TaskId}`,
    },
  };
}

/** The deployments of each project, environment and tenant, the newest first. */
function destinations(deployments: readonly Deployment[]): Deployment[][] {
  const byDestination = new Map<string, Deployment[]>();
  for (const item of deployments) {
    const key = [item.ProjectId, item.EnvironmentId, item.TenantId ?? ""].join("/");
    const known = byDestination.get(key);
    if (known === undefined) byDestination.set(key, [item]);
    else known.push(item);
  }
  return [...byDestination.values()].map((items) => items.sort((a, b) => idNumber(b.Id) - idNumber(a.Id)));
}

/** What a dashboard shows; an empty list admits everything. */
export interface DashboardChoice {
  readonly projectIds: readonly string[];
  readonly environmentIds: readonly string[];
  readonly tenantIds: readonly string[];
  readonly tenantTags: readonly string[];
  readonly releaseId: string | undefined;
  /** Adds the last success of a destination whose newest deployment is another one. */
  readonly withPrevious: boolean;
}

/** The dashboard over the chosen projects, environments and tenants: the newest deployment of each destination. */
export function buildDashboard(context: Context, choice: DashboardChoice): Record<string, unknown> {
  const { space, linker } = context;
  const base = `${linker.api}/${space.id}`;
  const projects = space.projects
    .all()
    .filter(({ Id }) => admits(choice.projectIds, Id))
    .sort((a, b) => a.Name.localeCompare(b.Name, "en"));
  const environments = space.environments
    .all()
    .filter(({ Id }) => admits(choice.environmentIds, Id))
    .sort((a, b) => a.SortOrder - b.SortOrder);
  const chosen = new Set(environments.map((item) => item.Id));
  const shownGroups = new Set(projects.map((project) => project.ProjectGroupId));
  return {
    Id: null,
    Projects: projects.map((project) => dashboardProject(context, project, chosen)),
    ProjectGroups: space.projectGroups
      .all()
      .filter((group) => shownGroups.has(group.Id))
      .map((group) => ({
        Id: group.Id,
        Name: group.Name,
        EnvironmentIds: [...chosen],
        Links: { Self: `${base}/projectgroups/${group.Id}` },
      })),
    Environments: environments.map((item) => ({
      Id: item.Id,
      Name: item.Name,
      Links: { Self: `${base}/environments/${item.Id}` },
    })),
    Tenants: dashboardTenants(context, projects, choice),
    Items: dashboardItems(context, projects, chosen, choice),
    ProjectLimit: null,
    IsFiltered: projects.length < space.projects.size,
    Links: { Self: `${base}/dashboard` },
  };
}

function admits(wanted: readonly string[], id: string): boolean {
  return wanted.length === 0 || wanted.some((item) => item.toLowerCase() === id.toLowerCase());
}

function dashboardTenants(context: Context, projects: readonly Project[], choice: DashboardChoice) {
  return context.space.tenants
    .all()
    .filter((tenant) => admitsTenant(tenant, choice))
    .filter((tenant) => projects.some((project) => tenant.ProjectEnvironments[project.Id] !== undefined))
    .map((item) => ({
      Id: item.Id,
      Name: item.Name,
      ProjectEnvironments: item.ProjectEnvironments,
      TenantTags: item.TenantTags,
      Links: { Self: `${context.linker.api}/${item.SpaceId}/tenants/${item.Id}` },
    }));
}

function admitsTenant(tenant: Tenant, { tenantIds, tenantTags }: DashboardChoice): boolean {
  return (
    admits(tenantIds, tenant.Id) &&
    (tenantTags.length === 0 || tenant.TenantTags.some((tag) => admits(tenantTags, tag)))
  );
}

function dashboardItems(
  context: Context,
  projects: readonly Project[],
  environments: ReadonlySet<string>,
  choice: DashboardChoice,
): Record<string, unknown>[] {
  const { space } = context;
  const byTenant = choice.tenantIds.length + choice.tenantTags.length > 0;
  const admitsDestination = ({ TenantId }: Deployment): boolean => {
    if (!byTenant) return true;
    const tenant = TenantId === null ? undefined : space.tenants.get(TenantId);
    return tenant !== undefined && admitsTenant(tenant, choice);
  };
  const deployments = projects
    .flatMap((project) => space.deployments.where("project", project.Id))
    .filter((item) => environments.has(item.EnvironmentId) && admitsDestination(item))
    .filter((item) => choice.releaseId === undefined || item.ReleaseId === choice.releaseId);
  return destinations(deployments).flatMap(([newest, ...older]) => {
    if (newest === undefined) return [];
    const last = choice.withPrevious
      ? older.find((item) => space.tasks.get(item.TaskId)?.state === "Success")
      : undefined;
    return [
      dashboardItem(context, newest, { current: true, previous: false }),
      ...(last === undefined ? [] : [dashboardItem(context, last, { current: false, previous: true })]),
    ];
  });
}

function dashboardProject(context: Context, project: Project, chosen: ReadonlySet<string>) {
  const lifecycle = context.space.lifecycles.get(project.LifecycleId);
  const reachable = lifecycle === undefined ? [] : lifecycleEnvironments(context.space, lifecycle);
  return {
    Id: project.Id,
    Name: project.Name,
    Slug: project.Slug,
    ProjectGroupId: project.ProjectGroupId,
    EnvironmentIds: reachable.filter((id) => chosen.has(id)),
    TenantedDeploymentMode: project.TenantedDeploymentMode,
    CanPerformUntenantedDeployment: project.TenantedDeploymentMode !== "Tenanted",
    IsDisabled: project.IsDisabled,
    Links: { Self: `${context.linker.api}/${project.SpaceId}/projects/${project.Id}` },
  };
}

/** `GET projects/{id}/progression`: the newest releases, each with its deployments by environment. */
export function buildProgression(context: Context, project: Project, count: number): Record<string, unknown> {
  const { space } = context;
  const releases = space.releases
    .where("project", project.Id)
    .sort((a, b) => idNumber(b.Id) - idNumber(a.Id))
    .slice(0, count);
  const reference = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = space.environments.get(id);
      return found === undefined ? [] : [{ Id: found.Id, Name: found.Name }];
    });
  const byChannel = space.channels.where("project", project.Id).map((channel) => {
    const lifecycle = space.lifecycles.get(channel.LifecycleId ?? project.LifecycleId);
    return {
      channel,
      lifecycle,
      ids: lifecycle === undefined ? [] : lifecycleEnvironments(space, lifecycle),
    };
  });
  const deployments = space.deployments.where("project", project.Id);
  const current = new Set(destinations(deployments).flatMap((items) => items[0]?.Id ?? []));
  return {
    Id: null,
    Environments: reference([...new Set(byChannel.flatMap((item) => item.ids))]),
    ChannelEnvironments: Object.fromEntries(byChannel.map((item) => [item.channel.Id, reference(item.ids)])),
    LifecycleEnvironments: Object.fromEntries(
      byChannel.map((item) => [item.lifecycle?.Id ?? "", reference(item.ids)]),
    ),
    Releases: releases.map((release) => releaseProgression(context, release, current)),
    Links: { Self: `${context.linker.api}/${project.SpaceId}/projects/${project.Id}/progression` },
  };
}

function releaseProgression(
  context: Context,
  release: Release,
  current: ReadonlySet<string>,
): Record<string, unknown> {
  const { space, linker } = context;
  const channel = space.channels.get(release.ChannelId);
  const deployments = space.deployments
    .where("release", release.Id)
    .sort((a, b) => idNumber(b.Id) - idNumber(a.Id));
  const grouped: Record<string, unknown[]> = {};
  for (const item of deployments) {
    const position = { current: current.has(item.Id), previous: false };
    const items = grouped[item.EnvironmentId] ?? [];
    items.push(dashboardItem(context, item, position));
    grouped[item.EnvironmentId] = items;
  }
  const lifecycle = lifecycleOf(space, release);
  return {
    Release: linker.add("Release", release),
    Channel: channel === undefined ? null : linker.add("Channel", channel),
    Deployments: grouped,
    NextDeployments: nextEnvironments(space, release, null),
    HasUnresolvedDefect: openDefect(space, release.Id) !== undefined,
    ReleaseRetentionPeriod: lifecycle?.ReleaseRetentionPolicy ?? null,
    TentacleRetentionPeriod: lifecycle?.TentacleRetentionPolicy ?? null,
  };
}

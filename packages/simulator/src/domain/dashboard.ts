/**
 * The dashboard and the progression of a project: the latest deployment per destination, and releases across
 * environments.
 */

import type { Context } from "../http/context.ts";
import type { Deployment, Release, RunbookRun } from "../model/delivery.ts";
import type { Environment, Project } from "../model/structure.ts";
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
export function dashboardItem(
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
      Task: `${base}/tasks/${deployment.TaskId}`,
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
      Task: `${context.linker.api}/${run.SpaceId}/tasks/${run.TaskId}`,
    },
  };
}

/** The latest deployments per project, environment and tenant, each list with the newest first. */
function latest(
  deployments: readonly Deployment[],
  count: number,
): { deployment: Deployment; rank: number }[] {
  const byDestination = new Map<string, Deployment[]>();
  for (const item of deployments) {
    const key = [item.ProjectId, item.EnvironmentId, item.TenantId ?? ""].join("/");
    const known = byDestination.get(key);
    if (known === undefined) byDestination.set(key, [item]);
    else known.push(item);
  }
  return [...byDestination.values()].flatMap((items) =>
    items
      .sort((a, b) => idNumber(b.Id) - idNumber(a.Id))
      .slice(0, count)
      .map((deployment, rank) => ({ deployment, rank })),
  );
}

/** `GET dashboard` over the chosen projects and environments. */
export function buildDashboard(
  context: Context,
  projects: readonly Project[],
  environments: readonly Environment[],
  withPrevious: boolean,
): Record<string, unknown> {
  const { space, linker } = context;
  const base = `${linker.api}/${space.id}`;
  const chosen = new Set(environments.map((item) => item.Id));
  const deployments = projects
    .flatMap((project) => space.deployments.where("project", project.Id))
    .filter((item) => chosen.has(item.EnvironmentId));
  const groups = space.projectGroups
    .all()
    .filter((group) => projects.some((project) => project.ProjectGroupId === group.Id));
  return {
    Id: null,
    Projects: projects.map((project) => dashboardProject(context, project, chosen)),
    ProjectGroups: groups.map((group) => ({
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
    Tenants: space.tenants.all().map((item) => ({
      Id: item.Id,
      Name: item.Name,
      ProjectEnvironments: item.ProjectEnvironments,
      TenantTags: item.TenantTags,
      Links: { Self: `${base}/tenants/${item.Id}` },
    })),
    Items: latest(deployments, withPrevious ? 2 : 1).map(({ deployment, rank }) =>
      dashboardItem(context, deployment, { current: rank === 0, previous: rank === 1 }),
    ),
    ProjectLimit: 50,
    IsFiltered: false,
    Links: { Self: `${base}/dashboard` },
  };
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
  const current = new Set(latest(deployments, 1).map((item) => item.deployment.Id));
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

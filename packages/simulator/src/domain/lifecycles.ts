/**
 * Finds where a release may be deployed next. A phase opens when every earlier phase that is not optional has had
 * enough deployments.
 */

import type { Deployment, Release } from "../model/delivery.ts";
import type { Lifecycle, Phase } from "../model/structure.ts";
import type { TaskRecord } from "../model/task.ts";
import type { SpaceState } from "../store/store.ts";

/** The lifecycle of a release: its channel's own, or the project's. */
export function lifecycleOf(space: SpaceState, release: Release): Lifecycle | undefined {
  const channel = space.channels.get(release.ChannelId);
  const project = space.projects.get(release.ProjectId);
  return space.lifecycles.get(channel?.LifecycleId ?? project?.LifecycleId ?? "");
}

/** The phases of a lifecycle; one without phases means every environment in order, one phase each. */
function phasesOf(space: SpaceState, lifecycle: Lifecycle): readonly Phase[] {
  if (lifecycle.Phases.length > 0) return lifecycle.Phases;
  return [...space.environments.all()]
    .sort((a, b) => a.SortOrder - b.SortOrder)
    .map((environment) => ({
      Id: environment.Id,
      Name: environment.Name,
      AutomaticDeploymentTargets: [],
      OptionalDeploymentTargets: [environment.Id],
      MinimumEnvironmentsBeforePromotion: 0,
      IsOptionalPhase: false,
      ReleaseRetentionPolicy: null,
      TentacleRetentionPolicy: null,
    }));
}

/** The environments of a phase, automatic ones first. */
function phaseEnvironments(phase: Phase): readonly string[] {
  return [...phase.AutomaticDeploymentTargets, ...phase.OptionalDeploymentTargets];
}

/** All environments that a lifecycle leads to, in order. */
export function lifecycleEnvironments(space: SpaceState, lifecycle: Lifecycle): string[] {
  return [...new Set(phasesOf(space, lifecycle).flatMap(phaseEnvironments))];
}

export interface PhaseProgress {
  readonly phase: Phase;
  readonly progress: "Pending" | "Current" | "Complete";
  readonly deployments: readonly { readonly deployment: Deployment; readonly task: TaskRecord }[];
}

/** The progress of a release through its lifecycle, for one tenant or untenanted. */
export function progressOf(space: SpaceState, release: Release, tenantId: string | null): PhaseProgress[] {
  const lifecycle = lifecycleOf(space, release);
  if (lifecycle === undefined) return [];
  const done = space.deployments
    .where("release", release.Id)
    .filter(
      (deployment) => tenantId === null || deployment.TenantId === tenantId || deployment.TenantId === null,
    )
    .flatMap((deployment) => {
      const task = space.tasks.get(deployment.TaskId);
      return task === undefined ? [] : [{ deployment, task }];
    });
  let open = true;
  return phasesOf(space, lifecycle).map((phase) => {
    const environments = phaseEnvironments(phase);
    const deployments = done.filter((item) => environments.includes(item.deployment.EnvironmentId));
    const successes = new Set(
      deployments
        .filter((item) => item.task.state === "Success")
        .map((item) => item.deployment.EnvironmentId),
    );
    const needed =
      phase.MinimumEnvironmentsBeforePromotion === 0
        ? environments.length
        : phase.MinimumEnvironmentsBeforePromotion;
    const complete = successes.size >= needed;
    const progress = !open ? "Pending" : complete ? "Complete" : "Current";
    open = open && (complete || phase.IsOptionalPhase);
    return { phase, progress, deployments };
  });
}

/** The environments that a release may be deployed to now. */
export function openEnvironments(space: SpaceState, release: Release, tenantId: string | null): string[] {
  return progressOf(space, release, tenantId)
    .filter((item) => item.progress !== "Pending")
    .flatMap((item) => phaseEnvironments(item.phase));
}

/** The environments that come next: those of open phases without a successful deployment yet. */
export function nextEnvironments(space: SpaceState, release: Release, tenantId: string | null): string[] {
  return progressOf(space, release, tenantId)
    .filter((item) => item.progress === "Current")
    .flatMap((item) => {
      const deployed = new Set(
        item.deployments.filter((d) => d.task.state === "Success").map((d) => d.deployment.EnvironmentId),
      );
      return phaseEnvironments(item.phase).filter((id) => !deployed.has(id));
    });
}

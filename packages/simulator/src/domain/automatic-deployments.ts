/**
 * Deployments that a lifecycle starts by itself. The automatic targets of a phase are deployed when the phase opens for
 * a release: at once when the release is created, later when the phase before is complete.
 */

import { ApiError } from "../http/errors.ts";
import type { Deployment, Release } from "../model/delivery.ts";
import type { Tenant } from "../model/structure.ts";
import type { ActorInSpace, Sim } from "../sim.ts";
import type { SpaceState } from "../store/store.ts";
import { checkDeployment, createDeployment, type DeploymentTarget } from "./create-deployment.ts";
import { SYSTEM_ACTOR } from "./events.ts";
import { DEFAULT_OPTIONS, type ExecutionOptions } from "./execution-parts.ts";
import { lifecycleOf, progressOf } from "./lifecycles.ts";

/** Deploys a release that is new, or that has just been deployed, to the automatic targets of its open phases. */
export function deployAutomatically(
  sim: Sim,
  space: SpaceState,
  cause: { readonly release: Release } | Deployment,
): Deployment[] {
  const release = "release" in cause ? cause.release : space.releases.get(cause.ReleaseId);
  const project = space.projects.get(release?.ProjectId ?? "");
  if (release === undefined || project === undefined || !hasAutomaticTargets(space, release)) return [];
  const mode = project.TenantedDeploymentMode;
  const untenanted = mode === "Tenanted" ? [] : openTargets(space, release, null);
  const tenanted = mode === "Untenanted" ? [] : tenantsOf(space, release);
  const targets = [
    ...untenanted.map((id) => ({ id, tenant: null })),
    ...tenanted.flatMap((tenant) =>
      openTargets(space, release, tenant)
        .filter((id) => tenant.ProjectEnvironments[project.Id]?.includes(id))
        .map((id) => ({ id, tenant })),
    ),
  ];
  return targets.flatMap(({ id, tenant }) => {
    const environment = space.environments.get(id);
    if (environment === undefined) return [];
    return deployWhenAllowed({ sim, space, actor: SYSTEM_ACTOR }, { project, release, environment, tenant });
  });
}

/** Creates a deployment without a caller. What a freeze or the lifecycle forbids is left undone. */
export function deployWhenAllowed(
  by: ActorInSpace,
  target: DeploymentTarget,
  options: ExecutionOptions = DEFAULT_OPTIONS,
): Deployment[] {
  try {
    checkDeployment(by.sim, by.space, target, options.freeze);
    return [createDeployment(by, target, options)];
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

function hasAutomaticTargets(space: SpaceState, release: Release): boolean {
  return (
    lifecycleOf(space, release)?.Phases.some((phase) => phase.AutomaticDeploymentTargets.length > 0) === true
  );
}

/** The tenants of a project that the channel of the release admits. */
function tenantsOf(space: SpaceState, release: Release): Tenant[] {
  const tags = space.channels.get(release.ChannelId)?.TenantTags ?? [];
  return space.tenants
    .all()
    .filter(
      (tenant) =>
        !tenant.IsDisabled &&
        tenant.ProjectEnvironments[release.ProjectId] !== undefined &&
        (tags.length === 0 || tags.some((tag) => tenant.TenantTags.includes(tag))),
    );
}

/** The automatic targets of open phases to which the release was not deployed yet. */
function openTargets(space: SpaceState, release: Release, tenant: Tenant | null): string[] {
  const tenantId = tenant?.Id ?? null;
  return progressOf(space, release, tenantId)
    .filter((item) => item.progress === "Current")
    .flatMap(({ phase }) => phase.AutomaticDeploymentTargets)
    .filter(
      (id) =>
        !space.deployments
          .where("release", release.Id)
          .some((item) => item.EnvironmentId === id && item.TenantId === tenantId),
    );
}

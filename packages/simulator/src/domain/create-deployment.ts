/** Creating deployments: all checks first, then the document, its task and its audit event together. */

import { invalid } from "../http/errors.ts";
import type { Deployment, Release, VariableSet } from "../model/delivery.ts";
import type { Environment, Project, Tenant } from "../model/structure.ts";
import type { Actor, ActorInSpace, Sim } from "../sim.ts";
import type { SpaceState } from "../store/store.ts";
import { openDefect } from "./defects.ts";
import { recordEvent } from "./events.ts";
import { type ExecutionOptions, enqueue, executionBase, planFor } from "./execution-parts.ts";
import { type FreezeOverride, requireNoFreeze } from "./freezes.ts";
import { lifecycleEnvironments, lifecycleOf, openEnvironments } from "./lifecycles.ts";
import { fillPrompts } from "./prompts.ts";
import { variableScopeOf } from "./variables.ts";

export interface DeploymentTarget {
  readonly project: Project;
  readonly release: Release;
  readonly environment: Environment;
  readonly tenant: Tenant | null;
}

/** Refuses a deployment that the lifecycle, tenancy or a freeze does not allow. */
export function checkDeployment(
  sim: Sim,
  space: SpaceState,
  target: DeploymentTarget,
  freeze: FreezeOverride,
): void {
  const { project, release, environment, tenant } = target;
  if (project.IsDisabled)
    throw invalid(`The project '${project.Name}' is disabled. Deployments cannot be created for it.`);
  if (tenant === null && project.TenantedDeploymentMode === "Tenanted") {
    throw invalid(`The project '${project.Name}' requires a tenant: untenanted deployments are not allowed.`);
  }
  if (tenant !== null && project.TenantedDeploymentMode === "Untenanted") {
    throw invalid(`The project '${project.Name}' does not support tenanted deployments.`);
  }
  if (tenant !== null && !(tenant.ProjectEnvironments[project.Id] ?? []).includes(environment.Id)) {
    throw invalid(
      `The tenant '${tenant.Name}' is not connected to the environment '${environment.Name}' for the project '${project.Name}'.`,
    );
  }
  const lifecycle = lifecycleOf(space, release);
  if (lifecycle === undefined || !lifecycleEnvironments(space, lifecycle).includes(environment.Id)) {
    throw invalid(
      `The environment '${environment.Name}' is not part of the lifecycle '${lifecycle?.Name ?? ""}' that release ${release.Version} follows.`,
    );
  }
  if (!openEnvironments(space, release, tenant?.Id ?? null).includes(environment.Id)) {
    throw invalid(
      `Release ${release.Version} cannot be deployed to the environment '${environment.Name}' because the lifecycle '${lifecycle.Name}' requires it to be deployed successfully to an earlier phase first.`,
    );
  }
  if (openDefect(space, release.Id) !== undefined) {
    throw invalid(
      `Release ${release.Version} cannot be deployed because it has an unresolved defect that prevents its deployment.`,
    );
  }
  requireNoFreeze(
    sim.store,
    { projectId: project.Id, environmentId: environment.Id, tenantId: tenant?.Id ?? null },
    sim.now(),
    freeze,
  );
}

/** Creates one deployment with its task; `checkDeployment` must have passed. */
export function createDeployment(
  { sim, space, actor }: ActorInSpace,
  target: DeploymentTarget,
  options: ExecutionOptions,
): Deployment {
  const { project, release, environment, tenant } = target;
  const variables = releaseVariables(space, release);
  const variableScope = variableScopeOf(environment.Id, tenant, release.ChannelId);
  const formValues = fillPrompts(variables, variableScope, options.formValues);
  const process = space.processes.get(release.ProjectDeploymentProcessSnapshotId);
  const plan = planFor(sim, space, {
    target,
    process,
    variables,
    channelId: release.ChannelId,
    packages: release.SelectedPackages,
    options,
  });
  const base = executionBase(sim, { space, project, environment, tenant, actor, options, plan, formValues });
  const tenantText = tenant === null ? "" : ` for ${tenant.Name}`;
  const deployment = space.deployments.put({
    ...base,
    Id: sim.store.ids.next("Deployments"),
    Name: `Deploy to ${environment.Name}`,
    ReleaseId: release.Id,
    ChannelId: release.ChannelId,
    DeploymentProcessId: release.ProjectDeploymentProcessSnapshotId,
    ManifestVariableSetId: release.ProjectVariableSetSnapshotId,
    ForcePackageRedeployment: options.forcePackageRedeployment,
    Comments: options.comments,
    Changes: [],
    ChangesMarkdown: release.ReleaseNotes ?? "",
  });
  enqueue(sim, space, {
    name: "Deploy",
    id: base.TaskId,
    description: `Deploy ${project.Name} release ${release.Version} to ${environment.Name}${tenantText}`,
    documentArguments: { DeploymentId: deployment.Id },
    related: relatedIds(target, deployment.Id),
    target,
    runbookId: null,
    plan,
    options,
    actor,
  });
  recordQueued({ sim, actor }, target, deployment, options.freeze);
  return deployment;
}

function relatedIds(
  { project, release, environment, tenant }: DeploymentTarget,
  deploymentId: string,
): string[] {
  const ids = [deploymentId, project.Id, release.Id, environment.Id, release.ChannelId];
  return tenant === null ? ids : [...ids, tenant.Id];
}

function recordQueued(
  { sim, actor }: { readonly sim: Sim; readonly actor: Actor },
  target: DeploymentTarget,
  deployment: Deployment,
  freeze: FreezeOverride,
): void {
  const { project, release, environment, tenant } = target;
  recordEvent(sim.store, {
    category: "DeploymentQueued",
    spaceId: deployment.SpaceId,
    at: sim.now(),
    actor,
    message: [
      "Deploy ",
      { Id: project.Id, Name: project.Name },
      " release ",
      { Id: release.Id, Name: release.Version },
      " to ",
      { Id: environment.Id, Name: environment.Name },
      tenant === null ? "" : ` for ${tenant.Name}`,
      " was queued",
    ],
    related: [
      deployment.Id,
      project.Id,
      release.Id,
      environment.Id,
      deployment.TaskId,
      release.ChannelId,
      tenant?.Id ?? null,
      project.ProjectGroupId,
    ],
    comments:
      freeze.names.length === 0
        ? null
        : `Overrides deployment freeze ${freeze.names.join(", ")}: ${freeze.reason ?? ""}`,
  });
}

/** The variable sets that a release froze: that of its project and those of its libraries. */
export function releaseVariables(space: SpaceState, release: Release): VariableSet[] {
  return [release.ProjectVariableSetSnapshotId, ...release.LibraryVariableSetSnapshotIds].flatMap((id) => {
    const set = space.variableSets.get(id);
    return set === undefined ? [] : [set];
  });
}

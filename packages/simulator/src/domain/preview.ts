/**
 * The preview of a deployment: its steps and targets, its form, and the environments that a release can be promoted to.
 */

import type { Process, Release } from "../model/delivery.ts";
import type { Machine, Tenant } from "../model/structure.ts";
import type { SpaceState } from "../store/store.ts";
import { type DeploymentTarget, releaseVariables } from "./create-deployment.ts";
import { admitsTenant, eligibleMachines, targetsOf } from "./execution-script.ts";
import { openEnvironments } from "./lifecycles.ts";
import { promptForm, promptsFor } from "./prompts.ts";
import { variableScopeOf } from "./variables.ts";

/** A deployment preview as the API sends it, without links. */
export function previewDeployment(
  space: SpaceState,
  target: DeploymentTarget,
  includeDisabled: boolean,
): Record<string, unknown> {
  const { project, release, environment, tenant } = target;
  const tenantId = tenant?.Id ?? null;
  const process = space.processes.get(release.ProjectDeploymentProcessSnapshotId);
  const machines = eligibleMachines(space, {
    environmentId: environment.Id,
    tenantId,
    specificMachineIds: [],
    excludedMachineIds: [],
  });
  const mode = project.DefaultGuidedFailureMode;
  return {
    Id: null,
    StepsToExecute: previewSteps(process, machines, {
      environmentId: environment.Id,
      channelId: release.ChannelId,
      tenant,
      includeDisabled,
    }),
    Form: promptForm(
      promptsFor(
        releaseVariables(space, release),
        variableScopeOf(environment.Id, tenant, release.ChannelId),
      ),
    ),
    UseGuidedFailureModeByDefault:
      mode === "On" || (mode === "EnvironmentDefault" && environment.UseGuidedFailure),
    Changes: [
      {
        Version: release.Version,
        ReleaseNotes: release.ReleaseNotes,
        BuildInformation: release.BuildInformation,
        WorkItems: [],
        Commits: [],
      },
    ],
    ChangesMarkdown: release.ReleaseNotes ?? "",
  };
}

/** Where an execution would run. */
export interface PreviewDestination {
  readonly environmentId: string;
  readonly channelId: string | null;
  readonly tenant: Tenant | null;
  readonly includeDisabled: boolean;
}

/** The steps that would run, with the targets of each. */
export function previewSteps(
  process: Process | undefined,
  machines: readonly Machine[],
  destination: PreviewDestination,
) {
  const { environmentId, channelId, tenant, includeDisabled } = destination;
  const actions = (process?.Steps ?? []).flatMap((step) => step.Actions.map((action) => ({ step, action })));
  return actions
    .filter(
      ({ action }) =>
        (action.Environments.length === 0 || action.Environments.includes(environmentId)) &&
        !action.ExcludedEnvironments.includes(environmentId) &&
        (action.Channels.length === 0 || (channelId !== null && action.Channels.includes(channelId))) &&
        admitsTenant(action, tenant?.TenantTags ?? []) &&
        (includeDisabled || !action.IsDisabled),
    )
    .map(({ step, action }, index) => {
      const targets = targetsOf(step, action, machines);
      const shown = targets ?? [];
      return {
        ActionId: action.Id,
        ActionName: action.Name,
        ActionNumber: String(index + 1),
        Roles: (step.Properties["Octopus.Action.TargetRoles"] ?? "").split(",").filter((role) => role !== ""),
        MachineNames: shown.map((machine) => machine.Name),
        Machines: shown.map((machine) => ({
          Id: machine.Id,
          Name: machine.Name,
          HealthStatus: machine.HealthStatus,
          HasLatestCalamari: true,
        })),
        ExcludedMachines: [],
        UnavailableMachines: shown
          .filter((machine) => machine.HealthStatus === "Unavailable" || machine.HealthStatus === "Unhealthy")
          .map((machine) => ({ Id: machine.Id, Name: machine.Name })),
        HasNoApplicableMachines: targets !== null && targets.length === 0,
        CanBeSkipped: !action.IsRequired,
        IsDisabled: action.IsDisabled,
      };
    });
}

/** Where a release may be deployed now, untenanted and per tenant. */
export function promotionTargets(
  space: SpaceState,
  release: Release,
): { untenanted: string[]; tenants: { tenant: Tenant; environmentIds: string[] }[] } {
  const mode = space.projects.get(release.ProjectId)?.TenantedDeploymentMode ?? "Untenanted";
  const tenants =
    mode === "Untenanted"
      ? []
      : space.tenants.all().flatMap((tenant) => {
          const connected = tenant.ProjectEnvironments[release.ProjectId] ?? [];
          const environmentIds = openEnvironments(space, release, tenant.Id).filter((id) =>
            connected.includes(id),
          );
          return connected.length === 0 ? [] : [{ tenant, environmentIds }];
        });
  return { untenanted: mode === "Tenanted" ? [] : openEnvironments(space, release, null), tenants };
}

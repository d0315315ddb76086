/**
 * The executions API: deployments by names, tenants by tags, with the documented pitfalls of the real
 * one.
 */

import { checkDeployment, createDeployment, type DeploymentTarget } from "../../domain/create-deployment.ts";
import type { ExecutionOptions } from "../../domain/execution-parts.ts";
import { findByAny, requireEnvironment, requireProject, requireTenant } from "../../domain/lookup.ts";
import { snapshotProjectVariables } from "../../domain/project-variables.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { Release, Step } from "../../model/delivery.ts";
import type { Environment, Project, Tenant } from "../../model/structure.ts";
import { requireOne } from "../listing.ts";
import { requireSpaceFields } from "./releases.ts";

/** The creating routes of deployments. */
export function executionRoutes(): Route[] {
  const since = { since: "2022.3.5512" };
  return [
    route("POST /{space}/deployments/create/untenanted/v1", "DeploymentCreate", untenanted, since),
    route("POST /{space}/deployments/create/tenanted/v1", "DeploymentCreate", tenanted, since),
    route("POST /{space}/deployments", "DeploymentCreate", (context) =>
      created(context.linker.add("Deployment", single(context))),
    ),
    route("POST /{space}/deployments/v1", "DeploymentCreate", (context) =>
      created(context.linker.add("Deployment", single(context))),
    ),
  ];
}

function untenanted(context: Context) {
  requireSpaceFields(context);
  const { project, release } = projectAndRelease(context);
  const environments = context.body
    .list("EnvironmentNames")
    .map((name) => requireEnvironment(context.space, name));
  return deployAll(
    context,
    environments.map((environment) => ({ project, release, environment, tenant: null })),
  );
}

function tenanted(context: Context) {
  requireSpaceFields(context);
  const { project, release } = projectAndRelease(context);
  const environment = requireEnvironment(context.space, context.body.requiredText("EnvironmentName"));
  const tenants = expandTenants(context, project, environment);
  return deployAll(
    context,
    tenants.map((tenant) => ({ project, release, environment, tenant })),
  );
}

function projectAndRelease(context: Context): { project: Project; release: Release } {
  const { body, space } = context;
  const project = requireProject(space, body.requiredText("ProjectName"));
  const version = body.requiredText("ReleaseVersion");
  const found = space.releases
    .where("project", project.Id)
    .find((item) => item.Version.toLowerCase() === version.toLowerCase());
  if (found === undefined) throw invalid(`Could not find release ${version} of project '${project.Name}'.`);
  if (body.bool("UpdateVariableSnapshot") !== true) return { project, release: found };
  const gitRef = found.VersionControlReference?.GitRef ?? null;
  const snapshot = snapshotProjectVariables(space, project, gitRef, context.sim.random);
  return { project, release: space.releases.put({ ...found, ProjectVariableSetSnapshotId: snapshot }) };
}

function deployAll(context: Context, targets: readonly DeploymentTarget[]) {
  const { sim, space, actor } = context;
  const release = targets[0]?.release;
  const steps = space.processes.get(release?.ProjectDeploymentProcessSnapshotId ?? "")?.Steps ?? [];
  const options = readOptions(context, steps);
  for (const target of targets) checkDeployment(sim, space, target, options.freeze);
  const deployments = targets.map((target) => createDeployment({ sim, space, actor }, target, options));
  return ok({
    DeploymentServerTasks: deployments.map((item) => ({ DeploymentId: item.Id, ServerTaskId: item.TaskId })),
  });
}

/** Finds tenants by name, by `*`, and by tags: tags of one set are alternatives, and all sets must match. */
export function expandTenants(context: Context, project: Project, environment: Environment): Tenant[] {
  const names = context.body.list("Tenants");
  const tags = context.body.list("TenantTags");
  const connected = context.space.tenants
    .all()
    .filter(
      (tenant) =>
        !tenant.IsDisabled && (tenant.ProjectEnvironments[project.Id] ?? []).includes(environment.Id),
    );
  if (names.includes("*")) return connected;
  const bySet = new Map<string, string[]>();
  for (const tag of tags) {
    requireTag(context, tag);
    const set = (tag.split("/")[0] ?? "").toLowerCase();
    bySet.set(set, [...(bySet.get(set) ?? []), tag.toLowerCase()]);
  }
  const tagged =
    bySet.size === 0
      ? []
      : connected.filter((tenant) =>
          [...bySet.values()].every((wanted) =>
            tenant.TenantTags.some((tag) => wanted.includes(tag.toLowerCase())),
          ),
        );
  return [...new Set([...names.map((name) => requireTenant(context.space, name)), ...tagged])];
}

function requireTag(context: Context, tag: string): void {
  const known = context.space.tagSets
    .all()
    .flatMap((set) => set.Tags.map((item) => item.CanonicalTagName.toLowerCase()));
  if (!known.includes(tag.toLowerCase())) throw invalid(`Could not find a tenant tag called '${tag}'.`);
}

/** The options of an executions command; names of steps become ids. */
export function readOptions(context: Context, steps: readonly Step[]): ExecutionOptions {
  const { body } = context;
  const actions = steps.flatMap((step) => step.Actions.map((action) => ({ step, action })));
  const wanted = body.list("SkipStepNames");
  const skipped = wanted.map((name) => ({
    name,
    ids: actions
      .filter(({ step, action }) =>
        [step.Name, action.Name].some((n) => n.toLowerCase() === name.toLowerCase()),
      )
      .map(({ action }) => action.Id),
  }));
  return {
    comments: body.text("Comments") ?? null,
    formValues: body.map("Variables"),
    skipActionIds: skipped.flatMap((item) => item.ids),
    unknownSteps: skipped.filter((item) => item.ids.length === 0).map((item) => item.name),
    specificMachineIds: machineIds(context, "SpecificMachineNames"),
    excludedMachineIds: machineIds(context, "ExcludedMachineNames"),
    guidedFailure: body.bool("UseGuidedFailure"),
    forcePackageDownload: body.bool("ForcePackageDownload") ?? false,
    forcePackageRedeployment: body.bool("ForcePackageRedeployment") ?? false,
    runAt: body.date("RunAt"),
    noRunAfter: body.date("NoRunAfter"),
    freeze: {
      names: body.list("DeploymentFreezeNames"),
      reason: body.text("DeploymentFreezeOverrideReason"),
    },
  };
}

/** The options of a command that names steps and targets by their ids. */
export function optionsByIds(context: Context): ExecutionOptions {
  const { body } = context;
  return {
    ...readOptions(context, []),
    formValues: body.map("FormValues"),
    skipActionIds: body.list("SkipActions"),
    specificMachineIds: body.list("SpecificMachineIds"),
    excludedMachineIds: body.list("ExcludedMachineIds"),
    runAt: body.date("QueueTime"),
    noRunAfter: body.date("QueueTimeExpiry"),
  };
}

function machineIds(context: Context, field: string): string[] {
  return context.body.list(field).map((name) => {
    const machine = findByAny(context.space.machines, name);
    if (machine === undefined) throw invalid(`Could not find a deployment target called '${name}'.`);
    return machine.Id;
  });
}

/** `POST deployments`: one deployment by ids. */
function single(context: Context) {
  const { body, space, sim } = context;
  const release = requireOne(space.releases, body.requiredText("ReleaseId"));
  const project = requireOne(space.projects, release.ProjectId);
  const environment = requireOne(space.environments, body.requiredText("EnvironmentId"));
  const tenantId = body.text("TenantId");
  const tenant = tenantId === undefined ? null : requireOne(space.tenants, tenantId);
  const target = { project, release, environment, tenant };
  const options = optionsByIds(context);
  checkDeployment(sim, space, target, options.freeze);
  return createDeployment(context, target, options);
}

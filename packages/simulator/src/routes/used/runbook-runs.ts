/** Runs of runbooks by ids, their previews, and the templates of what a run or a snapshot needs. */

import { recordChange } from "../../domain/changes.ts";
import { createRunbookRun } from "../../domain/create-runbook-run.ts";
import { DEFAULT_OPTIONS } from "../../domain/execution-parts.ts";
import { requireEnvironment, requireProject } from "../../domain/lookup.ts";
import { templatePackages } from "../../domain/release-template.ts";
import { nextSnapshotName, previewRun, runbookEnvironments } from "../../domain/runbook-parts.ts";
import { maskVariable } from "../../domain/variables.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { Runbook, RunbookSnapshot, Step } from "../../model/delivery.ts";
import type { Environment, Project } from "../../model/structure.ts";
import { requireOne } from "../listing.ts";
import { expandTenants, optionsByIds, readOptions } from "./executions.ts";
import { requireSpaceFields } from "./releases.ts";

export function runbookRunRoutes(): Route[] {
  const books = "/{space}/runbooks/{id}";
  const snapshots = "/{space}/runbookSnapshots/{id}";
  return [
    route("POST /{space}/runbookRuns", "RunbookRunCreate", postRun),
    route("POST /{space}/runbook-runs/create/v1", "RunbookRunCreate", runByNames, {
      since: "2022.3.5512",
    }),
    route("POST /{space}/projects/{projectId}/runbookRuns/{id}/retry/v1", "RunbookRunCreate", retryRun, {
      since: "2025.3",
    }),
    route("DELETE /{space}/runbookRuns/{id}", "RunbookRunDelete", deleteRun),
    route("GET /{space}/projects/{projectId}/runbookRuns/{id}", "RunbookRunView", (context) =>
      ok(context.linker.add("RunbookRun", requireOne(context.space.runbookRuns, context.param("id")))),
    ),
    route(`GET ${books}/runbookRunTemplate`, "RunbookView", (context) =>
      ok(runTemplate(context, bookOf(context), published(context, bookOf(context)))),
    ),
    route(`GET ${books}/runbookSnapshotTemplate`, "RunbookView", snapshotTemplate),
    route(`GET ${books}/runbookRuns/preview/{environment}`, "RunbookView", previewOfBook),
    route(`GET ${books}/runbookRuns/preview/{environment}/{tenant}`, "RunbookView", previewOfBook),
    route("POST /{space}/projects/{projectId}/runbooks/{id}/runbookRuns/previews", "RunbookView", previews),
    route(`GET ${snapshots}/runbookRuns/template`, "RunbookView", (context) => {
      const snapshot = snapshotOf(context);
      return ok(runTemplate(context, requireOne(context.space.runbooks, snapshot.RunbookId), snapshot));
    }),
    route(`GET ${snapshots}/runbookRuns/preview/{environment}`, "RunbookView", previewOfSnapshot),
    route(`GET ${snapshots}/runbookRuns/preview/{environment}/{tenant}`, "RunbookView", previewOfSnapshot),
    route(`GET ${snapshots}/variables`, "VariableView", frozenVariables),
    route(
      "GET /{space}/projects/{projectId}/runbookSnapshots/{id}/variables",
      "VariableView",
      frozenVariables,
    ),
  ];
}

function bookOf(context: Context): Runbook {
  return requireOne(context.space.runbooks, context.param("id"));
}

function snapshotOf(context: Context): RunbookSnapshot {
  return requireOne(context.space.runbookSnapshots, context.param("id"));
}

function published(context: Context, runbook: Runbook): RunbookSnapshot | undefined {
  return context.space.runbookSnapshots.get(runbook.PublishedRunbookSnapshotId ?? "");
}

function postRun(context: Context) {
  const { body, space } = context;
  const runbook = requireOne(space.runbooks, body.requiredText("RunbookId"));
  const snapshot = requireOne(space.runbookSnapshots, body.requiredText("RunbookSnapshotId"));
  if (snapshot.RunbookId !== runbook.Id)
    throw invalid(`The snapshot '${snapshot.Name}' does not belong to the runbook '${runbook.Name}'.`);
  const environment = requireOne(space.environments, body.requiredText("EnvironmentId"));
  requireAllowed(context, runbook, [environment]);
  const tenantId = body.text("TenantId");
  const target = {
    project: requireOne(space.projects, runbook.ProjectId),
    runbook,
    snapshot,
    environment,
    tenant: tenantId === undefined ? null : requireOne(space.tenants, tenantId),
  };
  const run = createRunbookRun(context, target, optionsByIds(context));
  return created(context.linker.add("RunbookRun", run));
}

function requireAllowed(context: Context, runbook: Runbook, environments: readonly Environment[]): void {
  const allowed = runbookEnvironments(context.space, runbook);
  const outside = environments.find((item) => !allowed.includes(item));
  if (outside !== undefined)
    throw invalid(`The runbook '${runbook.Name}' cannot be run on the environment '${outside.Name}'.`);
}

/** `POST runbook-runs/create/v1`: a snapshot by its name, or the published one, in environments and for tenants. */
function runByNames(context: Context) {
  requireSpaceFields(context);
  const { body, space } = context;
  const project = requireProject(space, body.requiredText("ProjectName"));
  const name = body.requiredText("RunbookName");
  const runbook = space.runbooks
    .where("project", project.Id)
    .find((item) =>
      [item.Id, item.Name, item.Slug].some((text) => text.toLowerCase() === name.toLowerCase()),
    );
  if (runbook === undefined)
    throw invalid(`Could not find a runbook called '${name}' in project '${project.Name}'.`);
  const wanted = body.text("Snapshot");
  const snapshot = space.runbookSnapshots
    .where("runbook", runbook.Id)
    .find((item) =>
      wanted === undefined
        ? item.Id === runbook.PublishedRunbookSnapshotId
        : item.Id === wanted || item.Name === wanted,
    );
  if (snapshot === undefined) {
    throw wanted === undefined
      ? invalid(`The runbook '${runbook.Name}' has no published snapshot.`)
      : notFound(wanted);
  }
  const steps = space.runbookProcesses.get(snapshot.FrozenRunbookProcessId)?.Steps ?? [];
  const environments = runEnvironments(context, runbook);
  return startRuns(context, { project, runbook, snapshot, steps, environments });
}

/** The environments that a request names; throws when the runbook may not run in one of them. */
export function runEnvironments(context: Context, runbook: Runbook): Environment[] {
  const environments = context.body
    .list("EnvironmentNames")
    .map((text) => requireEnvironment(context.space, text));
  requireAllowed(context, runbook, environments);
  return environments;
}

export interface RunsToStart {
  readonly project: Project;
  readonly runbook: Runbook;
  readonly snapshot: RunbookSnapshot;
  readonly steps: readonly Step[];
  readonly environments: readonly Environment[];
}

/** Starts one run for each environment, or for each tenant there that the request names, and lists their tasks. */
export function startRuns(
  context: Context,
  { project, runbook, snapshot, steps, environments }: RunsToStart,
) {
  const { body, sim, space, actor } = context;
  const options = readOptions(context, steps);
  const withTenants = body.list("Tenants").length + body.list("TenantTags").length > 0;
  const runs = environments.flatMap((environment) => {
    const tenants = withTenants ? expandTenants(context, project, environment) : [null];
    return tenants.map((tenant) => {
      const target = { project, runbook, snapshot, environment, tenant };
      return createRunbookRun({ sim, space, actor }, target, options);
    });
  });
  return ok({
    RunbookRunServerTasks: runs.map((run) => ({ RunbookRunId: run.Id, ServerTaskId: run.TaskId })),
  });
}

/** Runs the snapshot of an earlier run again, in the same environment and with the same values. */
function retryRun(context: Context) {
  const { space } = context;
  const earlier = requireOne(space.runbookRuns, context.param("id"));
  if (requireOne(space.projects, context.param("projectId")).Id !== earlier.ProjectId)
    throw notFound(earlier.Id);
  const target = {
    project: requireOne(space.projects, earlier.ProjectId),
    runbook: requireOne(space.runbooks, earlier.RunbookId),
    snapshot: requireOne(space.runbookSnapshots, earlier.RunbookSnapshotId),
    environment: requireOne(space.environments, earlier.EnvironmentId),
    tenant: earlier.TenantId === null ? null : requireOne(space.tenants, earlier.TenantId),
  };
  const run = createRunbookRun(context, target, {
    ...DEFAULT_OPTIONS,
    formValues: earlier.FormValues,
    skipActionIds: earlier.SkipActions,
    specificMachineIds: earlier.SpecificMachineIds,
    excludedMachineIds: earlier.ExcludedMachineIds,
    guidedFailure: earlier.UseGuidedFailure,
  });
  return ok(context.linker.add("RunbookRun", run));
}

function deleteRun(context: Context) {
  const run = requireOne(context.space.runbookRuns, context.param("id"));
  if (context.space.tasks.get(run.TaskId)?.completedTime === null)
    throw invalid("A runbook run cannot be deleted while its task is queued or running.");
  context.space.runbookRuns.remove(run.Id);
  recordChange(context, {
    noun: "Runbook run",
    name: run.Name,
    before: run,
    after: undefined,
    related: [run.ProjectId, run.RunbookId, run.EnvironmentId],
  });
  return ok({});
}

/** Whether a preview has to show steps that are switched off. */
export function wantsDisabled({ query, body }: Context): boolean {
  return query.bool("includeDisabledSteps") ?? body.bool("IncludeDisabledSteps") ?? false;
}

function previewIn(
  context: Context,
  runbook: Runbook,
  snapshot: RunbookSnapshot | undefined,
  destination: { readonly environmentId: string; readonly tenantId: string | undefined },
) {
  const { space, linker } = context;
  const project = requireOne(space.projects, runbook.ProjectId);
  const environment = requireOne(space.environments, destination.environmentId);
  const preview = previewRun(space, {
    runbook,
    process: space.runbookProcesses.get(snapshot?.FrozenRunbookProcessId ?? runbook.RunbookProcessId),
    variables: space.variableSets.get(snapshot?.FrozenProjectVariableSetId ?? project.VariableSetId),
    environment,
    includeDisabled: wantsDisabled(context),
    tenant: destination.tenantId === undefined ? null : requireOne(space.tenants, destination.tenantId),
  });
  const self = `${linker.api}/${space.id}/runbooks/${runbook.Id}/runbookRuns/preview/${environment.Id}`;
  return { ...preview, Links: { Self: self } };
}

function destinationOf(context: Context) {
  return {
    environmentId: context.param("environment"),
    tenantId: context.param("tenant") || context.query.text("tenant"),
  };
}

function previewOfBook(context: Context) {
  const runbook = bookOf(context);
  return ok(previewIn(context, runbook, published(context, runbook), destinationOf(context)));
}

function previewOfSnapshot(context: Context) {
  const snapshot = snapshotOf(context);
  const runbook = requireOne(context.space.runbooks, snapshot.RunbookId);
  return ok(previewIn(context, runbook, snapshot, destinationOf(context)));
}

function previews(context: Context) {
  const runbook = bookOf(context);
  const snapshot = published(context, runbook);
  return ok(
    context.body.objects("DeploymentPreviews").map((item) =>
      previewIn(context, runbook, snapshot, {
        environmentId: item.requiredText("EnvironmentId"),
        tenantId: item.text("TenantId"),
      }),
    ),
  );
}

function runTemplate(context: Context, runbook: Runbook, snapshot: RunbookSnapshot | undefined) {
  const { space, linker } = context;
  const base = `${linker.api}/${space.id}`;
  const project = requireOne(space.projects, runbook.ProjectId);
  const destinations = runbookEnvironments(space, runbook).map(({ Id, Name }) => ({
    Id,
    Name,
    Links: { Preview: `${base}/runbooks/${runbook.Id}/runbookRuns/preview/${Id}` },
  }));
  const tenants =
    runbook.MultiTenancyMode === "Untenanted"
      ? []
      : space.tenants.all().filter((tenant) => project.Id in tenant.ProjectEnvironments);
  const frozen = space.runbookProcesses.get(snapshot?.FrozenRunbookProcessId ?? "");
  const current = space.runbookProcesses.get(runbook.RunbookProcessId);
  return {
    Id: null,
    IsRunbookProcessModified: frozen !== undefined && frozen.Version !== current?.Version,
    IsVariableSetModified:
      snapshot !== undefined &&
      space.variableSets.get(snapshot.FrozenProjectVariableSetId)?.Version !==
        space.variableSets.get(project.VariableSetId)?.Version,
    IsLibraryVariableSetModified: false,
    PromoteTo: destinations,
    TenantPromotions: tenants.map((tenant) => ({
      Id: tenant.Id,
      Name: tenant.Name,
      PromoteTo: destinations.filter((destination) =>
        tenant.ProjectEnvironments[project.Id]?.includes(destination.Id),
      ),
      Links: { Self: `${base}/tenants/${tenant.Id}` },
    })),
    Links: { Self: `${base}/runbooks/${runbook.Id}/runbookRunTemplate` },
  };
}

function snapshotTemplate(context: Context) {
  const runbook = bookOf(context);
  const process = requireOne(context.space.runbookProcesses, runbook.RunbookProcessId);
  return ok({
    Id: null,
    RunbookId: runbook.Id,
    RunbookProcessId: process.Id,
    NextNameIncrement: nextSnapshotName(context.sim),
    Packages: templatePackages(context.space, process, []),
    GitResources: [],
    Links: {
      Self: `${context.linker.api}/${context.space.id}/runbooks/${runbook.Id}/runbookSnapshotTemplate`,
    },
  });
}

function frozenVariables(context: Context) {
  const snapshot = snapshotOf(context);
  const ids = [
    snapshot.FrozenProjectVariableSetId,
    ...(snapshot.LibraryVariableSetSnapshotIds as readonly string[]),
  ];
  const sets = ids.flatMap((id) => context.space.variableSets.get(id) ?? []);
  return ok(
    sets.map((set) =>
      context.linker.add("VariableSet", { ...set, Variables: set.Variables.map(maskVariable) }),
    ),
  );
}

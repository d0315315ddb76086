/** Runbooks on a branch: reading them, committing changes, and previewing and running them at a Git reference. */

import { recordChange } from "../../domain/changes.ts";
import { commitTo, findBranch, requireVersion, requireWritableBranch } from "../../domain/git-documents.ts";
import { requireProject as requireNamed } from "../../domain/lookup.ts";
import { blankRunbook, emptyProcess } from "../../domain/new-runbook.ts";
import { readSteps } from "../../domain/processes.ts";
import { createSnapshot, nextSnapshotName, previewRun } from "../../domain/runbook-parts.ts";
import { merge } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { GitBranch, Runbook } from "../../model/delivery.ts";
import type { BranchRunbook } from "../../model/governance.ts";
import type { Project } from "../../model/structure.ts";
import { slugOf } from "../../store/ids.ts";
import { byName, matchesCommon, requireOne } from "../listing.ts";
import { requireKnown } from "../writing.ts";
import { requireSpaceFields } from "./releases.ts";
import { runEnvironments, startRuns, wantsDisabled } from "./runbook-runs.ts";

const SINCE = { since: "2024.4.0" };

export function branchRunbookRoutes(): Route[] {
  const books = "/{space}/projects/{projectId}/{gitRef}/runbooks";
  const processes = "/{space}/projects/{projectId}/{gitRef}/runbookProcesses/{id}";
  return [
    route(`GET ${books}`, "RunbookView", list, SINCE),
    route(`POST ${books}`, "RunbookEdit", create, SINCE),
    route(`GET ${books}/{id}`, "RunbookView", (context) => ok(asSent(context, find(context))), SINCE),
    route(`PUT ${books}/{id}`, "RunbookEdit", replace, SINCE),
    route(`DELETE ${books}/{id}`, "RunbookEdit", remove, SINCE),
    route(`GET ${books}/{id}/runbookRuns/preview/{environment}`, "RunbookView", preview, SINCE),
    route(`GET ${processes}`, "RunbookView", (context) => ok(processAsSent(context, find(context))), SINCE),
    route(`PUT ${processes}`, "RunbookEdit", replaceProcess, SINCE),
    route("POST /{space}/runbook-runs/git/create/v1", "RunbookRunCreate", runInGit, SINCE),
  ];
}

function projectOf(context: Context): Project {
  const project = requireOne(context.space.projects, context.param("projectId"));
  if (project.PersistenceSettings.Type === "Database")
    throw invalid(`The project '${project.Name}' is not version controlled.`);
  return project;
}

function branchOf(context: Context): GitBranch {
  const branch = findBranch(context.space, projectOf(context), context.param("gitRef"));
  if (branch === undefined) throw notFound(context.param("gitRef"));
  return branch;
}

function writableBranch(context: Context): GitBranch {
  return requireWritableBranch(context.space, projectOf(context), context.param("gitRef"));
}

function onBranch(context: Context, branch: GitBranch, text: string): BranchRunbook | undefined {
  const wanted = text.toLowerCase();
  return context.space.branchRunbooks
    .where("branch", branch.Id)
    .find(({ runbook, process }) =>
      [runbook.Id, runbook.Slug, runbook.Name, process.Id].some((name) => name.toLowerCase() === wanted),
    );
}

function find(context: Context): BranchRunbook {
  const found = onBranch(context, branchOf(context), context.param("id"));
  if (found === undefined) throw notFound(context.param("id"));
  return found;
}

function asSent(context: Context, { runbook }: BranchRunbook) {
  const base = `${context.linker.api}/${runbook.SpaceId}/projects/${runbook.ProjectId}`;
  const ref = encodeURIComponent(branchOf(context).CanonicalName);
  return {
    ...runbook,
    Links: {
      Self: `${base}/${ref}/runbooks/${runbook.Slug}`,
      Project: base,
      RunbookProcesses: `${base}/${ref}/runbookProcesses/${runbook.Slug}`,
      RunbookRunPreview: `${base}/${ref}/runbooks/${runbook.Slug}/runbookRuns/preview/{environment}{?includeDisabledSteps}`,
    },
  };
}

function processAsSent(context: Context, { runbook, process }: BranchRunbook) {
  const base = `${context.linker.api}/${runbook.SpaceId}/projects/${runbook.ProjectId}`;
  const ref = encodeURIComponent(branchOf(context).CanonicalName);
  return { ...process, Links: { Self: `${base}/${ref}/runbookProcesses/${runbook.Slug}`, Project: base } };
}

function list(context: Context) {
  const items = context.space.branchRunbooks
    .where("branch", branchOf(context).Id)
    .filter(({ runbook }) => matchesCommon(context, runbook))
    .sort((a, b) => byName(a.runbook, b.runbook));
  return ok(context.page("Runbook", items, (item) => asSent(context, item)));
}

function commit(
  context: Context,
  branch: GitBranch,
  before: BranchRunbook | undefined,
  after: BranchRunbook | undefined,
): void {
  commitTo(context.space, branch, context.sim.random);
  const shown = (after ?? before)?.runbook;
  recordChange(context, {
    noun: `Runbook on branch ${branch.Name}:`,
    name: shown?.Name ?? "",
    before: before?.runbook,
    after: after?.runbook,
    related: [shown?.ProjectId ?? null],
  });
}

function create(context: Context) {
  const branch = writableBranch(context);
  const name = context.body.requiredText("Name");
  if (onBranch(context, branch, name) !== undefined)
    throw invalid(`Runbook name '${name}' is already in use. Please choose a different name.`);
  const slug = slugOf(context.body.text("Slug") ?? name);
  const blank = { ...blankRunbook(slug, context.space.id, branch.ProjectId), Slug: slug };
  const runbook = checked(context, merge(blank, context.body, ["ProjectId", "RunbookProcessId", "Slug"]));
  const item = context.space.branchRunbooks.put({
    Id: `${branch.Id}/${slug}`,
    branchId: branch.Id,
    runbook,
    process: emptyProcess(runbook, undefined),
  });
  commit(context, branch, undefined, item);
  return created(asSent(context, item));
}

function checked(context: Context, runbook: Runbook): Runbook {
  requireKnown("Environments", runbook.Environments, context.space.environments);
  return runbook;
}

function replace(context: Context) {
  const branch = writableBranch(context);
  const before = find(context);
  const locked = ["ProjectId", "RunbookProcessId", "Slug", "PublishedRunbookSnapshotId"];
  const runbook = checked(context, merge(before.runbook, context.body, locked));
  const after = context.space.branchRunbooks.put({ ...before, runbook });
  commit(context, branch, before, after);
  return ok(asSent(context, after));
}

function remove(context: Context) {
  const branch = writableBranch(context);
  const before = find(context);
  context.space.branchRunbooks.remove(before.Id);
  commit(context, branch, before, undefined);
  return ok({});
}

function replaceProcess(context: Context) {
  const branch = writableBranch(context);
  const before = find(context);
  requireVersion(context.body.raw("Version"), before.process.Version, "runbook process");
  const Version = before.process.Version + 1;
  const Steps = readSteps(context.body, `${before.runbook.Slug}-v${Version}`);
  const after = context.space.branchRunbooks.put({
    ...before,
    process: { ...before.process, Version, Steps },
  });
  commit(context, branch, before, after);
  return ok(processAsSent(context, after));
}

function preview(context: Context) {
  const { runbook, process } = find(context);
  const shown = previewRun(context.space, {
    runbook,
    process,
    variables: context.space.variableSets.get(projectOf(context).VariableSetId),
    environment: requireOne(context.space.environments, context.param("environment")),
    tenant: null,
    includeDisabled: wantsDisabled(context),
  });
  return ok({ ...shown, Links: {} });
}

/** Runs a runbook as a branch holds it, from a snapshot that is made for these runs. */
function runInGit(context: Context) {
  requireSpaceFields(context);
  const { body, space, sim } = context;
  const project = requireNamed(space, body.requiredText("ProjectName"));
  const gitRef = body.requiredText("GitRef");
  const branch = findBranch(space, project, gitRef);
  if (branch === undefined)
    throw invalid(`The Git reference '${gitRef}' could not be found in the repository of the project.`);
  const name = body.requiredText("RunbookName");
  const found = onBranch(context, branch, name);
  if (found === undefined) throw invalid(`Could not find a runbook called '${name}' on '${gitRef}'.`);
  const { runbook, process } = found;
  const environments = runEnvironments(context, runbook);
  const reference = { GitRef: branch.CanonicalName, GitCommit: branch.Commit, VariablesGitCommit: null };
  const snapshot = createSnapshot(sim, space, {
    project,
    runbook,
    process,
    name: nextSnapshotName(sim),
    notes: null,
    packages: [],
    gitReference: reference,
  });
  return startRuns(context, { project, runbook, snapshot, steps: process.Steps, environments });
}

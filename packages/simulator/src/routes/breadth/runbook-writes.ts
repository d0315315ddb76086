/** Creating, changing and deleting runbooks, their processes and snapshots, in the database. */

import { recordChange } from "../../domain/changes.ts";
import { requireVersion } from "../../domain/git-documents.ts";
import { blankRunbook, emptyProcess } from "../../domain/new-runbook.ts";
import { readSteps } from "../../domain/processes.ts";
import { snapshotProjectVariables } from "../../domain/project-variables.ts";
import { createSnapshot } from "../../domain/runbook-parts.ts";
import { merge } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { Runbook, RunbookSnapshot } from "../../model/delivery.ts";
import { requireOne } from "../listing.ts";
import { selectedPackage } from "../used/releases.ts";
import { type WriteSpec, writing } from "../writing.ts";

export function runbookWrites(): Route[] {
  const snapshots = "/{space}/runbookSnapshots";
  return [
    ...writing(runbooks),
    route("PUT /{space}/runbookProcesses/{id}", "RunbookEdit", putProcess),
    route(`POST ${snapshots}`, "RunbookEdit", postSnapshot),
    route(`PUT ${snapshots}/{id}`, "RunbookEdit", putSnapshot),
    route(`DELETE ${snapshots}/{id}`, "RunbookEdit", deleteSnapshot),
    route(`POST ${snapshots}/{id}/snapshot-variables`, "RunbookEdit", refreshVariables),
  ];
}

/** The choices that fields of a runbook have. */
const RUNBOOK_CHOICES = {
  MultiTenancyMode: ["Untenanted", "TenantedOrUntenanted", "Tenanted"],
  DefaultGuidedFailureMode: ["EnvironmentDefault", "Off", "On"],
  EnvironmentScope: ["All", "Specified", "FromProjectLifecycles"],
};

const runbooks: WriteSpec<Runbook> = {
  path: "/{space}/runbooks",
  type: "Runbook",
  noun: "Runbook",
  prefix: "Runbooks",
  permission: { create: "RunbookEdit", edit: "RunbookEdit", remove: "RunbookEdit" },
  pick: ({ space }) => space.runbooks,
  blank: (context, id) => {
    const empty = blankRunbook(id, context.space.id, context.body.text("ProjectId") ?? "");
    const source = sourceOf(context);
    const { RunbookProcessId, ProjectId } = empty;
    return source === undefined
      ? empty
      : {
          ...source,
          Id: id,
          Name: "",
          Slug: "",
          RunbookProcessId,
          ProjectId: ProjectId === "" ? source.ProjectId : ProjectId,
          PublishedRunbookSnapshotId: null,
        };
  },
  required: ["Name"],
  locked: ["ProjectId", "RunbookProcessId"],
  choices: RUNBOOK_CHOICES,
  references: {
    ProjectId: ({ space }) => space.projects,
    Environments: ({ space }) => space.environments,
    PublishedRunbookSnapshotId: ({ space }) => space.runbookSnapshots,
  },
  rivals: ({ space }, item) => space.runbooks.where("project", item.ProjectId),
  complete: ({ space }, next) => {
    const snapshot = space.runbookSnapshots.get(next.PublishedRunbookSnapshotId ?? "");
    if (snapshot !== undefined && snapshot.RunbookId !== next.Id)
      throw invalid(`The snapshot '${snapshot.Name}' belongs to another runbook.`);
    return next;
  },
  onCreated: (context, runbook) => {
    const source = context.space.runbookProcesses.get(sourceOf(context)?.RunbookProcessId ?? "");
    context.space.runbookProcesses.put(emptyProcess(runbook, source));
  },
  onDeleted: ({ space }, runbook) => {
    for (const item of space.runbookSnapshots.where("runbook", runbook.Id))
      space.runbookSnapshots.remove(item.Id);
    for (const item of space.runbookRuns.where("runbook", runbook.Id)) space.runbookRuns.remove(item.Id);
    space.runbookProcesses.remove(runbook.RunbookProcessId);
  },
  related: (item) => [item.ProjectId],
};

function sourceOf(context: Context): Runbook | undefined {
  const id = context.param("id") === "" ? context.query.text("clone") : undefined;
  return id === undefined ? undefined : requireOne(context.space.runbooks, id);
}

function putProcess(context: Context) {
  const { space, body } = context;
  const before = requireOne(space.runbookProcesses, context.param("id"));
  if (before.Id.includes("-s-")) throw invalid("A snapshot of a runbook process cannot be changed.");
  requireVersion(body.raw("Version"), before.Version, "runbook process");
  const Steps = readSteps(body, `${String(before.RunbookId).toLowerCase()}-v${before.Version + 1}`);
  const after = space.runbookProcesses.put({ ...before, Version: before.Version + 1, Steps });
  const runbook = space.runbooks.get(before.RunbookId ?? "");
  recordChange(context, {
    noun: "Process of runbook",
    name: runbook?.Name ?? before.Id,
    before,
    after,
    related: [before.ProjectId, before.RunbookId ?? null],
  });
  return ok(context.linker.add("RunbookProcess", after));
}

function postSnapshot(context: Context) {
  const { space, body, sim } = context;
  const runbook = requireOne(space.runbooks, body.requiredText("RunbookId"));
  const project = requireOne(space.projects, runbook.ProjectId);
  const snapshot = createSnapshot(sim, space, {
    project,
    runbook,
    process: requireOne(space.runbookProcesses, runbook.RunbookProcessId),
    name: body.requiredText("Name"),
    notes: body.text("Notes") ?? null,
    packages: body.objects("SelectedPackages").map(selectedPackage),
    gitReference: null,
  });
  const publish = body.text("Publish") ?? context.query.text("publish") ?? "";
  if (/^(true|published|.*publish.*)$/i.test(publish))
    space.runbooks.put({ ...runbook, PublishedRunbookSnapshotId: snapshot.Id });
  recordSnapshotChange(context, undefined, snapshot);
  return created(context.linker.add("RunbookSnapshot", snapshot));
}

function putSnapshot(context: Context) {
  const before = requireOne(context.space.runbookSnapshots, context.param("id"));
  const locked = ["ProjectId", "RunbookId", "Assembled", "FrozenRunbookProcessId", "GitReference"];
  const after = context.space.runbookSnapshots.put(
    merge(before, context.body, [...locked, "FrozenProjectVariableSetId", "ProjectVariableSetSnapshotId"]),
  );
  recordSnapshotChange(context, before, after);
  return ok(context.linker.add("RunbookSnapshot", after));
}

function deleteSnapshot(context: Context) {
  const { space } = context;
  const snapshot = requireOne(space.runbookSnapshots, context.param("id"));
  if (space.runbooks.get(snapshot.RunbookId)?.PublishedRunbookSnapshotId === snapshot.Id)
    throw invalid(`The snapshot '${snapshot.Name}' is published and cannot be deleted.`);
  space.runbookSnapshots.remove(snapshot.Id);
  recordSnapshotChange(context, snapshot, undefined);
  return ok({});
}

function refreshVariables(context: Context) {
  const { space, sim } = context;
  const before = requireOne(space.runbookSnapshots, context.param("id"));
  const project = requireOne(space.projects, before.ProjectId);
  const id = snapshotProjectVariables(space, project, null, sim.random);
  const after = space.runbookSnapshots.put({
    ...before,
    FrozenProjectVariableSetId: id,
    ProjectVariableSetSnapshotId: id,
  });
  recordSnapshotChange(context, before, after);
  return ok(context.linker.add("RunbookSnapshot", after));
}

function recordSnapshotChange(
  context: Context,
  before: RunbookSnapshot | undefined,
  after: RunbookSnapshot | undefined,
): void {
  const shown = after ?? before;
  recordChange(context, {
    noun: "Runbook snapshot",
    name: shown?.Name ?? "",
    before,
    after,
    related: [shown?.RunbookId ?? null, shown?.ProjectId ?? null],
  });
}

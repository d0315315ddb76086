/** Creating runbook runs: the document, its task and its audit event together. */

import type { Runbook, RunbookRun, RunbookSnapshot } from "../model/delivery.ts";
import type { Environment, Project, Tenant } from "../model/structure.ts";
import type { Actor, ActorInSpace, Sim } from "../sim.ts";
import { recordEvent } from "./events.ts";
import { type ExecutionOptions, enqueue, executionBase, planFor } from "./execution-parts.ts";
import { fillPrompts } from "./prompts.ts";
import { variableScopeOf } from "./variables.ts";

export interface RunTarget {
  readonly project: Project;
  readonly runbook: Runbook;
  readonly snapshot: RunbookSnapshot;
  readonly environment: Environment;
  readonly tenant: Tenant | null;
}

/** Creates one runbook run with its task. */
export function createRunbookRun(
  { sim, space, actor }: ActorInSpace,
  target: RunTarget,
  options: ExecutionOptions,
): RunbookRun {
  const { project, runbook, snapshot, environment, tenant } = target;
  const set = space.variableSets.get(snapshot.FrozenProjectVariableSetId);
  const variables = set === undefined ? [] : [set];
  const variableScope = variableScopeOf(environment.Id, tenant, null);
  const formValues = fillPrompts(variables, variableScope, options.formValues);
  const process = space.runbookProcesses.get(snapshot.FrozenRunbookProcessId);
  const plan = planFor(sim, space, {
    target,
    process,
    variables,
    channelId: null,
    packages: snapshot.SelectedPackages,
    options,
  });
  const base = executionBase(sim, { space, project, environment, tenant, actor, options, plan, formValues });
  const run = space.runbookRuns.put({
    ...base,
    Id: sim.store.ids.next("RunbookRuns"),
    Name: `Run on ${environment.Name}`,
    RunbookId: runbook.Id,
    RunbookSnapshotId: snapshot.Id,
    FrozenRunbookProcessId: snapshot.FrozenRunbookProcessId,
    ManifestVariableSetId: snapshot.FrozenProjectVariableSetId,
    Comments: options.comments,
  });
  enqueue(sim, space, {
    name: "RunbookRun",
    id: base.TaskId,
    description: `Run ${runbook.Name} on ${environment.Name}${tenant === null ? "" : ` for ${tenant.Name}`}`,
    documentArguments: { RunbookRunId: run.Id },
    related: relatedIds(target, run.Id),
    target,
    runbookId: runbook.Id,
    plan,
    options,
    actor,
  });
  recordQueued(sim, target, run, actor);
  return run;
}

function relatedIds({ project, runbook, snapshot, environment, tenant }: RunTarget, runId: string): string[] {
  const ids = [runId, project.Id, runbook.Id, snapshot.Id, environment.Id];
  return tenant === null ? ids : [...ids, tenant.Id];
}

function recordQueued(sim: Sim, target: RunTarget, run: RunbookRun, actor: Actor): void {
  const { project, runbook, environment, tenant } = target;
  recordEvent(sim.store, {
    category: "RunbookRunQueued",
    spaceId: run.SpaceId,
    at: sim.now(),
    actor,
    message: [
      "Run ",
      { Id: runbook.Id, Name: runbook.Name },
      " on ",
      { Id: environment.Id, Name: environment.Name },
      " was queued",
    ],
    related: [
      run.Id,
      project.Id,
      runbook.Id,
      environment.Id,
      run.TaskId,
      tenant?.Id ?? null,
      project.ProjectGroupId,
    ],
  });
}

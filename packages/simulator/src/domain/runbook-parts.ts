/** Snapshots of runbooks, previews of runs, and what a run or a snapshot asks for. */

import { invalid } from "../http/errors.ts";
import type {
  GitReference,
  Process,
  Runbook,
  RunbookSnapshot,
  SelectedPackage,
  VariableSet,
} from "../model/delivery.ts";
import type { Environment, Project, Tenant } from "../model/structure.ts";
import type { Sim } from "../sim.ts";
import type { SpaceState } from "../store/store.ts";
import { iso } from "../time.ts";
import { eligibleMachines } from "./execution-script.ts";
import { previewSteps } from "./preview.ts";
import { snapshotProjectVariables } from "./project-variables.ts";
import { promptForm, promptsFor } from "./prompts.ts";
import { variableScopeOf } from "./variables.ts";
import { comparePackageVersions } from "./versions.ts";

export interface SnapshotRequest {
  readonly project: Project;
  readonly runbook: Runbook;
  readonly process: Process;
  readonly name: string;
  readonly notes: string | null;
  readonly packages: readonly SelectedPackage[];
  readonly gitReference: GitReference | null;
}

/** Freezes a runbook's process and its project's variables under a name. */
export function createSnapshot(sim: Sim, space: SpaceState, request: SnapshotRequest): RunbookSnapshot {
  const { project, runbook, process } = request;
  const twin = space.runbookSnapshots
    .where("runbook", runbook.Id)
    .find((item) => item.Name.toLowerCase() === request.name.toLowerCase());
  if (twin !== undefined) throw invalid(`The runbook already has a snapshot named '${request.name}'.`);
  const frozen = space.runbookProcesses.put({
    ...process,
    Id: `RunbookProcess-${runbook.Id}-s-${process.Version}-${sim.random.token(5)}`,
  });
  const gitRef = request.gitReference?.GitRef ?? null;
  const variables = snapshotProjectVariables(space, project, gitRef, sim.random);
  return space.runbookSnapshots.put({
    Id: freshSnapshotId(sim, space),
    SpaceId: space.id,
    Name: request.name,
    ProjectId: project.Id,
    RunbookId: runbook.Id,
    Notes: request.notes,
    Assembled: iso(sim.now()),
    FrozenRunbookProcessId: frozen.Id,
    FrozenProjectVariableSetId: variables,
    ProjectVariableSetSnapshotId: variables,
    LibraryVariableSetSnapshotIds: [],
    SelectedPackages: choosePackages(space, process, request.packages),
    SelectedGitResources: [],
    GitReference: request.gitReference,
  });
}

function freshSnapshotId(sim: Sim, space: SpaceState): string {
  let id = sim.store.ids.next("RunbookSnapshots");
  while (space.runbookSnapshots.get(id) !== undefined) id = sim.store.ids.next("RunbookSnapshots");
  return id;
}

/** `Snapshot K3M9A`, with letters that no snapshot of the runbook has. */
export function nextSnapshotName(sim: Sim): string {
  return `Snapshot ${sim.random.token(5)}`;
}

function choosePackages(
  space: SpaceState,
  process: Process,
  given: readonly SelectedPackage[],
): SelectedPackage[] {
  const actions = process.Steps.flatMap((step) => step.Actions.map((action) => ({ step, action })));
  return actions.flatMap(({ step, action }) =>
    action.Packages.map((reference) => {
      const chosen = given.find(
        (item) => item.ActionName === action.Name && item.PackageReferenceName === reference.Name,
      );
      const latest = space.packages
        .where("package", reference.PackageId)
        .map((item) => item.Version)
        .sort(comparePackageVersions)
        .at(-1);
      const Version = chosen?.Version ?? latest;
      if (Version === undefined)
        throw invalid(`There is no version of the package '${reference.PackageId}' in the feed.`);
      return { ActionName: action.Name, StepName: step.Name, PackageReferenceName: reference.Name, Version };
    }),
  );
}

/** The environments that a runbook may run in, in their order. */
export function runbookEnvironments(space: SpaceState, runbook: Runbook): Environment[] {
  const all = space.environments.all().sort((a, b) => a.SortOrder - b.SortOrder);
  return runbook.EnvironmentScope === "Specified"
    ? all.filter((item) => runbook.Environments.includes(item.Id))
    : all;
}

export interface RunPreview {
  readonly runbook: Runbook;
  readonly process: Process | undefined;
  readonly variables: VariableSet | undefined;
  readonly environment: Environment;
  readonly tenant: Tenant | null;
  readonly includeDisabled: boolean;
}

/** The preview of a run as the API sends it, without links. */
export function previewRun(space: SpaceState, run: RunPreview): Record<string, unknown> {
  const machines = eligibleMachines(space, {
    environmentId: run.environment.Id,
    tenantId: run.tenant?.Id ?? null,
    specificMachineIds: [],
    excludedMachineIds: [],
  });
  const mode = run.runbook.DefaultGuidedFailureMode;
  const sets = run.variables === undefined ? [] : [run.variables];
  return {
    Id: null,
    StepsToExecute: previewSteps(run.process, machines, {
      environmentId: run.environment.Id,
      channelId: null,
      tenant: run.tenant,
      includeDisabled: run.includeDisabled,
    }),
    Form: promptForm(promptsFor(sets, variableScopeOf(run.environment.Id, run.tenant, null))),
    UseGuidedFailureModeByDefault:
      mode === "On" || (mode === "EnvironmentDefault" && run.environment.UseGuidedFailure),
  };
}

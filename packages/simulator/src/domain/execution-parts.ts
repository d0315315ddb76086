/** What deployments and runbook runs have in common: options, the plan, the shared fields and the task. */

import type { Execution, Process, Release, VariableSet } from "../model/delivery.ts";
import type { Environment, Project, Tenant } from "../model/structure.ts";
import type { FailureCause, TaskRecord } from "../model/task.ts";
import { seedFrom } from "../random.ts";
import type { Actor, Sim } from "../sim.ts";
import type { SpaceState } from "../store/store.ts";
import { iso, isoOrNull } from "../time.ts";
import { requestApproval } from "./approvals.ts";
import { type ExecutionPlan, planExecution } from "./execution-script.ts";
import type { FreezeOverride } from "./freezes.ts";

export interface ExecutionOptions {
  readonly comments: string | null;
  readonly formValues: Readonly<Record<string, string>>;
  readonly skipActionIds: readonly string[];
  readonly unknownSteps: readonly string[];
  readonly specificMachineIds: readonly string[];
  readonly excludedMachineIds: readonly string[];
  readonly guidedFailure: boolean | undefined;
  readonly forcePackageDownload: boolean;
  readonly forcePackageRedeployment: boolean;
  readonly runAt: number | undefined;
  readonly noRunAfter: number | undefined;
  readonly freeze: FreezeOverride;
  readonly mishap?: { readonly step: string; readonly cause: FailureCause };
}

export const DEFAULT_OPTIONS: ExecutionOptions = {
  comments: null,
  formValues: {},
  skipActionIds: [],
  unknownSteps: [],
  specificMachineIds: [],
  excludedMachineIds: [],
  guidedFailure: undefined,
  forcePackageDownload: false,
  forcePackageRedeployment: false,
  runAt: undefined,
  noRunAfter: undefined,
  freeze: { names: [], reason: undefined },
};

export interface PlanInput {
  readonly target: {
    readonly project: Project;
    readonly environment: Environment;
    readonly tenant: Tenant | null;
  };
  readonly process: Process | undefined;
  readonly variables: readonly VariableSet[];
  readonly channelId: string | null;
  readonly packages: Release["SelectedPackages"];
  readonly options: ExecutionOptions;
}

/** Plans an execution against the targets and variables as they are now. */
export function planFor(sim: Sim, space: SpaceState, input: PlanInput): ExecutionPlan {
  const { target, options } = input;
  const mode = target.project.DefaultGuidedFailureMode;
  const byDefault = mode === "On" || (mode === "EnvironmentDefault" && target.environment.UseGuidedFailure);
  return planExecution(
    sim.store,
    space,
    {
      environmentId: target.environment.Id,
      channelId: input.channelId,
      tenantId: target.tenant?.Id ?? null,
      tenantTags: target.tenant?.TenantTags ?? [],
      steps: input.process?.Steps ?? [],
      packages: input.packages,
      variables: input.variables,
      skipActionIds: options.skipActionIds,
      specificMachineIds: options.specificMachineIds,
      excludedMachineIds: options.excludedMachineIds,
      guidedFailure: options.guidedFailure ?? byDefault,
      notes: options.unknownSteps.map(
        (name) => `The step to skip '${name}' was not found in the process and is ignored.`,
      ),
      ...(options.mishap === undefined ? {} : { mishap: options.mishap }),
    },
    sim.random,
  );
}

interface BaseInput {
  readonly space: SpaceState;
  readonly project: Project;
  readonly environment: Environment;
  readonly tenant: Tenant | null;
  readonly actor: Actor;
  readonly options: ExecutionOptions;
  readonly plan: ExecutionPlan;
  readonly formValues: Readonly<Record<string, string>>;
}

/** The fields that deployments and runbook runs share. */
export function executionBase(
  sim: Sim,
  input: BaseInput,
): Omit<Execution, "Id" | "Name" | "ManifestVariableSetId" | "Comments"> {
  const { actor, options, plan } = input;
  return {
    SpaceId: input.space.id,
    ProjectId: input.project.Id,
    EnvironmentId: input.environment.Id,
    TenantId: input.tenant?.Id ?? null,
    TaskId: sim.store.ids.next("ServerTasks"),
    Created: iso(sim.now()),
    DeployedBy: actor.user.DisplayName,
    DeployedById: actor.user.Id,
    FormValues: input.formValues,
    DeployedToMachineIds: plan.machineIds,
    SpecificMachineIds: options.specificMachineIds,
    ExcludedMachineIds: options.excludedMachineIds,
    SkipActions: options.skipActionIds,
    UseGuidedFailure: plan.script.guidedFailure,
    ForcePackageDownload: options.forcePackageDownload,
    FailureEncountered: false,
    QueueTime: isoOrNull(options.runAt ?? null),
    QueueTimeExpiry: isoOrNull(options.noRunAfter ?? null),
    TentacleRetentionPeriod: null,
    ExecutionPlanLogContext: null,
    DebugMode: "None",
    Priority: "LifecycleDefault",
    ChangeRequestSettings: null,
  };
}

interface TaskInput {
  readonly name: "Deploy" | "RunbookRun";
  readonly id: string;
  readonly description: string;
  readonly documentArguments: Readonly<Record<string, unknown>>;
  readonly related: readonly string[];
  readonly target: {
    readonly project: Project;
    readonly environment: Environment;
    readonly tenant: Tenant | null;
  };
  readonly runbookId: string | null;
  readonly plan: ExecutionPlan;
  readonly options: ExecutionOptions;
  readonly actor: Actor;
}

/** Puts the task of a deployment or runbook run into the queue. */
export function enqueue(sim: Sim, space: SpaceState, input: TaskInput): TaskRecord {
  const task: TaskRecord = {
    Id: input.id,
    SpaceId: space.id,
    name: input.name,
    description: input.description,
    arguments: input.documentArguments,
    projectId: input.target.project.Id,
    environmentId: input.target.environment.Id,
    tenantId: input.target.tenant?.Id ?? null,
    runbookId: input.runbookId,
    relatedIds: input.related,
    machineIds: input.plan.machineIds,
    queueTime: input.options.runAt ?? sim.now(),
    queueExpiry: input.options.noRunAfter ?? null,
    startTime: null,
    completedTime: null,
    state: "Queued",
    errorMessage: null,
    warnings:
      input.plan.script.steps.some((step) => step.warning !== null) || input.plan.script.notes.length > 0,
    cancelRequested: null,
    pauses: [],
    script: input.plan.script,
    seed: seedFrom(input.id, sim.settings.installationId),
    startedBy: input.actor.user.Id,
  };
  sim.engine.enqueue(task);
  return requestApproval(sim, space, task);
}

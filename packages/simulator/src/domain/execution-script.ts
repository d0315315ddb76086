/**
 * Turns a process into the script of one task: which steps run in this environment, on which targets, for how long, and
 * whether a step will fail. Failures follow from state (a migration that outlasts its timeout, an unavailable target).
 */

import type { Action, SelectedPackage, Step, VariableSet } from "../model/delivery.ts";
import type { Machine } from "../model/structure.ts";
import type { FailureCause, ScriptStep, StepKind, TaskScript } from "../model/task.ts";
import type { Random } from "../random.ts";
import { environmentRoleKey, type SpaceState, type Store, type Workload } from "../store/store.ts";
import { evaluate } from "./variables.ts";

export interface ExecutionRequest {
  readonly environmentId: string;
  readonly channelId: string | null;
  readonly tenantId: string | null;
  readonly tenantTags: readonly string[];
  readonly steps: readonly Step[];
  readonly packages: readonly SelectedPackage[];
  readonly variables: readonly VariableSet[];
  readonly skipActionIds: readonly string[];
  readonly specificMachineIds: readonly string[];
  readonly excludedMachineIds: readonly string[];
  readonly guidedFailure: boolean;
  readonly notes: readonly string[];
  /** Makes one step fail for a reason outside the modelled state; used to write history. */
  readonly mishap?: { readonly step: string; readonly cause: FailureCause };
}

export interface ExecutionPlan {
  readonly script: TaskScript;
  readonly machineIds: readonly string[];
}

/** Plans one execution against the targets as they are now. */
export function planExecution(
  store: Store,
  space: SpaceState,
  request: ExecutionRequest,
  random: Random,
): ExecutionPlan {
  const machines = candidates(space, request).filter((machine) => takesPart(space, request, machine));
  const used = new Set<string>();
  const steps: ScriptStep[] = [];
  for (const step of request.steps) {
    for (const action of step.Actions) {
      const targets = targetsOf(step, action, machines);
      const planned = planStep(store, request, { number: steps.length + 1, step, action, targets, random });
      if (planned.skipped === null) for (const machine of targets ?? []) used.add(machine.Id);
      steps.push(planned);
    }
  }
  const packages = steps.filter((step) => step.package !== null && step.skipped === null).length;
  return {
    script: {
      steps,
      acquireMs: packages === 0 ? 0 : 1_500 + packages * random.int(400, 1_600),
      notes: request.notes,
      guidedFailure: request.guidedFailure,
    },
    machineIds: [...used],
  };
}

type Selection = Pick<
  ExecutionRequest,
  "environmentId" | "tenantId" | "specificMachineIds" | "excludedMachineIds"
>;

/** The targets that take part: enabled, in the environment, open to the tenant, and not left out by the request. */
export function eligibleMachines(space: SpaceState, request: Selection): Machine[] {
  return space.machines
    .where("environment", request.environmentId)
    .filter((machine) => takesPart(space, request, machine));
}

/** The machines of the environment that some step asks for by their role. */
function candidates(space: SpaceState, request: ExecutionRequest): Machine[] {
  const roles = new Set(request.steps.flatMap(rolesOf));
  const found = [...roles].flatMap((role) =>
    space.machines.where("environmentRole", environmentRoleKey(request.environmentId, role)),
  );
  return roles.size < 2 ? found : [...new Set(found)];
}

function takesPart(space: SpaceState, request: Selection, machine: Machine): boolean {
  if (machine.IsDisabled || request.excludedMachineIds.includes(machine.Id)) return false;
  if (request.specificMachineIds.length > 0 && !request.specificMachineIds.includes(machine.Id)) return false;
  const tenant = request.tenantId === null ? undefined : space.tenants.get(request.tenantId);
  if (tenant === undefined) return machine.TenantedDeploymentParticipation !== "Tenanted";
  if (machine.TenantedDeploymentParticipation === "Untenanted") return false;
  return (
    machine.TenantIds.includes(tenant.Id) || machine.TenantTags.some((tag) => tenant.TenantTags.includes(tag))
  );
}

/** The target tags of a step. */
export function rolesOf(step: Step): string[] {
  return (step.Properties["Octopus.Action.TargetRoles"] ?? "").split(",").filter((role) => role !== "");
}

/** The targets of an action, or null when it runs on the server or a worker. */
export function targetsOf(step: Step, action: Action, machines: readonly Machine[]): Machine[] | null {
  const roles = rolesOf(step);
  if (roles.length === 0 || action.Properties["Octopus.Action.RunOnServer"] === "true") return null;
  return machines.filter((machine) => machine.Roles.some((role) => roles.includes(role)));
}

interface StepContext {
  readonly number: number;
  readonly step: Step;
  readonly action: Action;
  readonly targets: readonly Machine[] | null;
  readonly random: Random;
}

function planStep(store: Store, request: ExecutionRequest, context: StepContext): ScriptStep {
  const { action, step, targets, random, number } = context;
  const selected = packageOf(action, request.packages);
  const workload = selected === null ? undefined : store.workloads.get(`${selected.id}@${selected.version}`);
  const skipped = skipReason(request, action, targets);
  const kind = kindOf(action);
  const failure = skipped === null ? failureOf(request, step, workload) : null;
  const unhealthy = (targets ?? []).filter((machine) => machine.HealthStatus === "HasWarnings");
  const runner =
    action.Properties["Octopus.Action.RunOnServer"] === "true" ? "Octopus Server" : "hosted-linux-01";
  return {
    number,
    name: step.Name,
    kind,
    targets:
      targets === null
        ? [kind === "manual" ? "Octopus Server" : runner]
        : targets.map((machine) => machine.Name),
    durationMs: durationOf(kind, failure, { workload, environmentId: request.environmentId }, random),
    package: selected,
    skipped,
    warning:
      unhealthy.length === 0
        ? null
        : `Target ${unhealthy.map((m) => m.Name).join(", ")} was healthy with warnings at its last check`,
    failure,
    instructions:
      action.Properties["Octopus.Action.Manual.Instructions"] ??
      action.Properties["Octopus.Action.Script.ScriptBody"] ??
      null,
    preface: workload === undefined ? null : timeoutSetting(request, workload),
    responsibleTeams: (action.Properties["Octopus.Action.Manual.ResponsibleTeamIds"] ?? "")
      .split(",")
      .filter((id) => id !== ""),
  };
}

function packageOf(
  action: Action,
  packages: readonly SelectedPackage[],
): { id: string; version: string } | null {
  const reference = action.Packages[0];
  if (reference === undefined) return null;
  const selected = packages.find(
    (item) => item.ActionName === action.Name && (item.PackageReferenceName ?? "") === reference.Name,
  );
  return { id: reference.PackageId, version: selected?.Version ?? "latest" };
}

function skipReason(
  request: ExecutionRequest,
  action: Action,
  targets: readonly Machine[] | null,
): string | null {
  if (action.IsDisabled) return "the step is disabled";
  if (request.skipActionIds.includes(action.Id)) return "it was excluded when the deployment was created";
  if (action.Environments.length > 0 && !action.Environments.includes(request.environmentId))
    return "it does not run in this environment";
  if (action.ExcludedEnvironments.includes(request.environmentId))
    return "it is excluded from this environment";
  if (
    action.Channels.length > 0 &&
    (request.channelId === null || !action.Channels.includes(request.channelId))
  ) {
    return "it does not run in this channel";
  }
  if (!admitsTenant(action, request.tenantTags)) return "it does not run for this tenant";
  if (targets !== null && targets.length === 0)
    return "no deployment targets were found in the roles of the step";
  return null;
}

/** Whether a step that is for tenants with certain tags runs for these tags. Tags of one set are alternatives. */
export function admitsTenant(action: Action, tenantTags: readonly string[]): boolean {
  const sets = new Set(action.TenantTags.map((tag) => tag.split("/")[0]));
  return [...sets].every((set) =>
    action.TenantTags.some((tag) => tag.split("/")[0] === set && tenantTags.includes(tag)),
  );
}

/** The kind of an action, which decides its log and its duration. */
function kindOf(action: Action): StepKind {
  if (action.ActionType === "Octopus.Manual") return "manual";
  if (action.ActionType.startsWith("Octopus.Kubernetes")) return "container";
  if (action.ActionType === "Octopus.TentaclePackage" || action.ActionType === "Octopus.IIS")
    return "package";
  if (/migrat/i.test(action.Name)) return "migration";
  return /smoke|health/i.test(action.Name) ? "health" : "script";
}

function failureOf(
  request: ExecutionRequest,
  step: Step,
  workload: Workload | undefined,
): FailureCause | null {
  if (request.mishap?.step === step.Name) return request.mishap.cause;
  if (workload === undefined) return null;
  const timeout = timeoutOf(request, workload);
  if (secondsNeeded(workload, request.environmentId) <= timeout) return null;
  return {
    kind: "migration-timeout",
    migration: workload.migration,
    timeoutSeconds: timeout,
    table: workload.table,
  };
}

function timeoutOf(request: ExecutionRequest, workload: Workload): number {
  const variableScope = { environmentId: request.environmentId, tenantId: request.tenantId };
  const found = evaluate(request.variables, variableScope).find(
    (variable) => variable.Name === workload.timeoutVariable,
  );
  return Number(found?.Value ?? Number.POSITIVE_INFINITY);
}

function timeoutSetting(request: ExecutionRequest, workload: Workload): string {
  const seconds = timeoutOf(request, workload);
  return `Command timeout is ${seconds} seconds (variable ${workload.timeoutVariable} = ${seconds})`;
}

function secondsNeeded(workload: Workload, environmentId: string): number {
  return workload.secondsByEnvironment[environmentId] ?? workload.defaultSeconds;
}

const USUAL_SECONDS: Record<StepKind, readonly [number, number]> = {
  container: [9, 16],
  package: [6, 11],
  migration: [3, 7],
  script: [3, 8],
  manual: [0, 0],
  health: [3, 6],
};

function durationOf(
  kind: StepKind,
  failure: FailureCause | null,
  { workload, environmentId }: { readonly workload: Workload | undefined; readonly environmentId: string },
  random: Random,
): number {
  const [low, high] = USUAL_SECONDS[kind];
  const usual = random.int(low * 1_000, high * 1_000);
  if (failure?.kind === "migration-timeout") return 2_000 + failure.timeoutSeconds * 1_000;
  return workload === undefined ? usual : Math.max(usual, secondsNeeded(workload, environmentId) * 1_000);
}

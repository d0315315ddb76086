/** Variables: snapshots, the most specific value in a variable scope, and the part of them that responses may show. */

import type { Variable, VariableSet } from "../model/delivery.ts";
import type { Tenant } from "../model/structure.ts";
import type { Random } from "../random.ts";
import type { SpaceState } from "../store/store.ts";

export interface VariableScope {
  readonly environmentId?: string | null;
  readonly tenantId?: string | null;
  /** Canonical names of the tags of the tenant. */
  readonly tenantTags?: readonly string[];
  readonly channelId?: string | null;
  readonly roles?: readonly string[];
  readonly machineId?: string | null;
  readonly actionId?: string | null;
}

const WEIGHT: readonly [string, number][] = [
  ["Tenant", 64],
  ["Action", 32],
  ["Machine", 16],
  ["Role", 8],
  ["Channel", 4],
  ["TenantTag", 2],
  ["Environment", 1],
];

/** A frozen copy of a variable set, kept in the space under a snapshot id; an unchanged set reuses its last one. */
export function snapshotVariables(space: SpaceState, setId: string, random: Random): string {
  const set = space.variableSets.get(setId);
  return set === undefined ? `${setId}-s-0-${random.token(5)}` : snapshotOf(space, set, random);
}

/** A frozen copy of a given variable set, such as one from a branch. */
export function snapshotOf(space: SpaceState, set: VariableSet, random: Random): string {
  const prefix = `${set.Id}-s-${set.Version}-`;
  const existing = space.variableSets.find(
    (item) => item.Id.startsWith(prefix) && item.Variables === set.Variables,
  );
  if (existing !== undefined) return existing.Id;
  return space.variableSets.put({ ...set, Id: `${prefix}${random.token(5)}` }).Id;
}

/** The scope of an execution in an environment, for a tenant or for none. */
export function variableScopeOf(
  environmentId: string,
  tenant: Pick<Tenant, "Id" | "TenantTags"> | null,
  channelId: string | null,
): VariableScope {
  return { environmentId, tenantId: tenant?.Id ?? null, tenantTags: tenant?.TenantTags ?? [], channelId };
}

/** The variables of some sets that apply in a scope, one per name: the most specific value. */
export function evaluate(sets: readonly VariableSet[], scope: VariableScope): Variable[] {
  const best = new Map<string, { variable: Variable; weight: number }>();
  for (const variable of sets.flatMap((set) => set.Variables)) {
    const weight = scopeWeight(variable, scope);
    const key = variable.Name.toLowerCase();
    const current = best.get(key);
    if (weight !== null && (current === undefined || weight > current.weight))
      best.set(key, { variable, weight });
  }
  return [...best.values()].map((entry) => entry.variable);
}

/** How specific a variable's scope is for this deployment, or null when the variable does not apply. */
function scopeWeight(variable: Variable, scope: VariableScope): number | null {
  let weight = 0;
  for (const [kind, value] of WEIGHT) {
    const wanted = variable.Scope[kind] ?? [];
    if (wanted.length === 0) continue;
    const actual = actualScope(kind, scope);
    if (!wanted.some((item) => actual.includes(item))) return null;
    weight += value;
  }
  return weight;
}

function actualScope(kind: string, scope: VariableScope): readonly string[] {
  const one = (value: string | null | undefined): readonly string[] =>
    value === undefined || value === null ? [] : [value];
  switch (kind) {
    case "Environment":
      return one(scope.environmentId);
    case "Tenant":
      return one(scope.tenantId);
    case "Channel":
      return one(scope.channelId);
    case "Machine":
      return one(scope.machineId);
    case "Action":
      return one(scope.actionId);
    case "TenantTag":
      return scope.tenantTags ?? [];
    case "Role":
      return scope.roles ?? [];
    default:
      return [];
  }
}

/** A variable as the API shows it: a sensitive value is always null. */
export function maskVariable(variable: Variable): Variable {
  return variable.IsSensitive ? { ...variable, Value: null } : variable;
}

/** The names and ids that variables of a space or project can be scoped to. */
export function scopeValues(space: SpaceState, projectId: string | null): Record<string, unknown> {
  const reference = (item: { Id: string; Name: string }) => ({ Id: item.Id, Name: item.Name });
  const project = projectId === null ? undefined : space.projects.get(projectId);
  const process = space.processes.get(project?.DeploymentProcessId ?? "");
  const roles = [...new Set(space.machines.all().flatMap((machine) => machine.Roles))].sort();
  return {
    Environments: space.environments.all().map(reference),
    Machines: space.machines.all().map(reference),
    Actions: (process?.Steps ?? []).flatMap((step) => step.Actions).map(reference),
    Roles: roles.map((role) => ({ Id: role, Name: role })),
    Channels: projectId === null ? [] : space.channels.where("project", projectId).map(reference),
    TenantTags: space.tagSets
      .all()
      .flatMap((set) => set.Tags.map((tag) => ({ Id: tag.CanonicalTagName, Name: tag.Name }))),
    Processes:
      project === undefined ? [] : [{ ProcessType: "Deployment", Id: project.Id, Name: project.Name }],
  };
}

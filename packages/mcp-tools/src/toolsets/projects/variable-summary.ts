/** Renders variables: by set, each with its value unless that is a secret, and where it applies, by name. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text } from "../../fields.ts";
import { showValue } from "../secret-value.ts";
import { resultName } from "../shown-fields.ts";
import type { NameOf } from "../shown-names.ts";

export type Variable = components["schemas"]["Variable"];
type VariableSet = components["schemas"]["VariableSet"];
type ScopeValues = NonNullable<VariableSet["ScopeValues"]>;
type Scope = NonNullable<Variable["Scope"]>;

/** A set of variables in a result. */
export const variableSetSchema = z.looseObject({
  source: z.enum(["database", "git", "library"]),
  name: text,
  gitRef: text,
  description: text,
  version: z.int().optional(),
  total: z.int().describe("All variables of the set, before filters"),
  variables: z.array(
    z.looseObject({
      id: text,
      name: text,
      value: text,
      isSensitive: flag,
      hidden: flag.describe("The value looks like a secret and is not shown"),
      scope: z.record(z.string(), z.array(z.string())).optional(),
    }),
  ),
});

/** Which variables are wanted: all of them when both fields are undefined. */
export interface VariableFilter {
  /** A part of the name. */
  readonly name: string | undefined;
  readonly environmentId: string | undefined;
}

/** Whether a variable passes the filter. One without an environment in its scope applies in every environment. */
function isWanted(variable: Variable, { name, environmentId }: VariableFilter): boolean {
  if (name && !(variable.Name ?? "").toLowerCase().includes(name.toLowerCase())) return false;
  const environments = variable.Scope?.Environment ?? [];
  return !environmentId || environments.length === 0 || environments.includes(environmentId);
}

/** A variable that the reading rules leave open, with the environments and tenants in which it applies. */
export interface OpenVariable {
  readonly variable: Variable;
  /** Ids of open environments; empty when the variable applies in all of them. */
  readonly environments: readonly string[];
  /** Ids of open tenants; empty when the variable applies to all of them. */
  readonly tenants: readonly string[];
}

/** The ids of the environments in a variable's scope; empty when it applies in all environments. */
export function environmentsOf({ Scope }: Pick<Variable, "Scope">): readonly string[] {
  return Scope?.Environment ?? [];
}

/** How variables are shown. */
export interface VariableView {
  /** True when the operator wants to see values that look like secrets. */
  readonly showAll: boolean;
  /** Names of tenants, which a set does not have. */
  readonly tenantName: NameOf;
}

/** The ids of the tenants in a variable's scope; empty when it applies to all tenants. */
export function tenantsOf({ Scope }: Pick<Variable, "Scope">): readonly string[] {
  return Scope?.Tenant ?? [];
}

/** Renders one set with its open variables. */
export function summarizeSet(
  set: VariableSet,
  open: readonly OpenVariable[],
  filter: VariableFilter,
  view: VariableView,
) {
  const wanted = open.map(withOpenScope).filter((variable) => isWanted(variable, filter));
  return {
    id: set.Id ?? undefined,
    ...present({ version: set.Version }),
    total: open.length,
    variables: wanted.map((variable) => summarizeVariable(variable, set.ScopeValues ?? {}, view)),
  };
}

function withOpenScope({ variable, environments, tenants }: OpenVariable): Variable {
  const Scope = {
    ...variable.Scope,
    ...(environments.length > 0 ? { Environment: [...environments] } : {}),
    ...(tenants.length > 0 ? { Tenant: [...tenants] } : {}),
  };
  return { ...variable, Scope };
}

function summarizeVariable(variable: Variable, names: ScopeValues, { showAll, tenantName }: VariableView) {
  const { Name: name, Value: value, IsSensitive, Type: type } = variable;
  return {
    ...present({ id: variable.Id }),
    name,
    ...showValue({ name, value, isSensitive: IsSensitive || type === "Sensitive" }, showAll),
    ...present({
      type: type === "String" || type === "Sensitive" ? null : type,
      description: variable.Description || null,
      scope: summarizeScope(variable.Scope ?? {}, names, tenantName),
      prompt: promptOf(variable.Prompt),
    }),
  };
}

/** The kinds of variable scope, and the list of a set that has the names for each. */
const KINDS: Readonly<Record<string, keyof ScopeValues>> = {
  Environment: "Environments",
  Machine: "Machines",
  Action: "Actions",
  Role: "Roles",
  TargetRole: "Roles",
  Channel: "Channels",
  TenantTag: "TenantTags",
  ProcessOwner: "Processes",
};

function summarizeScope(
  scope: Scope,
  names: ScopeValues,
  tenantName: NameOf,
): Record<string, string[]> | null {
  const kinds = Object.entries(scope).flatMap(([kind, ids]) =>
    Array.isArray(ids) && ids.length > 0 ? [[kind, ids] as const] : [],
  );
  if (kinds.length === 0) return null;
  return Object.fromEntries(
    kinds.map(([kind, ids]) => {
      const list = names[KINDS[kind] ?? "Environments"] ?? [];
      const nameOf = (id: string) => {
        if (kind === "TenantTag") return id;
        return kind === "Tenant" ? tenantName(id) : (list.find((item) => item.Id === id)?.Name ?? id);
      };
      return [resultName(kind), ids.map(nameOf)];
    }),
  );
}

function promptOf(prompt: Variable["Prompt"]) {
  if (!prompt) return null;
  return present({
    label: prompt.Label || null,
    description: prompt.Description || null,
    required: prompt.Required || null,
  });
}

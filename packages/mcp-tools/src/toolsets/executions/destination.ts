/** The destinations of an execution: each environment, or each tenant in each environment. */
import type { Ref } from "@octo/api-client";
import type { Targets } from "@octo/policy";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Preview, stepsOf } from "./preview.ts";
import { connectedTenants, type FoundTenant } from "./tenants.ts";

/** An environment, and the tenant in it when the execution is for tenants. */
export interface Destination {
  readonly environment: Ref;
  readonly tenant?: Ref;
}

/** A destination with what Octopus says would happen there. */
export interface PreviewedDestination extends Destination {
  readonly preview: Preview;
}

/** The context of a tool that executes something in environments. */
export type ExecutionContext = CallContext<{
  readonly spaceName: Ref;
  readonly projectName: Ref;
  readonly environmentNames: readonly Ref[];
  readonly tenants: readonly Ref[];
}>;

/** Whether a project or runbook is executed for tenants. */
export interface Tenancy {
  /** The name of the project or runbook. */
  readonly name: string;
  readonly verb: "deploy" | "run";
  /** `Tenanted`, `Untenanted` or `TenantedOrUntenanted`, as the server has it. */
  readonly mode: string | null | undefined;
}

/**
 * Checks that tenants are given where they are needed, and only there.
 * @throws ToolError `input`.
 */
export function checkTenancy({ name, verb, mode }: Tenancy, isTenanted: boolean): void {
  const problem =
    isTenanted && mode === "Untenanted"
      ? `does not ${verb} for tenants; leave out tenants and tenantTags.`
      : !isTenanted && mode === "Tenanted"
        ? `${verb}s only for tenants; name them in tenants or tenantTags.`
        : undefined;
  if (problem) throw new ToolError({ code: "input", message: `tenants: '${name}' ${problem}` });
}

/**
 * Every destination of a call: each tenant in each environment, or each environment when `tenants` is undefined.
 * @throws ToolError `input` when the project does not connect a tenant to an environment.
 */
export async function destinationsOf(
  tenants: readonly FoundTenant[] | undefined,
  { refs, space }: ExecutionContext,
): Promise<readonly Destination[]> {
  const environments = refs.environmentNames;
  if (!tenants) return environments.map((environment) => ({ environment }));
  const connected = await connectedTenants(tenants, environments, refs.projectName, space);
  return environments.flatMap((environment) => connected.map((tenant) => ({ environment, tenant })));
}

/** The tenants of the destinations, each once; `undefined` when the execution is not for tenants. */
export function tenantsOf(destinations: readonly Destination[]): readonly Ref[] | undefined {
  const tenants = destinations.flatMap(({ tenant }) => (tenant ? [tenant] : []));
  return tenants.length > 0 ? [...new Map(tenants.map((ref) => [ref.id, ref])).values()] : undefined;
}

/** Names of the targets at all destinations, each once. */
export function machineNamesOf(destinations: readonly PreviewedDestination[]): readonly string[] {
  return [
    ...new Set(destinations.flatMap(({ preview }) => stepsOf(preview, []).machines.map(({ name }) => name))),
  ];
}

/** Everything that the execution is about, for the policy; `others` are what it deploys or what follows it by itself. */
export function policyTargetsOf(
  destinations: readonly PreviewedDestination[],
  { refs, space }: ExecutionContext,
  others: Pick<Targets, "environments" | "projects" | "tenants"> = {},
): Targets {
  const tenants = [...(tenantsOf(destinations) ?? []), ...(others.tenants ?? [])];
  return {
    spaces: [space.ref],
    projects: [refs.projectName, ...(others.projects ?? [])],
    environments: [...refs.environmentNames, ...(others.environments ?? [])],
    ...(tenants.length > 0 ? { tenants } : {}),
    machines: machineNamesOf(destinations).map((name) => ({ name })),
  };
}

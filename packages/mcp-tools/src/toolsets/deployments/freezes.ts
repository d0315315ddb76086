/** The freezes that are in force for a deployment when it starts, once or by a schedule, for all or for one tenant. */
import { compareServerVersions, type components, isOctopusError } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";
import type { Problem } from "../../problem.ts";
import { quoteList } from "../../text/names.ts";
import type { Destination, ExecutionContext } from "../executions/destination.ts";
import { periodAt } from "../executions/recurrence.ts";

type Freeze = components["schemas"]["DeploymentFreeze"];

/** A freeze in force. */
export interface ActiveFreeze {
  readonly id: string;
  readonly name: string;
  /** ISO 8601; absent when the freeze has no end. */
  readonly until?: string;
}

/** Answers which freezes stop a deployment to a destination. */
export type Freezes = (destination: Destination) => readonly ActiveFreeze[];

const TAKE = 1_000;
/** The first version with freezes. */
const SINCE = "2024.4";

/**
 * Reads the freezes in force at a moment (milliseconds). Servers before 2024.4 have no freezes, and answer that they do
 * not know the route.
 */
export async function readFreezes(
  at: number,
  { octopus, parts, refs, server }: ExecutionContext,
): Promise<Freezes> {
  const found = await parts.read("freezes", async () => {
    try {
      const query = { skip: 0, take: TAKE };
      const { DeploymentFreezes } = await octopus.get("/api/deploymentfreezes", { query });
      return parts.list("freezes", DeploymentFreezes);
    } catch (error) {
      const isOld = async () => compareServerVersions(await server.version(), SINCE) < 0;
      if (isOctopusError(error) && error.status === 404 && (await isOld())) return [];
      throw error;
    }
  });
  const periods = await Promise.all((found ?? []).map((freeze) => periodAt(freeze, at)));
  const active = (found ?? []).flatMap((freeze, index) => {
    const period = periods[index];
    return period ? [{ freeze, end: period.end }] : [];
  });
  return (destination) =>
    active
      .filter(({ freeze }) => covers(freeze, refs.projectName.id, destination))
      .map(({ freeze, end }) => ({
        id: freeze.Id,
        name: freeze.Name,
        ...(Number.isFinite(end) ? { until: new Date(end).toISOString() } : {}),
      }));
}

/** The freezes that stop the deployment, each with everything that it stops. Those that the call overrides do not. */
export function freezeProblems(
  args: {
    readonly runAt?: string | undefined;
    readonly deploymentFreezeNames?: readonly string[] | undefined;
  },
  destinations: readonly Destination[],
  freezes: Freezes,
): readonly Problem[] {
  const overridden = new Set((args.deploymentFreezeNames ?? []).map((name) => name.toLowerCase()));
  const stopped = destinations.flatMap((destination) =>
    freezes(destination)
      .filter(({ id, name }) => !overridden.has(name.toLowerCase()) && !overridden.has(id.toLowerCase()))
      .map((freeze) => ({ destination, freeze })),
  );
  const groups = groupBy(stopped, ({ destination, freeze }) =>
    JSON.stringify([freeze.id, destination.environment.id]),
  );
  return [...groups.values()].flatMap((group): readonly Problem[] => {
    const [first] = group;
    if (!first) return [];
    const { name, until } = first.freeze;
    const end = until ? ` until ${until}` : "";
    const when = args.runAt ? ` at the start (${args.runAt})` : "";
    const tenants = group.flatMap(({ destination }) => destination.tenant?.name ?? []);
    const whom = tenants.length > 0 ? ` for ${quoteList(tenants)}` : "";
    const text = `${first.destination.environment.name} is frozen by ${quoteList([name])}${end}${when}${whom}.`;
    return [{ code: "conflict", text }];
  });
}

function covers(freeze: Freeze, projectId: string, { environment, tenant }: Destination): boolean {
  if (freeze.ProjectEnvironmentScope?.[projectId]?.includes(environment.id)) return true;
  return (freeze.TenantProjectEnvironmentScope ?? []).some(
    (entry) =>
      entry.TenantId === tenant?.id &&
      entry.ProjectId === projectId &&
      entry.EnvironmentId === environment.id,
  );
}

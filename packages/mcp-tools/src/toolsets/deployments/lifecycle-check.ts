/**
 * Where the lifecycle lets a release go, for each tenant by itself, and what it deploys without a further request. The
 * progression of a release has its phases with the deployments that were made in them, for all tenants together.
 */
import type { components, Ref } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Problem } from "../../problem.ts";
import { quoteList } from "../../text/names.ts";
import type { Destination, ExecutionContext } from "../executions/destination.ts";

type Progression = components["schemas"]["LifecycleProgression"];
type Phase = components["schemas"]["PhaseProgression"];
type Release = components["schemas"]["Release"];

/**
 * Reads the phases of a release; `undefined` when they cannot be read. Without them no rule can be applied to what the
 * lifecycle deploys by itself.
 */
export async function readProgression(
  release: Pick<Release, "Id">,
  { parts, space }: Pick<CallContext, "parts" | "space">,
): Promise<Progression | undefined> {
  const path = { id: release.Id };
  const found = await parts.read("lifecycle", () =>
    space.client.get("/api/{spaceId}/releases/{id}/progression", { path }),
  );
  if (!found || found.Phases) return found;
  parts.missing("lifecycle: not in the response of the server");
  return undefined;
}

/**
 * The destinations to which the lifecycle does not let the release go yet, with the phase that is missing. The phases say
 * where that could be. The server's own list of promotions decides, unless the progression says the same in two ways.
 */
export async function lifecycleProblems(
  release: Release,
  destinations: readonly Destination[],
  progression: Progression,
  { space }: ExecutionContext,
): Promise<readonly Problem[]> {
  const phases = progression.Phases ?? [];
  const doubtful = destinations.filter((one) => phases.length > 0 && !isOpen(phases, one));
  if (doubtful.length === 0) return [];
  if (doubtful.every((one) => isSurelyClosed(progression, one)))
    return closedProblems(release, doubtful, phases);
  const { PromoteTo: untenanted, TenantPromotions: tenants } = await space.client.get(
    "/api/{spaceId}/releases/{id}/deployments/template",
    { path: { id: release.Id } },
  );
  const closed = doubtful.filter(({ environment, tenant }) => {
    const open = tenant ? tenants?.find(({ Id }) => Id === tenant.id)?.PromoteTo : untenanted;
    return !open?.some(({ Id }) => Id === environment.id);
  });
  return closedProblems(release, closed, phases);
}

/**
 * Whether the server's own words about phases say that an environment is closed: the phase that is missing is not complete,
 * and the environment is not among the next ones. They are about no tenant.
 */
function isSurelyClosed(
  { Phases: phases, NextDeployments: next }: Progression,
  destination: Destination,
): boolean {
  const progress = missingPhase(phases ?? [], destination)?.Progress;
  const isPending = progress !== undefined && progress !== null && progress !== "Complete";
  return !destination.tenant && isPending && next !== undefined && !next.includes(destination.environment.id);
}

function closedProblems(
  release: Release,
  closed: readonly Destination[],
  phases: readonly Phase[],
): readonly Problem[] {
  const reasons = groupBy(closed, (one) =>
    JSON.stringify([one.environment.name, missingPhase(phases, one)?.Name ?? null]),
  );
  return [...reasons].map(([key, group]) => {
    const [environment, phase] = JSON.parse(key) as [string, string | null];
    const tenants = group.flatMap(({ tenant }) => tenant?.name ?? []);
    const whom = tenants.length > 0 ? ` for ${quoteList(tenants)}` : "";
    const missing = group[0] && missingPhase(phases, group[0]);
    const why = phase
      ? `the phase '${phase}' must be complete first`
      : phaseOf(phases, group[0]?.environment)
        ? "an earlier phase is not complete"
        : `its lifecycle has no phase with ${environment}`;
    return {
      code: "conflict",
      text: `The lifecycle does not let release ${release.Version} go to '${environment}'${whom} yet: ${why}.`,
      ...(missing ? { environments: environmentsOf(missing) } : {}),
    };
  });
}

/** The first phase before the one of a destination that keeps it closed. */
function missingPhase(phases: readonly Phase[], destination: Destination): Phase | undefined {
  const own = phaseOf(phases, destination.environment);
  const before = own ? phases.slice(0, phases.indexOf(own)) : [];
  return before.find((phase) => phase.IsOptionalPhase !== true && !isComplete(phase, destination.tenant));
}

/** Whether the phases let the release go there: every phase before that is not optional is complete, for the tenant. */
function isOpen(phases: readonly Phase[], destination: Destination): boolean {
  return phaseOf(phases, destination.environment) !== undefined && !missingPhase(phases, destination);
}

function phaseOf(phases: readonly Phase[], environment: Pick<Ref, "id"> | undefined): Phase | undefined {
  return phases.find((phase) => environmentsOf(phase).includes(environment?.id ?? ""));
}

function environmentsOf(phase: Phase): readonly string[] {
  return [...(phase.AutomaticDeploymentTargets ?? []), ...(phase.OptionalDeploymentTargets ?? [])];
}

/** A deployment without a tenant counts for every tenant. A phase that asks for no number of environments asks for all. */
function isComplete(phase: Phase, tenant: Ref | undefined): boolean {
  if (!phase.Deployments) return phase.Progress === "Complete" || phase.IsComplete === true;
  const done = new Set(
    phase.Deployments.filter(({ Deployment, Task }) => {
      const isOwn = !tenant || !Deployment?.TenantId || Deployment.TenantId === tenant.id;
      return isOwn && Task?.State === "Success";
    }).map(({ Deployment }) => Deployment?.EnvironmentId),
  );
  const needed = phase.MinimumEnvironmentsBeforePromotion || new Set(environmentsOf(phase)).size;
  return done.size >= needed;
}

/** The part of a phase that says what Octopus deploys by itself. */
interface AutomaticPhase {
  readonly AutomaticDeploymentTargets?: readonly string[] | null | undefined;
  readonly IsOptionalPhase?: boolean | null | undefined;
}

/**
 * The environments that the lifecycle can deploy to by itself once the release is in these environments: the automatic
 * targets of their phases and of the phases that can open after them.
 */
export function automaticTargets(
  progression: Progression,
  environments: readonly Pick<Ref, "id">[],
): readonly string[] {
  const phases = progression.Phases ?? [];
  const given = new Set(environments.map(({ id }) => id));
  const found = environments.flatMap((environment) => {
    const own = phaseOf(phases, environment);
    if (!own) return [];
    const after = phases.slice(phases.indexOf(own) + 1);
    return [...(own.AutomaticDeploymentTargets ?? []), ...firstAutomaticTargets(after)];
  });
  return [...new Set(found)].filter((id) => !given.has(id));
}

/**
 * The environments that a lifecycle can deploy to by itself when the first of these phases opens. The phase after it opens
 * by itself when the first is optional, or has automatic targets, which can complete it.
 */
export function firstAutomaticTargets(phases: readonly AutomaticPhase[]): readonly string[] {
  const [first, ...rest] = phases;
  if (!first) return [];
  const own = first.AutomaticDeploymentTargets ?? [];
  const goesOn = first.IsOptionalPhase === true || own.length > 0;
  return [...new Set([...own, ...(goesOn ? firstAutomaticTargets(rest) : [])])];
}

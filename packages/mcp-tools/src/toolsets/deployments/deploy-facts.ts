/** Everything that the plan of a deployment is made from, read at once: the cost does not grow with the destinations. */

import type { components } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import type { Problem } from "../../problem.ts";
import { approvalFacts } from "../executions/approval-rules.ts";
import { executionStart } from "../executions/arguments.ts";
import {
  checkTenancy,
  type Destination,
  destinationsOf,
  type ExecutionContext,
  type PreviewedDestination,
} from "../executions/destination.ts";
import { readTriggers } from "../executions/following-triggers.ts";
import type { SelectedPackage } from "../executions/package-facts.ts";
import { permissionProblems } from "../executions/permission.ts";
import { UNREAD } from "../executions/preview.ts";
import { MANUAL_PART } from "../executions/process-facts.ts";
import { queueWarnings } from "../executions/queue.ts";
import type { FoundTenant } from "../executions/tenants.ts";
import { releasesById } from "../releases/releases-by-id.ts";
import type { DeployArgs } from "./deploy-arguments.ts";
import { type Freezes, readFreezes } from "./freezes.ts";
import { lastAttemptFacts } from "./last-attempt.ts";
import { lifecycleProblems, readProgression } from "./lifecycle-check.ts";
import { previewsOf } from "./previews.ts";
import { MANY, readStandings, type Standings } from "./standing.ts";
import type { StandingAt } from "./standing-facts.ts";

type Release = components["schemas"]["Release"];

/** A destination with its preview and its state. */
export interface DeployDestination extends PreviewedDestination, StandingAt {}

/** What was read. */
export interface DeployFacts {
  readonly destinations: readonly DeployDestination[];
  readonly freezes: Freezes;
  readonly progression: components["schemas"]["LifecycleProgression"] | undefined;
  readonly process: components["schemas"]["DeploymentProcess"] | undefined;
  readonly triggers: Awaited<ReturnType<typeof readTriggers>>;
  /** Packages of the live releases, by the id of the release; empty when there are too many destinations to compare. */
  readonly livePackages: ReadonlyMap<string, readonly SelectedPackage[]>;
  readonly lastAttempts: readonly PlanFact[];
  readonly approvals: readonly PlanFact[];
  readonly warnings: readonly string[];
  readonly problems: readonly Problem[];
}

/** The most destinations whose live packages are compared with those of the release. */
const COMPARED = 12;

/**
 * Reads what a plan needs to know about destinations.
 * @throws ToolError `input` when the project does not deploy for these tenants, or only for tenants.
 */
export async function readDeployFacts(
  args: DeployArgs,
  release: Release,
  tenants: readonly FoundTenant[] | undefined,
  context: ExecutionContext,
): Promise<DeployFacts> {
  const { parts } = context;
  const wanted = await wantedDestinations(tenants, context);
  const startsAt = executionStart(args).start?.from ?? context.now();
  const [previews, standings, freezes, progression, process, triggers, approvals] = await Promise.all([
    parts.read("steps and targets", () => previewsOf(wanted, release.Id, context)),
    readStandings(wanted, context),
    readFreezes(startsAt, context),
    readProgression(release, context),
    readProcess(release, context),
    readTriggers(context.refs.projectName.id, context),
    approvalFacts(context),
  ]);
  await checkMode(tenants !== undefined, standings, context);
  const destinations = wanted.map((one, index) => ({
    ...one,
    preview: previews?.[index] ?? UNREAD,
    standing: standings.at(one),
  }));
  const [livePackages, lastAttempts, lifecycle, checks] = await Promise.all([
    readLivePackages(destinations, context),
    destinations.length > MANY ? [] : lastAttemptFacts(destinations, context),
    progression ? lifecycleProblems(release, wanted, progression, context) : [],
    readChecks(standings, wanted, context),
  ]);
  return {
    destinations,
    freezes,
    progression,
    process,
    triggers,
    livePackages,
    lastAttempts,
    approvals,
    warnings: checks.warnings,
    problems: [...checks.problems, ...lifecycle],
  };
}

/** The destinations. A project that does not deploy for tenants explains why it is connected to none. */
async function wantedDestinations(
  tenants: readonly FoundTenant[] | undefined,
  context: ExecutionContext,
): Promise<readonly Destination[]> {
  try {
    return await destinationsOf(tenants, context);
  } catch (error) {
    await checkMode(tenants !== undefined, undefined, context);
    throw error;
  }
}

/** Checks tenants against the mode of the project. A look-up or the dashboard has mostly read it already. */
async function checkMode(
  isTenanted: boolean,
  standings: Standings | undefined,
  { lookups, refs, space }: ExecutionContext,
): Promise<void> {
  const { id, name } = refs.projectName;
  const known = (await lookups.readProject(id, space)) ?? standings?.project;
  const mode = known?.TenantedDeploymentMode ?? (await lookups.project(id, space)).TenantedDeploymentMode;
  checkTenancy({ name, verb: "deploy", mode }, isTenanted);
}

/** The process as the release froze it. It never changes, so it is remembered. */
export async function readProcess(
  release: Release,
  { space, cache, parts }: Pick<CallContext, "space" | "cache" | "parts">,
) {
  const id = release.ProjectDeploymentProcessSnapshotId;
  if (!id) {
    parts.missing(`${MANUAL_PART}: not in the response of the server`);
    return undefined;
  }
  const found = await parts.read(MANUAL_PART, () =>
    cache
      .shared(`/api/${space.ref.id}/deploymentprocesses/${encodeURIComponent(id)}`)
      .remember("whole", () => space.client.get("/api/{spaceId}/deploymentprocesses/{id}", { path: { id } })),
  );
  if (!found || found.Steps) return found;
  parts.missing(`${MANUAL_PART}: not in the response of the server`);
  return undefined;
}

/** Permissions and the task queue. For many destinations they are left out, because a plan has a limit of requests. */
async function readChecks(
  { project }: Standings,
  wanted: readonly Destination[],
  context: ExecutionContext,
): Promise<{ readonly problems: readonly Problem[]; readonly warnings: readonly string[] }> {
  if (wanted.length > MANY) return { problems: [], warnings: [] };
  const needed = { name: "DeploymentCreate", projectGroupId: project?.ProjectGroupId } as const;
  const [problems, warnings] = await Promise.all([
    permissionProblems(needed, wanted, context),
    queueWarnings(context),
  ]);
  return { problems, warnings };
}

async function readLivePackages(
  destinations: readonly DeployDestination[],
  context: ExecutionContext,
): Promise<ReadonlyMap<string, readonly SelectedPackage[]>> {
  const ids = [...new Set(destinations.flatMap(({ standing }) => standing.live?.releaseId ?? []))];
  if (destinations.length > COMPARED || ids.length === 0) return new Map();
  const found = await context.parts.read("packages of the live releases", () => releasesById(ids, context));
  return new Map([...(found ?? [])].map(([id, { SelectedPackages }]) => [id, SelectedPackages ?? []]));
}

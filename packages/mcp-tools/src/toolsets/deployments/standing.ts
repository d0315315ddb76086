/**
 * What a project has at its destinations before a deployment: the live release, the newest attempt, and what runs or
 * waits there. Two requests read it for any number of destinations.
 */
import type { components } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";
import type { Destination, ExecutionContext } from "../executions/destination.ts";
import type { OptionalParts } from "../executions/optional-parts.ts";
import { type Background, type Deployment, fetchBackground } from "./deployment-summary.ts";

type DashboardItem = components["schemas"]["DashboardItem"];

/** A deployment at a destination. */
export interface Attempt {
  readonly deploymentId: string;
  readonly releaseId: string;
  readonly version: string;
  readonly taskId: string;
  readonly state: string;
  /** ISO 8601; absent when the server does not say. */
  readonly created?: string | undefined;
  readonly needsPerson: boolean;
}

/** What is known of one destination. A part that could not be read is `undefined`. */
export interface Standing {
  /** The last success; `null` when there was none. */
  readonly live?: Attempt | null;
  /** The newest finished deployment, when it did not succeed: it may have left some steps done. */
  readonly failed?: Attempt;
  /** What is queued, runs or waits for a person there, the oldest first. */
  readonly unfinished: readonly Attempt[] | undefined;
}

/** The state of every destination of a call. */
export interface Standings {
  at(destination: Destination): Standing;
  /** The project as the dashboard has it. */
  readonly project: components["schemas"]["DashboardProject"] | undefined;
}

const UNFINISHED = ["Queued", "Executing", "Cancelling"];
const MAX_UNFINISHED = 1_000;
/** Above this number of destinations the dashboard alone says what runs: it has the newest deployment of each. */
export const MANY = 25;

/** Reads the state of the destinations. */
export async function readStandings(
  destinations: readonly Destination[],
  context: ExecutionContext,
  parts: OptionalParts,
): Promise<Standings> {
  const { client } = context.space;
  const projects = [context.refs.projectName.id];
  const environments = context.refs.environmentNames.map(({ id }) => id);
  const [dashboard, running] = await Promise.all([
    parts.read("what is live", () =>
      client.get("/api/{spaceId}/dashboard/dynamic", {
        query: { projects, environments, includePrevious: true },
      }),
    ),
    destinations.length > MANY
      ? undefined
      : parts.read("what runs there", async () => {
          const query = { projects, environments, taskState: UNFINISHED, take: MAX_UNFINISHED };
          return (await client.get("/api/{spaceId}/deployments", { query })).Items;
        }),
  ]);
  const items = dashboard && [...dashboard.Items, ...(dashboard.PreviousItems ?? [])];
  const shown = groupBy((items ?? []).map(withKey), ({ key }) => key);
  const known = new Set(items?.map(({ DeploymentId, Id }) => DeploymentId ?? Id));
  const others = (running ?? []).filter(({ Id }) => !known.has(Id));
  const background =
    others.length > 0
      ? await parts.read("what runs there", () => fetchBackground(others, context))
      : undefined;
  const listed = groupBy(others.map(withKey), ({ key }) => key);
  return {
    project: dashboard?.Projects.find(({ Id }) => Id === projects[0]),
    at(destination) {
      const key = keyOf(destination);
      const standing: Standing | undefined = items && standingOf(shown.get(key) ?? []);
      const more = (listed.get(key) ?? []).map((deployment) => attemptOfDeployment(deployment, background));
      const unfinished =
        items || running ? [...(standing?.unfinished ?? []), ...more].sort(newestFirst).reverse() : undefined;
      return { ...standing, unfinished };
    },
  };
}

/** The state of one destination, from the newest deployments that the dashboard shows for it. */
function standingOf(items: readonly DashboardItem[]): Standing {
  const attempts = items.map(attemptOf).sort(newestFirst);
  const finished = attempts.filter(({ state }) => !UNFINISHED.includes(state));
  const [newest] = finished;
  return {
    live: finished.find(({ state }) => state === "Success") ?? null,
    ...(newest && newest.state !== "Success" ? { failed: newest } : {}),
    unfinished: attempts.filter(({ state }) => UNFINISHED.includes(state)),
  };
}

function attemptOf(item: DashboardItem): Attempt {
  return {
    deploymentId: item.DeploymentId ?? item.Id ?? "",
    releaseId: item.ReleaseId ?? "",
    version: item.ReleaseVersion ?? item.ReleaseId ?? "a release without a name",
    taskId: item.TaskId ?? "",
    state: item.State ?? "Unknown",
    created: item.Created ?? undefined,
    needsPerson: item.HasPendingInterruptions ?? false,
  };
}

/** A deployment that the dashboard does not show, because a newer one is there. */
function attemptOfDeployment(deployment: Deployment, background: Background | undefined): Attempt {
  const task = background?.tasks.get(deployment.TaskId ?? "");
  return {
    deploymentId: deployment.Id,
    releaseId: deployment.ReleaseId,
    version: background?.releases.get(deployment.ReleaseId)?.version ?? deployment.ReleaseId,
    taskId: deployment.TaskId ?? "",
    state: task?.State ?? "not finished",
    created: deployment.Created ?? undefined,
    needsPerson: task?.HasPendingInterruptions ?? false,
  };
}

function newestFirst(a: Attempt, b: Attempt): number {
  return (b.created ?? "").localeCompare(a.created ?? "");
}

function keyOf({ environment, tenant }: Destination): string {
  return JSON.stringify([environment.id, tenant?.id ?? null]);
}

function withKey<
  Item extends {
    readonly EnvironmentId?: string | null | undefined;
    readonly TenantId?: string | null | undefined;
  },
>(item: Item): Item & { readonly key: string } {
  return { ...item, key: JSON.stringify([item.EnvironmentId ?? null, item.TenantId || null]) };
}

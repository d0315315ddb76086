/**
 * What a project has at its destinations before a deployment: the live release, the newest attempt, and what runs or
 * waits there. Two requests read it for any number of destinations.
 */
import type { components } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";
import type { Destination, ExecutionContext } from "../executions/destination.ts";
import { type Deployment, fetchReleasesAndTasks, type ReleasesAndTasks } from "./deployment-summary.ts";

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
): Promise<Standings> {
  const { parts, space } = context;
  const { client } = space;
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
      ? await parts.read("what runs there", () => fetchReleasesAndTasks(others, context))
      : undefined;
  const listed = groupBy(others.map(withKey), ({ key }) => key);
  const isUnclear = destinations.some((one) => standingOf(shown.get(keyOf(one)) ?? []).live === undefined);
  const lastSuccess = isUnclear && destinations.length <= MANY ? await readLastSuccesses(context) : undefined;
  return {
    project: (dashboard && parts.list("group of the project", dashboard.Projects))?.find(
      ({ Id }) => Id === projects[0],
    ),
    at(destination) {
      const key = keyOf(destination);
      const standing: Standing | undefined = items && standingOf(shown.get(key) ?? []);
      const more = (listed.get(key) ?? []).map((deployment) => attemptOfDeployment(deployment, background));
      const unfinished =
        items || running ? [...(standing?.unfinished ?? []), ...more].sort(newestFirst).reverse() : undefined;
      const live = standing && standing.live === undefined ? lastSuccess?.(key) : standing?.live;
      return { ...standing, ...(live === undefined ? {} : { live }), unfinished };
    },
  };
}

const SUCCESSES = 200;

/**
 * Finds the last success of destinations of which the dashboard shows only attempts that did not succeed. Some servers show
 * the deployment before the newest one there, and not the last success.
 * @returns the last success of a destination; `null` when there was none, and `undefined` when it is not known.
 */
async function readLastSuccesses(
  context: ExecutionContext,
): Promise<(key: string) => Attempt | null | undefined> {
  const { parts, refs, space } = context;
  const query = {
    projects: [refs.projectName.id],
    environments: refs.environmentNames.map(({ id }) => id),
    taskState: ["Success"],
    take: SUCCESSES,
  };
  const page = await parts.read("what is live", () =>
    space.client.get("/api/{spaceId}/deployments", { query }),
  );
  if (!page) return () => undefined;
  const newest = [...groupBy(page.Items.map(withKey), ({ key }) => key)].flatMap(([key, [first]]) =>
    first ? [{ ...first, key }] : [],
  );
  const background = await fetchReleasesAndTasks(newest, context);
  const found = new Map(newest.map((one) => [one.key, attemptOfDeployment(one, background)]));
  const isWhole = page.Items.length >= page.TotalResults;
  return (key) => found.get(key) ?? (isWhole ? null : undefined);
}

/**
 * The state of one destination, from the newest deployments that the dashboard shows for it. Where it shows deployments and
 * none that succeeded, it does not say what is live.
 */
function standingOf(items: readonly DashboardItem[]): Standing {
  const attempts = items.map(attemptOf).sort(newestFirst);
  const finished = attempts.filter(({ state }) => !UNFINISHED.includes(state));
  const [newest] = finished;
  const success = finished.find(({ state }) => state === "Success");
  const live = success ?? (attempts.length === 0 ? null : undefined);
  return {
    ...(live === undefined ? {} : { live }),
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
function attemptOfDeployment(deployment: Deployment, background: ReleasesAndTasks | undefined): Attempt {
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

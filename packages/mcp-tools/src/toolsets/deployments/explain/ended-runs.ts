/**
 * The newest deployments that ended in an environment. The list does not say how each of them ended, and their tasks do. Mostly
 * the newest one failed after a success: then the tasks that are explained and compared say so, and nothing else is read.
 */
import type { CallContext } from "../../../pipeline/context.ts";
import { ifReadable } from "../../if-readable.ts";
import { readEndedDetails } from "../../tasks/read-task.ts";
import type { Deployment } from "../deployment-summary.ts";

type Source = Pick<CallContext<unknown>, "space" | "cache">;

/** The states of a deployment that did not succeed. */
export const FAILED: readonly string[] = ["Failed", "TimedOut", "Canceled"];
const SUCCESS = "Success";
/** Deployments of one destination that a request reads. */
export const READ = 30;

/** The newest deployments of a project in an environment that ended, newest first. */
export interface EndedRuns {
  readonly items: readonly Deployment[];
  /** True when there are no older ones. */
  readonly isWhole: boolean;
}

/** Where to look. */
export interface DestinationIds {
  readonly projectId: string;
  readonly environmentId: string;
  readonly tenantId?: string | undefined;
}

/** The query for deployments of a destination whose tasks are in one of the states. */
export function queryOf(
  { projectId, environmentId, tenantId }: DestinationIds,
  taskState: readonly string[],
) {
  return {
    projects: [projectId],
    environments: [environmentId],
    ...(tenantId ? { tenants: [tenantId] } : {}),
    taskState: [...taskState],
  };
}

/** Reads the deployments of a destination that ended, with or without success. */
export async function readEnded(where: DestinationIds, { space }: Source): Promise<EndedRuns> {
  const query = { ...queryOf(where, [...FAILED, SUCCESS]), take: READ };
  const { Items, TotalResults } = await space.client.get("/api/{spaceId}/deployments", { query });
  return { items: Items, isWhole: Items.length >= (TotalResults ?? Number.POSITIVE_INFINITY) };
}

/** The newest one that failed; `undefined` when there is none, and `"older"` when they do not show it. */
export async function lastFailedOf(
  { items, isWhole }: EndedRuns,
  context: Source,
): Promise<Deployment | "older" | undefined> {
  const [newest, ...rest] = items;
  if (!newest) return undefined;
  const state = await ifReadable(stateOf(newest, context));
  if (FAILED.includes(state ?? "")) return newest;
  const others = state === undefined ? items : rest;
  const taskIds = others.flatMap(({ TaskId }) => TaskId ?? []);
  if (taskIds.length === 0) return isWhole ? undefined : "older";
  const query = { ids: taskIds, take: taskIds.length };
  const page = await ifReadable(context.space.client.get("/api/{spaceId}/tasks", { query }));
  if (!page) return "older";
  const failed = new Set(page.Items.filter(({ State }) => FAILED.includes(State ?? "")).map(({ Id }) => Id));
  return others.find(({ TaskId }) => failed.has(TaskId ?? "")) ?? (isWhole ? undefined : "older");
}

/**
 * The last success before the newest deployment of a destination, when that was the deployment before it; `undefined` when it
 * was another one, so that successes have to be searched for.
 */
export async function successBefore(
  deployment: Deployment,
  { items }: EndedRuns,
  context: Source,
): Promise<Deployment | undefined> {
  const own = items.filter((one) => (one.TenantId ?? null) === (deployment.TenantId ?? null));
  if (own[0]?.Id !== deployment.Id) return undefined;
  const before = own[1];
  return before && (await ifReadable(stateOf(before, context))) === SUCCESS ? before : undefined;
}

/** How a deployment ended, by its task, which is remembered; `undefined` when the server does not say. */
async function stateOf({ TaskId }: Deployment, context: Source): Promise<string | undefined> {
  const details = TaskId ? await readEndedDetails(TaskId, context) : undefined;
  return details?.Task?.State ?? undefined;
}

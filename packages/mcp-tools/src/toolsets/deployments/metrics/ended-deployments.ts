/**
 * The deployments that ended in a span of time. Tasks say when a deployment ended and how, deployments say where; both are
 * read page by page, within a limit.
 */
import type { components } from "@octo/api-client";
import type { CallContext } from "../../../pipeline/context.ts";

type Task = components["schemas"]["Task"];
type Deployment = components["schemas"]["Deployment"];

/** A deployment that ended, with success or without. */
export interface EndedDeployment {
  readonly deploymentId: string;
  readonly taskId: string;
  readonly projectId: string | undefined;
  readonly environmentId: string | undefined;
  readonly tenantId: string | undefined;
  readonly releaseId: string | undefined;
  readonly isFailed: boolean;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly ended: number;
}

/** What was read. `isWhole` is false when there were more pages than the limit. */
export interface EndedDeployments {
  readonly all: readonly EndedDeployment[];
  readonly isWhole: boolean;
}

/** What the deployments are limited to; empty lists mean all. */
export interface MetricsFilter {
  readonly projects: readonly string[];
  readonly environments: readonly string[];
  readonly tenants: readonly string[];
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
}

/** Rows of a page. Octopus itself links to pages of any length. */
const PAGE = 5_000;
/** The most pages that are read of tasks, and of deployments. */
const MOST_PAGES = 4;
/** How long before its end a deployment may have been created: a deployment waits for approvals, or for its time. */
const LONGEST_MS = 7 * 86_400_000;

/** Reads the deployments that ended in a span. */
export async function readEnded(
  filter: MetricsFilter,
  context: Pick<CallContext, "space" | "progress" | "parts">,
): Promise<EndedDeployments> {
  const [tasks, deployments] = await Promise.all([
    readTasks(filter, context),
    readDeployments(filter, context),
  ]);
  const byTask = new Map(deployments.items.map((deployment) => [deployment.TaskId ?? "", deployment]));
  const all = tasks.items.flatMap((task) => {
    const deployment = byTask.get(task.Id);
    return deployment && task.CompletedTime ? [endedOf(task, deployment)] : [];
  });
  return { all, isWhole: tasks.isWhole && deployments.isWhole };
}

function endedOf(task: Task, deployment: Deployment): EndedDeployment {
  const ended = Date.parse(task.CompletedTime ?? "");
  return {
    deploymentId: deployment.Id,
    taskId: task.Id,
    projectId: deployment.ProjectId ?? undefined,
    environmentId: deployment.EnvironmentId ?? undefined,
    tenantId: deployment.TenantId || undefined,
    releaseId: deployment.ReleaseId ?? undefined,
    isFailed: task.State !== "Success",
    started: task.StartTime ? Date.parse(task.StartTime) : ended,
    ended,
  };
}

interface Pages<Item> {
  readonly items: readonly Item[];
  readonly isWhole: boolean;
}

function readTasks(
  { from, to, projects }: MetricsFilter,
  { space, progress, parts }: Pick<CallContext, "space" | "progress" | "parts">,
): Promise<Pages<Task>> {
  const project = projects.length === 1 ? projects[0] : undefined;
  return readPages(async (skip) => {
    const page = await space.client.get("/api/{spaceId}/tasks", {
      query: {
        name: ["Deploy"],
        states: ["Success", "Failed", "TimedOut"],
        fromCompletedDate: from,
        toCompletedDate: to,
        ...(project ? { project } : {}),
        skip,
        take: PAGE,
      },
    });
    const Items = parts.list("deployments that ended", page.Items);
    progress("Reading deployments", skip + Items.length, page.TotalResults ?? undefined);
    return { ...page, Items };
  });
}

/** Deployments come newest first, so that those before the span end the reading. */
function readDeployments(
  { from, projects, environments, tenants }: MetricsFilter,
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<Pages<Deployment>> {
  const oldest = Date.parse(from) - LONGEST_MS;
  return readPages(
    async (skip) => {
      const filters = {
        projects: [...projects],
        environments: [...environments],
        tenants: [...tenants],
      };
      const query = { ...filters, skip, take: PAGE };
      const page = await space.client.get("/api/{spaceId}/deployments", { query });
      return { ...page, Items: parts.list("deployments", page.Items) };
    },
    (last) => Date.parse(last.Created ?? "") < oldest,
  );
}

async function readPages<Item>(
  read: (
    skip: number,
  ) => Promise<{ readonly Items: readonly Item[]; readonly TotalResults?: number | null | undefined }>,
  isEnd: (last: Item) => boolean = () => false,
): Promise<Pages<Item>> {
  const items: Item[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { Items, TotalResults } = await read(items.length);
    items.push(...Items);
    const last = items.at(-1);
    const isDone = Items.length === 0 || items.length >= (TotalResults ?? Number.POSITIVE_INFINITY);
    if (isDone || (last !== undefined && isEnd(last))) return { items, isWhole: true };
  }
  return { items, isWhole: false };
}

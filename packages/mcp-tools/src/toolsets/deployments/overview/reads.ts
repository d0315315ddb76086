/** The requests of an overview: one for what is where, one for what runs, and one more only where these leave something open. */
import type { components } from "@octo/api-client";
import { groupBy } from "../../../group-by.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import { noteNames } from "../../shown-names.ts";
import { type Deployment, fetchReleasesAndTasks } from "../deployment-summary.ts";
import {
  admitsTenant,
  type Cell,
  type CellAttempt,
  cellOf,
  cellsWithAttempts,
  cellsWithoutAttempts,
  type KnownCell,
  keyOf,
  type TenantChoice,
  UNFINISHED,
} from "./cells.ts";

type Dashboard = components["schemas"]["Dashboard"];

/** What an overview is about. Empty lists mean all. */
export interface OverviewChoice extends TenantChoice {
  readonly projects: readonly string[];
  readonly environments: readonly string[];
}

/** Names by id, and the environments in the order of the server. */
export interface Labels {
  readonly project: (id: string) => string;
  readonly environment: (id: string) => string;
  readonly tenant: (id: string) => string;
  readonly environmentOrder: readonly string[];
}

/** What was read. */
export interface Overview {
  readonly cells: readonly Cell[];
  readonly labels: Labels;
}

type Source = Pick<CallContext, "octopus" | "space" | "cache" | "parts">;

/** A source, and the versions of releases that the dashboard names. */
type Named = Source & { readonly versions: ReadonlyMap<string, string> };

/** The most deployments that a request for what runs, or for successes, reads. */
const MOST = 1_000;

/** Reads all cells that were asked for. */
export async function readOverview(choice: OverviewChoice, context: Source): Promise<Overview> {
  const { space, parts } = context;
  const [projects, environments] = [[...choice.projects], [...choice.environments]];
  const [dashboard, unfinished] = await Promise.all([
    space.client.get("/api/{spaceId}/dashboard/dynamic", {
      query: { projects, environments, includePrevious: true },
    }),
    parts.read("what runs", () =>
      listDeployments({ projects, environments, taskState: UNFINISHED }, context),
    ),
  ]);
  const whole = checked(dashboard, context);
  noteNamesOf(whole, context);
  const tenants = new Map(whole.Tenants.map((tenant) => [tenant.Id, tenant]));
  const admits = ({ tenantId }: KnownCell) => admitsTenant(tenantId, choice, tenants);
  const shown = cellsWithAttempts(whole.Items);
  const source = { ...context, versions: versionsIn(whole.Items) };
  const known = (await withUnfinished(shown, unfinished?.Items ?? [], source)).filter(admits);
  const cells = await withSuccesses(known, source);
  const empty = cellsWithoutAttempts(whole, shown).filter(admits);
  return { cells: [...cells, ...empty.map((one) => cellOf(one, false))], labels: labelsOf(whole) };
}

type Checked = Required<Pick<Dashboard, "Items" | "Projects" | "Environments" | "Tenants">>;

/** Names what the server left out of its response. */
function checked(dashboard: Dashboard, { parts }: Source): Checked {
  const Items = [...parts.list("what is where", dashboard.Items), ...(dashboard.PreviousItems ?? [])];
  const named = <T extends { readonly Id?: string | null }>(what: string, list: readonly T[] | undefined) => {
    const all = parts.list(what, list);
    if (all.some(({ Id }) => !Id)) parts.missing(`${what}: some have no id in the response of the server`);
    return all.filter(({ Id }) => Boolean(Id));
  };
  if (Items.some(({ ProjectId, EnvironmentId }) => !ProjectId || !EnvironmentId))
    parts.missing("deployments of which the server does not say where they are");
  if (typeof dashboard.ProjectLimit === "number")
    parts.missing(`projects: the server shows at most ${dashboard.ProjectLimit}`);
  return {
    Items,
    Projects: named("projects", dashboard.Projects),
    Environments: named("environments", dashboard.Environments),
    Tenants: named("tenants", dashboard.Tenants),
  };
}

/** Tenants are left out: a space can have more of them than names are remembered. */
function noteNamesOf({ Projects, Environments }: Checked, context: Source): void {
  noteNames("project", Projects, context);
  noteNames("environment", Environments, context);
}

function labelsOf({ Projects, Environments, Tenants }: Checked): Labels {
  const by = (list: readonly { readonly Id: string; readonly Name?: string | null }[]) => {
    const names = new Map(list.map(({ Id, Name }) => [Id, Name || Id]));
    return (id: string) => names.get(id) ?? id;
  };
  return {
    project: by(Projects),
    environment: by(Environments),
    tenant: by(Tenants),
    environmentOrder: Environments.map(({ Id }) => Id),
  };
}

/** The versions of releases by id, as the dashboard names them. */
function versionsIn(items: Checked["Items"]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ ReleaseId, ReleaseVersion }) =>
      ReleaseId && ReleaseVersion ? [[ReleaseId, ReleaseVersion] as const] : [],
    ),
  );
}

interface Filter {
  readonly projects: string[];
  readonly environments: string[];
  readonly taskState: readonly string[];
}

function listDeployments({ projects, environments, taskState }: Filter, { space }: Source) {
  return space.client.get("/api/{spaceId}/deployments", {
    query: { projects, environments, taskState: [...taskState], take: MOST },
  });
}

/** Adds what runs or waits and is not the newest deployment of its cell, because the dashboard does not show it. */
async function withUnfinished(
  cells: readonly KnownCell[],
  unfinished: readonly Deployment[],
  context: Named,
): Promise<readonly KnownCell[]> {
  const shown = new Set(cells.flatMap(({ attempts }) => attempts.map(({ taskId }) => taskId)));
  const others = unfinished.filter(({ TaskId }) => !TaskId || !shown.has(TaskId));
  if (others.length === 0) return cells;
  const found = await attemptsOf(others, "Unfinished", context);
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
  for (const [key, added] of found) {
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, attempts: [...before.attempts, ...added.attempts] } : added);
  }
  return [...byKey.values()];
}

/** Finds the last success of cells of which the dashboard shows only attempts that did not succeed. */
async function withSuccesses(cells: readonly KnownCell[], context: Named): Promise<readonly Cell[]> {
  const isOpen = ({ attempts }: KnownCell) => !attempts.some(({ state }) => state === "Success");
  const open = cells.filter(isOpen);
  if (open.length === 0) return cells.map((cell) => cellOf(cell, false));
  const ids = (of: (cell: KnownCell) => string) => [...new Set(open.map(of))];
  const filter = {
    projects: ids(({ projectId }) => projectId),
    environments: ids(({ environmentId }) => environmentId),
    taskState: ["Success"],
  };
  const page = await context.parts.read("what is live", () => listDeployments(filter, context));
  const wanted = new Set(open.map(keyOf));
  const newest = [...groupBy(page?.Items ?? [], (one) => keyOf(keyOfDeployment(one)))]
    .filter(([key]) => wanted.has(key))
    .flatMap(([, [first]]) => first ?? []);
  const found = await attemptsOf(newest, "Success", context);
  const isWhole = page !== undefined && page.Items.length >= (page.TotalResults ?? Number.POSITIVE_INFINITY);
  if (page && !isWhole) context.parts.missing("older successes: there are more than one request reads");
  return cells.map((cell) => {
    const success = found.get(keyOf(cell))?.attempts ?? [];
    return cellOf(
      { ...cell, attempts: [...cell.attempts, ...success] },
      isOpen(cell) && !isWhole ? undefined : false,
    );
  });
}

function keyOfDeployment({ ProjectId, EnvironmentId, TenantId }: Deployment) {
  return {
    projectId: ProjectId ?? "",
    environmentId: EnvironmentId ?? "",
    tenantId: TenantId || undefined,
  };
}

/**
 * Deployments of a list as attempts of their cells, by the key of the cell.
 * @param listedAs the state for which the server listed them, which stands in for that of a task that cannot be read
 */
async function attemptsOf(
  deployments: readonly Deployment[],
  listedAs: string,
  context: Named,
): Promise<ReadonlyMap<string, KnownCell>> {
  const placed = deployments.filter(({ ProjectId, EnvironmentId }) => ProjectId && EnvironmentId);
  if (placed.length === 0) return new Map();
  const { versions } = context;
  const { releases, tasks } = await fetchReleasesAndTasks(placed, context, versions);
  const attempt = (deployment: Deployment): CellAttempt => {
    const task = tasks.get(deployment.TaskId ?? "");
    return {
      releaseId: deployment.ReleaseId,
      version:
        versions.get(deployment.ReleaseId) ??
        releases.get(deployment.ReleaseId)?.version ??
        deployment.ReleaseId,
      channelId: deployment.ChannelId ?? undefined,
      taskId: deployment.TaskId ?? undefined,
      state: task?.State ?? listedAs,
      created: deployment.Created ?? undefined,
      completed: task?.CompletedTime ?? undefined,
      needsPerson: task?.HasPendingInterruptions ?? false,
    };
  };
  return new Map(
    [...groupBy(placed, (one) => keyOf(keyOfDeployment(one)))].flatMap(([key, group]) => {
      const [first] = group;
      return first ? [[key, { ...keyOfDeployment(first), attempts: group.map(attempt) }] as const] : [];
    }),
  );
}

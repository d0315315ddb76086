/**
 * A cell is one project in one environment, for one tenant or for none. The dashboard names the newest deployment of each and
 * the one before it; what is live is the newest of them that succeeded, which is not always the newest one.
 */
import type { components } from "@octo/api-client";
import { groupBy } from "../../../group-by.ts";
import { type Owner, requiredOwner } from "../../../reading/owner.ts";
import { includesText } from "../../../text/names.ts";

type Dashboard = components["schemas"]["Dashboard"];
type DashboardItem = components["schemas"]["DashboardItem"];
type DashboardProject = components["schemas"]["DashboardProject"];
type DashboardTenant = components["schemas"]["DashboardTenant"];

/** Where a deployment goes. */
export interface CellKey {
  readonly projectId: string;
  readonly environmentId: string;
  readonly tenantId: string | undefined;
}

/** A deployment of a cell. */
export interface CellAttempt {
  readonly releaseId: string;
  readonly version: string;
  readonly channelId: string | undefined;
  readonly taskId: string | undefined;
  readonly state: string;
  readonly created: string | undefined;
  readonly completed: string | undefined;
  readonly needsPerson: boolean;
}

/** What a cell has. `unknown`: there were attempts, and whether one succeeded could not be read. */
export type CellState = "live" | "neverSucceeded" | "neverDeployed" | "unknown";

/** One cell with its deployments. */
export interface Cell extends CellKey {
  readonly state: CellState;
  /** The last success. */
  readonly live: CellAttempt | undefined;
  /** The newest finished attempt, where it is not the live one. */
  readonly lastAttempt: CellAttempt | undefined;
  /** What is queued or runs, the oldest first. */
  readonly running: readonly CellAttempt[];
}

/** States of a deployment that is not done. */
export const UNFINISHED: readonly string[] = ["Queued", "Executing", "Cancelling"];

/** `Unfinished` stands in for the state of a task that cannot be read. */
const isUnfinished = ({ state }: CellAttempt) => state === "Unfinished" || UNFINISHED.includes(state);

/** A text by which two cells can be compared. */
export function keyOf({ projectId, environmentId, tenantId }: CellKey): string {
  return JSON.stringify([projectId, environmentId, tenantId ?? null]);
}

/** What a cell belongs to. */
export function ownerOfCell({ projectId, environmentId, tenantId }: CellKey): Owner {
  return {
    projects: [requiredOwner(projectId)],
    environments: [requiredOwner(environmentId)],
    tenants: [tenantId],
  };
}

/** A cell with the attempts that were read of it. */
export interface KnownCell extends CellKey {
  readonly attempts: readonly CellAttempt[];
}

/** The cells of a dashboard that have a deployment. An item that names no project or environment is in none. */
export function cellsWithAttempts(items: readonly DashboardItem[]): readonly KnownCell[] {
  const placed = items.flatMap((item) => {
    const { ProjectId: projectId, EnvironmentId: environmentId, TenantId } = item;
    if (!projectId || !environmentId) return [];
    return [{ item, key: { projectId, environmentId, tenantId: TenantId || undefined } }];
  });
  return [...groupBy(placed, ({ key }) => keyOf(key)).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first.key, attempts: group.map(({ item }) => attemptOf(item)) }] : [];
  });
}

function attemptOf(item: DashboardItem): CellAttempt {
  return {
    releaseId: item.ReleaseId ?? "",
    version: item.ReleaseVersion || item.ReleaseId || "a release without a name",
    channelId: item.ChannelId ?? undefined,
    taskId: item.TaskId ?? undefined,
    state: item.State ?? "Unknown",
    created: item.Created ?? undefined,
    completed: item.CompletedTime ?? undefined,
    needsPerson: item.HasPendingInterruptions ?? false,
  };
}

/** A cell as it is shown. `succeeded` says whether the server has a success that the attempts lack: `undefined` is not known. */
export function cellOf({ attempts, ...key }: KnownCell, succeeded: boolean | undefined): Cell {
  const sorted = [...attempts].sort((a, b) => (b.created ?? "").localeCompare(a.created ?? ""));
  const finished = sorted.filter((one) => !isUnfinished(one));
  const live = finished.find(({ state }) => state === "Success");
  const [newest] = finished;
  const isUnknown = succeeded !== false || attempts.some(({ state }) => state === "Unknown");
  return {
    ...key,
    state: live ? "live" : attempts.length === 0 ? "neverDeployed" : isUnknown ? "unknown" : "neverSucceeded",
    live,
    lastAttempt: newest === live ? undefined : newest,
    running: sorted.filter(isUnfinished).reverse(),
  };
}

/** What the caller asked for beside projects and environments. */
export interface TenantChoice {
  readonly tenants: readonly string[];
  readonly tags: readonly string[];
}

/** Whether a cell belongs to the tenants that were asked for. */
export function admitsTenant(
  tenantId: string | undefined,
  { tenants, tags }: TenantChoice,
  known: ReadonlyMap<string, DashboardTenant>,
): boolean {
  if (tenants.length === 0 && tags.length === 0) return true;
  if (!tenantId || (tenants.length > 0 && !tenants.includes(tenantId))) return false;
  const own = known.get(tenantId)?.TenantTags ?? [];
  return tags.length === 0 || tags.some((tag) => includesText(own, tag));
}

/**
 * The cells to which nothing was ever deployed: tenants that are connected to a project in an environment, and the
 * environments of a project that is deployed without tenants.
 */
export function cellsWithoutAttempts(
  { Projects, Environments, Tenants }: Pick<Dashboard, "Projects" | "Environments" | "Tenants">,
  known: readonly KnownCell[],
): readonly KnownCell[] {
  const seen = new Set(known.map(keyOf));
  const shown = new Set((Environments ?? []).map(({ Id }) => Id));
  const byProject = new Map((Projects ?? []).map((project) => [project.Id, project]));
  const tenanted = (Tenants ?? []).flatMap(({ Id: tenantId, ProjectEnvironments }) =>
    Object.entries(ProjectEnvironments ?? {})
      .filter(([projectId]) => byProject.has(projectId))
      .flatMap(([projectId, ids]) =>
        // A server may send null where it has no list.
        ((ids as readonly string[] | null) ?? [])
          .filter((id) => shown.has(id))
          .map((environmentId) => ({ projectId, environmentId, tenantId })),
      ),
  );
  const withTenants = new Set(tenanted.map((one) => keyOf({ ...one, tenantId: undefined })));
  const untenanted = (Projects ?? []).filter(isDeployedWithoutTenant).flatMap((project) =>
    (project.EnvironmentIds ?? [])
      .map((environmentId) => ({ projectId: project.Id, environmentId, tenantId: undefined }))
      // A project that may do both is deployed to tenants where it has some.
      .filter((one) => project.TenantedDeploymentMode === "Untenanted" || !withTenants.has(keyOf(one))),
  );
  return [...tenanted, ...untenanted]
    .filter((one) => !seen.has(keyOf(one)))
    .map((one) => ({ ...one, attempts: [] }));
}

function isDeployedWithoutTenant({ TenantedDeploymentMode, IsDisabled }: DashboardProject): boolean {
  return TenantedDeploymentMode !== "Tenanted" && IsDisabled !== true;
}

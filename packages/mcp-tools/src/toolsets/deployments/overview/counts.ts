/** Counts of cells, and how the versions of environments compare. Cells with and without a tenant are counted apart. */

import { present } from "../../../fields.ts";
import { groupBy } from "../../../group-by.ts";
import type { Cell } from "./cells.ts";
import { isOlder, type Newest } from "./newest.ts";
import type { Labels } from "./reads.ts";

/** The most names that a count lists. */
export const NAMES = 12;

/** Counts by kind; a kind that no cell is of is left out. */
function countsOf(cells: readonly Cell[], newest: Newest) {
  const count = (fits: (cell: Cell) => boolean) => cells.filter(fits).length || null;
  return present({
    deployed: count(({ state }) => state !== "neverDeployed"),
    live: count(({ state }) => state === "live"),
    behind: count((cell) => newest.at(cell).isBehind),
    lastAttemptFailed: count(({ lastAttempt }) => lastAttempt !== undefined),
    running: count(({ running }) => running.length > 0),
    neverSucceeded: count(({ state }) => state === "neverSucceeded"),
    neverDeployed: count(({ state }) => state === "neverDeployed"),
    liveNotKnown: count(({ state }) => state === "unknown"),
  });
}

/** {@link countsOf} for cells without and with a tenant. */
export function countsApart(cells: readonly Cell[], newest: Newest) {
  const untenanted = cells.filter(({ tenantId }) => !tenantId);
  const tenanted = cells.filter(({ tenantId }) => tenantId);
  return {
    ...(untenanted.length > 0 ? { untenanted: countsOf(untenanted, newest) } : {}),
    ...(tenanted.length > 0 ? { tenanted: countsOf(tenanted, newest) } : {}),
  };
}

/** Counts of each environment, with the names of the projects that never came there. */
export function environmentCounts(cells: readonly Cell[], newest: Newest, labels: Labels) {
  const byEnvironment = groupBy(cells, ({ environmentId }) => environmentId);
  return inOrder([...byEnvironment.keys()], labels).map((id) => {
    const own = byEnvironment.get(id) ?? [];
    const projects = (state: Cell["state"]) => {
      const names = own.filter((cell) => !cell.tenantId && cell.state === state);
      return names.length > NAMES ? null : names.map(({ projectId }) => labels.project(projectId));
    };
    return {
      environment: labels.environment(id),
      ...countsApart(own, newest),
      ...present({
        neverSucceededProjects: projects("neverSucceeded"),
        neverDeployedProjects: projects("neverDeployed"),
      }),
    };
  });
}

/** Environments in the order of the server; those that it does not list come last. */
export function inOrder(ids: readonly string[], { environmentOrder }: Labels): readonly string[] {
  const position = (id: string) => environmentOrder.indexOf(id) + 1 || environmentOrder.length + 1;
  return [...ids].sort((a, b) => position(a) - position(b));
}

/** For each environment but the first: in how many projects its live version is older than that of the one before, and of the first. */
export function comparisons(cells: readonly Cell[], labels: Labels) {
  const live = cells.filter((cell) => !cell.tenantId && cell.live);
  const byEnvironment = groupBy(live, ({ environmentId }) => environmentId);
  const ids = inOrder([...byEnvironment.keys()], labels);
  const [first] = ids;
  return ids.slice(1).flatMap((id, at) => {
    const others = [...new Set([ids[at], first])].filter((other) => other !== undefined);
    return others.map((other) => compared(id, other, byEnvironment, labels));
  });
}

function compared(
  id: string,
  other: string,
  byEnvironment: ReadonlyMap<string, readonly Cell[]>,
  labels: Labels,
) {
  const versions = new Map(
    (byEnvironment.get(other) ?? []).map(({ projectId, live }) => [projectId, live?.version ?? ""]),
  );
  const pairs = (byEnvironment.get(id) ?? []).flatMap(({ projectId, live }) => {
    const than = versions.get(projectId);
    return live && than !== undefined ? [{ version: live.version, than }] : [];
  });
  const older = pairs.filter(({ version, than }) => isOlder(version, than) === true).length;
  const newer = pairs.filter(({ version, than }) => isOlder(than, version) === true).length;
  return {
    environment: labels.environment(id),
    against: labels.environment(other),
    projects: pairs.length,
    older,
    ...(newer > 0 ? { newer } : {}),
  };
}

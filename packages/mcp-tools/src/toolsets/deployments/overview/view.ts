/** How an overview shows cells: grouped by project, by tenant or by version. Names stand in for ids, and each fact is said once. */

import { present } from "../../../fields.ts";
import { groupBy } from "../../../group-by.ts";
import type { Cell, CellAttempt } from "./cells.ts";
import { inOrder, NAMES } from "./counts.ts";
import type { Newest } from "./newest.ts";
import type { Labels } from "./reads.ts";

/** A row of the result, or a part of it. */
type Row = Record<string, unknown>;

/** What the rendering of cells needs. */
export interface CellView {
  readonly labels: Labels;
  readonly newest: Newest;
  /** Whether a cell has what was searched for; undefined where nothing was searched. */
  readonly has: ((cell: Cell) => string | undefined) | undefined;
}

/** One cell. */
function cellFields(cell: Cell, { newest, has }: CellView) {
  const { behindBy, isBehind } = newest.at(cell);
  return present({
    live: cell.live?.version,
    since: cell.live?.completed,
    behindBy: behindBy ?? null,
    behind: isBehind && behindBy === undefined ? true : null,
    ...(has ? { has: has(cell) } : {}),
    neverSucceeded: cell.state === "neverSucceeded" || null,
    neverDeployed: cell.state === "neverDeployed" || null,
    liveNotKnown: cell.state === "unknown" || null,
    lastAttempt: cell.lastAttempt ? attemptFields(cell.lastAttempt) : null,
    running: cell.running.map(runningFields),
  });
}

function attemptFields({ version, state, completed, created, taskId }: CellAttempt) {
  return present({ version, state, at: completed ?? created, taskId });
}

function runningFields({ version, state, created, taskId, needsPerson }: CellAttempt) {
  return present({ version, state, since: created, taskId, waitsForPerson: needsPerson || null });
}

/** Cells by project, and in it by environment. */
export function byProject(cells: readonly Cell[], view: CellView): readonly Row[] {
  const { labels, newest } = view;
  return [...groupBy(cells, ({ projectId }) => projectId)].map(([projectId, own]) => {
    const versions = [...new Set(own.flatMap((cell) => newest.at(cell).newest ?? []))];
    return {
      project: labels.project(projectId),
      ...(versions.length === 1
        ? { newest: versions[0] }
        : versions.length > 1
          ? { newestOfChannels: versions }
          : {}),
      environments: byEnvironment(own, labels, (group) => environmentFields(group, view)),
    };
  });
}

function byEnvironment(cells: readonly Cell[], labels: Labels, render: (group: readonly Cell[]) => Row) {
  const groups = groupBy(cells, ({ environmentId }) => environmentId);
  return Object.fromEntries(
    inOrder([...groups.keys()], labels).map((id) => [labels.environment(id), render(groups.get(id) ?? [])]),
  );
}

function environmentFields(cells: readonly Cell[], view: CellView): Row {
  const untenanted = cells.find(({ tenantId }) => !tenantId);
  const tenanted = cells.filter(({ tenantId }) => tenantId);
  return {
    ...(untenanted ? cellFields(untenanted, view) : {}),
    ...(tenanted.length > 0 ? { tenants: tenantFields(tenanted, view) } : {}),
  };
}

/** A few tenants each by itself, and many by version. */
function tenantFields(cells: readonly Cell[], view: CellView): Row {
  const name = ({ tenantId }: Cell) => view.labels.tenant(tenantId ?? "");
  const of = (state: Cell["state"]) => cells.filter((cell) => cell.state === state);
  const versions = groupBy(of("live"), ({ live }) => live?.version ?? "");
  const few = cells.length <= NAMES;
  const group = (own: readonly Cell[]) =>
    own.length === 0 ? null : { count: own.length, ...namesOf(own, name, few) };
  return {
    count: cells.length,
    ...present({
      versions: [...versions]
        .sort(([a], [b]) => b.localeCompare(a, "en", { numeric: true }))
        .map(([version, own]) => ({ version, count: own.length, ...namesOf(own, name, few) })),
      neverSucceeded: group(of("neverSucceeded")),
      neverDeployed: group(of("neverDeployed")),
      liveNotKnown: group(of("unknown")),
      lastAttemptFailed: group(cells.filter(({ lastAttempt, live }) => lastAttempt && live)),
      running: group(cells.filter(({ running }) => running.length > 0)),
    }),
    ...(few ? { each: Object.fromEntries(cells.map((cell) => [name(cell), cellFields(cell, view)])) } : {}),
  };
}

/** The names of a group, unless they are too many, or each is shown by itself anyway. */
function namesOf(own: readonly Cell[], name: (cell: Cell) => string, few: boolean): { names?: string[] } {
  return few || own.length > NAMES ? {} : { names: own.map(name) };
}

/** Cells by tenant, and in it by project and environment. */
export function byTenant(cells: readonly Cell[], view: CellView): readonly Row[] {
  const { labels } = view;
  const tenanted = cells.filter(({ tenantId }) => tenantId);
  return [...groupBy(tenanted, ({ tenantId }) => tenantId ?? "")].map(([tenantId, own]) => ({
    tenant: labels.tenant(tenantId),
    projects: Object.fromEntries(
      [...groupBy(own, ({ projectId }) => projectId)].map(([projectId, group]) => [
        labels.project(projectId),
        byEnvironment(group, labels, ([cell]) => (cell ? cellFields(cell, view) : {})),
      ]),
    ),
  }));
}

/** Cells by project and live version. */
export function byVersion(cells: readonly Cell[], view: CellView): readonly Row[] {
  const { labels } = view;
  const keyed = groupBy(cells, ({ projectId, live, state }) =>
    JSON.stringify([projectId, live ? live.version : null, live ? "live" : state]),
  );
  return [...keyed.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const environments = byEnvironment(own, labels, (group) => {
      const tenanted = group.filter(({ tenantId }) => tenantId);
      const names = namesOf(tenanted, ({ tenantId }) => labels.tenant(tenantId ?? ""), false);
      return {
        ...(group.length > tenanted.length ? { untenanted: true } : {}),
        ...(tenanted.length > 0 ? { tenants: { count: tenanted.length, ...names } } : {}),
      };
    });
    return [
      {
        project: labels.project(first.projectId),
        ...(first.live ? { version: first.live.version } : { [first.state]: true }),
        environments,
      },
    ];
  });
}

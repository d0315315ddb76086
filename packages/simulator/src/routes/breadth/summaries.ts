/** Counts of machines: environments and worker pools by health, kind and tenant. */

import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { NamedResource } from "../../model/resource.ts";
import type { Machine, Worker } from "../../model/structure.ts";
import { byName, oneOf } from "../listing.ts";

/** Summaries of environments and of worker pools. */
export function summaryRoutes(): Route[] {
  return [
    route("GET /{space}/environments/summary", "EnvironmentView", environments),
    route("GET /{space}/workerpools/summary", "WorkerView", pools),
  ];
}

const HEALTHS = ["Healthy", "Unavailable", "Unknown", "HasWarnings", "Unhealthy"];

/** How often each key occurs. */
export function tally(keys: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function counts(machines: readonly (Machine | Worker)[]) {
  const health = tally(machines.map((item) => item.HealthStatus));
  return {
    TotalMachines: machines.length,
    TotalDisabledMachines: machines.filter((item) => item.IsDisabled).length,
    MachineHealthStatusSummaries: Object.fromEntries(HEALTHS.map((name) => [name, health[name] ?? 0])),
    MachineEndpointSummaries: tally(machines.map((item) => item.Endpoint.CommunicationStyle)),
    MachineIdsForCalamariUpgrade: machines
      .filter((item) => item.HasLatestCalamari === false)
      .map((item) => item.Id),
    MachineIdsForTentacleUpgrade: [],
    TentacleUpgradesRequired: false,
  };
}

function targetCounts(machines: readonly Machine[]) {
  return {
    ...counts(machines),
    MachineTenantSummaries: tally(machines.flatMap((item) => item.TenantIds)),
    MachineTenantTagSummaries: tally(machines.flatMap((item) => item.TenantTags)),
    DeploymentTargetSummaries: tally(machines.map((item) => item.Endpoint.CommunicationStyle)),
  };
}

function wantedHost({ query }: Context, item: Machine | Worker): boolean {
  const text = query.text("machinePartialName")?.toLowerCase() ?? "";
  return (
    item.Name.toLowerCase().includes(text) &&
    (query.bool("isDisabled") ?? item.IsDisabled) === item.IsDisabled &&
    oneOf(query.list("healthStatuses"), item.HealthStatus) &&
    oneOf(query.list("commStyles"), item.Endpoint.CommunicationStyle)
  );
}

function wantedTarget(context: Context, item: Machine): boolean {
  const { query } = context;
  return (
    wantedHost(context, item) &&
    oneOf(query.list("roles"), ...item.Roles) &&
    oneOf(query.list("tenantIds"), ...item.TenantIds) &&
    oneOf(query.list("tenantTags"), ...item.TenantTags) &&
    oneOf(query.list("deploymentTargetTypes"), item.Endpoint.CommunicationStyle)
  );
}

function chosen<T extends NamedResource>({ query }: Context, items: readonly T[]): T[] {
  const text = query.text("partialName")?.toLowerCase() ?? "";
  return items.filter((item) => oneOf(query.list("ids"), item.Id) && item.Name.toLowerCase().includes(text));
}

function environments(context: Context) {
  const { space, query } = context;
  const hideEmpty = query.bool("hideEmptyEnvironments") === true;
  const summaries = chosen(context, space.environments.all())
    .sort((a, b) => a.SortOrder - b.SortOrder)
    .map((item) => ({
      item,
      machines: space.machines.where("environment", item.Id).filter((host) => wantedTarget(context, host)),
    }))
    .filter(({ machines }) => !hideEmpty || machines.length > 0);
  const all = [...new Set(summaries.flatMap(({ machines }) => machines))];
  return ok({
    ...targetCounts(all),
    EnvironmentSummaries: summaries.map(({ item, machines }) => ({
      Environment: context.linker.add("Environment", item),
      ...targetCounts(machines),
    })),
    Links: { Self: `${context.linker.api}/${space.id}/environments/summary` },
  });
}

function pools(context: Context) {
  const { space, query } = context;
  const hideEmpty = query.bool("hideEmptyWorkerPools") === true;
  const workers = space.workers.all().filter((item) => wantedHost(context, item));
  const summaries = chosen(context, space.workerPools.all())
    .sort(byName)
    .map((pool) => ({ pool, members: workers.filter((item) => item.WorkerPoolIds.includes(pool.Id)) }))
    .filter(({ members }) => !hideEmpty || members.length > 0);
  return ok({
    ...counts([...new Set(summaries.flatMap(({ members }) => members))]),
    WorkerPoolSummaries: summaries.map(({ pool, members }) => ({
      WorkerPool: context.linker.add("WorkerPool", pool),
      ...counts(members),
    })),
    Links: { Self: `${context.linker.api}/${space.id}/workerpools/summary` },
  });
}

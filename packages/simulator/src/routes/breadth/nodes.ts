/** Server nodes, capabilities, feature toggles of the server, rate limits, its log and its process. */

import { recordChange } from "../../domain/changes.ts";
import { merge } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { RateLimitingPolicy, ServerNode } from "../../model/governance.ts";
import { allSpaceStates } from "../../store/store.ts";
import { DAY, HOUR, iso } from "../../time.ts";
import { matchesCommon, requireOne } from "../listing.ts";
import { CAPABILITIES } from "../used/server.ts";

/** How many tasks the node may run at once. It is more than any world runs, because the engine does not enforce it. */
export const TASK_CAP = 20;

export function nodeRoutes(): Route[] {
  const rates = { since: "2026.3.0" };
  return [
    route("GET /octopusservernodes", null, (context) =>
      ok(
        context.page(
          "OctopusServerNode",
          nodes(context).filter((node) => matchesCommon(context, node)),
        ),
      ),
    ),
    route("GET /octopusservernodes/all", null, (context) =>
      ok(nodes(context).map((n) => asSent(context, n))),
    ),
    route("GET /octopusservernodes/ping", null, ping, { open: true }),
    route("GET /octopusservernodes/summary", null, summary),
    route("GET /octopusservernodes/{id}", null, (context) => ok(asSent(context, find(context)))),
    route("PUT /octopusservernodes/{id}", "AdministerSystem", putNode),
    route("GET /octopusservernodes/{id}/details", null, details),
    route("GET /capabilities/{capability}", null, capability),
    route("GET /configuration/feature-toggles", null, (context) => ok({ FeatureToggles: switches(context) })),
    route("GET /configuration/enabled-feature-toggles", null, (context) =>
      ok(
        switches(context)
          .filter((item) => item.IsEnabled)
          .map((item) => item.Name),
      ),
    ),
    route("GET /ratelimitingpolicies", null, listPolicies, rates),
    route(
      "GET /ratelimitingpolicies/{id}",
      null,
      (context) => ok(policyAsSent(context, policy(context))),
      rates,
    ),
    route("PUT /ratelimitingpolicies/{id}", "AdministerSystem", putPolicy, rates),
    route("GET /serverstatus/logs", "AdministerSystem", logs),
    route("GET /serverstatus/system-info", "AdministerSystem", systemInfo),
  ];
}

const SWITCHES: readonly (readonly [string, boolean])[] = [
  ["DeploymentFreezeByTenant", true],
  ["KubernetesLiveObjectStatus", true],
  ["FeatureToggles", true],
  ["EphemeralEnvironments", true],
];

function switches(context: Context): { Name: string; IsEnabled: boolean }[] {
  const name = context.query.text("name")?.toLowerCase();
  return SWITCHES.map(([Name, IsEnabled]) => ({ Name, IsEnabled })).filter(
    (item) => name === undefined || item.Name.toLowerCase() === name,
  );
}

function capability(context: Context) {
  const wanted = context.param("capability").toLowerCase();
  return ok({ Exists: CAPABILITIES.some((name) => name.toLowerCase() === wanted) });
}

/** The only node. Changes are stored, so that it can be drained. */
function nodes({ sim }: Context): ServerNode[] {
  const id = sim.settings.serverNode;
  const fresh = { Id: id, Name: id, MaxConcurrentTasks: TASK_CAP, IsInMaintenanceMode: false };
  return [sim.store.serverNodes.get(id) ?? fresh];
}

function find(context: Context): ServerNode {
  const wanted = context.param("id").toLowerCase();
  const found = nodes(context).find((item) => item.Id.toLowerCase() === wanted);
  if (found === undefined) throw notFound(context.param("id"));
  return found;
}

function asSent(context: Context, node: ServerNode) {
  const self = `${context.linker.api}/octopusservernodes/${node.Id}`;
  return { ...node, Links: { Self: self, Node: self, Details: `${self}/details` } };
}

function running(context: Context): number {
  const tasks = allSpaceStates(context.sim.store).flatMap((space) => space.tasks.where("state", "Executing"));
  return tasks.length;
}

function ping(context: Context) {
  const [node] = nodes(context);
  if (node === undefined) throw notFound("node");
  return ok({
    ...asSent(context, node),
    IsOffline: false,
    LastSeen: iso(context.now),
    Version: context.sim.settings.serverVersion,
  });
}

function summary(context: Context) {
  const Nodes = nodes(context).map((node) => ({
    ...asSent(context, node),
    IsOffline: false,
    LastSeen: iso(context.now),
    RunningTaskCount: running(context),
    MaxSqlConnectionPoolSize: 100,
    RecommendedMaxSqlConnectionPoolSize: 100,
  }));
  return ok({ Nodes });
}

function putNode(context: Context) {
  const before = find(context);
  const after = merge(before, context.body, ["Name"]);
  if (!Number.isInteger(after.MaxConcurrentTasks) || after.MaxConcurrentTasks < 1)
    throw invalid("The value of MaxConcurrentTasks must be a number above 0.");
  context.sim.store.serverNodes.put(after);
  recordChange(context, { noun: "Server node", name: after.Name, before, after });
  return ok(asSent(context, after));
}

function details(context: Context) {
  const node = find(context);
  const self = `${context.linker.api}/octopusservernodes/${node.Id}/details`;
  return ok({ Id: node.Id, RunningTasks: running(context), Links: { Self: self } });
}

function policy(context: Context): RateLimitingPolicy {
  return requireOne(context.sim.store.rateLimitingPolicies, context.param("id"));
}

function policyAsSent(context: Context, item: RateLimitingPolicy) {
  return { ...item, Links: { Self: `${context.linker.api}/ratelimitingpolicies/${item.Id}` } };
}

function listPolicies(context: Context) {
  const all = context.sim.store.rateLimitingPolicies.all();
  return ok(context.page("RateLimitingPolicy", all, (item) => policyAsSent(context, item)));
}

function putPolicy(context: Context) {
  const before = policy(context);
  const after = merge(before, context.body, before.IsBuiltIn ? ["Name", "IsBuiltIn", "ScopeType"] : []);
  for (const field of ["RequestsPerMinute", "BurstLimit"] as const)
    if (!Number.isInteger(after[field]) || after[field] < 1)
      throw invalid(`The value of ${field} must be a number above 0.`);
  context.sim.store.rateLimitingPolicies.put(after);
  recordChange(context, { noun: "Rate limiting policy", name: after.Name, before, after });
  return ok(policyAsSent(context, after));
}

/** The server's own log: what its task queue did lately. */
function logs(context: Context) {
  const entries = context.sim.store.events
    .all()
    .slice(-200)
    .reverse()
    .map((event) => ({
      Category: "Info",
      OccurredAt: event.Occurred,
      MessageText: event.Message,
      Detail: null,
    }));
  const skip = context.query.int("skip", 0);
  return ok(entries.slice(skip, skip + context.query.int("take", 30)));
}

function systemInfo(context: Context) {
  return ok({
    Id: null,
    Version: context.sim.settings.serverVersion,
    OSVersion: "Linux 6.8.0",
    ClrVersion: "10.0.1",
    Uptime: `${Math.floor((context.now % (30 * DAY)) / DAY)} days ${Math.floor((context.now % DAY) / HOUR)} hours`,
    ThreadCount: 61,
    MinThreadPoolCount: 16,
    WorkingSetBytes: 1_482_752_000,
    Links: { Self: `${context.linker.api}/serverstatus/system-info` },
  });
}

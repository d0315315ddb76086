/** Live status: the objects that a project runs on clusters, and observability sessions that watch logs and events. */

import {
  clustersOf,
  containerLines,
  findObject,
  type LiveObject,
  manifestOf,
  objectsOn,
} from "../../domain/live-objects.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { ObservabilitySession } from "../../model/governance.ts";
import type { Machine } from "../../model/structure.ts";
import { iso, MINUTE } from "../../time.ts";
import { requireOne } from "../listing.ts";

const SINCE = { since: "2025.3.0" };

export function liveStatusRoutes(): Route[] {
  const environment = "/{space}/projects/{id}/environments/{environmentId}";
  const base = "/{space}/observability";
  const both = (rest: string, handler: Route["handler"]): Route[] =>
    [`${environment}/untenanted`, `${environment}/tenants/{tenantId}`].map((target) =>
      route(`GET ${target}/${rest}`, "DeploymentView", handler, SINCE),
    );
  return [
    ...both("livestatus", status),
    ...both("machines/{machineId}/resources/{resourceId}", resource),
    ...both("machines/{machineId}/resources/{resourceId}/manifest", manifest),
    route(`POST ${base}/logs/sessions`, "DeploymentView", (c) => open(c, "logs"), SINCE),
    route(`GET ${base}/logs/sessions/{id}`, "DeploymentView", logs, SINCE),
    route(`POST ${base}/events/sessions`, "DeploymentView", (c) => open(c, "events"), SINCE),
    route(`GET ${base}/events/sessions/{id}`, "DeploymentView", events, SINCE),
    route(`GET ${base}/kubernetes-monitors`, "MachineView", monitors, SINCE),
    route(`GET ${base}/kubernetes-monitors/{id}`, "MachineView", monitor, SINCE),
  ];
}

function projectOnClusters(context: Context) {
  const project = requireOne(context.space.projects, context.param("id"));
  const environment = requireOne(context.space.environments, context.param("environmentId"));
  const tenantId = context.param("tenantId");
  if (tenantId !== "") requireOne(context.space.tenants, tenantId);
  return { project, machines: clustersOf(context.space, project, environment) };
}

function status(context: Context) {
  const { project, machines } = projectOnClusters(context);
  const health = machines.length === 0 ? "Unknown" : "Healthy";
  const Summary = {
    Status: health,
    HealthStatus: health,
    SyncStatus: machines.length === 0 ? "Unknown" : "InSync",
    SyncStatusMessage: null,
    TotalOrphanCount: 0,
    LastUpdated: iso(context.now),
  };
  if (context.query.bool("summaryOnly") === true) return ok({ MachineStatuses: [], Summary });
  const MachineStatuses = machines.map((machine) => {
    const Resources = objectsOn(project, machine);
    return { MachineId: machine.Id, Status: Resources[0]?.HealthStatus ?? "Unknown", Resources };
  });
  return ok({ MachineStatuses, Summary });
}

function objectIn(context: Context): LiveObject {
  const { project, machines } = projectOnClusters(context);
  const wanted = context.param("machineId").toLowerCase();
  const machine = machines.find((item) => item.Id.toLowerCase() === wanted);
  if (machine === undefined) throw notFound(context.param("machineId"));
  const found = findObject(objectsOn(project, machine), context.param("resourceId"));
  if (found === undefined) throw notFound(context.param("resourceId"));
  return found;
}

function resource(context: Context) {
  const found = objectIn(context);
  const summary = { Labels: { "app.kubernetes.io/name": context.param("id") }, Annotations: {} };
  return ok({ Resource: { ...found, LastUpdated: iso(context.now), ManifestSummary: summary } });
}

function manifest(context: Context) {
  const found = objectIn(context);
  const left = manifestOf(found, false);
  const right = manifestOf(found, true);
  return ok({
    LiveManifest: right,
    DesiredManifest: found.DesiredResourceId === null ? null : left,
    Diff: { Left: left, Right: right, Diff: right.slice(left.length) },
  });
}

function open(context: Context, kind: ObservabilitySession["kind"]) {
  const { body, space, sim } = context;
  const project = requireOne(space.projects, body.requiredText("ProjectId"));
  requireOne(space.environments, body.requiredText("EnvironmentId"));
  const machine = requireOne(space.machines, body.requiredText("MachineId"));
  const id = body.requiredText("DesiredOrKubernetesMonitoredResourceId");
  if (findObject(objectsOn(project, machine), id) === undefined) throw notFound(id);
  if (kind === "logs") body.requiredText("ContainerName");
  const watch = space.observabilitySessions.put({
    Id: `session-${sim.random.token(12).toLowerCase()}`,
    kind,
    projectId: project.Id,
    resourceId: id,
    podName: kind === "logs" ? body.requiredText("PodName") : "",
    started: context.now,
  });
  return ok({ SessionId: watch.Id });
}

function watchOf(context: Context, kind: ObservabilitySession["kind"]): ObservabilitySession {
  const watch = context.space.observabilitySessions.get(context.param("id"));
  if (watch?.kind !== kind) throw notFound(context.param("id"));
  return watch;
}

/** A watch of a container log collects for two minutes: one before it was opened and one after. */
function logs(context: Context) {
  const watch = watchOf(context, "logs");
  const end = Math.min(context.now, watch.started + MINUTE);
  return ok({
    Logs: containerLines(watch.podName, watch.started - MINUTE, end),
    IsSessionCompleted: context.now >= watch.started + MINUTE,
    Error: null,
  });
}

function events(context: Context) {
  const watch = watchOf(context, "events");
  const event = (Reason: string, Note: string, ago: number) => ({
    FirstObservedTime: iso(watch.started - ago),
    LastObservedTime: iso(watch.started - ago),
    Count: 1,
    Action: "",
    Reason,
    Note,
    Type: "Normal",
    ReportingController: "deployment-controller",
    ReportingInstance: "",
    Manifest: "",
  });
  return ok({
    Events: [
      event("ScalingReplicaSet", `Scaled up replica set of ${watch.resourceId} to 2`, 6 * MINUTE),
      event("NewReplicaSetAvailable", `${watch.resourceId} has successfully progressed`, 5 * MINUTE),
    ],
    IsSessionCompleted: context.now >= watch.started + MINUTE,
    Error: null,
  });
}

/** Every cluster has a monitor of its own: `KubernetesMonitors-` and the number of the machine. */
function monitorOf({ space, sim }: Context, machine: Machine) {
  return {
    Id: machine.Id.replace("Machines-", "KubernetesMonitors-"),
    SpaceId: space.id,
    InstallationId: sim.settings.installationId,
    MachineId: machine.Id,
  };
}

function monitors(context: Context) {
  const clusters = context.space.machines
    .all()
    .filter((machine) => machine.Endpoint.CommunicationStyle.startsWith("Kubernetes"));
  const skip = context.query.int("skip", 0);
  const Resources = clusters
    .slice(skip, skip + context.query.int("take", 30))
    .map((machine) => monitorOf(context, machine));
  return ok({ Resources, TotalCount: clusters.length });
}

function monitor(context: Context) {
  const id = context.param("id");
  const machine = context.space.machines.get(id.replace(/^KubernetesMonitors-/i, "Machines-"));
  if (machine === undefined || !/^KubernetesMonitors-\d+$/i.test(id)) throw notFound(id);
  return ok({ Resource: monitorOf(context, machine) });
}

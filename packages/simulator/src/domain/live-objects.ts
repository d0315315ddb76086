/** The Kubernetes objects of a project, which its container steps run on the clusters of an environment. */

import { notFound } from "../http/errors.ts";
import type { Environment, Machine, Project } from "../model/structure.ts";
import type { SpaceState } from "../store/store.ts";
import { iso } from "../time.ts";
import { processAt } from "./git-documents.ts";

export interface LiveObject {
  readonly Name: string;
  readonly Namespace: string;
  readonly Kind: string;
  readonly HealthStatus: string;
  readonly HealthStatusMessage: string | null;
  readonly SyncStatus: string;
  readonly SyncStatusMessage: string | null;
  readonly MachineId: string;
  readonly Children: readonly LiveObject[];
  readonly DesiredResourceId: string | null;
  readonly ResourceId: string;
}

/** The clusters that a project's container steps deploy to; a project without such steps has no live status. */
export function clustersOf(space: SpaceState, project: Project, environment: Environment): Machine[] {
  const roles = (processAt(space, project, null)?.Steps ?? [])
    .filter((step) => step.Actions.some((action) => action.ActionType.startsWith("Octopus.Kubernetes")))
    .flatMap((step) => (step.Properties["Octopus.Action.TargetRoles"] ?? "").split(","));
  if (roles.length === 0) throw notFound(`${project.Id}/${environment.Id}`);
  return space.machines
    .where("environment", environment.Id)
    .filter((machine) => machine.Roles.some((role) => roles.includes(role)));
}

/** The objects of a project on one cluster: a deployment, its replica set and two pods. */
export function objectsOn(project: Project, machine: Machine): LiveObject[] {
  const name = project.Slug;
  const status = machine.HealthStatus === "Unavailable" ? "Unknown" : "Healthy";
  const object = (Kind: string, id: string, Name: string, Children: readonly LiveObject[]): LiveObject => ({
    Name,
    Namespace: "shop",
    Kind,
    HealthStatus: status,
    HealthStatusMessage: status === "Healthy" ? null : "The cluster cannot be reached.",
    SyncStatus: "InSync",
    SyncStatusMessage: null,
    MachineId: machine.Id,
    Children,
    DesiredResourceId: Kind === "Deployment" ? `desired-${name}` : null,
    ResourceId: id,
  });
  const pods = ["a1", "b2"].map((part) => object("Pod", `pod-${name}-${part}`, `${name}-7d9f6c-${part}`, []));
  const set = object("ReplicaSet", `replicaset-${name}`, `${name}-7d9f6c`, pods);
  return [object("Deployment", `resource-${name}`, name, [set])];
}

/** An object by its id (or the id of what was desired), anywhere in the tree. */
export function findObject(objects: readonly LiveObject[], id: string): LiveObject | undefined {
  for (const object of objects) {
    if (object.ResourceId === id || object.DesiredResourceId === id) return object;
    const below = findObject(object.Children, id);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** The manifest of an object, as a cluster returns it or as the process wants it. */
export function manifestOf(object: LiveObject, live: boolean): string {
  const version = object.Kind === "Pod" ? "v1" : "apps/v1";
  const lines = [
    `apiVersion: ${version}`,
    `kind: ${object.Kind}`,
    "metadata:",
    `  name: ${object.Name}`,
    `  namespace: ${object.Namespace}`,
  ];
  const spec = object.Kind === "Deployment" ? ["spec:", "  replicas: 2"] : [];
  const status = live ? ["status:", "  observedGeneration: 4"] : [];
  return `${[...lines, ...spec, ...status].join("\n")}\n`;
}

/** Lines that a container has written between two moments, one every five seconds. */
export function containerLines(
  pod: string,
  from: number,
  to: number,
): { Timestamp: string; Message: string }[] {
  const count = Math.min(200, Math.max(1, Math.floor((to - from) / 5_000) + 1));
  return Array.from({ length: count }, (_item, index) => ({
    Timestamp: iso(from + index * 5_000),
    Message: `level=info pod=${pod} msg="request served" sequence=${index + 1}`,
  }));
}

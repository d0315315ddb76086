/** Renders live status: a summary, then the resources of each cluster as a tree. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { present, text } from "../../fields.ts";

type LiveStatus = components["schemas"]["LiveStatus"];
type Resource = components["schemas"]["LiveResource"];

/** A cluster in a result. */
export const clusterSchema = z.looseObject({
  machineId: text,
  status: text,
  resources: z
    .array(
      z.looseObject({
        kind: text,
        name: text,
        namespace: text,
        healthStatus: text,
        syncStatus: text,
        children: z.array(z.unknown()).optional().describe("Resources of the same form"),
      }),
    )
    .optional(),
});

/** Renders the clusters with their resources. */
export function summarizeClusters({ MachineStatuses }: LiveStatus): z.input<typeof clusterSchema>[] {
  return (MachineStatuses ?? []).map(({ MachineId, Status, Resources }) => ({
    machineId: MachineId,
    ...present({
      status: Status,
      resources: (Resources ?? []).map((resource) => summarizeResource(resource, MachineId, null)),
    }),
  }));
}

/** Leaves out cluster and namespace of a resource where they equal those of the resource or cluster around it. */
function summarizeResource(
  resource: Resource,
  machineId: string,
  namespace: string | null,
): { [key: string]: unknown; children?: unknown[] } {
  const own = resource.Namespace || null;
  return present({
    kind: resource.Kind,
    name: resource.Name,
    namespace: own === namespace ? null : own,
    healthStatus: resource.HealthStatus,
    syncStatus: resource.SyncStatus,
    machineId: resource.MachineId === machineId ? null : resource.MachineId,
    resourceId: resource.ResourceId,
    desiredResourceId: resource.DesiredResourceId === resource.ResourceId ? null : resource.DesiredResourceId,
    children: (resource.Children ?? []).map((child) => summarizeResource(child, machineId, own ?? namespace)),
  });
}

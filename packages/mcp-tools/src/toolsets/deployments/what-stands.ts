/** What a plan of a deployment must say about the world: what is live, and what blocks. */
import type { components, OctopusClient, SpaceClient } from "@octo/api-client";
import type { SelectedPackage } from "../executions/package-facts.ts";

type Freeze = components["schemas"]["DeploymentFreeze"];

/** A release that is live somewhere, with its packages; `nothing` has none. */
export interface LiveRelease {
  readonly version: string;
  readonly packages: readonly SelectedPackage[];
}

/** The release that the last successful deployment put there; `nothing` when there was none. */
export async function liveRelease(
  client: SpaceClient,
  projectId: string,
  environmentId: string,
  tenantId?: string,
): Promise<LiveRelease> {
  const { Items } = await client.get("/api/{spaceId}/deployments", {
    query: {
      projects: [projectId],
      environments: [environmentId],
      taskState: ["Success"],
      take: 1,
      ...(tenantId ? { tenants: [tenantId] } : {}),
    },
  });
  const [last] = Items;
  if (!last) return { version: "nothing", packages: [] };
  const release = await client.get("/api/{spaceId}/releases/{id}", { path: { id: last.ReleaseId } });
  return { version: release.Version, packages: release.SelectedPackages ?? [] };
}

/** Freezes that are on now and name this project and environment. */
export async function activeFreezes(
  client: OctopusClient,
  projectId: string,
  environmentId: string,
  now: number,
): Promise<readonly string[]> {
  const { DeploymentFreezes } = await client.get("/api/deploymentfreezes", {
    query: { skip: 0, take: 1_000 },
  });
  return DeploymentFreezes.filter(
    (freeze) => isActive(freeze, now) && scopes(freeze, projectId, environmentId),
  ).map((freeze) => freeze.Name);
}

function isActive(freeze: Freeze, now: number): boolean {
  const [start, end] = [Date.parse(freeze.Start ?? ""), Date.parse(freeze.End ?? "")];
  return !(start > now) && !(end < now);
}

function scopes(freeze: Freeze, projectId: string, environmentId: string): boolean {
  const scope = freeze.ProjectEnvironmentScope as Readonly<Record<string, readonly string[]>> | undefined;
  return scope?.[projectId]?.includes(environmentId) ?? false;
}

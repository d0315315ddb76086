/** The state of a destination before a deployment: the live release and the freezes. */
import type { components, OctopusClient, SpaceClient } from "@octo/api-client";
import type { Destination } from "../executions/destination.ts";
import type { SelectedPackage } from "../executions/package-facts.ts";

type Freeze = components["schemas"]["DeploymentFreeze"];

/** The live release of a destination. Its version is `nothing` where no deployment has succeeded. */
export interface LiveRelease {
  readonly version: string;
  readonly packages: readonly SelectedPackage[];
}

/** The release of the last successful deployment to a destination. */
export async function liveRelease(
  client: SpaceClient,
  projectId: string,
  { environment, tenant }: Destination,
): Promise<LiveRelease> {
  const { Items } = await client.get("/api/{spaceId}/deployments", {
    query: {
      projects: [projectId],
      environments: [environment.id],
      taskState: ["Success"],
      take: 1,
      ...(tenant ? { tenants: [tenant.id] } : {}),
    },
  });
  const [last] = Items;
  if (!last) return { version: "nothing", packages: [] };
  const release = await client.get("/api/{spaceId}/releases/{id}", { path: { id: last.ReleaseId } });
  return { version: release.Version, packages: release.SelectedPackages ?? [] };
}

/** Names of the freezes that are active at a time (milliseconds) for a project in an environment. */
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
    (freeze) => isActive(freeze, now) && covers(freeze, projectId, environmentId),
  ).map((freeze) => freeze.Name);
}

function isActive(freeze: Freeze, now: number): boolean {
  const [start, end] = [Date.parse(freeze.Start ?? ""), Date.parse(freeze.End ?? "")];
  return !(start > now) && !(end < now);
}

function covers(freeze: Freeze, projectId: string, environmentId: string): boolean {
  const environments = freeze.ProjectEnvironmentScope as
    | Readonly<Record<string, readonly string[]>>
    | undefined;
  return environments?.[projectId]?.includes(environmentId) ?? false;
}

/** Whether the key may do something, so that a person is not asked for what the server refuses anyway. */
import type { components } from "@octo/api-client";
import type { Problem } from "../../problem.ts";
import { nameWithId } from "../../text/names.ts";
import type { Destination, ExecutionContext } from "./destination.ts";

type Restriction = components["schemas"]["PermissionRestriction"];

/** The permission that an execution needs, and the group of its project when that is known. */
export interface NeededPermission {
  readonly name: "DeploymentCreate" | "RunbookRunCreate";
  readonly projectGroupId?: string | null | undefined;
}

/**
 * The destinations for which the key has no permission. Where the server does not say what the key may do, nothing is
 * refused: the server decides when the request is sent.
 */
export async function permissionProblems(
  needed: NeededPermission,
  destinations: readonly Destination[],
  context: ExecutionContext,
): Promise<readonly Problem[]> {
  const { cache, octopus, parts, space, refs } = context;
  const granted = await parts.read("permissions of the key", async () => {
    const me = await cache.shared("/api/users/me").remember("whole", () => octopus.get("/api/users/me"));
    const known = await space.client.get("/api/{spaceId}/users/{id}/permissions", { path: { id: me.Id } });
    return { user: me.Username, permissions: known.SpacePermissions };
  });
  if (!granted?.permissions) return [];
  const grants = (granted.permissions[needed.name] ?? []).filter(
    ({ SpaceId }) => !SpaceId || SpaceId === space.ref.id,
  );
  const refused = destinations.filter(
    (one) => !grants.some((grant) => covers(grant, one, { ...needed, projectId: refs.projectName.id })),
  );
  if (refused.length === 0) return [];
  const where = [
    ...new Set(refused.map(({ environment, tenant }) => whereOf(environment.name, tenant?.name))),
  ];
  const who = granted.user ? `The user ${granted.user}` : "The user of this key";
  return [
    {
      code: "forbidden",
      text: `${who} has no permission ${needed.name} for ${nameWithId(refs.projectName)} in ${where.join(", ")}, so Octopus would refuse this.`,
    },
  ];
}

function whereOf(environment: string, tenant: string | undefined): string {
  return tenant ? `'${environment}' for '${tenant}'` : `'${environment}'`;
}

/** An empty list restricts nothing. A group that is not known counts as the right one. */
function covers(
  grant: Restriction,
  { environment, tenant }: Destination,
  {
    projectId,
    projectGroupId,
  }: { readonly projectId: string; readonly projectGroupId?: string | null | undefined },
): boolean {
  const projects = grant.RestrictedToProjectIds ?? [];
  const groups = grant.RestrictedToProjectGroupIds ?? [];
  const isProject =
    (projects.length === 0 && groups.length === 0) ||
    projects.includes(projectId) ||
    (groups.length > 0 && (!projectGroupId || groups.includes(projectGroupId)));
  return (
    isProject &&
    admits(grant.RestrictedToEnvironmentIds, environment.id) &&
    (!tenant || admits(grant.RestrictedToTenantIds, tenant.id))
  );
}

function admits(ids: readonly string[] | null | undefined, id: string): boolean {
  return !ids || ids.length === 0 || ids.includes(id);
}

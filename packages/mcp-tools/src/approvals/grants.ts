/** What Octopus lets a user do in a space, and whether that covers a write. */
import type { components, OctopusClient } from "@octo/api-client";
import type { Target } from "@octo/policy";
import { answerInterruption } from "../toolsets/interruptions/answer-interruption.ts";
import type { Approval } from "./approval.ts";

type Restriction = components["schemas"]["PermissionRestriction"];

/** The permissions of a user by name, each with what it is restricted to. */
export interface Grants {
  readonly space: Readonly<Record<string, readonly Restriction[]>>;
  readonly system: readonly string[];
}

/**
 * The permissions that each writing tool needs, all of them. Octopus names them in the response to
 * `GET /api/{spaceId}/users/{id}/permissions`. A write of any other tool is decided by administrators of the server.
 */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  create_release: ["ReleaseCreate"],
  update_release_notes: ["ReleaseEdit"],
  deploy_release: ["DeploymentCreate"],
  run_runbook: ["RunbookRunCreate"],
  cancel_task: ["TaskCancel"],
  rerun_task: ["DeploymentCreate", "RunbookRunCreate"],
  [answerInterruption.name]: ["InterruptionSubmit"],
};

/** Reads what a user may do in a space; `""` stands for the server. */
export async function readGrants(client: OctopusClient, user: string, spaceId: string): Promise<Grants> {
  const query = { includeSystem: true };
  const path = { id: user };
  const known = spaceId
    ? await client.get("/api/{spaceId}/users/{id}/permissions", { path: { ...path, spaceId }, query })
    : await client.get("/api/users/{id}/permissions", { path, query });
  return {
    space: (known.SpacePermissions ?? {}) as Grants["space"],
    system: (known.SystemPermissions ?? []).map(String),
  };
}

/** Whether the permissions cover a write in a space. What is not known counts as not covered. */
export function grantsAllow(
  { space, system }: Grants,
  { tool, targets }: Approval,
  spaceId: string,
): boolean {
  if (system.includes("AdministerSystem")) return true;
  const needed = NEEDED[tool];
  if (needed === undefined || spaceId === "") return false;
  return needed.every((name) =>
    combinationsOf(targets).every((one) => (space[name] ?? []).some((grant) => covers(grant, one, spaceId))),
  );
}

/** One project, environment and tenant of a write; undefined where the write is about none. */
interface Combination {
  readonly project: Target | undefined;
  readonly environment: Target | undefined;
  readonly tenant: Target | undefined;
}

function combinationsOf({ projects, environments, tenants }: Approval["targets"]): readonly Combination[] {
  const orNone = (list: readonly Target[] | undefined) => (list && list.length > 0 ? list : [undefined]);
  return orNone(projects).flatMap((project) =>
    orNone(environments).flatMap((environment) =>
      orNone(tenants).map((tenant) => ({ project, environment, tenant })),
    ),
  );
}

/**
 * An empty list restricts nothing. A grant for some projects covers no write that names no project, because it is not known
 * which one the write is about. A grant for a project group covers no project here, because the group is not known.
 */
function covers(grant: Restriction, { project, environment, tenant }: Combination, spaceId: string): boolean {
  if (grant.SpaceId && grant.SpaceId !== spaceId) return false;
  const projects = grant.RestrictedToProjectIds ?? [];
  const groups = grant.RestrictedToProjectGroupIds ?? [];
  if (groups.length > 0 && projects.length === 0) return false;
  return (
    (projects.length === 0 || (project?.id !== undefined && projects.includes(project.id))) &&
    admits(grant.RestrictedToEnvironmentIds, environment) &&
    admits(grant.RestrictedToTenantIds, tenant)
  );
}

/** A write without a tenant, or without an environment such as a new release, is not restricted by grants for some of them. */
function admits(ids: readonly string[] | null | undefined, target: Target | undefined): boolean {
  if (!ids || ids.length === 0 || target === undefined) return true;
  return target.id !== undefined && ids.includes(target.id);
}

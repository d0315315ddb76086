/** What a task belongs to: its project, and the environment and tenant of the deployment or runbook run that it carries out. */
import type { components } from "@octo/api-client";
import type { BoundSpace } from "../../pipeline/context.ts";
import { type Owner, UNKNOWN_OWNER } from "../../reading/owner.ts";
import { ifFound } from "../or-not-found.ts";

type Task = components["schemas"]["Task"];

/** Where a task works. */
export interface TaskDestination {
  readonly EnvironmentId?: string | null;
  readonly TenantId?: string | null;
}

/** Toolsets whose routes {@link taskOwner} reads. */
export const TASK_OWNER_READS = ["deployments", "runbooks"] as const;

/** The owner of a task. A task names only its project, so the deployment or runbook run is read for the rest. */
export async function taskOwner(task: Task | null | undefined, space: BoundSpace): Promise<Owner> {
  return ownerOfTask(task, task?.Arguments ? await destinationOf(task, space) : undefined);
}

/** {@link taskOwner} where the deployment or runbook run of the task was read already; `gone` when there is none any more. */
export function ownerOfTask(
  task: Task | null | undefined,
  destination: TaskDestination | "gone" | undefined,
): Owner {
  // Without its arguments nothing says where a task works.
  if (!task?.Arguments) {
    const project = task ? task.ProjectId : UNKNOWN_OWNER;
    return { projects: [project], environments: [UNKNOWN_OWNER], tenants: [UNKNOWN_OWNER] };
  }
  const own = task.Arguments as Readonly<Record<string, unknown>>;
  return {
    projects: [task.ProjectId],
    environments:
      destination === "gone" ? [UNKNOWN_OWNER] : [destination?.EnvironmentId, ...idsIn(own, "EnvironmentId")],
    tenants: destination === "gone" ? [UNKNOWN_OWNER] : [destination?.TenantId, ...idsIn(own, "TenantId")],
  };
}

/** {@link taskOwner} of a task of which only the id is known. */
export async function taskOwnerById(id: string, space: BoundSpace): Promise<Owner> {
  return taskOwner(await space.client.get("/api/{spaceId}/tasks/{id}", { path: { id } }), space);
}

/** Ids in the arguments of a task, such as those of a health check: one as `EnvironmentId`, or several as `EnvironmentIds`. */
function idsIn(args: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  return [args[name], args[`${name}s`]]
    .flat()
    .filter((id): id is string => typeof id === "string" && id !== "");
}

/**
 * The deployment or runbook run of a task; `gone` when the server no longer has it, because retention deletes it and keeps
 * its task. Where that worked is then not known.
 */
async function destinationOf(
  task: Task,
  { client }: BoundSpace,
): Promise<TaskDestination | "gone" | undefined> {
  const { DeploymentId, RunbookRunId } = (task.Arguments ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof DeploymentId === "string")
    return (
      (await ifFound(client.get("/api/{spaceId}/deployments/{id}", { path: { id: DeploymentId } }))) ?? "gone"
    );
  if (typeof RunbookRunId === "string")
    return (
      (await ifFound(client.get("/api/{spaceId}/runbookRuns/{id}", { path: { id: RunbookRunId } }))) ?? "gone"
    );
  return undefined;
}

/** What a task belongs to: its project, and the environment and tenant of what it carries out. */
import { type components, isOctopusError } from "@octo/api-client";
import type { BoundSpace } from "../../pipeline/context.ts";
import type { Owner } from "../../reading/owner.ts";

type Task = components["schemas"]["Task"];

interface Destination {
  readonly EnvironmentId?: string | null;
  readonly TenantId?: string | null;
}

/** Toolsets whose routes {@link taskOwner} reads. */
export const TASK_OWNER_READS = ["deployments", "runbooks"] as const;

/** The owner of a task. A task names only its project, so what it carries out is read for the rest. */
export async function taskOwner(task: Task, space: BoundSpace): Promise<Owner> {
  const destination = await destinationOf(task, space);
  return {
    projects: [task.ProjectId],
    environments: [destination?.EnvironmentId],
    tenants: [destination?.TenantId],
  };
}

/** {@link taskOwner} of a task of which only the id is known. */
export async function taskOwnerById(id: string, space: BoundSpace): Promise<Owner> {
  return taskOwner(await space.client.get("/api/{spaceId}/tasks/{id}", { path: { id } }), space);
}

async function destinationOf(task: Task, { client }: BoundSpace): Promise<Destination | undefined> {
  const { DeploymentId, RunbookRunId } = (task.Arguments ?? {}) as Readonly<Record<string, unknown>>;
  try {
    if (typeof DeploymentId === "string")
      return await client.get("/api/{spaceId}/deployments/{id}", { path: { id: DeploymentId } });
    if (typeof RunbookRunId === "string")
      return await client.get("/api/{spaceId}/runbookRuns/{id}", { path: { id: RunbookRunId } });
  } catch (error) {
    // Retention deletes what a task carried out and keeps the task.
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
  }
  return undefined;
}

/** Where a task belongs, for the policy: its project, and the environment and tenant of what it carries out. */
import { type components, isOctopusError } from "@octo/api-client";
import type { BoundSpace, CallContext } from "../../pipeline/context.ts";

type Task = components["schemas"]["Task"];

interface Place {
  readonly EnvironmentId?: string | null;
  readonly TenantId?: string | null;
}

/** Toolsets whose routes it reads where the policy has fences. */
export const TOUCH_TASK_READS = ["deployments", "runbooks"] as const;

/**
 * Tells the policy where a task belongs. A task names only its project, so what it carries out is read too, where a rule
 * could close it.
 * @throws ToolError `denied` when it belongs to something that is closed.
 */
export async function touchTask(
  task: Task,
  space: BoundSpace,
  { touch, closedKinds }: Pick<CallContext, "touch" | "closedKinds">,
): Promise<void> {
  const place = closedKinds.size > 0 ? await placeOf(task, space) : undefined;
  await touch({
    projects: [task.ProjectId],
    environments: [place?.EnvironmentId],
    tenants: [place?.TenantId],
  });
}

/** {@link touchTask} for a task of which only the id is known; reads nothing where nothing is closed. */
export async function touchTaskById(
  id: string,
  space: BoundSpace,
  context: Pick<CallContext, "touch" | "closedKinds">,
): Promise<void> {
  if (context.closedKinds.size === 0) return;
  await touchTask(await space.client.get("/api/{spaceId}/tasks/{id}", { path: { id } }), space, context);
}

async function placeOf(task: Task, { client }: BoundSpace): Promise<Place | undefined> {
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

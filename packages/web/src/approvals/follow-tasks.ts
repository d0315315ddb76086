/** The tasks that an approved write started, as Octopus reports them now. */
import { isOctopusError, type OctopusClient } from "@octo/api-client";
import type { ApprovalStatus } from "@octo/mcp-tools";

/** A task as the page shows it. */
export interface FollowedTask {
  readonly id: string;
  /** `Queued`, `Executing`, `Success`, or that it cannot be read. */
  readonly state: string;
  readonly description?: string;
  readonly url?: string;
  readonly isOver: boolean;
}

const MOST_FOLLOWED = 20;

/** Reads the tasks with the credential of the person, or of the server. At most 20 are read. */
export async function followTasks(
  { approval, end }: ApprovalStatus,
  client: OctopusClient | undefined,
): Promise<readonly FollowedTask[]> {
  const space = approval.targets.spaces?.[0]?.id;
  const ids = end?.tasks.slice(0, MOST_FOLLOWED) ?? [];
  return Promise.all(ids.map((id) => followTask(id, { space, client, server: approval.server })));
}

interface Following {
  readonly space: string | undefined;
  readonly client: OctopusClient | undefined;
  readonly server: string;
}

async function followTask(id: string, { space, client, server }: Following): Promise<FollowedTask> {
  const unread: FollowedTask = { id, state: "not readable from here", isOver: true };
  if (!client || !space) return unread;
  try {
    const task = await client.get("/api/{spaceId}/tasks/{id}", { path: { spaceId: space, id } });
    return {
      id,
      state: task.State ?? "unknown",
      isOver: task.IsCompleted === true,
      url: `${server}/app#/${space}/tasks/${id}`,
      ...(task.Description ? { description: task.Description } : {}),
    };
  } catch (error) {
    if (isOctopusError(error)) return unread;
    throw error;
  }
}

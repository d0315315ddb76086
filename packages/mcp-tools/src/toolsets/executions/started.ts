/** What a deployment or a runbook run has started, as the server shows it afterwards. */
import * as z from "zod";
import { present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { taskUri } from "../uri.ts";

/** The ids of one execution that the server has started. */
export interface Started {
  readonly id: string;
  readonly taskId: string;
}

/** The part of a deployment or runbook run that a report shows. */
interface ExecutionDocument {
  readonly Id: string;
  readonly EnvironmentId?: string | null | undefined;
  readonly TenantId?: string | null | undefined;
}

/** The fields of a result that deployments and runbook runs have in common. */
export const startedFields = {
  taskId: z.string(),
  environmentId: text,
  tenantId: text,
  state: text,
  portalUrl: z.string(),
  taskResourceUri: z.string(),
};

/** Renders what was started, in the order in which the server listed it; `documents` reads the executions by id. */
export async function reportStarted(
  started: readonly Started[],
  documents: (ids: string[]) => Promise<readonly ExecutionDocument[]>,
  { space }: Pick<CallContext, "space">,
) {
  const [executions, tasks] = await Promise.all([
    documents(started.map(({ id }) => id)),
    space.client.get("/api/{spaceId}/tasks", {
      query: { ids: started.map(({ taskId }) => taskId), take: started.length },
    }),
  ]);
  const byId = new Map(executions.map((execution) => [execution.Id, execution]));
  const states = new Map(tasks.Items.map((task) => [task.Id, task.State]));
  return started.map(({ id, taskId }) => ({
    id,
    taskId,
    ...present({ environmentId: byId.get(id)?.EnvironmentId, tenantId: byId.get(id)?.TenantId }),
    state: states.get(taskId) ?? "Unknown",
    taskResourceUri: taskUri(space.ref.name, taskId),
  }));
}

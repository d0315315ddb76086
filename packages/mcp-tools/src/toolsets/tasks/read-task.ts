/** Reads the task that a link or an id points to, and renders it: state, steps with their errors, and what it waits for. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import { present, text } from "../../fields.ts";
import type { PortalTarget } from "../../links/portal-target.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { ListFacts } from "../../reading/findings.ts";
import { targetIn } from "../link-fields.ts";
import { taskDetailsUri } from "../uri.ts";
import { stepSchema, summarizeSteps } from "./task-steps.ts";
import { summarizeTask, taskSchema } from "./task-summary.ts";
import { readWaiting, waitingFields } from "./waiting.ts";

export type TaskDetails = components["schemas"]["TaskDetails"];
type Task = components["schemas"]["Task"];

/** The fields of a task in the result of a tool. */
export const taskResult = {
  spaceName: z.string(),
  spaceId: z.string(),
  task: taskSchema.optional(),
  progressPercentage: z.int().optional(),
  estimatedTimeRemaining: text,
  ...waitingFields,
  steps: z.array(stepSchema),
  logBytes: z.int().optional(),
  detailsResourceUri: text,
};

/** A task with its activity tree, and the id by which it was found. */
export interface FoundTask {
  readonly taskId: string;
  readonly details: TaskDetails;
}

/** Reads the task of a link or an id: one request, and one more where that names a deployment or a runbook run. */
export async function readTask(url: string, context: CallContext<unknown>): Promise<FoundTask> {
  const { space, server, parts } = context;
  const taskId = await taskIdIn(targetIn(url, server.url, space.ref), context);
  const details = await readDetails(taskId, context);
  const task: Task | null | undefined = details.Task;
  if (!task) parts.missing("the task: not in the response of the server");
  return { taskId, details };
}

/** Reads a task with its activity tree. */
export function readDetails(id: string, { space }: Pick<CallContext, "space">): Promise<TaskDetails> {
  return space.client.get("/api/{spaceId}/tasks/{id}/details", {
    path: { id },
    query: { verbose: false, tail: 20 },
  });
}

/** The same for a task whose steps are a fact among others: once it has ended they do not change, so they are remembered. */
export function readEndedDetails(
  id: string,
  { space, cache }: Pick<CallContext, "space" | "cache">,
): Promise<TaskDetails> {
  return cache.shared(`/api/${space.ref.id}/tasks/${encodeURIComponent(id)}/details`).remember(
    "ended",
    () => readDetails(id, { space }),
    ({ Task }) => Task?.IsCompleted === true,
  );
}

/** Renders a task. */
export async function renderTask(
  { details, taskId }: FoundTask,
  context: CallContext<unknown>,
  facts: Pick<ListFacts, "closes">,
) {
  const { space } = context;
  const { Progress, ActivityLogs, PhysicalLogSize } = details;
  const task: Task | null | undefined = details.Task;
  return {
    spaceName: space.ref.name,
    spaceId: space.ref.id,
    ...(task ? { task: summarizeTask(task) } : {}),
    ...(task?.IsCompleted || !Progress
      ? {}
      : {
          progressPercentage: Progress.ProgressPercentage ?? 0,
          ...present({ estimatedTimeRemaining: Progress.EstimatedTimeRemaining || null }),
        }),
    ...(task ? await readWaiting(details, context, facts) : {}),
    steps: summarizeSteps(ActivityLogs ?? []),
    ...(PhysicalLogSize ? { logBytes: PhysicalLogSize } : {}),
    ...present({ detailsResourceUri: taskDetailsUri(space.ref.name, taskId) }),
  };
}

/**
 * The id of the task of a link. A deployment or runbook run never changes its task, so the id is remembered; the state of
 * the task is not.
 */
async function taskIdIn(
  { task, deployment, runbookRun }: PortalTarget,
  { space: { client, ref }, cache }: Pick<CallContext, "space" | "cache">,
): Promise<string> {
  if (task) return task;
  const id = deployment ?? runbookRun;
  if (!id)
    throw new ToolError({
      code: "input",
      message:
        "url: the link names no task (ServerTasks-12), deployment (Deployments-12) or runbook run (RunbookRuns-12).",
    });
  return cache.remember(`task-of/${ref.id}/${id}`, async () => {
    const { TaskId } = deployment
      ? await client.get("/api/{spaceId}/deployments/{id}", { path: { id } })
      : await client.get("/api/{spaceId}/runbookRuns/{id}", { path: { id } });
    if (!TaskId) throw new ToolError({ code: "not_found", message: `${id} has no task.` });
    return TaskId;
  });
}

import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { present, text } from "../../fields.ts";
import type { PortalTarget } from "../../links/portal-target.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundThing, type ListFacts } from "../../reading/findings.ts";
import { linkOrId, spaceOfId, spaceOfLink, targetIn } from "../link-fields.ts";
import { taskDetailsUri } from "../uri.ts";
import { TASK_OWNER_READS, taskOwner } from "./task-owner.ts";
import { stepSchema, summarizeSteps } from "./task-steps.ts";
import { summarizeTask, taskSchema } from "./task-summary.ts";
import { readWaiting, WAITING_READS, waitingFields } from "./waiting.ts";

type TaskDetails = components["schemas"]["TaskDetails"];
type Task = components["schemas"]["Task"];

export const getTaskFromUrl = defineTool({
  name: "get_task_from_url",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  reads: ["projects", ...TASK_OWNER_READS, ...WAITING_READS],
  title: "Get a task from its portal link",
  description:
    "Reads the task behind a portal link to a task, deployment or runbook run, or behind such an id: state, steps with status and errors, and what it waits for. grep_task_log has the log itself.",
  input: z.strictObject({ url: linkOrId, spaceName: spaceOfId }),
  refs: { spaceName: "space" },
  output: z.looseObject({
    spaceName: z.string(),
    spaceId: z.string(),
    task: taskSchema.optional(),
    progressPercentage: z.int().optional(),
    estimatedTimeRemaining: text,
    ...waitingFields,
    steps: z.array(stepSchema),
    logBytes: z.int().optional(),
    detailsResourceUri: text,
  }),
  namesIn: spaceOfLink,
  owner: ({ Task }: TaskDetails, { space }) => taskOwner(Task, space),
  async run({ url }, context) {
    const { space, server, parts } = context;
    const target = targetIn(url, server.url, space.ref);
    const taskId = await taskIdIn(target, context);
    const details = await space.client.get("/api/{spaceId}/tasks/{id}/details", {
      path: { id: taskId },
      query: { verbose: false, tail: 20 },
    });
    const task: Task | null | undefined = details.Task;
    if (!task) parts.missing("the task: not in the response of the server");
    const found = foundThing(details, () => undefined);
    return { ...found, render: (_, facts) => render(details, taskId, context, facts) };
  },
});

async function render(details: TaskDetails, taskId: string, context: CallContext<unknown>, facts: ListFacts) {
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

import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { obvious, text } from "../../fields.ts";
import { parsePortalUrl } from "../../links/portal.ts";
import { taskDetailsUri } from "../uri.ts";
import { stepSchema, summarizeSteps, summarizeTask, taskSchema } from "./task-summary.ts";
import { TOUCH_TASK_READS, touchTask } from "./touch-task.ts";

export const getTaskFromUrl = defineTool({
  name: "get_task_from_url",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  reads: ["projects", ...TOUCH_TASK_READS],
  title: "Get a task from its portal link",
  description:
    "Reads the task behind a portal link to a task or deployment: state, steps with status and first errors. grep_task_log has the log itself.",
  input: z.strictObject({
    url: obvious(z.string().min(1).max(2_000), "The link, as copied from the portal"),
  }),
  output: z.looseObject({
    spaceName: z.string(),
    spaceId: z.string(),
    task: taskSchema,
    progressPercentage: z.int().optional(),
    steps: z.array(stepSchema),
    logBytes: z.int().optional(),
    detailsResourceUri: text,
  }),
  async run({ url }, context) {
    const link = parsePortalUrl(url, context.server);
    if (!link.task && !link.deployment) {
      throw new ToolError({
        code: "input",
        message: "url: the link names neither a task (ServerTasks-12) nor a deployment (Deployments-12).",
      });
    }
    const space = await context.openSpace(link.space);
    const taskId = link.task ?? (await taskOfDeployment(link.deployment ?? ""));
    const details = await space.client.get("/api/{spaceId}/tasks/{id}/details", {
      path: { id: taskId },
      query: { verbose: false, tail: 20 },
    });
    await touchTask(details.Task, space, context);
    return {
      spaceName: space.ref.name,
      spaceId: space.ref.id,
      task: summarizeTask(details.Task),
      ...(details.Task.IsCompleted || !details.Progress
        ? {}
        : { progressPercentage: details.Progress.ProgressPercentage ?? 0 }),
      steps: summarizeSteps(details.ActivityLogs ?? []),
      ...(details.PhysicalLogSize ? { logBytes: details.PhysicalLogSize } : {}),
      detailsResourceUri: taskDetailsUri(space.ref.name, taskId),
    };

    /** A deployment has one task for ever; what the task is doing is read afresh. */
    function taskOfDeployment(id: string): Promise<string> {
      return context.remember(`task-of/${space.ref.id}/${id}`, async () => {
        const deployment = await space.client.get("/api/{spaceId}/deployments/{id}", { path: { id } });
        if (!deployment.TaskId) throw new ToolError({ code: "not_found", message: `${id} has no task.` });
        return deployment.TaskId;
      });
    }
  },
});

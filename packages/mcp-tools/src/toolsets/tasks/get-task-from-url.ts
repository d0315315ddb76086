import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, text } from "../../fields.ts";
import { type PortalTarget, parsePortalUrl, spaceIn } from "../../links/portal.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundThing } from "../../reading/findings.ts";
import { taskDetailsUri } from "../uri.ts";
import { TASK_OWNER_READS, taskOwner } from "./task-owner.ts";
import { stepSchema, summarizeSteps, summarizeTask, taskSchema } from "./task-summary.ts";

type TaskDetails = components["schemas"]["TaskDetails"];

export const getTaskFromUrl = defineTool({
  name: "get_task_from_url",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  reads: ["projects", ...TASK_OWNER_READS],
  title: "Get a task from its portal link",
  description:
    "Reads the task behind a portal link to a task or deployment: state, steps with status and first errors. grep_task_log has the log itself.",
  input: z.strictObject({
    url: describedInFullOnly(z.string().min(1).max(2_000), "The link, as copied from the portal"),
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
  namesIn: ({ url }, server) => [spaceIn(parsePortalUrl(url, server))],
  owner: ({ Task }: TaskDetails, { space }) => taskOwner(Task, space),
  async run({ url }, context) {
    const { space, server } = context;
    const taskId = await taskIdIn(parsePortalUrl(url, server.url), context);
    const details = await space.client.get("/api/{spaceId}/tasks/{id}/details", {
      path: { id: taskId },
      query: { verbose: false, tail: 20 },
    });
    return foundThing(details, () => ({
      spaceName: space.ref.name,
      spaceId: space.ref.id,
      task: summarizeTask(details.Task),
      ...(details.Task.IsCompleted || !details.Progress
        ? {}
        : { progressPercentage: details.Progress.ProgressPercentage ?? 0 }),
      steps: summarizeSteps(details.ActivityLogs ?? []),
      ...(details.PhysicalLogSize ? { logBytes: details.PhysicalLogSize } : {}),
      detailsResourceUri: taskDetailsUri(space.ref.name, taskId),
    }));
  },
});

/** The id of the task of a link. A deployment never changes its task, so the id is remembered; the state of the task is not. */
async function taskIdIn(
  { task, deployment: id }: PortalTarget,
  { space, cache }: Pick<CallContext, "space" | "cache">,
): Promise<string> {
  if (task) return task;
  if (!id)
    throw new ToolError({
      code: "input",
      message: "url: the link names neither a task (ServerTasks-12) nor a deployment (Deployments-12).",
    });
  return cache.remember(`task-of/${space.ref.id}/${id}`, async () => {
    const { TaskId } = await space.client.get("/api/{spaceId}/deployments/{id}", { path: { id } });
    if (!TaskId) throw new ToolError({ code: "not_found", message: `${id} has no task.` });
    return TaskId;
  });
}

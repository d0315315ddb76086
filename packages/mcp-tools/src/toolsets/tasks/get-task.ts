import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { text } from "../../fields.ts";
import { foundThing } from "../../reading/findings.ts";
import { type FoundTask, readTask, renderTask, taskResult } from "./read-task.ts";
import { linkOf, needsOneTask, spaceOfTask, taskFields } from "./task-fields.ts";
import { TASK_OWNER_READS, taskOwner } from "./task-owner.ts";
import { WAITING_READS } from "./waiting.ts";

export const getTask = defineTool({
  name: "get_task",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  reads: ["projects", ...TASK_OWNER_READS, ...WAITING_READS],
  title: "Get a task",
  description:
    "Reads one task by id or link: state, steps with errors, what it is queued behind, and the interruption that it waits for.",
  input: z.strictObject(taskFields).superRefine(needsOneTask),
  refs: { spaceName: "space" },
  output: z.looseObject({ ...taskResult, portalUrl: text }),
  namesIn: spaceOfTask,
  owner: ({ details }: FoundTask, { space }) => taskOwner(details.Task, space),
  async run(args, context) {
    const { links, space } = context;
    const task = await readTask(linkOf(args), context);
    return {
      ...foundThing(task, () => undefined),
      render: async (_, facts) => ({
        ...(await renderTask(task, context, facts)),
        portalUrl: links.task(space.ref.id, task.taskId),
      }),
    };
  },
});

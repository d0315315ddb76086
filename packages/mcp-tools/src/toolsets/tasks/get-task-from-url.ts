import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { foundThing } from "../../reading/findings.ts";
import { linkOrId, spaceOfId, spaceOfLink } from "../link-fields.ts";
import { type FoundTask, readTask, renderTask, taskResult } from "./read-task.ts";
import { TASK_OWNER_READS, taskOwner } from "./task-owner.ts";
import { WAITING_READS } from "./waiting.ts";

export const getTaskFromUrl = defineTool({
  name: "get_task_from_url",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  reads: ["projects", ...TASK_OWNER_READS, ...WAITING_READS],
  title: "Get a task from its portal link",
  description:
    "Reads the task behind a portal link to a task, deployment or runbook run, or behind such an id: state, steps, errors, what it waits for.",
  input: z.strictObject({ url: linkOrId, spaceName: spaceOfId }),
  refs: { spaceName: "space" },
  output: z.looseObject(taskResult),
  namesIn: spaceOfLink,
  owner: ({ details }: FoundTask, { space }) => taskOwner(details.Task, space),
  async run({ url }, context) {
    const task = await readTask(url, context);
    return { ...foundThing(task, () => undefined), render: (_, facts) => renderTask(task, context, facts) };
  },
});

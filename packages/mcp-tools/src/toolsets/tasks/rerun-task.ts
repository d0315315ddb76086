import { classOfTask } from "@octo/policy/octopus";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Problem } from "../../problem.ts";
import { responseLost, sendOnce } from "../executions/send-once.ts";
import { fieldOf } from "../executions/started.ts";
import { taskUri } from "../uri.ts";
import {
  factsOfTask,
  PLANNED_TASK_READS,
  type PlannedTask,
  plannedTaskInput,
  readPlannedTask,
  targetsOfTask,
} from "./planned-task.ts";
import { spaceOfTask } from "./task-fields.ts";

/** What `run` needs to start the task again. */
interface RerunData {
  readonly taskId: string;
  readonly isInSpace: boolean;
}

const rerunUnknown = responseLost(
  "the task may have started",
  "Look for it with find_tasks before you try once more.",
);

export const rerunTask = defineTool({
  name: "rerun_task",
  toolset: "tasks",
  tier: "write",
  idempotent: false,
  additive: true,
  since: "2021.1",
  reads: PLANNED_TASK_READS,
  title: "Rerun a task",
  description:
    "Runs a task that ended, such as a health check, again, after a plan. For a deployment or runbook run it gives the call that repeats it.",
  input: plannedTaskInput,
  refs: { spaceName: "space" },
  namesIn: spaceOfTask,
  output: z.looseObject({
    rerunOf: text,
    taskId: text,
    state: text,
    taskResourceUri: text,
    inverse: z.looseObject({ tool: z.string(), arguments: z.record(z.string(), z.unknown()) }).optional(),
  }),
  async plan(args, context) {
    const planned = await readPlannedTask(args, context);
    // What a task does is done once more, so that a rerun is as dangerous as the first run.
    const sensitiveClass = planned.carried ? undefined : classOfTask(planned.task.Name);
    return {
      title: "Rerun a task",
      facts: factsOfTask(planned, args, context),
      warnings: [],
      problems: problemsOf(planned, context),
      targets: targetsOfTask(planned, context),
      sensitiveClasses: sensitiveClass ? [sensitiveClass] : [],
      data: {
        taskId: planned.task.Id,
        isInSpace: Boolean(planned.task.SpaceId),
      } satisfies RerunData,
    };
  },
  async run({ data: { taskId, isInSpace } }, { octopus, space, parts }) {
    const path = { id: taskId };
    const response = await sendOnce(
      () =>
        isInSpace
          ? space.client.post("/api/{spaceId}/tasks/rerun/{id}", { path })
          : octopus.post("/api/tasks/rerun/{id}", { path }),
      rerunUnknown,
    );
    const [id, state] = [fieldOf(response, "Id"), fieldOf(response, "State")];
    if (typeof id !== "string") {
      parts.missing("id of the new task: not in the response of Octopus, which accepted the request");
      return { rerunOf: taskId };
    }
    return {
      rerunOf: taskId,
      taskId: id,
      ...present({
        state: typeof state === "string" ? state : null,
        taskResourceUri: taskUri(space.ref.name, id),
      }),
      inverse: { tool: "cancel_task", arguments: { spaceName: space.ref.id, taskId: id } },
    };
  },
});

function problemsOf(planned: PlannedTask, context: CallContext<unknown>): readonly Problem[] {
  const { task, carried } = planned;
  if (carried) return [{ code: "input", text: repeatedBy(planned, context) }];
  if (task.CanRerun !== false) return [];
  const why = task.IsCompleted
    ? `Octopus does not run tasks of the kind ${task.Name ?? "of this one"} again.`
    : `it is ${task.State ?? "not done"}, and only a task that ended can run again.`;
  return [{ code: "conflict", text: `${task.Id}: ${why}` }];
}

/** Says which call repeats a deployment or runbook run, because Octopus reruns neither. */
function repeatedBy(planned: PlannedTask, { space }: CallContext<unknown>): string {
  const { task, carried, projects, environments, tenants } = planned;
  const names = (things: typeof projects) =>
    things.flatMap((one) => ("name" in one && one.name ? [one.name] : (one.id ?? [])));
  const isDeployment = carried?.kind === "deployment";
  const call = {
    spaceName: space.ref.name,
    projectName: names(projects)[0],
    [isDeployment ? "releaseVersion" : "runbookName"]: carried?.what,
    environmentNames: names(environments),
    ...(tenants.length > 0 ? { tenants: names(tenants) } : {}),
  };
  const tool = isDeployment ? "deploy_release" : "run_runbook";
  return `${task.Id} is a ${carried?.kind}, and Octopus reruns neither deployments nor runbook runs. ${tool} repeats it, with ${JSON.stringify(call)}.`;
}

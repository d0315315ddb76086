import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { present, text, texts } from "../../fields.ts";
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
import type { Task } from "./task-list.ts";

/** What `run` needs to stop the task. */
interface CancelData {
  readonly taskId: string;
  readonly isInSpace: boolean;
  readonly done: readonly string[];
}

const cancelUnknown = responseLost(
  "the task may be stopping",
  "Look at the task with get_task before you try once more.",
);

export const cancelTask = defineTool({
  name: "cancel_task",
  toolset: "tasks",
  tier: "write",
  idempotent: true,
  additive: false,
  since: "2021.1",
  reads: PLANNED_TASK_READS,
  title: "Cancel a task",
  description:
    "Cancels a queued or running task. First shows what it is, for whom it runs, and what stopping leaves behind. What was done stays done.",
  input: plannedTaskInput,
  refs: { spaceName: "space" },
  namesIn: spaceOfTask,
  output: z.looseObject({
    taskId: text,
    state: text,
    leftBehind: texts.describe("Steps that stay done"),
    taskResourceUri: text,
    hint: text,
  }),
  async plan(args, context) {
    const planned = await readPlannedTask(args, context);
    const { task, done, running } = planned;
    return {
      title: "Cancel a task",
      facts: [
        ...factsOfTask(planned, args, context),
        { label: "Steps that stay done", value: done.length > 0 ? done : ["none"], limit: 400 },
        ...(running.length > 0 ? [{ label: "Steps that are stopped", value: running, limit: 400 }] : []),
      ],
      warnings: warningsOf(planned),
      problems: problemsOf(task),
      targets: targetsOfTask(planned, context),
      data: { taskId: task.Id, isInSpace: Boolean(task.SpaceId), done } satisfies CancelData,
    };
  },
  async run({ data: { taskId, isInSpace, done } }, { octopus, space }) {
    const path = { id: taskId };
    const response = await sendOnce(
      () =>
        isInSpace
          ? space.client.post("/api/{spaceId}/tasks/{id}/cancel", { path })
          : octopus.post("/api/tasks/{id}/cancel", { path }),
      cancelUnknown,
    );
    const state = fieldOf(response, "State");
    return {
      taskId,
      ...present({
        state: typeof state === "string" ? state : null,
        leftBehind: [...done],
        taskResourceUri: taskUri(space.ref.name, taskId),
        hint:
          state === "Canceled" ? null : "The task is being stopped; wait_for_task says when it has ended.",
      }),
    };
  },
});

/** Only a task that is not done can be stopped. */
function problemsOf({ Id, State, IsCompleted, CompletedTime }: Task): readonly Problem[] {
  if (State === "Cancelling") return [{ code: "conflict", text: `${Id} is being cancelled already.` }];
  if (State === "Queued" || State === "Executing" || (!State && !IsCompleted)) return [];
  const when = CompletedTime ? ` at ${CompletedTime}` : "";
  return [
    { code: "conflict", text: `${Id} neither runs nor waits: it ended as ${State ?? "unknown"}${when}.` },
  ];
}

function warningsOf({ task, done, running }: PlannedTask): readonly string[] {
  if (!task.StartTime)
    return ["The task has not started; it is taken out of the queue and leaves nothing behind."];
  return [
    ...(done.length > 0
      ? ["Octopus rolls nothing back: the steps that were done stay done, which may leave a mix of releases."]
      : []),
    ...(running.length > 0 && !task.HasPendingInterruptions
      ? ["A step that runs is stopped midway; what it has changed so far stays."]
      : []),
  ];
}

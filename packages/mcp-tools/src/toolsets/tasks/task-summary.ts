/** Renders tasks: what they do, their state and their times. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text } from "../../fields.ts";

type Task = components["schemas"]["Task"];

/** A task in a result. */
export const taskSchema = z.looseObject({
  id: text,
  name: text,
  description: text,
  state: text,
  isCompleted: flag,
  errorMessage: text,
  hasPendingInterruptions: flag,
  hasWarningsOrErrors: flag,
  queueTime: text,
  startTime: text,
  completedTime: text,
  duration: text,
  canRerun: flag,
  deploymentId: text,
  runbookRunId: text,
  projectId: text,
  serverNode: text,
});

/** Renders a task. */
export function summarizeTask(task: Task): z.input<typeof taskSchema> {
  return {
    id: task.Id,
    state: task.State ?? "Unknown",
    ...present({
      name: task.Name,
      description: task.Description,
      isCompleted: task.IsCompleted,
      errorMessage: task.ErrorMessage || null,
      hasPendingInterruptions: task.HasPendingInterruptions || null,
      hasWarningsOrErrors: task.HasWarningsOrErrors || null,
      queueTime: task.QueueTime,
      startTime: task.StartTime,
      completedTime: task.CompletedTime,
      duration: task.IsCompleted ? task.Duration : null,
      canRerun: task.CanRerun || null,
      deploymentId: textIn(task, "DeploymentId"),
      runbookRunId: textIn(task, "RunbookRunId"),
      projectId: task.ProjectId,
      serverNode: task.ServerNode,
    }),
  };
}

function textIn({ Arguments }: Task, name: string): string | null {
  const found = Object.entries(Arguments ?? {}).find(([key]) => key === name);
  return typeof found?.[1] === "string" ? found[1] : null;
}

/** Renders tasks: the state, and the steps as a short tree with the errors of each. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";

type Task = components["schemas"]["Task"];
type Node = components["schemas"]["ActivityNode"];

/** A task in a result. */
export const taskSchema = z.looseObject({
  id: z.string(),
  name: text,
  description: text,
  state: z.string(),
  isCompleted: flag,
  errorMessage: text,
  hasPendingInterruptions: flag,
  hasWarningsOrErrors: flag,
  queueTime: text,
  startTime: text,
  completedTime: text,
  duration: text,
  canRerun: flag,
});

/** A step of a task, and below it its targets. */
export const stepSchema = z.looseObject({
  name: z.string(),
  status: z.string(),
  started: text,
  ended: text,
  progress: z.int().optional(),
  errors: texts,
  children: z.array(z.looseObject({ name: z.string(), status: z.string(), errors: texts })).optional(),
});

const ERRORS_SHOWN = 5;

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
    }),
  };
}

/** Renders the steps of a task. The root of the tree is the task itself; its children are the steps. */
export function summarizeSteps(roots: readonly Node[]): z.input<typeof stepSchema>[] {
  const steps = roots.flatMap((root) => (root.Children && root.Children.length > 0 ? root.Children : [root]));
  return steps.map((step) => {
    const children = (step.Children ?? []).map((child) => ({
      name: child.Name ?? "",
      status: child.Status ?? "Unknown",
      ...present({ errors: errorsOf(child) }),
    }));
    return {
      name: step.Name ?? "",
      status: step.Status ?? "Unknown",
      ...present({
        started: step.Started,
        ended: step.Ended,
        progress: step.Status === "Running" ? step.ProgressPercentage : null,
        errors: ownErrors(step),
        children,
      }),
    };
  });
}

function errorsOf(node: Node): string[] {
  return [...ownErrors(node), ...(node.Children ?? []).flatMap(errorsOf)].slice(0, ERRORS_SHOWN);
}

function ownErrors(node: Node): string[] {
  return (node.LogElements ?? [])
    .filter((element) => element.Category === "Error" || element.Category === "Fatal")
    .map((element) => element.MessageText ?? "")
    .slice(0, ERRORS_SHOWN);
}

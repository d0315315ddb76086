/** How a list shows a task: what it does, since when, and what keeps it from going on. */
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { choicesOf, instructionsOf } from "../interruptions/interruption-summary.ts";
import { nameOfIds } from "../shown-names.ts";
import { argumentOf, type Interruption, type Task } from "./task-list.ts";

/** A question that a task waits with. */
const pendingSchema = z.looseObject({
  interruptionId: text,
  title: text,
  instructions: text,
  teams: texts,
  choices: texts,
  callerMayDecide: flag,
});

/** A task in a list. */
export const taskRowSchema = z.looseObject({
  id: text,
  kind: text,
  description: text,
  space: text,
  state: text,
  queued: text,
  scheduledFor: text,
  started: text,
  completed: text,
  duration: text,
  error: text,
  behind: texts,
  waitsForPerson: z.union([z.array(pendingSchema), z.boolean()]).optional(),
  waitsForApproval: flag,
  deploymentId: text,
  runbookRunId: text,
});

type Pending = z.input<typeof pendingSchema>;

/** What the rows need beside the tasks. */
export interface RowView {
  /** The questions of each task, by its id. */
  readonly pending: ReadonlyMap<string, readonly Pending[]>;
  readonly before: (task: Task) => readonly string[];
  /** Whether a task was queued for a later time. */
  readonly isScheduled: (task: Task) => boolean;
  /** The name of a space that is not the one of the call. */
  readonly spaceName: (id: string) => string | undefined;
}

/** The questions of some tasks, with the names of the teams that may answer. */
export async function namedPending(
  all: readonly Interruption[],
  tasks: readonly Task[],
  context: CallContext<unknown>,
): Promise<ReadonlyMap<string, readonly Pending[]>> {
  const shown = new Set(tasks.map(({ Id }) => Id));
  const own = all.filter(({ TaskId }) => TaskId && shown.has(TaskId));
  const teams = own.flatMap(({ ResponsibleTeamIds }) => ResponsibleTeamIds ?? []);
  const nameOf = await nameOfIds("team", teams, context);
  const found = new Map<string, Pending[]>();
  for (const item of own) {
    const elements = item.Form?.Elements ?? [];
    const pending = {
      interruptionId: item.Id,
      ...present({
        title: item.Title,
        instructions: instructionsOf(elements),
        teams: item.ResponsibleTeamIds?.map(nameOf),
        choices: choicesOf(elements),
        callerMayDecide: item.CanTakeResponsibility,
      }),
    };
    found.set(item.TaskId ?? "", [...(found.get(item.TaskId ?? "") ?? []), pending]);
  }
  return found;
}

/** Renders a task of a list. */
export function renderRow(
  task: Task,
  { pending, before, isScheduled, spaceName }: RowView,
): z.input<typeof taskRowSchema> {
  const questions = pending.get(task.Id);
  return {
    id: task.Id,
    ...present({
      kind: task.Name,
      description: task.Description,
      space: task.SpaceId ? spaceName(task.SpaceId) : null,
      state: task.State,
      ...(isScheduled(task)
        ? { scheduledFor: task.QueueTime }
        : { queued: task.StartTime ? null : task.QueueTime }),
      started: task.StartTime,
      completed: task.CompletedTime,
      duration: task.IsCompleted ? task.Duration : null,
      error: task.ErrorMessage || null,
      behind: [...before(task)],
      waitsForPerson: questions ? [...questions] : task.HasPendingInterruptions || null,
      waitsForApproval: task.HasPendingPreconditions || null,
      deploymentId: argumentOf(task, "DeploymentId"),
      runbookRunId: argumentOf(task, "RunbookRunId"),
    }),
  };
}

/** Counts tasks by state, and of them those that wait for a person or behind another task. */
export function countTasks(tasks: readonly Task[], { before, isScheduled }: RowView): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const task of tasks) {
    add(task.State ?? "Unknown");
    if (task.HasPendingInterruptions) add("waitForPerson");
    if (before(task).length > 0) add("waitBehind");
    if (isScheduled(task)) add("scheduledForLater");
  }
  return counts;
}

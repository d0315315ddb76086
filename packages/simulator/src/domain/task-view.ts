/** Tasks as the API sends them, and the counts by state of task pages. */

import type { TaskRecord, TaskState } from "../model/task.ts";
import type { Settings } from "../sim.ts";
import { inWords, iso, isoOrNull, longDate } from "../time.ts";

const DONE: readonly TaskState[] = ["Success", "Failed", "Canceled", "TimedOut"];

/** Whether a task waits for a person. */
export function isInterrupted(task: TaskRecord): boolean {
  return task.completedTime === null && task.pauses.some((pause) => pause.resolvedAt === null);
}

/** Whether a task waits for an approval before it may start. */
export function isHeld(task: TaskRecord): boolean {
  return task.completedTime === null && (task.heldBy ?? null) !== null;
}

/** A task as `GET tasks/{id}` shows it, without links. */
export function taskAsSent(task: TaskRecord, settings: Settings, now: number) {
  const end = task.completedTime ?? now;
  const completed = DONE.includes(task.state);
  return {
    Id: task.Id,
    SpaceId: task.SpaceId,
    Name: task.name,
    Description: task.description,
    Arguments: task.arguments,
    State: task.state,
    Completed:
      task.completedTime !== null
        ? longDate(task.completedTime)
        : task.startTime === null
          ? "Queued..."
          : "Executing...",
    QueueTime: iso(task.queueTime),
    QueueTimeExpiry: isoOrNull(task.queueExpiry),
    StartTime: isoOrNull(task.startTime),
    LastUpdatedTime: iso(task.completedTime ?? task.startTime ?? task.queueTime),
    CompletedTime: isoOrNull(task.completedTime),
    ServerNode: task.startTime === null ? null : settings.serverNode,
    Duration: task.startTime === null ? "" : inWords(end - task.startTime),
    ErrorMessage: task.errorMessage ?? "",
    HasBeenPickedUpByProcessor: task.startTime !== null,
    IsCompleted: completed,
    FinishedSuccessfully: task.state === "Success",
    HasPendingInterruptions: isInterrupted(task),
    HasPendingPreconditions: isHeld(task),
    PendingInterruptionTypes: isInterrupted(task) ? [interruptionType(task)] : [],
    PendingPreconditionTypes: isHeld(task) ? ["Approval"] : [],
    CanRerun: completed && task.name === "Health",
    HasWarningsOrErrors: completed && (task.warnings || task.state === "Failed"),
    ProjectId: task.projectId,
    UnmetPreconditions: isHeld(task)
      ? [
          {
            PreconditionName: "Approval",
            Message: `Waiting for approval ${task.heldBy}`,
            WillFailTask: false,
          },
        ]
      : null,
    EstimatedRemainingQueueDurationSeconds:
      task.state === "Queued" ? Math.max(0, Math.ceil((task.queueTime + 1_200 - now) / 1_000)) : 0,
  };
}

function interruptionType(task: TaskRecord): string {
  const step = task.pauses.find((pause) => pause.resolvedAt === null)?.step;
  const isManual = task.script.steps.some((item) => item.number === step && item.kind === "manual");
  return isManual ? "ManualIntervention" : "GuidedFailure";
}

/** How many tasks are in each state. */
export function taskCounts(tasks: readonly TaskRecord[]): Record<string, number> {
  const counts: Record<string, number> = {
    Canceled: 0,
    Cancelling: 0,
    Executing: 0,
    Failed: 0,
    Queued: 0,
    Success: 0,
    TimedOut: 0,
    Interrupted: 0,
  };
  for (const task of tasks) {
    counts[task.state] = (counts[task.state] ?? 0) + 1;
    if (isInterrupted(task)) counts.Interrupted = (counts.Interrupted ?? 0) + 1;
  }
  return counts;
}

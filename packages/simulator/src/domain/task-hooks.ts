/** Effects of tasks: audit events when they start and end, interruptions when they wait, and the mark of a failed deployment. */

import type { EngineHooks } from "../engine/engine.ts";
import type { TaskRecord, TaskState } from "../model/task.ts";
import type { Sim } from "../sim.ts";
import type { SpaceState, Store } from "../store/store.ts";
import { deployAutomatically } from "./automatic-deployments.ts";
import { recordEvent, SYSTEM_ACTOR } from "./events.ts";
import { openInterruption } from "./interruptions.ts";

const ENDING: Partial<Record<TaskState, { readonly category: string; readonly verb: string }>> = {
  Success: { category: "Succeeded", verb: "succeeded" },
  Failed: { category: "Failed", verb: "failed" },
  Canceled: { category: "Canceled", verb: "was canceled" },
  TimedOut: { category: "Failed", verb: "timed out" },
};

/**
 * The functions that the engine calls when a task starts, waits or ends.
 *
 * @param simOf gives the server, which holds the engine and so exists only after these functions
 */
export function createTaskHooks(store: Store, simOf: () => Sim): EngineHooks {
  return {
    onStarted: (space, task) => {
      recordTaskEvent(store, space, task, {
        category: "Started",
        verb: "has started",
        at: task.startTime ?? task.queueTime,
      });
    },
    onWaiting: (space, task, waiting) => openInterruption(store, space, task, waiting),
    onCompleted: (space, task) => {
      const ending = ENDING[task.state];
      if (ending !== undefined)
        recordTaskEvent(store, space, task, {
          category: ending.category,
          verb: ending.verb,
          at: task.completedTime ?? task.queueTime,
        });
      closeInterruptions(space, task);
      const id = task.arguments.DeploymentId;
      const deployment = typeof id === "string" ? space.deployments.get(id) : undefined;
      if (deployment !== undefined && task.state === "Failed")
        space.deployments.put({ ...deployment, FailureEncountered: true });
      if (deployment !== undefined && task.state === "Success" && task.completedTime !== null)
        deployAutomatically(asOf(simOf(), task.completedTime), space, deployment);
    },
  };
}

/** The server with the moment of a happening as its time, because the clock may be far beyond that moment. */
function asOf(sim: Sim, at: number): Sim {
  return { ...sim, now: () => at };
}

function recordTaskEvent(
  store: Store,
  space: SpaceState,
  task: TaskRecord,
  { category, verb, at }: { readonly category: string; readonly verb: string; readonly at: number },
): void {
  const kind = task.name === "Deploy" ? "Deployment" : task.name === "RunbookRun" ? "RunbookRun" : "Task";
  const documentId = task.relatedIds[0] ?? task.Id;
  recordEvent(store, {
    category: `${kind}${category}`,
    spaceId: space.id,
    at,
    actor: SYSTEM_ACTOR,
    message: [{ Id: documentId, Name: task.description }, ` ${verb}`],
    related: [...task.relatedIds, task.Id],
    details: category === "Failed" ? task.errorMessage : null,
  });
}

function closeInterruptions(space: SpaceState, task: TaskRecord): void {
  for (const item of space.interruptions.where("task", task.Id)) {
    if (item.IsPending) space.interruptions.put({ ...item, IsPending: false });
  }
}

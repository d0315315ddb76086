/**
 * Computes the course of a task. From the compact record alone it finds when each step begins and ends, what stops the
 * task, and its state at any moment. The same record and the same moment always give the same result.
 */

import type { ScriptStep, TaskRecord, TaskState } from "../model/task.ts";

export type NodeStatus =
  | "Pending"
  | "Running"
  | "Success"
  | "SuccessWithWarning"
  | "Failed"
  | "Skipped"
  | "Canceled";

export interface TimelineNode {
  /** `null` for the package acquisition before the steps. */
  readonly step: ScriptStep | null;
  readonly status: NodeStatus;
  readonly start: number | null;
  readonly end: number | null;
}

export interface Ending {
  readonly at: number;
  readonly state: TaskState;
  readonly error: string | null;
}

export interface Timeline {
  readonly nodes: readonly TimelineNode[];
  readonly ending: Ending | null;
  /** The step that waits for a person, and since when. */
  readonly waiting: { readonly step: ScriptStep; readonly at: number; readonly guided: boolean } | null;
}

const FAILED =
  "The deployment failed because one or more steps failed. Please see the deployment log for details.";
const RUN_FAILED =
  "The runbook run failed because one or more steps failed. Please see the task log for details.";
const CANCEL_MS = 1_500;
const WRAP_UP_MS = 400;

interface Walk {
  readonly nodes: TimelineNode[];
  at: number;
  failed: boolean;
  waiting: Timeline["waiting"];
}

/** The task's whole course as far as it is determined, regardless of the present moment. */
export function projectTask(task: TaskRecord): Timeline {
  if (task.startTime === null) return unstarted(task);
  const walk: Walk = { nodes: [], at: task.startTime + 300, failed: false, waiting: null };
  if (task.script.acquireMs > 0) {
    walk.nodes.push({ step: null, status: "Success", start: walk.at, end: walk.at + task.script.acquireMs });
    walk.at += task.script.acquireMs;
  }
  for (const step of task.script.steps) walkStep(task, step, walk);
  const ending: Ending | null =
    walk.waiting === null
      ? {
          at: walk.at + WRAP_UP_MS,
          state: walk.failed ? "Failed" : "Success",
          error: walk.failed ? (task.name === "RunbookRun" ? RUN_FAILED : FAILED) : null,
        }
      : null;
  return cancelled(task, { nodes: walk.nodes, ending, waiting: walk.waiting });
}

function unstarted(task: TaskRecord): Timeline {
  const nodes = task.script.steps.map(
    (step): TimelineNode => ({
      step,
      status: task.cancelRequested === null ? "Pending" : "Canceled",
      start: null,
      end: null,
    }),
  );
  return { nodes, ending: null, waiting: null };
}

function walkStep(task: TaskRecord, step: ScriptStep, walk: Walk): void {
  if (walk.waiting !== null) {
    walk.nodes.push({ step, status: "Pending", start: null, end: null });
  } else if (walk.failed || step.skipped !== null) {
    walk.nodes.push({ step, status: "Skipped", start: walk.at, end: walk.at });
  } else if (step.kind === "manual") {
    waitForPerson(task, step, walk, { guided: false, began: walk.at });
  } else {
    const start = walk.at;
    walk.at += step.durationMs;
    const status =
      step.failure === null ? (step.warning === null ? "Success" : "SuccessWithWarning") : "Failed";
    if (status !== "Failed") {
      walk.nodes.push({ step, status, start, end: walk.at });
    } else if (task.script.guidedFailure) {
      waitForPerson(task, step, walk, { guided: true, began: start });
    } else {
      walk.nodes.push({ step, status, start, end: walk.at });
      walk.failed = true;
    }
  }
}

function waitForPerson(
  task: TaskRecord,
  step: ScriptStep,
  walk: Walk,
  { guided, began }: { readonly guided: boolean; readonly began: number },
): void {
  const pause = task.pauses.find((item) => item.step === step.number);
  if (pause === undefined || pause.resolvedAt === null) {
    walk.nodes.push({ step, status: "Running", start: began, end: null });
    walk.waiting = { step, at: pause?.at ?? walk.at, guided };
    return;
  }
  if (pause.outcome === "Retry") {
    walk.nodes.push({ step, status: "Running", start: began, end: null });
    walk.waiting = { step, at: pause.resolvedAt + step.durationMs, guided };
    return;
  }
  const goesOn = pause.outcome === "Proceed" || pause.outcome === "Ignore" || pause.outcome === "Exclude";
  walk.at = pause.resolvedAt + 200;
  walk.failed = !goesOn;
  walk.nodes.push({
    step,
    status: goesOn ? (guided ? "SuccessWithWarning" : "Success") : "Failed",
    start: began,
    end: walk.at,
  });
}

/** Cuts the course at a requested cancellation that came before its end. */
function cancelled(task: TaskRecord, timeline: Timeline): Timeline {
  const cut = task.cancelRequested;
  if (cut === null || (timeline.ending !== null && timeline.ending.at <= cut)) return timeline;
  const nodes = timeline.nodes.map((node): TimelineNode => {
    if (node.start === null || node.start > cut)
      return { step: node.step, status: "Canceled", start: null, end: null };
    if (node.end === null || node.end > cut)
      return { step: node.step, status: "Canceled", start: node.start, end: cut + CANCEL_MS };
    return node;
  });
  return {
    nodes,
    ending: { at: cut + CANCEL_MS, state: "Canceled", error: "The task was canceled." },
    waiting: null,
  };
}

/** The nodes as they look at `now`: later ones pending, the current one running. */
export function nodesAt(timeline: Timeline, now: number): TimelineNode[] {
  return timeline.nodes.map((node): TimelineNode => {
    if (node.start === null) return node;
    if (node.start > now) return { step: node.step, status: "Pending", start: null, end: null };
    if (node.end !== null && node.end > now) return { ...node, status: "Running", end: null };
    return node;
  });
}

/** How much of the task is done at `now`, from 0 to 100. */
export function percentDone(task: TaskRecord, timeline: Timeline, now: number): number {
  if (task.completedTime !== null) return 100;
  const total =
    task.script.acquireMs + task.script.steps.reduce((sum, step) => sum + Math.max(step.durationMs, 1), 0);
  const done = timeline.nodes.reduce((sum, node) => {
    if (node.start === null || node.start > now) return sum;
    const length = node.step === null ? task.script.acquireMs : Math.max(node.step.durationMs, 1);
    return sum + (node.end === null ? 0 : Math.min(length, now - node.start));
  }, 0);
  return Math.min(99, Math.floor((done / Math.max(total, 1)) * 100));
}

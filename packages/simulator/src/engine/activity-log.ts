/** The activity log of a task: the tree of steps and targets with their lines, as far as it exists at a moment. */

import type { ScriptStep, TaskRecord } from "../model/task.ts";
import { seedFrom } from "../random.ts";
import { inWords, isoOrNull } from "../time.ts";
import { type BulkLines, bulkLines } from "./bulk-log.ts";
import type { LogEntry, LogLine } from "./log-entry.ts";
import { acquisitionLines, targetLines } from "./log-lines.ts";
import { type NodeStatus, nodesAt, projectTask, type TimelineNode } from "./timeline.ts";

export interface LogNode {
  readonly id: string;
  readonly name: string;
  readonly status: NodeStatus;
  readonly start: number | null;
  readonly end: number | null;
  readonly entries: readonly LogEntry[];
  /** Very many lines, which come before `entries` and are made only when they are read. */
  readonly bulk: BulkLines | null;
  readonly children: readonly LogNode[];
}

/** The whole tree at `now`, every line included. */
export function buildActivityLog(task: TaskRecord, now: number): LogNode {
  const timeline = projectTask(task);
  const nodes = nodesAt(timeline, now);
  const ended = task.completedTime !== null && task.completedTime <= now ? task.completedTime : null;
  const children = nodes.map((node, index) => stepNode(task, node, index, now));
  return {
    id: nodeId(task, "root"),
    name: task.description,
    status: rootStatus(task),
    start: task.startTime,
    end: ended,
    entries: rootEntries(task, nodes, ended),
    bulk: null,
    children,
  };
}

function rootStatus(task: TaskRecord): NodeStatus {
  switch (task.state) {
    case "Queued":
      return "Pending";
    case "Executing":
    case "Cancelling":
      return "Running";
    case "Success":
      return task.warnings ? "SuccessWithWarning" : "Success";
    case "Canceled":
      return "Canceled";
    default:
      return "Failed";
  }
}

function rootEntries(task: TaskRecord, nodes: readonly TimelineNode[], ended: number | null): LogEntry[] {
  if (task.startTime === null) {
    return ended === null ? [] : [{ at: ended, category: "Fatal", text: task.errorMessage ?? "" }];
  }
  const start = task.startTime;
  const entries: LogEntry[] = task.script.notes.map((text) => ({ at: start, category: "Warning", text }));
  for (const node of nodes) {
    if (node.status === "Skipped" && node.step !== null && node.start !== null) {
      const why =
        node.step.skipped ?? "a previous step failed and the run condition is to only run when it succeeds";
      entries.push({
        at: node.start,
        category: "Info",
        text: `Step "${node.step.name}" was skipped: ${why}`,
      });
    }
  }
  if (ended !== null && task.errorMessage !== null)
    entries.push({ at: ended, category: "Fatal", text: task.errorMessage });
  if (ended !== null && task.state === "Success") {
    entries.push({
      at: ended,
      category: "Info",
      text: `${task.description} succeeded in ${inWords(ended - start)}`,
    });
  }
  return entries;
}

function stepNode(task: TaskRecord, node: TimelineNode, index: number, now: number): LogNode {
  const id = nodeId(task, index);
  const base = { id, status: node.status, start: node.start, end: node.end, bulk: null };
  if (node.step === null) {
    return {
      ...base,
      name: "Acquire packages",
      entries: entriesUpTo(acquisitionLines(task), node, task.script.acquireMs, now),
      children: [],
    };
  }
  const step = node.step;
  const name = `Step ${step.number}: ${step.name}`;
  if (node.start === null || node.status === "Skipped") return { ...base, name, entries: [], children: [] };
  const children = step.targets.map((target, targetIndex) =>
    targetNode(task, { step, target, path: `${index}.${targetIndex}` }, node, now),
  );
  return { ...base, name, entries: [], children };
}

function targetNode(
  task: TaskRecord,
  { step, target, path }: { readonly step: ScriptStep; readonly target: string; readonly path: string },
  node: TimelineNode,
  now: number,
): LogNode {
  const length = step.kind === "manual" ? 1 : step.durationMs;
  const lines = targetLines(task, step, target);
  const entries = [
    ...entriesUpTo(step.bulk === undefined ? lines : lines.map(atTheEnd), node, length, now),
    ...decision(task, step, now),
  ];
  return {
    id: nodeId(task, path),
    name: target,
    status: node.status,
    start: node.start,
    end: node.end,
    entries,
    bulk:
      step.bulk === undefined || node.start === null || target !== step.targets[0]
        ? null
        : bulkLines(step.bulk, { start: node.start, durationMs: step.durationMs, now: node.end ?? now }),
    children: [],
  };
}

/** With a bulk log, the other lines come last, so that all lines are in order of time. */
function atTheEnd(line: LogLine): LogLine {
  return { ...line, at: 0.999 + line.at / 1_000 };
}

/** The line about what a person decided for a waiting step. */
function decision(task: TaskRecord, step: ScriptStep, now: number): LogEntry[] {
  const pause = task.pauses.find((item) => item.step === step.number);
  if (pause === undefined || pause.resolvedAt === null || pause.resolvedAt > now) return [];
  const category = pause.outcome === "Abort" || pause.outcome === "Fail" ? "Fatal" : "Info";
  return [
    { at: pause.resolvedAt, category, text: `Submitted: ${pause.outcome ?? ""} (${pause.interruptionId})` },
  ];
}

function entriesUpTo(lines: readonly LogLine[], node: TimelineNode, length: number, now: number): LogEntry[] {
  const start = node.start;
  if (start === null) return [];
  const limit = Math.min(now, node.end ?? now);
  return lines
    .map((line) => ({ at: start + Math.floor(line.at * length), category: line.category, text: line.text }))
    .filter((entry) => entry.at <= limit);
}

/** The id of a step in the log of its task. Interruptions name it as their `CorrelationId`. */
export function stepLogId(task: TaskRecord, step: ScriptStep): string {
  const index = projectTask(task).nodes.findIndex((node) => node.step?.number === step.number);
  return nodeId(task, index === -1 ? "root" : index);
}

/** `ServerTasks-1_KASX88AJS2` for the task; each level below it adds a part of 32 hexadecimal digits. */
function nodeId(task: TaskRecord, path: string | number): string {
  const root = `${task.Id}_${seedFrom(task.seed, "root").toString(36).toUpperCase().padStart(10, "0")}`;
  const parts = path === "root" ? [] : String(path).split(".");
  const below = parts.map((_, index) => hexOf(task, parts.slice(0, index + 1).join(".")));
  return [root, ...below].join("/");
}

function hexOf(task: TaskRecord, path: string): string {
  const word = (index: number): string => seedFrom(task.seed, path, index).toString(16).padStart(8, "0");
  return [0, 1, 2, 3].map(word).join("");
}

export interface ViewOptions {
  readonly verbose: boolean;
  /** Keeps only the last lines of each node. */
  readonly tail: number | null;
}

/** The most lines of a bulk log in a view without a tail; the latest ones are shown. */
const MOST_BULK_LINES = 1_000;

/** A node as the API sends it. */
export function nodeAsSent(node: LogNode, options: ViewOptions): Record<string, unknown> {
  return {
    Id: node.id,
    Name: node.name,
    Started: isoOrNull(node.start),
    Ended: isoOrNull(node.end),
    Status: node.status,
    Children: node.children.map((child) => nodeAsSent(child, options)),
    ShowAtSummaryLevel: node.children.length > 0,
    LogElements: shownLines(node, options).map(({ entry, number }) => ({
      Category: entry.category,
      OccurredAt: isoOrNull(entry.at),
      MessageText: entry.text,
      Detail: null,
      Number: number,
    })),
    ProgressPercentage: node.status === "Pending" ? 0 : node.end === null ? 50 : 100,
    ProgressMessage: "",
  };
}

interface NumberedLine {
  readonly entry: LogEntry;
  readonly number: number;
}

/** The lines that a view shows, each with its number among all lines of the node. */
function shownLines(node: LogNode, { verbose, tail }: ViewOptions): NumberedLine[] {
  const before = node.bulk?.count ?? 0;
  const own = node.entries.flatMap((entry, index): NumberedLine[] =>
    verbose || entry.category !== "Verbose" ? [{ entry, number: before + index + 1 }] : [],
  );
  const kept = tail === null ? own : lastOf(own, tail);
  if (node.bulk === null) return kept;
  const most = tail === null ? MOST_BULK_LINES : Math.min(tail - kept.length, MOST_BULK_LINES);
  return [...bulkTail(node.bulk, most, verbose), ...kept];
}

function bulkTail(bulk: BulkLines, most: number, verbose: boolean): NumberedLine[] {
  const first = Math.max(0, bulk.count - most);
  const indexes = verbose
    ? Array.from({ length: bulk.count - first }, (_, index) => first + index)
    : lastOf(bulk.marked, most);
  return indexes.map((index) => ({ entry: bulk.at(index), number: index + 1 }));
}

function lastOf<T>(items: readonly T[], count: number): T[] {
  return items.slice(Math.max(0, items.length - count));
}

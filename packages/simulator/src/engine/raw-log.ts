/** The raw log of a task: a header with the task's facts, then every line of every node, indented by depth. */

import type { TaskRecord } from "../model/task.ts";
import type { Settings } from "../sim.ts";
import { clockTime, inWords, longDate } from "../time.ts";
import { buildActivityLog, type LogNode } from "./activity-log.ts";
import { RAW_PREFIX } from "./bulk-log.ts";

/** A raw log whose length is known before its text is made. */
export interface RawLog {
  /** Bytes of UTF-8. */
  readonly length: number;
  /** The text in order, with `\r\n` line ends. */
  pieces(): Generator<string>;
}

/** Makes the raw log as far as it exists at `now`. */
export function rawLog(task: TaskRecord, settings: Settings, now: number): RawLog {
  const head = `${header(task, settings, now).join("\r\n")}\r\n`;
  const root = buildActivityLog(task, now);
  return {
    length: Buffer.byteLength(head) + nodeLength(root, 0),
    pieces: function* () {
      yield head;
      yield* nodePieces(root, 0);
    },
  };
}

function header(task: TaskRecord, settings: Settings, now: number): string[] {
  const field = (name: string, value: string): string => `${`${name}:`.padEnd(19)}${value}`;
  const end = task.completedTime ?? now;
  return [
    field("Task ID", task.Id),
    field("Related IDs", task.relatedIds.join(", ")),
    field("Task status", task.state),
    field("Task queued", longDate(task.queueTime)),
    ...(task.startTime === null ? [] : [field("Task started", longDate(task.startTime))]),
    ...(task.completedTime === null ? [] : [field("Task completed", longDate(task.completedTime))]),
    ...(task.startTime === null ? [] : [field("Task duration", inWords(end - task.startTime))]),
    field("Server version", settings.serverVersion),
    field("Server node", settings.serverNode),
    "",
  ];
}

const BLANK = " ".repeat(20);

function* nodePieces(node: LogNode, depth: number): Generator<string> {
  const indent = "  ".repeat(depth);
  yield title(node, depth);
  if (node.bulk !== null) yield* node.bulk.rawPieces(indent);
  yield ownLines(node, indent);
  for (const child of node.children) {
    yield GAP;
    yield* nodePieces(child, depth + 1);
  }
}

const GAP = `${BLANK}| \r\n`;

/** Steps are the last level whose titles stand between `==`; titles of targets do not. */
const STEP_DEPTH = 1;

function title(node: LogNode, depth: number): string {
  const text = `${node.status}: ${node.name}`;
  const shown = depth > STEP_DEPTH ? text : `== ${text} ==`;
  return `${BLANK}| ${"  ".repeat(depth)}${shown}\r\n`;
}

function ownLines(node: LogNode, indent: string): string {
  return node.entries
    .map((entry) => `${clockTime(entry.at)}   ${entry.category.padEnd(9)}|   ${indent}${entry.text}\r\n`)
    .join("");
}

function nodeLength(node: LogNode, depth: number): number {
  const indent = "  ".repeat(depth);
  const own = Buffer.byteLength(title(node, depth)) + Buffer.byteLength(ownLines(node, indent));
  const bulk = node.bulk === null ? 0 : node.bulk.rawLength(RAW_PREFIX + indent.length);
  return node.children.reduce((sum, child) => sum + GAP.length + nodeLength(child, depth + 1), own + bulk);
}

/** The raw log of a task: a header with the task's facts, then every line of every node, indented by depth. */

import type { TaskRecord } from "../model/task.ts";
import type { Settings } from "../sim.ts";
import { clockTime, inWords, longDate } from "../time.ts";
import { buildActivityLog, type LogNode } from "./activity-log.ts";

/** The log as plain text with `\r\n` line ends, as far as it exists at `now`. */
export function rawLog(task: TaskRecord, settings: Settings, now: number): string {
  const lines = header(task, settings, now);
  writeNode(buildActivityLog(task, now), 0, lines);
  return `${lines.join("\r\n")}\r\n`;
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

function writeNode(node: LogNode, depth: number, lines: string[]): void {
  const indent = "  ".repeat(depth);
  const blank = " ".repeat(20);
  lines.push(`${blank}| ${indent}== ${node.status}: ${node.name} ==`);
  for (const entry of node.entries) {
    lines.push(`${clockTime(entry.at)}   ${entry.category.padEnd(9)}|   ${indent}${entry.text}`);
  }
  for (const child of node.children) {
    lines.push(`${blank}| `);
    writeNode(child, depth + 1, lines);
  }
}

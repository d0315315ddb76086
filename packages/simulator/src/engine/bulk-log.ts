/**
 * A log of hundreds of thousands of lines that is never in memory: every line is made from its number. All lines have
 * one length, except for a few marked ones, so that the size is known although no line is made before it is read.
 */

import type { BulkLog } from "../model/task.ts";
import { seedFrom } from "../random.ts";
import { clockTime } from "../time.ts";
import type { Category, LogEntry } from "./log-entry.ts";

/** When a bulk log begins, how long it takes, and the present. */
export interface BulkTime {
  readonly start: number;
  readonly durationMs: number;
  readonly now: number;
}

/** The lines of a bulk log that exist at a moment. */
export interface BulkLines {
  readonly count: number;
  /** The line with this number, from 0. */
  at(index: number): LogEntry;
  /** The numbers of the marked lines, in order; every other line is verbose. */
  readonly marked: readonly number[];
  /** The bytes of all lines in a raw log, each with a prefix of `prefix` bytes and a line end of two. */
  rawLength(prefix: number): number;
  /** Raw log text with `indent` before each message, in chunks of some thousand lines. */
  rawPieces(indent: string): Generator<string>;
}

/** Bytes of time, category and separator in front of a raw line's indent. */
export const RAW_PREFIX = "00:00:00   Verbose  |   ".length;
const PIECE = 1_000;

/** The lines of `bulk` as far as they exist. */
export function bulkLines(bulk: BulkLog, time: BulkTime): BulkLines {
  const share = Math.min(1, Math.max(0, (time.now - time.start) / Math.max(1, time.durationMs)));
  const count = Math.floor(share * bulk.lines);
  const marks = new Map(bulk.marks.filter((mark) => mark.line < count).map((mark) => [mark.line, mark]));
  const timeOf = (index: number): number => time.start + Math.floor((index / bulk.lines) * time.durationMs);
  const at = (index: number): LogEntry => {
    const mark = marks.get(index);
    const category: Category = mark?.category ?? "Verbose";
    return { at: timeOf(index), category, text: mark?.text ?? fillerLine(bulk.seed, index) };
  };
  const markBytes = [...marks.values()].reduce((sum, mark) => sum + Buffer.byteLength(mark.text), 0);
  return {
    count,
    at,
    marked: [...marks.keys()].sort((a, b) => a - b),
    rawLength: (prefix) => count * (prefix + 2) + (count - marks.size) * FILLER_LENGTH + markBytes,
    rawPieces: function* (indent) {
      for (let from = 0; from < count; from += PIECE) {
        yield rawPiece(at, from, Math.min(count, from + PIECE), indent);
      }
    },
  };
}

function rawPiece(at: (index: number) => LogEntry, from: number, to: number, indent: string): string {
  let text = "";
  let second = -1;
  let clock = "";
  for (let index = from; index < to; index += 1) {
    const entry = at(index);
    const current = Math.floor(entry.at / 1_000);
    if (current !== second) {
      second = current;
      clock = clockTime(entry.at);
    }
    text += `${clock}   ${entry.category.padEnd(9)}|   ${indent}${entry.text}\r\n`;
  }
  return text;
}

const FOLDERS = ["catalog", "banners", "gallery", "sizes_a", "sizes_b", "sprites", "vectors", "scripts"];

/** One line of a file copy. Every part has a fixed width. */
function fillerLine(seed: number, index: number): string {
  const hash = Math.imul(seed ^ index, 0x9e3779b1) >>> 0;
  const folder = FOLDERS[hash & 7] ?? "catalog";
  const size = String(1_000 + (hash % 998_999)).padStart(7, " ");
  return `Copied asset ${String(index + 1).padStart(7, "0")}: /srv/shop/${folder}/${hash.toString(16).padStart(8, "0")}.webp (${size} bytes, unchanged since last release)`;
}

const FILLER_LENGTH = fillerLine(1, 1).length;

/** How many filler lines make a raw log of about this many bytes at an indent. */
export function linesForBytes(bytes: number, indent: number): number {
  return Math.ceil(bytes / (RAW_PREFIX + indent + FILLER_LENGTH + 2));
}

/** A seed for the lines of a task's bulk log. */
export function bulkSeed(...parts: readonly (string | number)[]): number {
  return seedFrom("bulk", ...parts);
}

/** Cleans a long text as it comes. */
import { type Find, firstOf } from "../places.ts";
import type { RedactionPass, Redactor } from "./redact.ts";
import { findHidden, HIDDEN_ASCII, noStrips, stripHidden } from "./strip.ts";

/** Of a longer line only the start is read. */
const LONGEST = 50_000;
/** Of such a start so much is left out that no secret which the cut has torn apart can remain. */
const TORN = 4_000;

/**
 * Cleans the lines of one text, to be called with each of them in order: an open private key is remembered from line to
 * line.
 */
export function createLineCleaner(redactor: Redactor): (line: string) => string {
  return lineCleanerOf(redactor.open({}));
}

function lineCleanerOf(pass: RedactionPass): (line: string) => string {
  const strips = noStrips();
  return (line) => {
    if (line.length <= LONGEST) return pass.text(stripHidden(line, strips));
    const start = pass.text(stripHidden(line.slice(0, LONGEST), strips)).slice(0, -TORN);
    return `${start}… (of ${line.length} characters in this line)`;
  };
}

/**
 * Cleans one or more whole lines with a `\n` between them. What comes back are the same lines, cleaned: in one text, or
 * in a list when one of them has a line break inside.
 */
export type TextCleaner = (text: string) => string | readonly string[];

/**
 * Cleans one text, to be called with its lines in order, many at a time. The same as cleaning each of them, but a line
 * is looked at by itself only when a search over all of them has found something in it.
 */
export function createTextCleaner(redactor: Redactor): TextCleaner {
  const pass = redactor.open({});
  const cleanLine = lineCleanerOf(pass);
  return (text) => {
    const find = findSuspect(text, pass);
    const changes: Change[] = [];
    for (let at = 0; at <= text.length; ) {
      const place = pass.isOpen() ? at : find(at);
      if (place < 0) break;
      const start = place === 0 ? 0 : text.lastIndexOf("\n", place - 1) + 1;
      const next = text.indexOf("\n", place);
      const end = next < 0 ? text.length : next;
      const line = text.slice(start, end);
      const cleaned = cleanLine(line);
      if (cleaned !== line) changes.push({ start, end, cleaned });
      at = end + 1;
    }
    return changes.some(({ cleaned }) => cleaned.includes("\n"))
      ? changedLines(text, changes)
      : changedText(text, changes);
  };
}

const NONE = new Uint8Array(256);

function findSuspect(text: string, pass: RedactionPass): Find {
  const isAscii = Buffer.byteLength(text) === text.length;
  // In ASCII one walk over the bytes finds everything.
  return isAscii
    ? firstOf([pass.findIn(text, HIDDEN_ASCII), findLong(text)])
    : firstOf([pass.findIn(text, NONE), findHidden(text), findLong(text)]);
}

/** A line that becomes another one. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly cleaned: string;
}

function changedText(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, cleaned } of changes) {
    parts.push(text.slice(at, start), cleaned);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

function changedLines(text: string, changes: readonly Change[]): readonly string[] {
  const lines: string[] = [];
  let at = 0;
  for (const { start, end, cleaned } of changes) {
    if (start > at) lines.push(...text.slice(at, start - 1).split("\n"));
    lines.push(cleaned);
    at = end + 1;
  }
  if (at <= text.length) lines.push(...text.slice(at).split("\n"));
  return lines;
}

/** Finds lines that are too long to be read whole; it is asked about starts of lines. */
function findLong(text: string): Find {
  return (from) => {
    let start = from;
    while (text.length - start > LONGEST) {
      const end = text.lastIndexOf("\n", start + LONGEST);
      if (end < start) return start;
      start = end + 1;
    }
    return -1;
  };
}

/** Cleans a long text while it is read: it removes secrets and hidden characters from its lines. */
import { startOf } from "../text/cut-text.ts";
import { type FindNext, firstOf } from "../text/first-match.ts";
import type { RedactionPass, Redactor } from "./redact.ts";
import { findHidden, HIDDEN_ASCII, noStrips, stripHidden } from "./strip.ts";

/** Characters of a line that are read. The rest of a longer line is dropped. */
const LONGEST = 50_000;
/** Characters before a cut that are dropped, because half of a secret that the cut splits must not survive. */
const SPLIT_SECRET_MARGIN = 4_000;

/**
 * Creates a cleaner for the lines of one text. Call it with every line in order, because it remembers a private key that
 * has begun.
 */
export function createLineCleaner(redactor: Redactor): (line: string) => string {
  return lineCleanerOf(redactor.open({}));
}

function lineCleanerOf(pass: RedactionPass): (line: string) => string {
  const strips = noStrips();
  return (line) => {
    if (line.length <= LONGEST) return pass.text(stripHidden(line, strips));
    const read = pass.text(stripHidden(line.slice(0, LONGEST), strips));
    const safe = startOf(read, Math.max(0, read.length - SPLIT_SECRET_MARGIN));
    return `${safe}… (of ${line.length} characters in this line)`;
  };
}

/**
 * Cleans one or more whole lines, which come as one text with `\n` between them, and returns the cleaned lines. The
 * number of lines stays the same; a cleaned line can have a line break inside.
 */
export type TextCleaner = (text: string) => readonly string[];

/**
 * Creates a cleaner for one text. Call it with all lines in order, many at a time. The result is the same as with
 * {@link createLineCleaner}, but faster: one search over all the lines finds the few that have to be cleaned.
 */
export function createTextCleaner(redactor: Redactor): TextCleaner {
  const pass = redactor.open({});
  const cleanLine = lineCleanerOf(pass);
  return (text) => {
    const find = findSuspect(text, pass);
    const lines = text.split("\n");
    let offset = 0;
    let suspect = find(0);
    for (const [index, line] of lines.entries()) {
      if (suspect < 0 && !pass.isOpen()) break;
      const end = offset + line.length;
      // A line inside a private key may be part of it, whatever it looks like.
      if (pass.isOpen() || suspect <= end) {
        lines[index] = cleanLine(line);
        if (suspect >= 0 && suspect <= end) suspect = end < text.length ? find(end + 1) : -1;
      }
      offset = end + 1;
    }
    return lines;
  };
}

const NO_BYTES = new Uint8Array(256);

/** Finds offsets in lines that have to be cleaned. */
function findSuspect(text: string, pass: RedactionPass): FindNext {
  const isAscii = Buffer.byteLength(text) === text.length;
  // In ASCII text, one pass over the bytes also finds the hidden characters.
  return isAscii
    ? firstOf([pass.findIn(text, HIDDEN_ASCII), findLong(text)])
    : firstOf([pass.findIn(text, NO_BYTES), findHidden(text), findLong(text)]);
}

/** Finds lines that are too long to be read whole. It may only be called with offsets at which a line starts. */
function findLong(text: string): FindNext {
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

/** Reads the lines of an audit log, also while it grows. */
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { SettingsError } from "@octo/app-kit";
import type { AuditEntry } from "@octo/mcp-tools";

/** A line of the log; `entry` is undefined when it is not one of ours. */
export interface AuditLine {
  readonly number: number;
  readonly text: string;
  readonly entry: Partial<AuditEntry> | undefined;
}

/** A reader that goes on where it stopped. */
export interface AuditReader {
  /** The whole lines that were added since the last call. */
  read(): Generator<AuditLine>;
}

const CHUNK = 1_048_576;

/**
 * Opens a log for reading. It is not locked, so that a running server goes on writing.
 * @throws SettingsError when it cannot be read.
 */
export function openAuditReader(path: string): AuditReader {
  let at = 0;
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  return {
    *read() {
      const file = open(path);
      try {
        // A file that is shorter than before is another one.
        if (fstatSync(file).size < at) {
          at = 0;
          number = 0;
          rest = Buffer.alloc(0);
        }
        for (;;) {
          const buffer = Buffer.alloc(CHUNK);
          const length = readSync(file, buffer, 0, CHUNK, at);
          if (length === 0) return;
          at += length;
          rest = Buffer.concat([rest, buffer.subarray(0, length)]);
          for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
            const text = rest.subarray(0, end).toString();
            rest = rest.subarray(end + 1);
            number += 1;
            yield { number, text, entry: entryOf(text) };
          }
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

function open(path: string): number {
  try {
    if (statSync(path).isDirectory()) throw new Error(`${path} is a folder`);
    return openSync(path, "r");
  } catch (error) {
    throw new SettingsError(`audit: ${error instanceof Error ? error.message : "the log cannot be read"}`);
  }
}

function entryOf(text: string): AuditLine["entry"] {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" && data !== null && typeof Reflect.get(data, "tool") === "string"
      ? (data as Partial<AuditEntry>)
      : undefined;
  } catch {
    return undefined;
  }
}

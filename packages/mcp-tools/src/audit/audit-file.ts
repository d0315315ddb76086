/**
 * An audit log in a file: one chained JSON line for each call, and one on the disk before a write is sent. Recording
 * throws when the line cannot be written whole, or when the file is no longer as this process left it. The pipeline then
 * refuses the write.
 */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from "node:fs";
import type { AuditEntry, AuditSink } from "../pipeline/audit-entry.ts";
import { checkEndFile, writeEndFile } from "./audit-end-file.ts";
import { lockAuditFile } from "./audit-lock.ts";
import { CHAIN_START, type ChainKey, chainLine, endText, type Link, linkOf } from "./chain.ts";

/** Where an audit log is kept. */
export interface AuditFileOptions {
  readonly path: string;
  /** Makes the chain an HMAC chain. */
  readonly key?: ChainKey;
  /** A second file, which always holds the end of the log. */
  readonly endFile?: string | undefined;
}

/** A sink with a file behind it. */
export interface AuditFile extends AuditSink {
  readonly path: string;
  /** The number of lines and the hash of the last one, such as `42:9f2c...`, to keep elsewhere. */
  end(): string;
  close(): void;
}

const TAIL_BYTES = 256 * 1024;

/**
 * Opens or starts an audit log, and locks it for this process.
 * @throws Error when the file cannot be opened, is in use, does not end with a whole line of a chain of this key, or lacks
 * the line that the second file names.
 */
export function openAuditFile({ path, key, endFile }: AuditFileOptions): AuditFile {
  const file = openSync(path, "a+", 0o600);
  const lock = orClose(file, () => lockAuditFile(path));
  const closeAll = () => {
    closeSync(file);
    lock.release();
  };
  const log = orClose(file, () => openLog(file, { path, key, endFile }), lock.release);
  return { ...log, path, close: closeAll };
}

/** Runs `open`, and closes the file when `open` throws. */
function orClose<T>(file: number, open: () => T, alsoClose: () => void = () => undefined): T {
  try {
    return open();
  } catch (error) {
    closeSync(file);
    alsoClose();
    throw error;
  }
}

function openLog(file: number, { path, key, endFile }: AuditFileOptions): Omit<AuditFile, "path" | "close"> {
  let { size } = fstatSync(file);
  const tail = readTail(file, size);
  let last = size === 0 ? CHAIN_START : lastLink(tail, path, key);
  if (endFile !== undefined) checkEndFile(endFile, { path, tail, last, key });
  return {
    end: () => endText(last),
    record(entry: AuditEntry) {
      checkUnchanged(file, path, size);
      const { line, link } = chainLine(last, entry, key);
      size += appendWhole(file, `${line}\n`, size);
      last = link;
      if (entry.event === "intent") fsyncSync(file);
      if (endFile !== undefined) writeEndFile(endFile, endText(last));
    },
  };
}

/**
 * Checks that the file is the one that was opened, and as long as this process left it.
 * @throws Error when it was deleted, moved, emptied, cut, or written by another process.
 */
function checkUnchanged(file: number, path: string, size: number): void {
  const open = fstatSync(file);
  const named = statSync(path, { throwIfNoEntry: false });
  if (named?.ino !== open.ino || named.dev !== open.dev)
    throw new Error(`${path}: the audit log was deleted, moved or replaced while this server wrote to it`);
  if (open.size !== size)
    throw new Error(
      `${path}: the audit log has ${open.size} bytes instead of ${size}: something else emptied it, cut it or wrote to it`,
    );
}

/** Appends a whole line. When only a part can be written, the part is removed again before the error is thrown. */
function appendWhole(file: number, line: string, size: number): number {
  const bytes = Buffer.from(line);
  try {
    let written = 0;
    while (written < bytes.length) {
      const count = writeSync(file, bytes, written);
      if (count === 0) throw new Error("the audit log takes no more bytes");
      written += count;
    }
    return written;
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}

function readTail(file: number, size: number): string {
  const length = Math.min(size, TAIL_BYTES);
  const buffer = Buffer.alloc(length);
  readSync(file, buffer, 0, length, size - length);
  return buffer.toString("utf8");
}

function lastLink(tail: string, path: string, key: ChainKey): Link {
  const last = tail.endsWith("\n") ? linkOf(tail.trimEnd().split("\n").at(-1) ?? "", key) : "not JSON";
  if (typeof last !== "string") return last;
  const problem =
    last === "not JSON" ? "the file does not end with a line of an audit log" : `the last line was ${last}`;
  throw new Error(`${path}: ${problem}; start a new file and keep this one`);
}

/**
 * An audit log in a file: one chained JSON line for each call, and one on the disk before a write is sent. Recording
 * throws when the line cannot be written, and the pipeline then refuses the write.
 */
import { closeSync, createReadStream, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import type { AuditEntry, AuditSink } from "../pipeline/audit-entry.ts";
import { CHAIN_START, chainLine, checkLine, type Link, linkOf } from "./chain.ts";

/** A sink with a file behind it. */
export interface AuditFile extends AuditSink {
  close(): void;
}

const TAIL_BYTES = 256 * 1024;

/**
 * Opens or starts an audit log.
 * @throws Error when the file cannot be opened, or does not end with a whole line of a chain.
 */
export function openAuditFile(path: string): AuditFile {
  const file = openSync(path, "a+", 0o600);
  let size = -1;
  let last: Link = CHAIN_START;
  // Another server may write to the same file; then the chain goes on from its line.
  const catchUp = () => {
    const now = fstatSync(file).size;
    if (now === size) return;
    last = now === 0 ? CHAIN_START : lastLink(file, now, path);
    size = now;
  };
  catchUp();
  return {
    record(entry: AuditEntry) {
      catchUp();
      const { line, link } = chainLine(last, entry);
      size += writeSync(file, `${line}\n`);
      if (entry.event === "intent") fsyncSync(file);
      last = link;
    },
    close: () => closeSync(file),
  };
}

function lastLink(file: number, size: number, path: string): Link {
  const length = Math.min(size, TAIL_BYTES);
  const buffer = Buffer.alloc(length);
  readSync(file, buffer, 0, length, size - length);
  const text = buffer.toString("utf8");
  const link = text.endsWith("\n") ? linkOf(text.trimEnd().split("\n").at(-1) ?? "") : undefined;
  if (!link)
    throw new Error(
      `${path}: the file does not end with a line of an audit log; start a new file and keep this one`,
    );
  return link;
}

/** What a check of a whole file found. */
export type AuditCheck =
  | { readonly ok: true; readonly lines: number; readonly lastHash: string }
  | { readonly ok: false; readonly line: number; readonly problem: string };

/** Reads a file from its start and checks every line. */
export async function verifyAuditFile(path: string): Promise<AuditCheck> {
  const lines = createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let last: Link = CHAIN_START;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const next = checkLine(last, line);
    if (typeof next === "string") {
      lines.close();
      return { ok: false, line: number, problem: next };
    }
    last = next;
  }
  return { ok: true, lines: number, lastHash: last.hash };
}

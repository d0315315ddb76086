/** Reads the latest entries of an audit log, for pages that show what happened lately. */
import { open } from "node:fs/promises";
import type { AuditEntry } from "../pipeline/audit-entry.ts";

/** The latest entries of a log, the oldest first. */
export interface AuditEnd {
  readonly entries: readonly AuditEntry[];
  /** True when the log has older entries that were not read. */
  readonly isCut: boolean;
}

const MOST_BYTES = 16_000_000;

/**
 * Reads the end of a log; what comes before the last 16 MB is not read. Lines that are no entries are left out.
 * @throws the error of the system when the file cannot be read
 */
export async function readAuditEnd(path: string, mostBytes = MOST_BYTES): Promise<AuditEnd> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - mostBytes);
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    const lines = buffer.toString("utf8", 0, bytesRead).split("\n");
    // The first line is only a part of one, unless the whole file was read.
    const whole = start === 0 ? lines : lines.slice(1);
    return { entries: whole.flatMap((line) => entryOf(line) ?? []), isCut: start > 0 };
  } finally {
    await file.close();
  }
}

function entryOf(line: string): AuditEntry | undefined {
  if (line === "") return undefined;
  try {
    const entry = JSON.parse(line) as Partial<AuditEntry> | null;
    return typeof entry?.at === "string" && typeof entry.event === "string" && typeof entry.tool === "string"
      ? (entry as AuditEntry)
      : undefined;
  } catch {
    return undefined;
  }
}

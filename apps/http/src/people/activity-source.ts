/** What the activity page shows: the audit log in its file, or what this process remembers where there is none. */
import { stat } from "node:fs/promises";
import { type AuditChoice, readAuditKey } from "@octo/app-kit";
import type { AuditEntry, AuditSink } from "@octo/mcp-tools";
import { readAuditEnd, verifyAuditFile } from "@octo/mcp-tools/node";
import type { ActivitySource, ChainState } from "@octo/web";
import type { RunningCalls } from "../observe/running-calls.ts";

/** Entries that are remembered without an audit log. */
const REMEMBERED = 1_000;
/** The chain of a large log is not checked again within this time. */
const CHECKED_MS = 10_000;

/** A sink that also remembers its latest entries. */
export interface RememberingSink extends AuditSink {
  readonly latest: readonly AuditEntry[];
}

/** Remembers the latest entries of a sink, once they are recorded. */
export function remembering(sink: AuditSink): RememberingSink {
  const latest: AuditEntry[] = [];
  return {
    latest,
    async record(entry) {
      await sink.record(entry);
      latest.push(entry);
      if (latest.length > REMEMBERED) latest.shift();
    },
  };
}

/** What the source is made of. */
export interface ActivityOptions {
  readonly audit: AuditChoice | undefined;
  /** The latest entries of this process, where there is no log. */
  readonly remembered: readonly AuditEntry[];
  readonly running: RunningCalls;
  readonly now: () => number;
}

/** Makes the source. */
export function activitySource({ audit, remembered, running, now }: ActivityOptions): ActivitySource {
  let checked: { readonly at: number; readonly chain: Promise<ChainState> } | undefined;
  return {
    running: () => running.list,
    latest: async () => (audit ? readAuditEnd(audit.path) : { entries: remembered, isCut: false }),
    stamp: async () => (audit ? String((await stat(audit.path)).size) : (remembered.at(-1)?.call ?? "")),
    async chain() {
      if (!audit) return { kind: "none" };
      if (!checked || now() - checked.at >= CHECKED_MS) checked = { at: now(), chain: chainOf(audit) };
      return checked.chain;
    },
  };
}

async function chainOf({ path, keyFile }: AuditChoice): Promise<ChainState> {
  try {
    const key = readAuditKey(keyFile);
    const check = await verifyAuditFile(path, key ? { key } : {});
    if (check.ok) return { kind: "unbroken", lines: check.lines, end: check.end };
    if (check.problem === "empty") return { kind: "unbroken", lines: 0, end: "0" };
    return { kind: "broken", line: check.line, problem: check.problem };
  } catch (error) {
    return { kind: "unread", problem: error instanceof Error ? error.message : "unknown" };
  }
}

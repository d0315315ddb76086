/** Where the activity page reads from. */
import type { AuditEntry } from "@octo/mcp-tools";

/** Whether the chain of the audit log is unbroken. */
export type ChainState =
  | { readonly kind: "none" }
  | { readonly kind: "unread"; readonly problem: string }
  | { readonly kind: "unbroken"; readonly lines: number; readonly end: string }
  | { readonly kind: "broken"; readonly line: number | undefined; readonly problem: string };

/** A call that runs now. */
export interface RunningCall {
  readonly tool: string;
  readonly writes: boolean;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** What the page needs. */
export interface ActivitySource {
  /** The latest entries, the oldest first. */
  latest(): Promise<{ readonly entries: readonly AuditEntry[]; readonly isCut: boolean }>;
  chain(): Promise<ChainState>;
  running(): readonly RunningCall[];
  /** Another text whenever there are more entries. It is asked for every two seconds while a page is open, so it reads no entry. */
  stamp(): Promise<string>;
}

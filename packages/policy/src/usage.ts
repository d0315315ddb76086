/**
 * Counts writes for the caps of a policy. The host keeps the log and says what time it is.
 *
 * Invariant: a log only grows by `recordWrite`, and forgets nothing that a cap could still ask about.
 */
import type { Usage } from "./types.ts";

/** Writes made so far. Plain data: keep one per session. */
export interface WriteLog {
  readonly session: number;
  /** Epoch milliseconds of the writes of about the last hour. */
  readonly times: readonly number[];
}

/** A log without writes. */
export const NO_WRITES: WriteLog = { session: 0, times: [] };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Adds a write that is about to be sent at `at` (epoch milliseconds). */
export function recordWrite(log: WriteLog, at: number): WriteLog {
  return { session: log.session + 1, times: [...log.times.filter((time) => time > at - HOUR_MS), at] };
}

/** What to pass as `usage` of an action at `at`. */
export function usageAt(log: WriteLog, at: number): Usage {
  const within = (span: number) => log.times.filter((time) => time > at - span).length;
  return { minute: within(MINUTE_MS), hour: within(HOUR_MS), session: log.session };
}

/** Counts writes for the caps of a policy. The host keeps the log and passes the time, because the policy has no clock. */
import type { Usage } from "./types.ts";

/** The writes so far, as plain data. Keep one log for each party that shares the caps. */
export interface WriteLog {
  /** All writes since the log began. */
  readonly total: number;
  /** Epoch milliseconds of the writes of about the last hour. */
  readonly times: readonly number[];
}

/** A log without writes. */
export const NO_WRITES: WriteLog = { total: 0, times: [] };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Returns a log with one more write, which is about to be sent at `at` (epoch milliseconds). */
export function recordWrite(log: WriteLog, at: number): WriteLog {
  return { total: log.total + 1, times: [...log.times.filter((time) => time > at - HOUR_MS), at] };
}

/** The numbers to pass as `usage` of an action at `at` (epoch milliseconds). */
export function usageAt(log: WriteLog, at: number): Usage {
  const within = (span: number) => log.times.filter((time) => time > at - span).length;
  return { minute: within(MINUTE_MS), hour: within(HOUR_MS), total: log.total };
}

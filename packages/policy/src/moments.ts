/** The moments that windows of time are decided for. */

/** The moments that an action is decided for, in epoch milliseconds. A moment that cannot be read is `NaN`: unknown. */
export interface Moments {
  /** When the action is done; `undefined` when the host did not say. */
  readonly at: number | undefined;
  /** When the work starts, if it is scheduled. */
  readonly start?: ScheduledStart | undefined;
}

/** When work may start, in epoch milliseconds. */
export interface ScheduledStart {
  /** The earliest start. Absent: the work may start as soon as the action is done. */
  readonly from?: number;
  /** The latest start. Absent: the work starts at `from`. */
  readonly until?: number;
}

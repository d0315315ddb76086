/** Time, so that tests can move it. */

/** A clock and its alarms. */
export interface Timers {
  /** Milliseconds; only differences count. */
  now(): number;
  /** Runs a function once after some milliseconds, and returns what cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The clock of the machine. An alarm does not keep the process alive. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

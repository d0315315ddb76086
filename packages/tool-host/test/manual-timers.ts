/** A clock that stands still until a test moves it. */
import type { Timers } from "../src/timers.ts";

/** The clock of a test. */
export interface ManualTimers extends Timers {
  /** Moves the clock and runs the alarms that are due, in their order. */
  advance(ms: number): void;
  /** The alarms that wait. */
  readonly waiting: number;
}

/** Makes a clock at 0. */
export function manualTimers(): ManualTimers {
  let time = 0;
  const alarms = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => time,
    after(ms, run) {
      const alarm = { at: time + ms, run };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const [next] = [...alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        alarms.delete(next);
        time = next.at;
        next.run();
      }
      time = end;
    },
    get waiting() {
      return alarms.size;
    },
  };
}

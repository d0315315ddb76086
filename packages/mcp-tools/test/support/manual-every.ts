/** A clock for things that run again and again; the test moves it. */
import type { Every } from "../../src/adapters/progress.ts";

/** A clock that stands still until `pass` is called. */
export interface ManualEvery {
  readonly every: Every;
  /** Lets time pass; everything that is due runs at once. */
  pass(milliseconds: number): void;
  /** How many times something was started. */
  started(): number;
}

/** Makes a clock. */
export function manualEvery(): ManualEvery {
  const running = new Map<number, { readonly interval: number; readonly run: () => void; due: number }>();
  let now = 0;
  let started = 0;
  return {
    every(interval, run) {
      started += 1;
      const id = started;
      running.set(id, { interval, run, due: now + interval });
      return () => running.delete(id);
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      for (const entry of [...running.values()]) {
        for (; entry.due <= until; entry.due += entry.interval) entry.run();
      }
      now = until;
    },
    started: () => started,
  };
}

/**
 * The simulator's only source of time. No timer drives the state: every request reads the clock, and the engine catches
 * up to it, so that a manual clock makes a whole server deterministic.
 */

/** Simulated time. */
export interface Clock {
  /** Milliseconds since the Unix epoch, in simulated time. */
  now(): number;
  /** Moves simulated time forward by `ms` milliseconds. */
  advance(ms: number): void;
}

/** The options of a clock that runs by itself. */
export interface RealClockOptions {
  /** Simulated seconds per real second; default 1. */
  readonly speed?: number;
  /** Simulated time at creation; default the real time. */
  readonly start?: Date;
}

/** Makes a clock that runs by itself, `speed` times as fast as real time. */
export function createRealClock(options: RealClockOptions = {}): Clock {
  const speed = options.speed ?? 1;
  if (!Number.isFinite(speed) || speed <= 0) throw new RangeError("speed must be a number above 0");
  const origin = performance.now();
  let base = (options.start ?? new Date()).getTime();
  return {
    now: () => Math.floor(base + (performance.now() - origin) * speed),
    advance: (ms) => {
      base += requireForward(ms);
    },
  };
}

/** Makes a clock that stands still until it is advanced. */
export function createManualClock(start: Date = new Date()): Clock {
  let at = start.getTime();
  return {
    now: () => at,
    advance: (ms) => {
      at += requireForward(ms);
    },
  };
}

function requireForward(ms: number): number {
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError("a clock only moves forward");
  return ms;
}

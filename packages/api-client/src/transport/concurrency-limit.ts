/**
 * Limits how many requests run at the same time. A request holds its slot until the body has been read, because sending
 * a body also costs the server.
 */

/** Gives out a fixed number of slots, in the order in which callers ask. */
export interface ConcurrencyLimit {
  /** Waits for a slot, unless the signal aborts. The result gives the slot back and may be called twice. */
  enter(signal: AbortSignal): Promise<() => void>;
}

/** Makes a limit with `slots` slots. */
export function createConcurrencyLimit(slots: number): ConcurrencyLimit {
  const waiting = new Set<() => void>();
  let taken = 0;

  const take = (): (() => void) => {
    taken += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      taken -= 1;
      const [next] = waiting;
      next?.();
    };
  };

  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (taken < slots) return resolve(take());
        const giveUp = () => {
          waiting.delete(start);
          reject(signal.reason);
        };
        const start = () => {
          waiting.delete(start);
          signal.removeEventListener("abort", giveUp);
          resolve(take());
        };
        waiting.add(start);
        signal.addEventListener("abort", giveUp, { once: true });
      }),
  };
}

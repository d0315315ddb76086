/** At most N requests at a time. A place is held until the body has been read, since a body also costs the server. */

/** Lets callers in, a bounded number at a time and in the order in which they came. */
export interface Gate {
  /** Waits for a place, unless the signal aborts. The answer gives the place back and may be called twice. */
  enter(signal: AbortSignal): Promise<() => void>;
}

/** A gate with `places` places. */
export function createGate(places: number): Gate {
  const waiting = new Set<() => void>();
  let taken = 0;

  const take = (): (() => void) => {
    taken += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      taken -= 1;
      const [next] = waiting;
      next?.();
    };
  };

  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (taken < places) return resolve(take());
        const leave = () => {
          waiting.delete(start);
          reject(signal.reason);
        };
        const start = () => {
          waiting.delete(start);
          signal.removeEventListener("abort", leave);
          resolve(take());
        };
        waiting.add(start);
        signal.addEventListener("abort", leave, { once: true });
      }),
  };
}

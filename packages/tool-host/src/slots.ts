/** The concurrency limit of a host: so many calls at once, and so many that wait for a slot. */

/** Frees a slot. */
export type Free = () => void;

/** Gives slots. */
export interface Slots {
  /** Waits for a slot; undefined when too many wait already. The signal ends the waiting. */
  take(signal: AbortSignal): Promise<Free | undefined>;
}

/** Makes a limit. */
export function createSlots(atOnce: number, waiting: number): Slots {
  let free = atOnce;
  const queue: (() => void)[] = [];
  const release = () => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  const once = (): Free => {
    let isFreed = false;
    return () => {
      if (isFreed) return;
      isFreed = true;
      release();
    };
  };
  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return once();
      }
      if (queue.length >= waiting) return undefined;
      await new Promise<void>((resolve, reject) => {
        const run = () => {
          signal.removeEventListener("abort", stop);
          resolve();
        };
        const stop = () => {
          queue.splice(queue.indexOf(run), 1);
          reject(signal.reason);
        };
        queue.push(run);
        signal.addEventListener("abort", stop, { once: true });
      });
      return once();
    },
  };
}

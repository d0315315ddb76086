/** Waiting between two looks at a task. */

/** Waits some milliseconds. @throws the reason of the signal when the caller gives up. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Waits with the timer of the process. */
export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });

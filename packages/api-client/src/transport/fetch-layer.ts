/** The transport is a stack of layers around `fetch`; each does one thing and knows nothing of the others. */

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

/** Wraps a sender. */
export type Layer = (next: Send) => Send;

/** Puts layers around a sender; the first one named is the outermost. */
export function stack(send: Send, layers: readonly Layer[]): Send {
  return layers.reduceRight((inner, layer) => layer(inner), send);
}

/** Waits, and stops waiting when the signal aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

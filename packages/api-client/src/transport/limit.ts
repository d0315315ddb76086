/** At most N requests at a time. A place is held until the body has been read, since a body also costs the server. */
import type { Layer } from "./fetch-layer.ts";

/** Bounds parallel requests; waiting callers are served in order and may give up by their signal. */
export function limitLayer(limit: number): Layer {
  let running = 0;
  const waiting: (() => void)[] = [];
  const release = () => {
    running -= 1;
    waiting.shift()?.();
  };
  const enter = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const start = () => {
        signal.removeEventListener("abort", leave);
        running += 1;
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(signal.reason);
      };
      if (running < limit) return start();
      signal.addEventListener("abort", leave, { once: true });
      waiting.push(start);
    });
  return (next) => async (request) => {
    await enter(request.signal);
    try {
      return holdUntilRead(await next(request), release);
    } catch (error) {
      release();
      throw error;
    }
  };
}

/** Passes the body through and calls `done` once, when it ended, failed or was dropped. */
function holdUntilRead(response: Response, done: () => void): Response {
  let open = true;
  const once = () => {
    if (open) done();
    open = false;
  };
  if (response.body === null) {
    once();
    return response;
  }
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done: ended, value } = await reader.read();
        if (!ended) return controller.enqueue(value);
        once();
        controller.close();
      } catch (error) {
        once();
        controller.error(error);
      }
    },
    async cancel(reason) {
      once();
      await reader.cancel(reason);
    },
  });
  return new Response(body, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
}

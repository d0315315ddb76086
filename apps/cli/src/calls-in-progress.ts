/** The calls that are running, so that a server that stops can end its reads and wait for its writes. */
import type { Caller, Toolkit } from "@octo/mcp-tools";

/** One call that is running. */
export interface CallInProgress {
  readonly tool: string;
  readonly writes: boolean;
}

/** The calls of a toolkit. */
export interface CallsInProgress {
  readonly list: readonly CallInProgress[];
  /** Ends what is only read, now and later. A write that was sent goes on; the pipeline sees to that. */
  abort(): void;
  /** Resolves when no call is running. */
  settled(): Promise<void>;
}

/** A toolkit whose calls are known, and the calls. */
export interface TrackedToolkit {
  readonly toolkit: Toolkit;
  readonly calls: CallsInProgress;
}

/** Tracks the calls of a toolkit. `onCall` runs before each of them. */
export function trackCalls(toolkit: Toolkit, onCall?: () => void): TrackedToolkit {
  const running = new Map<CallInProgress, AbortController>();
  let isAborted = false;
  const whenNone: (() => void)[] = [];
  const track = async <T>(call: CallInProgress, caller: Caller, run: (caller: Caller) => Promise<T>) => {
    onCall?.();
    const controller = new AbortController();
    const follow = () => controller.abort(caller.signal?.reason);
    if (isAborted) controller.abort();
    if (caller.signal?.aborted) follow();
    caller.signal?.addEventListener("abort", follow, { once: true });
    running.set(call, controller);
    try {
      return await run({ ...caller, signal: controller.signal });
    } finally {
      caller.signal?.removeEventListener("abort", follow);
      running.delete(call);
      if (running.size === 0) for (const resolve of whenNone.splice(0)) resolve();
    }
  };
  return {
    toolkit: {
      ...toolkit,
      call: (name, args, caller) => {
        const writes = toolkit.tierOf(name, args) !== "read";
        return track({ tool: name, writes }, caller, (tracked) => toolkit.call(name, args, tracked));
      },
      readResource: (uri, caller) =>
        track({ tool: "read_resource", writes: false }, caller, (tracked) =>
          toolkit.readResource(uri, tracked),
        ),
      complete: (wanted, caller) =>
        track({ tool: "completion", writes: false }, caller, (tracked) => toolkit.complete(wanted, tracked)),
    },
    calls: {
      get list() {
        return [...running.keys()];
      },
      abort() {
        isAborted = true;
        for (const controller of running.values()) controller.abort();
      },
      settled: () =>
        new Promise((resolve) => {
          if (running.size === 0) resolve();
          else whenNone.push(resolve);
        }),
    },
  };
}

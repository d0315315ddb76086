/**
 * A timeout and call observers (metrics, traces, drain) for every call over HTTP. A caller that goes away ends a read; a
 * write that was asked for is finished, so that its outcome is known.
 */
import type { Caller, Outcome, Toolkit } from "@octo/mcp-tools";

/** A call that is running. */
export interface RunningCall {
  readonly tool: string;
  readonly writes: boolean;
  readonly startedAt: number;
}

/** Observes calls. `began` returns a function that is called when the call has ended. */
export interface CallWatcher {
  began(call: RunningCall, caller: Caller): (outcome: Outcome) => void;
}

/** How calls are limited and observed. */
export interface CallLimits {
  /** Milliseconds after which a call is given up; undefined where the transport has a timeout of its own. */
  timeoutMsOf(caller: Caller): number | undefined;
  readonly watcher: CallWatcher;
}

/** Limits and observes the calls of a toolkit, and of those narrowed from it. */
export function withCallLimits(toolkit: Toolkit, limits: CallLimits): Toolkit {
  const { watcher } = limits;
  return {
    ...toolkit,
    async call(name, args, caller) {
      const writes = toolkit.tierOf(name, args) !== "read";
      const ended = watcher.began({ tool: name, writes, startedAt: Date.now() }, caller);
      const limit = limitFor(writes ? undefined : caller.signal, limits.timeoutMsOf(caller));
      try {
        const outcome = await toolkit.call(name, args, { ...caller, signal: limit.signal });
        ended(outcome);
        return outcome;
      } finally {
        limit.release();
      }
    },
    narrow(narrowing) {
      const narrowed = toolkit.narrow(narrowing);
      return narrowed.ok ? { ok: true, toolkit: withCallLimits(narrowed.toolkit, limits) } : narrowed;
    },
  };
}

/** Makes a signal for one call. `AbortSignal.any` over signals that live long keeps what it made (Node 20), so it is not used. */
function limitFor(signal: AbortSignal | undefined, ms: number | undefined) {
  const controller = new AbortController();
  const giveUp = (after: number) =>
    controller.abort(new DOMException(`The call took longer than ${after / 1_000} seconds.`, "TimeoutError"));
  const timer = ms === undefined ? undefined : setTimeout(() => giveUp(ms), ms);
  const follow = () => controller.abort(signal?.reason);
  if (signal?.aborted) follow();
  signal?.addEventListener("abort", follow, { once: true });
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", follow);
    },
  };
}

/**
 * What every call of the HTTP door gets: a time limit, and somebody who watches. A caller that goes away ends a read; a
 * write that was asked for is finished, so that nothing is left half-known.
 */
import type { Caller, Outcome, Toolkit } from "@octo/mcp-tools";
import { tierOfCall } from "./call-tier.ts";

/** A call that is running. */
export interface RunningCall {
  readonly tool: string;
  readonly writes: boolean;
  readonly startedAt: number;
}

/** Hears of calls. `began` answers what is called when the call has ended. */
export interface CallWatcher {
  began(call: RunningCall, caller: Caller): (outcome: Outcome) => void;
}

/** Limits and watches the calls of a toolkit, and of those narrowed from it. */
export function dressToolkit(toolkit: Toolkit, callTimeoutMs: number, watcher: CallWatcher): Toolkit {
  return {
    ...toolkit,
    async call(name, args, caller) {
      const writes = (tierOfCall(name, args) ?? "read") !== "read";
      const ended = watcher.began({ tool: name, writes, startedAt: Date.now() }, caller);
      const limit = limitFor(writes ? undefined : caller.signal, callTimeoutMs);
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
      return narrowed.ok
        ? { ok: true, toolkit: dressToolkit(narrowed.toolkit, callTimeoutMs, watcher) }
        : narrowed;
    },
  };
}

/** A signal of our own: `AbortSignal.any` over signals that live long keeps what it made (Node 20). */
function limitFor(signal: AbortSignal | undefined, ms: number) {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`The call took longer than ${ms / 1_000} seconds.`, "TimeoutError"));
  }, ms);
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

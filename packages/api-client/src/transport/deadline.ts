/** One signal for a call: it aborts when the caller gives up or the time is over, and says which. */
import { OctopusError } from "../errors.ts";

/** A running time limit. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Ends the limit; call it when the answer has been read. */
  clear(): void;
}

/** Starts a limit of `ms` milliseconds that also follows the caller's signals. */
export function startDeadline(ms: number, signals: readonly (AbortSignal | undefined)[]): Deadline {
  const controller = new AbortController();
  const followed = signals.filter((signal) => signal !== undefined);
  const follow = () => controller.abort(followed.find((signal) => signal.aborted)?.reason);
  const timer = setTimeout(() => {
    controller.abort(
      new OctopusError({ code: "timeout", message: `Octopus did not answer within ${ms / 1000} s.` }),
    );
  }, ms);
  for (const signal of followed) {
    if (signal.aborted) follow();
    else signal.addEventListener("abort", follow, { once: true });
  }
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      for (const signal of followed) signal.removeEventListener("abort", follow);
    },
  };
}

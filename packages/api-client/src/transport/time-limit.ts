/** The time limit of one request: its signal aborts when the time is over, or when the caller aborts. */
import { OctopusError } from "../errors.ts";
import { onAbort } from "./signals.ts";

/** A running limit. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Restarts the time. */
  renew(): void;
  /** Stops the timer. */
  end(): void;
}

/** Starts a limit of `ms` milliseconds that also follows `signal`. */
export function startTimeLimit(ms: number, signal: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const expire = () => controller.abort(timedOut(ms));
  const forget = onAbort(signal, () => controller.abort(signal.reason));
  let timer = setTimeout(expire, ms);
  return {
    signal: controller.signal,
    renew() {
      clearTimeout(timer);
      timer = setTimeout(expire, ms);
    },
    end() {
      clearTimeout(timer);
      forget();
    },
  };
}

function timedOut(ms: number): OctopusError {
  return new OctopusError({ code: "timeout", message: `Octopus did not answer within ${ms / 1000} s.` });
}

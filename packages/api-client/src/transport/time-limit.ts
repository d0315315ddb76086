/** The time limit of one request: its signal aborts when the time is over, or when the caller aborts. */
import { OctopusError } from "../errors.ts";
import type { Outgoing } from "./outgoing.ts";
import { onAbort } from "./signals.ts";

/** A running limit. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Restarts the time. */
  renew(): void;
  /** Stops the timer. */
  end(): void;
}

/** Starts a limit of `ms` milliseconds for a request. Its signal is that of the request, or follows it. */
export function startTimeLimit(ms: number, request: Pick<Outgoing, "signal" | "abort">): TimeLimit {
  const { signal, abort, forget } = ownSignal(request);
  const expire = () => abort(timedOut(ms));
  let timer = setTimeout(expire, ms);
  return {
    signal,
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

/** A signal that the limit may abort. */
function ownSignal({ signal, abort }: Pick<Outgoing, "signal" | "abort">) {
  if (abort) return { signal, abort, forget: () => undefined };
  const controller = new AbortController();
  return {
    signal: controller.signal,
    abort: (reason: unknown) => controller.abort(reason),
    forget: onAbort(signal, () => controller.abort(signal.reason)),
  };
}

function timedOut(ms: number): OctopusError {
  return new OctopusError({ code: "timeout", message: `Octopus did not answer within ${ms / 1000} s.` });
}

/** Repeats reads that failed for a passing reason. A write is never sent twice by machine: its effect is unknown. */
import { type Layer, sleep } from "./fetch-layer.ts";

/** How long and how often reads are repeated. */
export interface RetryOptions {
  /** Attempts in all, the first one included. */
  readonly attempts: number;
  /** First wait in milliseconds; it doubles with each attempt. */
  readonly baseDelayMs: number;
  /** Waits in sum never exceed this. */
  readonly budgetMs: number;
  /** A number in [0, 1); a source of jitter. */
  readonly random: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const PASSING_STATUS = new Set([429, 502, 503, 504]);

/** Retries GET and HEAD on 429, 502, 503, 504 and broken connections, with exponential waits and jitter. */
export function retryLayer(options: RetryOptions): Layer {
  return (next) => async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next(request);
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(() => next(request.clone()));
      const wait = delayFor(outcome, attempt, options);
      const last = attempt >= options.attempts || waited + wait > options.budgetMs;
      if (!outcome.passing || last || request.signal.aborted) {
        if (outcome.response) return outcome.response;
        throw outcome.error;
      }
      await outcome.response?.body?.cancel();
      waited += wait;
      await sleep(wait, request.signal);
    }
  };
}

interface Outcome {
  readonly passing: boolean;
  readonly response?: Response;
  readonly error?: unknown;
}

async function attemptOnce(send: () => Promise<Response>): Promise<Outcome> {
  try {
    const response = await send();
    return { passing: PASSING_STATUS.has(response.status), response };
  } catch (error) {
    return { passing: isConnectionError(error), error };
  }
}

/** `fetch` reports a broken connection as a TypeError with a cause; an abort is a DOMException and is final. */
function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError && error.cause !== undefined;
}

function delayFor(outcome: Outcome, attempt: number, options: RetryOptions): number {
  const exponential = options.baseDelayMs * 2 ** (attempt - 1) * (0.5 + options.random() / 2);
  const asked = outcome.response && retryAfterMs(outcome.response.headers.get("Retry-After"), options.now());
  return Math.max(exponential, asked ?? 0);
}

/** Reads `Retry-After` in both of its forms, seconds and HTTP date. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (header.trim() !== "" && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

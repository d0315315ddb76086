/** Repeats reads that failed for a temporary reason. A write is never sent twice, because its effect is not known. */
import { BrokenConnection, type Layer, type ResponseHead } from "./outgoing.ts";
import { sleep } from "./signals.ts";

/** How often and how long reads are repeated. Times are milliseconds. */
export interface RetryOptions {
  /** Attempts in all, with the first one; default 12. */
  readonly attempts: number;
  /** The first wait, which doubles with each attempt; default 200. */
  readonly baseDelayMs: number;
  /** The longest wait that the client chooses; default 2,000. A server may ask for more with `Retry-After`. */
  readonly maxDelayMs: number;
  /** Attempts and waits together, without the time in the queue; default 20,000. An attempt that would begin later is not made. */
  readonly budgetMs: number;
  /** A number in [0, 1); a source of jitter. */
  readonly random: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Enough for a server that fails three reads of ten: then one read in two million fails. */
export const RETRY_DEFAULTS: RetryOptions = {
  attempts: 12,
  baseDelayMs: 200,
  maxDelayMs: 2_000,
  budgetMs: 20_000,
  random: Math.random,
  now: () => Date.now(),
};

const TEMPORARY_STATUS = new Set([429, 502, 503, 504]);

/** Codes of a connection that was open and broke. A refused connection or an unknown address has other codes. */
const RESETS = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET"]);

/** Retries reads on 429, 502, 503, 504 and connections that broke, with exponential waits and jitter. */
export function retryLayer<R extends ResponseHead>(options: RetryOptions): Layer<R> {
  return (next) => async (outgoing) => {
    if (!outgoing.isRead) return next(outgoing);
    let spent = 0;
    for (let attempt = 1; ; attempt += 1) {
      let started = options.now();
      const onStart = () => {
        started = options.now();
      };
      const outcome = await attemptOnce(() => next({ ...outgoing, onStart }));
      spent += options.now() - started;
      const wait = delayFor(outcome, attempt, options);
      const last = attempt >= options.attempts || spent + wait > options.budgetMs;
      if (!outcome.isTemporary || last || outgoing.signal.aborted) return settle(outcome);
      if ("response" in outcome) outcome.response.close();
      await sleep(wait, outgoing.signal);
      spent += wait;
    }
  };
}

type Outcome<R> =
  | { readonly isTemporary: boolean; readonly response: R }
  | { readonly isTemporary: boolean; readonly error: unknown };

function settle<R>(outcome: Outcome<R>): R {
  if ("response" in outcome) return outcome.response;
  throw outcome.error;
}

async function attemptOnce<R extends ResponseHead>(send: () => Promise<R>): Promise<Outcome<R>> {
  try {
    const response = await send();
    return { isTemporary: TEMPORARY_STATUS.has(response.status), response };
  } catch (error) {
    return { isTemporary: isReset(error), error };
  }
}

function isReset(error: unknown): boolean {
  return error instanceof BrokenConnection && (error.phase === "body" || RESETS.has(error.reason));
}

/** The server's `Retry-After` is a lower bound. The jitter keeps many callers from returning at the same moment. */
function delayFor(outcome: Outcome<ResponseHead>, attempt: number, options: RetryOptions): number {
  const ceiling = Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** (attempt - 1));
  const own = ceiling * (0.5 + options.random() / 2);
  const header = "response" in outcome ? outcome.response.headers.get("Retry-After") : null;
  const asked = retryAfterMs(header, options.now());
  return asked === undefined ? own : asked + options.baseDelayMs * options.random();
}

/** Reads `Retry-After` in both of its forms, seconds and HTTP date, as milliseconds from `now`. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (header.trim() !== "" && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

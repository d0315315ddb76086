/** Repeats reads that failed for a passing reason. A write is never sent twice by machine: its effect is unknown. */
import { BrokenConnection, type Head, type Layer } from "./outgoing.ts";
import { sleep } from "./signals.ts";

/** How long and how often reads are repeated. Times are milliseconds. */
export interface RetryOptions {
  /** Attempts in all, the first one included. */
  readonly attempts: number;
  /** First wait; it doubles with each attempt. */
  readonly baseDelayMs: number;
  /** Longest wait of our own choosing; a server may ask for more with `Retry-After`. */
  readonly maxDelayMs: number;
  /** Attempts and waits in sum, queueing left out: what would end later is not begun. */
  readonly budgetMs: number;
  /** A number in [0, 1); a source of jitter. */
  readonly random: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Enough for a server that fails three reads of ten: one read in two million still fails. */
export const RETRY_DEFAULTS: RetryOptions = {
  attempts: 12,
  baseDelayMs: 200,
  maxDelayMs: 2_000,
  budgetMs: 20_000,
  random: Math.random,
  now: () => Date.now(),
};

const PASSING_STATUS = new Set([429, 502, 503, 504]);

/** How platforms name a connection that was there and is gone; a refused or unknown address is none of them. */
const RESETS = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET"]);

/** Retries reads on 429, 502, 503, 504 and connections that broke, with exponential waits and jitter. */
export function retryLayer<A extends Head>(options: RetryOptions): Layer<A> {
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
      if (!outcome.passing || last || outgoing.signal.aborted) return settle(outcome);
      if ("answer" in outcome) outcome.answer.close();
      await sleep(wait, outgoing.signal);
      spent += wait;
    }
  };
}

type Outcome<A> =
  | { readonly passing: boolean; readonly answer: A }
  | { readonly passing: boolean; readonly error: unknown };

function settle<A>(outcome: Outcome<A>): A {
  if ("answer" in outcome) return outcome.answer;
  throw outcome.error;
}

async function attemptOnce<A extends Head>(send: () => Promise<A>): Promise<Outcome<A>> {
  try {
    const answer = await send();
    return { passing: PASSING_STATUS.has(answer.status), answer };
  } catch (error) {
    return { passing: isReset(error), error };
  }
}

function isReset(error: unknown): boolean {
  return error instanceof BrokenConnection && (error.phase === "body" || RESETS.has(error.reason));
}

/** What the server asks for is a lower bound; the jitter on top keeps many callers from coming back at once. */
function delayFor(outcome: Outcome<Head>, attempt: number, options: RetryOptions): number {
  const ceiling = Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** (attempt - 1));
  const own = ceiling * (0.5 + options.random() / 2);
  const header = "answer" in outcome ? outcome.answer.headers.get("Retry-After") : null;
  const asked = retryAfterMs(header, options.now());
  return asked === undefined ? own : asked + options.baseDelayMs * options.random();
}

/** Reads `Retry-After` in both of its forms, seconds and HTTP date. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (header.trim() !== "" && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

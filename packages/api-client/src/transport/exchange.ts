/**
 * One request and its answer on the wire: it waits for a place, runs under the time limit, and gives both back when the
 * body has been read, broke or was dropped. Whatever `fetch` does, an abort ends the waiting at once.
 */
import { readText } from "./body.ts";
import type { Gate } from "./gate.ts";
import { type Answer, type Arriving, BrokenConnection, type Outgoing, type Send } from "./outgoing.ts";
import { abortable } from "./signals.ts";
import { startTimeLimit, type TimeLimit } from "./time-limit.ts";

/** A `fetch` as hosts may replace it. */
export type Fetch = (request: Request) => Promise<Response>;

/** What exchanges need. */
export interface ExchangeOptions {
  readonly fetch: Fetch;
  readonly gate: Gate;
  /** For one request, reading included, waiting in the queue not. Milliseconds. */
  readonly timeoutMs: number;
  /** Largest body that {@link readingExchange} holds in memory. Bytes. */
  readonly maxResponseBytes: number;
}

/** Sends a request and hands out the body as it arrives. */
export function openExchange({ fetch, gate, timeoutMs }: ExchangeOptions): Send<Arriving> {
  return async (outgoing) => {
    const leave = await gate.enter(outgoing.signal);
    outgoing.onStart?.();
    const limit = startTimeLimit(timeoutMs, outgoing.signal);
    const done = () => {
      limit.end();
      leave();
    };
    try {
      return arriving(await onWire(fetch, outgoing, limit.signal), limit, done);
    } catch (error) {
      done();
      throw error;
    }
  };
}

/** Sends a request and reads the whole answer, so that a body that breaks is one failed attempt like any other. */
export function readingExchange(options: ExchangeOptions): Send<Answer> {
  const open = openExchange(options);
  return async (outgoing) => {
    const answer = await open(outgoing);
    try {
      const text = await readText(answer, options.maxResponseBytes);
      return { status: answer.status, headers: answer.headers, text, close: () => undefined };
    } finally {
      answer.close();
    }
  };
}

async function onWire(fetch: Fetch, outgoing: Outgoing, signal: AbortSignal): Promise<Response> {
  const { method, url, headers, body } = outgoing;
  const request = new Request(url, { method, headers, body, redirect: "manual", signal });
  try {
    const answer = fetch(request);
    answer.then((late) => (signal.aborted ? late.body?.cancel() : undefined)).catch(() => undefined);
    return await abortable(answer, signal);
  } catch (error) {
    throw signal.aborted ? signal.reason : new BrokenConnection("connect", error);
  }
}

function arriving(response: Response, limit: TimeLimit, done: () => void): Arriving {
  const { status, headers } = response;
  const reader = response.body?.getReader();
  let hasEnded = reader === undefined;
  if (hasEnded) done();
  const close = () => {
    done();
    if (!hasEnded) reader?.cancel().catch(() => undefined);
  };
  return {
    status,
    headers,
    close,
    renewTime: limit.renew,
    async read() {
      if (!reader) return undefined;
      try {
        const { done: ended, value } = await abortable(reader.read(), limit.signal);
        if (ended) {
          hasEnded = true;
          done();
        }
        return value;
      } catch (error) {
        close();
        throw limit.signal.aborted ? limit.signal.reason : new BrokenConnection("body", error);
      }
    },
  };
}

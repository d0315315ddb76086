/**
 * One request and its answer on the wire: it waits for a place, runs under the time limit, and gives both back when the
 * body has been read, broke or was dropped.
 */
import { readText } from "./body.ts";
import type { Gate } from "./gate.ts";
import { type Answer, type Arriving, BrokenConnection, type Outgoing, type Send } from "./outgoing.ts";
import { startTimeLimit, type TimeLimit } from "./time-limit.ts";
import type { Wire, WireAnswer } from "./wire.ts";

/** What exchanges need. */
export interface ExchangeOptions {
  readonly wire: Wire;
  readonly gate: Gate;
  /** For one request, reading included, waiting in the queue not. Milliseconds. */
  readonly timeoutMs: number;
  /** Largest body that {@link readingExchange} holds in memory. Bytes. */
  readonly maxResponseBytes: number;
}

/** Sends a request and hands out the body as it arrives. */
export function openExchange({ wire, gate, timeoutMs }: ExchangeOptions): Send<Arriving> {
  return async (outgoing) => {
    const leave = await gate.enter(outgoing.signal);
    outgoing.onStart?.();
    const limit = startTimeLimit(timeoutMs, outgoing.signal);
    const done = () => {
      limit.end();
      leave();
    };
    try {
      return arriving(await onWire(wire, outgoing, limit.signal), limit, done);
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

async function onWire(wire: Wire, outgoing: Outgoing, signal: AbortSignal): Promise<WireAnswer> {
  const { method, url, headers, body } = outgoing;
  try {
    return await wire({ method, url, headers, body, signal });
  } catch (error) {
    throw signal.aborted ? signal.reason : new BrokenConnection("connect", error);
  }
}

function arriving(answer: WireAnswer, limit: TimeLimit, done: () => void): Arriving {
  const { status, headers } = answer;
  let hasEnded = false;
  const close = () => {
    done();
    if (!hasEnded) answer.cancel();
    hasEnded = true;
  };
  return {
    status,
    headers,
    close,
    renewTime: limit.renew,
    async read() {
      try {
        const piece = await answer.read();
        if (piece === undefined) {
          hasEnded = true;
          done();
        }
        return piece;
      } catch (error) {
        close();
        throw limit.signal.aborted ? limit.signal.reason : new BrokenConnection("body", error);
      }
    },
  };
}

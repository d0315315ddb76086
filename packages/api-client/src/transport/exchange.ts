/**
 * One request and its response. The request waits for a concurrency slot and runs under the time limit; both end when
 * the body has been read, broke or was dropped.
 */
import { readText } from "./body.ts";
import type { ConcurrencyLimit } from "./concurrency-limit.ts";
import {
  BrokenConnection,
  type Outgoing,
  type Send,
  type StreamingResponse,
  type TextResponse,
} from "./outgoing.ts";
import type { HttpResponse, SendHttp } from "./send-http.ts";
import { startTimeLimit, type TimeLimit } from "./time-limit.ts";

/** What exchanges need. */
export interface ExchangeOptions {
  readonly sendHttp: SendHttp;
  readonly concurrencyLimit: ConcurrencyLimit;
  /** For one request: reading the body counts, waiting in the queue does not. Milliseconds. */
  readonly timeoutMs: number;
  /** Largest body that {@link readingExchange} holds in memory. Bytes. */
  readonly maxResponseBytes: number;
}

/** Sends a request and hands out the body as it arrives. */
export function openExchange({
  sendHttp,
  concurrencyLimit,
  timeoutMs,
}: ExchangeOptions): Send<StreamingResponse> {
  return async (outgoing) => {
    const giveSlotBack = await concurrencyLimit.enter(outgoing.signal);
    outgoing.onStart?.();
    const limit = startTimeLimit(timeoutMs, outgoing);
    const done = () => {
      limit.end();
      giveSlotBack();
    };
    try {
      return streaming(await sendWithin(sendHttp, outgoing, limit.signal), limit, done);
    } catch (error) {
      done();
      throw error;
    }
  };
}

/** Sends a request and reads the whole response, so that a body that breaks is one failed attempt like any other. */
export function readingExchange(options: ExchangeOptions): Send<TextResponse> {
  const open = openExchange(options);
  return async (outgoing) => {
    const response = await open(outgoing);
    try {
      const text = await readText(response, options.maxResponseBytes);
      return { status: response.status, headers: response.headers, text, close: () => undefined };
    } finally {
      response.close();
    }
  };
}

async function sendWithin(
  sendHttp: SendHttp,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const { method, url, headers, body } = outgoing;
  try {
    return await sendHttp({ method, url, headers, body, signal });
  } catch (error) {
    throw signal.aborted ? signal.reason : new BrokenConnection("connect", error);
  }
}

function streaming(response: HttpResponse, limit: TimeLimit, done: () => void): StreamingResponse {
  const { status, headers } = response;
  let hasEnded = false;
  const close = () => {
    done();
    if (!hasEnded) response.cancel();
    hasEnded = true;
  };
  return {
    status,
    headers,
    close,
    renewTime: limit.renew,
    async read() {
      try {
        const chunk = await response.read();
        if (chunk === undefined) {
          hasEnded = true;
          done();
        }
        return chunk;
      } catch (error) {
        close();
        throw limit.signal.aborted ? limit.signal.reason : new BrokenConnection("body", error);
      }
    },
  };
}

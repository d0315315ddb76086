/**
 * What carries one request to the server. `fetch` is the one that every platform has; a host may bring a lighter one,
 * or one that knows its proxies.
 */
import { abortable } from "./signals.ts";

/** Headers that can be asked for by name, in any letter case. */
export interface HeaderLookup {
  get(name: string): string | null;
}

/** A request as it goes on the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
  /** When it aborts, everything that belongs to the request has to end: the connection, and waiting for a piece. */
  readonly signal: AbortSignal;
}

/** An answer whose head has arrived. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: HeaderLookup;
  /** The next piece of the body, decompressed, or undefined at the end. It rejects when the body breaks off. */
  read(): Promise<Uint8Array | undefined>;
  /** Drops what has not been read. */
  cancel(): void;
}

/** Sends one request. Redirects are answers like others; they are not followed. */
export type Wire = (request: WireRequest) => Promise<WireAnswer>;

/** A `fetch` as hosts may replace it. */
export type Fetch = (request: Request) => Promise<Response>;

/** A wire over `fetch`. Whatever that does, an abort ends the waiting at once. */
export function fetchWire(fetch: Fetch): Wire {
  return async ({ method, url, headers, body, signal }) => {
    const answer = fetch(new Request(url, { method, headers, body, redirect: "manual", signal }));
    answer.then((late) => (signal.aborted ? late.body?.cancel() : undefined)).catch(() => undefined);
    const response = await abortable(answer, signal);
    const reader = response.body?.getReader();
    return {
      status: response.status,
      headers: response.headers,
      read: async () => (reader ? (await abortable(reader.read(), signal)).value : undefined),
      cancel: () => void reader?.cancel().catch(() => undefined),
    };
  };
}

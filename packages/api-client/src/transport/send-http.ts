/**
 * The function that sends one HTTP request. `fetch` exists on every platform; a host may bring a lighter function, or
 * one that knows its proxies.
 */
import { abortable } from "./signals.ts";

/** Headers that can be read by name, in any letter case. */
export interface HeaderLookup {
  get(name: string): string | null;
}

/** An HTTP request as it is sent. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
  /** When it aborts, everything that belongs to the request must end: the connection, and waiting for a chunk. */
  readonly signal: AbortSignal;
}

/** An HTTP response whose head has arrived. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: HeaderLookup;
  /** The next chunk of the body, decompressed, or undefined at the end. It rejects when the body breaks off. */
  read(): Promise<Uint8Array | undefined>;
  /** Drops what has not been read. */
  cancel(): void;
}

/**
 * Sends one request. It returns redirects as responses and does not follow them. An error may have a text `via` that names
 * the proxy, which messages then name too.
 */
export type SendHttp = (request: HttpRequest) => Promise<HttpResponse>;

/** A `fetch` as hosts may replace it. */
export type Fetch = (request: Request) => Promise<Response>;

/** Sends by `fetch`. An abort ends the waiting at once, even when the `fetch` of a host ignores the signal. */
export function sendByFetch(fetch: Fetch): SendHttp {
  return async ({ method, url, headers, body, signal }) => {
    const pending = fetch(new Request(url, { method, headers, body, redirect: "manual", signal }));
    pending.then((late) => (signal.aborted ? late.body?.cancel() : undefined)).catch(() => undefined);
    const response = await abortable(pending, signal);
    const reader = response.body?.getReader();
    return {
      status: response.status,
      headers: response.headers,
      read: async () => (reader ? (await abortable(reader.read(), signal)).value : undefined),
      cancel: () => void reader?.cancel().catch(() => undefined),
    };
  };
}

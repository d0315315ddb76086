/**
 * The types that the layers of the transport share. The transport is a stack of layers around one exchange with the
 * server. Each layer does one thing (share, retry, limit, redirect) and knows nothing of the others.
 */
import type { HeaderLookup } from "./send-http.ts";

/** A request that is ready to be sent. Sending uses nothing up, so that it can be sent again. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
  /** True for a request that changes nothing; only such a request may be repeated, shared or redirected. */
  readonly isRead: boolean;
  /** Aborts the request wherever it is: in the queue, on its connection, or between two attempts. */
  readonly signal: AbortSignal;
  /** Aborts `signal`, where the request has one of its own; then it needs no second one for its time limit. */
  readonly abort?: (reason: unknown) => void;
  /** Called when the request leaves the queue. */
  readonly onStart?: () => void;
}

/** What every response has. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: HeaderLookup;
  /** Drops what has not been read and frees the connection; may be called twice. */
  close(): void;
}

/** A response whose body has been read as text. It never changes, so that several callers may share it. */
export interface TextResponse extends ResponseHead {
  readonly text: string;
}

/** A response whose body is still arriving. */
export interface StreamingResponse extends ResponseHead {
  /** The next chunk, or undefined at the end. */
  read(): Promise<Uint8Array | undefined>;
  /** Restarts the time limit. */
  renewTime(): void;
}

/** Sends one request. */
export type Send<R extends ResponseHead> = (outgoing: Outgoing) => Promise<R>;

/** Wraps a sender. */
export type Layer<R extends ResponseHead> = (next: Send<R>) => Send<R>;

/** True for methods that change nothing by the rules of HTTP. */
export function isReadMethod(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** The connection failed before the response, or broke in the middle of it. Internal: callers get an `OctopusError`. */
export class BrokenConnection extends Error {
  readonly phase: "connect" | "body";

  constructor(phase: "connect" | "body", cause: unknown) {
    super("The connection broke.", { cause });
    this.name = "BrokenConnection";
    this.phase = phase;
  }

  /** The code that the platform gives, such as `ECONNRESET`; empty when it gives none. */
  get reason(): string {
    return textIn(this.cause, "code");
  }

  /** The proxy, as the function that sends names it; empty without one. */
  get via(): string {
    return textIn(this.cause, "via");
  }
}

/** The first text of a name in an error and its causes. */
function textIn(cause: unknown, name: "code" | "via"): string {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const text = (error as { readonly [name: string]: unknown } & Error)[name];
    if (typeof text === "string") return text;
  }
  return "";
}

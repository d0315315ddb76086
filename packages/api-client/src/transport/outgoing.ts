/**
 * What the transport passes along. It is a stack of layers around one exchange with the server; each layer does one
 * thing and knows nothing of the others.
 */
import type { HeaderLookup } from "./wire.ts";

/** A request, ready to be sent as often as needed: nothing in it is used up by sending. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
  /** True for a request that changes nothing; only such a request may be repeated, shared or redirected. */
  readonly isRead: boolean;
  /** Aborts the request, wherever it is: in the queue, on the wire, or between two attempts. */
  readonly signal: AbortSignal;
  /** Called when the request leaves the queue. */
  readonly onStart?: () => void;
}

/** What every answer has. */
export interface Head {
  readonly status: number;
  readonly headers: HeaderLookup;
  /** Drops what has not been read and frees the connection; may be called twice. */
  close(): void;
}

/** An answer whose body has been read as text. It never changes, so that several callers may hold it. */
export interface Answer extends Head {
  readonly text: string;
}

/** An answer whose body is still arriving. */
export interface Arriving extends Head {
  /** The next piece, or undefined at the end. */
  read(): Promise<Uint8Array | undefined>;
  /** Lets the time limit count from now. */
  renewTime(): void;
}

/** Sends one request. */
export type Send<A extends Head> = (outgoing: Outgoing) => Promise<A>;

/** Wraps a sender. */
export type Layer<A extends Head> = (next: Send<A>) => Send<A>;

/** True for methods that change nothing by the rules of HTTP. */
export function isReadMethod(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** The connection failed before the answer, or broke in the middle of it. Internal: callers see an `OctopusError`. */
export class BrokenConnection extends Error {
  readonly phase: "connect" | "body";

  constructor(phase: "connect" | "body", cause: unknown) {
    super("The connection broke.", { cause });
    this.name = "BrokenConnection";
    this.phase = phase;
  }

  /** The reason as the platform names it, such as `ECONNRESET`; empty when it has none. */
  get reason(): string {
    for (let error = this.cause; error instanceof Error; error = error.cause) {
      const { code } = error as { code?: unknown };
      if (typeof code === "string") return code;
    }
    return "";
  }
}

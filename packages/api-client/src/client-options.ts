/** How a client is set up, and what it tells those who watch or judge its requests. */
import type { Credential } from "./credential.ts";
import { OctopusError } from "./errors.ts";
import type { RetryOptions } from "./transport/retry.ts";
import type { Fetch, Wire } from "./transport/wire.ts";

/** A request as it is about to be sent. */
export interface OutgoingRequest {
  readonly method: string;
  /** The whole address, byte for byte as sent. */
  readonly url: string;
  /** The path below the virtual directory, byte for byte as sent, e.g. `/api/Spaces-1/releases/Releases-7`. */
  readonly path: string;
  /** The template of the document, e.g. `/api/{spaceId}/releases/{id}`. */
  readonly route: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  readonly body: unknown;
}

/** A request that was answered or failed; for counting and audit. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly durationMs: number;
}

/** What is known about a request beyond its method. */
export interface RequestFacts {
  /** What the request does to the server. A request that is not a `read` is sent once, whatever its method is. */
  readonly tier: "read" | "write" | "delete";
}

/** A function that is asked before each request; one that only watches returns nothing. */
export type BeforeRequest =
  | ((request: OutgoingRequest) => RequestFacts | undefined | Promise<RequestFacts | undefined>)
  | ((request: OutgoingRequest) => void);

/** What differs between callers that share one client. */
export interface CallScope {
  /** Aborts every request of this scope. */
  readonly signal?: AbortSignal;
  /**
   * Asked about each request before the credential is added, redirects included; throws or rejects to refuse it. Its
   * own time is not limited: it may ask a person. It may return the tier of the request: a GET that the server treats
   * as a write is then neither repeated nor shared nor redirected. Without a tier the method decides.
   */
  readonly beforeRequest?: BeforeRequest;
  readonly onExchange?: (exchange: Exchange) => void;
  readonly userAgent?: string;
  /** Used instead of the client's own, where each caller brings one. */
  readonly credential?: Credential;
}

/** How to reach a server. Times are milliseconds, sizes bytes. */
export interface OctopusClientOptions extends CallScope {
  readonly serverUrl: string;
  readonly credential: Credential;
  /**
   * Limit for one request, reading included and waiting in the client's own queue not; default 30 s. For
   * {@link Calls.lines} it is the limit for each next piece of the text, so that a long log may take its time.
   */
  readonly timeoutMs?: number;
  /** Requests at the same time; default 8. */
  readonly concurrency?: number;
  /** Largest answer that is held in memory; default 64 MB. */
  readonly maxResponseBytes?: number;
  readonly retry?: Partial<RetryOptions>;
  /** Another `fetch`, for proxies, own certificates or tests. It must honour `redirect: "manual"` and the signal. */
  readonly fetch?: Fetch;
  /** Sends in place of any `fetch`, with less around it. */
  readonly wire?: Wire;
}

/** The limits of a client, checked. */
export interface Limits {
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly maxResponseBytes: number;
}

/** The longest time that a timer can hold. */
const MAX_TIMER_MS = 2_147_483_647;

/**
 * Fills in what was left out.
 * @throws OctopusError `config` when a limit is not a whole number in its range.
 */
export function limitsOf(options: OctopusClientOptions): Limits {
  return {
    timeoutMs: whole("timeoutMs", options.timeoutMs ?? 30_000, MAX_TIMER_MS),
    concurrency: whole("concurrency", options.concurrency ?? 8, Number.MAX_SAFE_INTEGER),
    maxResponseBytes: whole(
      "maxResponseBytes",
      options.maxResponseBytes ?? 64_000_000,
      Number.MAX_SAFE_INTEGER,
    ),
  };
}

function whole(name: string, value: number, max: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new OctopusError({
    code: "config",
    message: `${name} must be a whole number from 1 to ${max}, not ${value}.`,
  });
}

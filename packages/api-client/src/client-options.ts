/** The options of a client and of its callers. */

import { editDistance } from "@octo/shared";
import type { Credential } from "./credential.ts";
import { OctopusError } from "./errors.ts";
import { parseServerUrl, type ServerUrl } from "./server-url.ts";
import type { RetryOptions } from "./transport/retry.ts";
import type { Fetch, SendHttp } from "./transport/send-http.ts";

/** A request that is about to be sent. */
export interface OutgoingRequest {
  readonly method: string;
  /** The whole address, byte for byte as sent. */
  readonly url: string;
  /** The path below the virtual directory, byte for byte as sent, e.g. `/api/Spaces-1/releases/Releases-7`. */
  readonly path: string;
  /** The template of the document, e.g. `/api/{spaceId}/releases/{id}`. */
  readonly route: string;
  /** The query parameters, each with its values. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** As the caller gave it; it is sent as JSON. `undefined` when the request has no body. */
  readonly body: unknown;
}

/** A request that is over; for counting and audit. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  /** HTTP status; 0 when there was no response. */
  readonly status: number;
  /** From the check of the path to the end of the body; waiting in the queue and retries count. Milliseconds. */
  readonly durationMs: number;
}

/** What is known about a request beyond its method. */
export interface RequestFacts {
  /** What the request does to the server. A request that is not a `read` is sent once, whatever its method is. */
  readonly tier: "read" | "write" | "delete";
}

/** A function that is called before each request. One that only watches returns nothing. */
export type BeforeRequest =
  | ((request: OutgoingRequest) => RequestFacts | undefined | Promise<RequestFacts | undefined>)
  | ((request: OutgoingRequest) => void);

/** What differs between callers that share one client. */
export interface CallerOptions {
  /** Aborts every request of this caller. */
  readonly signal?: AbortSignal;
  /**
   * Called before each request is sent and before the credential is added, redirects included. It throws or rejects to
   * refuse the request, and the caller gets what it threw. Its own time is not limited, because it may ask a person. It
   * may return the tier of the request: a GET that the server treats as a write is then neither repeated nor shared nor
   * redirected. Without a tier the method decides.
   */
  readonly beforeRequest?: BeforeRequest;
  /** Called when a request is over, whatever its outcome. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Default `octo-api-client`. */
  readonly userAgent?: string;
  /** Used instead of the credential of the client. */
  readonly credential?: Credential;
}

/** The options of a client: how to reach a server. Times are milliseconds, sizes bytes. */
export interface OctopusClientOptions extends CallerOptions {
  /** The address of the server, with its virtual directory if it has one. */
  readonly serverUrl: string;
  readonly credential: Credential;
  /**
   * Limit for one request; default 30,000. Reading the response counts, and waiting in the client's own queue does not.
   * For {@link Calls.lines} it is the limit for each next chunk of the text, so that a long log may take its time.
   */
  readonly timeoutMs?: number;
  /** Requests at the same time; default 8. */
  readonly concurrency?: number;
  /** Largest response that is held in memory; default 64,000,000. */
  readonly maxResponseBytes?: number;
  /** How reads are repeated; the defaults hold for what is left out. */
  readonly retry?: Partial<RetryOptions>;
  /** Another `fetch`, for proxies, certificates or tests. It must honour `redirect: "manual"` and the signal. */
  readonly fetch?: Fetch;
  /** Sends requests instead of `fetch`, with less work for each request. */
  readonly sendHttp?: SendHttp;
}

/** The limits of a client, checked. */
export interface Limits {
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly maxResponseBytes: number;
}

/** The longest time that a timer can hold. */
const MAX_TIMER_MS = 2_147_483_647;

const OPTIONS: readonly (keyof OctopusClientOptions)[] = [
  "serverUrl",
  "credential",
  "timeoutMs",
  "concurrency",
  "maxResponseBytes",
  "retry",
  "fetch",
  "sendHttp",
  "signal",
  "beforeRequest",
  "onExchange",
  "userAgent",
];

/**
 * Checks options, which JavaScript may give in any form, and fills in the limits that were left out.
 *
 * @throws OctopusError `config` that names the option, the problem and the way out.
 */
export function readOptions(options: OctopusClientOptions): {
  readonly limits: Limits;
  readonly server: ServerUrl;
} {
  if (typeof options !== "object" || options === null) {
    throw wrongOptions(`A client needs an object of options, not ${String(options)}. ${REQUIRED_HINT}`);
  }
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name as keyof OctopusClientOptions)) throw wrongOptions(unknownOption(name));
  }
  if (typeof options.serverUrl !== "string") throw wrongOptions(missing("serverUrl", options.serverUrl));
  const { credential } = options;
  if (credential?.kind !== "apiKey" && credential?.kind !== "bearer") {
    throw wrongOptions(missing("credential", credential));
  }
  return { limits: limitsOf(options), server: parseServerUrl(options.serverUrl) };
}

const REQUIRED_HINT =
  'Give at least `serverUrl: "https://octopus.example.com"` and `credential: { kind: "apiKey", key: "API-…" }`.';

function wrongOptions(message: string): OctopusError {
  return new OctopusError({ code: "config", message });
}

/** The value is not quoted, because it may be a secret. */
function missing(name: string, value: unknown): string {
  return `The option "${name}" ${value === undefined ? "is missing" : "has the wrong form"}. ${REQUIRED_HINT}`;
}

function unknownOption(name: string): string {
  const [nearest = ""] = [...OPTIONS].sort((a, b) => editDistance(name, a) - editDistance(name, b));
  const hint =
    editDistance(name.toLowerCase(), nearest.toLowerCase()) <= 3
      ? `Did you mean "${nearest}"?`
      : `Known: ${OPTIONS.join(", ")}.`;
  return `"${name}" is not an option of a client. ${hint}`;
}

function limitsOf(options: OctopusClientOptions): Limits {
  const { timeoutMs = 30_000, concurrency = 8, maxResponseBytes = 64_000_000 } = options;
  return {
    timeoutMs: wholeNumber("timeoutMs", timeoutMs, MAX_TIMER_MS),
    concurrency: wholeNumber("concurrency", concurrency, Number.MAX_SAFE_INTEGER),
    maxResponseBytes: wholeNumber("maxResponseBytes", maxResponseBytes, Number.MAX_SAFE_INTEGER),
  };
}

function wholeNumber(name: string, value: number, max: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw wrongOptions(`${name} must be a whole number from 1 to ${max}, not ${value}.`);
}

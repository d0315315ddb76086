/**
 * The error that this package throws for a request. Its code follows from the HTTP status and never from the text of a
 * message, and no error contains a credential.
 */

/**
 * The kind of a failure, by what a caller can do about it: `input` (change the request), `not_found`, `forbidden` (ask for
 * permissions), `conflict`, `rate_limited` (wait `retryAfterSeconds`), `upstream` (the server or the network failed),
 * `timeout`, `config` (change the options of the client).
 */
export type OctopusErrorCode =
  | "input"
  | "not_found"
  | "forbidden"
  | "conflict"
  | "rate_limited"
  | "upstream"
  | "timeout"
  | "config";

/** The facts of a failed request. */
export interface OctopusErrorFacts {
  readonly code: OctopusErrorCode;
  readonly message: string;
  /** True when the message holds words of this package and of its options alone, and nothing that a server sent. */
  readonly isOwnWords?: boolean;
  /** HTTP status, when there was a response. */
  readonly status?: number;
  /** HTTP method. */
  readonly method?: string;
  /** Path template such as `/api/{spaceId}/releases/{id}`; never the filled-in path. */
  readonly route?: string;
  /** `Errors[]` of the response: one sentence for each problem. */
  readonly errors?: readonly string[];
  /** `HelpText` of the response. */
  readonly helpText?: string;
  /** `Details` of the response, as sent. */
  readonly details?: unknown;
  /** Seconds that the server asks to wait (`Retry-After`). */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A request to Octopus that did not succeed. Branch on `code`; the text of the message may change. */
export class OctopusError extends Error {
  readonly code: OctopusErrorCode;
  readonly isOwnWords: boolean;
  readonly status: number | undefined;
  readonly method: string | undefined;
  readonly route: string | undefined;
  readonly errors: readonly string[];
  readonly helpText: string | undefined;
  readonly details: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: OctopusErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = "OctopusError";
    this.code = facts.code;
    this.isOwnWords = facts.isOwnWords ?? false;
    this.status = facts.status;
    this.method = facts.method;
    this.route = facts.route;
    this.errors = facts.errors ?? [];
    this.helpText = facts.helpText;
    this.details = facts.details;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** Whether a value is an {@link OctopusError} of this or another copy of the package. */
export function isOctopusError(value: unknown): value is OctopusError {
  return value instanceof Error && value.name === "OctopusError" && "code" in value;
}

const CODE_BY_STATUS: Readonly<Record<number, OctopusErrorCode>> = {
  400: "input",
  401: "config",
  403: "forbidden",
  404: "not_found",
  405: "input",
  409: "conflict",
  422: "input",
  429: "rate_limited",
};

/** The code of an HTTP status of 400 and above. */
export function codeOfStatus(status: number): OctopusErrorCode {
  return CODE_BY_STATUS[status] ?? "upstream";
}

/**
 * The one error that this package throws for a request. Status codes decide the code, never the text of a message,
 * and no error carries a credential.
 */

/** What went wrong, in terms that a caller can act on. */
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
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** HTTP method. */
  readonly method?: string;
  /** Path template such as `/api/{spaceId}/releases/{id}`; never the filled-in path. */
  readonly route?: string;
  /** `Errors[]` of the answer: one sentence for each problem. */
  readonly errors?: readonly string[];
  /** `HelpText` of the answer. */
  readonly helpText?: string;
  /** `Details` of the answer, as sent. */
  readonly details?: unknown;
  /** Seconds that the server asks to wait (`Retry-After`). */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A request to Octopus that did not succeed. Tell kinds apart by `code`. */
export class OctopusError extends Error {
  readonly code: OctopusErrorCode;
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
    this.status = facts.status;
    this.method = facts.method;
    this.route = facts.route;
    this.errors = facts.errors ?? [];
    this.helpText = facts.helpText;
    this.details = facts.details;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** True for an {@link OctopusError} of this or another copy of the package. */
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

/** Maps an HTTP status of 400 and above to a code. */
export function codeOfStatus(status: number): OctopusErrorCode {
  return CODE_BY_STATUS[status] ?? "upstream";
}

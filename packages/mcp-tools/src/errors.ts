/**
 * The named errors that a caller of a tool can meet. A message says what is wrong in words that a model can act on;
 * a hint names only tools and options that exist.
 */
import { isOctopusError, type OctopusError, type Ref } from "@octo/api-client";
import type { Plan } from "./plan.ts";

/** Every way in which a call can fail. */
export type ToolErrorCode =
  | "input"
  | "not_found"
  | "forbidden"
  | "conflict"
  | "denied"
  | "approval_required"
  | "rate_limited"
  | "unsupported_version"
  | "upstream"
  | "timeout"
  | "config";

/** Things that exist, as a sentence after the message: `It has 'Test (Environments-2)', 'Production (Environments-4)'.` */
export interface Candidates {
  /** The start of the sentence, such as `It has`. */
  readonly label: string;
  /** The pipeline leaves out what a rule closes to reading, so a handler need not ask the policy. */
  readonly refs: readonly Ref[];
}

/** A plan as data: what a person is asked about, without what only the pipeline needs. */
export type ShownPlan = Pick<Plan<unknown>, "title" | "facts" | "warnings">;

/** The parts of an error. */
export interface ToolErrorFacts {
  readonly code: ToolErrorCode;
  /** What is wrong. Texts show it inside the data marker, because names and texts of the server get into it easily. */
  readonly message: string;
  /** True when the message holds words of octo-mcp and of the caller alone; then it is shown without the data marker. */
  readonly ownWords?: boolean;
  /** Text of the server that belongs to a message in our own words; shown below it inside the data marker. */
  readonly quoted?: string;
  /** The way out, in our words alone. */
  readonly hint?: string;
  /** The policy rule that denied, when one did. */
  readonly rule?: string;
  /** The argument that is wrong, for hosts that show it beside the message. */
  readonly field?: string;
  /** Lists of things by name. A message itself names only what the caller named. */
  readonly candidates?: readonly Candidates[];
  /** The plan that waits for an approval, as data; the message shows it as text. */
  readonly plan?: ShownPlan;
  /** Facts for the next call, such as a plan token or seconds to wait. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
  /** True for a fault of octo-mcp or of its host, which the operator's log must show. */
  readonly isFault?: boolean;
  /** True when the message says what came of a write that Octopus accepted. Any other failure after it is reported as a result. */
  readonly saysWhatWasDone?: boolean;
}

/** Thrown inside the pipeline and turned into an outcome at its edge. */
export class ToolError extends Error {
  readonly code: ToolErrorCode;
  /** The message without what was quoted; undefined when it may hold foreign words. */
  readonly own: string | undefined;
  readonly quoted: string | undefined;
  readonly hint: string | undefined;
  readonly rule: string | undefined;
  readonly candidates: readonly Candidates[];
  readonly details: Readonly<Record<string, unknown>> | undefined;
  readonly plan: ShownPlan | undefined;
  readonly field: string | undefined;
  readonly isFault: boolean;
  readonly saysWhatWasDone: boolean;

  constructor(facts: ToolErrorFacts) {
    const message = facts.quoted === undefined ? facts.message : `${facts.message}\n${facts.quoted}`;
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = "ToolError";
    this.own = facts.ownWords || facts.quoted !== undefined ? facts.message : undefined;
    this.quoted = facts.quoted;
    this.code = facts.code;
    this.hint = facts.hint;
    this.rule = facts.rule;
    this.candidates = facts.candidates ?? [];
    this.details = facts.details;
    this.plan = facts.plan;
    this.field = facts.field;
    this.isFault = facts.isFault ?? false;
    this.saysWhatWasDone = facts.saysWhatWasDone ?? false;
  }
}

const HINTS: Partial<Record<OctopusError["code"], string>> = {
  config:
    "The operator sets OCTOPUS_SERVER_URL and OCTOPUS_API_KEY (or OCTOPUS_ACCESS_TOKEN) where octo-mcp is started, and --ca-file for a certificate authority of its own.",
  forbidden: "The key's user lacks a permission in Octopus; an Octopus administrator can grant it.",
  rate_limited: "Octopus limits its requests: wait, then try again.",
  timeout: "Ask for less at once, or try again later.",
};

/** Turns whatever was thrown into a {@link ToolError}. The text of an unknown error is not shown to the caller. */
export function toToolError(error: unknown): ToolError {
  if (error instanceof ToolError) return error;
  if (isOctopusError(error)) return fromOctopus(error);
  if (error instanceof Error && error.name === "AbortError") {
    return new ToolError({
      code: "timeout",
      message: "The call was cancelled before it was done.",
      ownWords: true,
      cause: error,
    });
  }
  if (error instanceof Error && error.name === "TimeoutError") {
    return new ToolError({ code: "timeout", message: error.message, ownWords: true, cause: error });
  }
  if (error instanceof Error && error.name === "StateUnavailableError") return noState(error);
  return new ToolError({
    code: "upstream",
    message: "Something went wrong inside octo-mcp; the operator's log has the cause.",
    ownWords: true,
    isFault: true,
    cause: error,
  });
}

/** The store that replicas share is away. The store may be a bundle of its own, so that its error is known by its name. */
function noState(cause: Error): ToolError {
  return new ToolError({
    code: "upstream",
    ownWords: true,
    message:
      "The state that replicas of this server share is not available, and without it nothing is written.",
    hint: "Reading works. Try the write again in a few seconds.",
    details: { retryAfterSeconds: 5 },
    cause,
  });
}

function fromOctopus(error: OctopusError): ToolError {
  const hint = HINTS[error.code];
  const wait = error.retryAfterSeconds;
  return new ToolError({
    code: error.code,
    message: error.helpText ? `${error.message} ${error.helpText}` : error.message,
    ownWords: error.isOwnWords && !error.helpText,
    ...(hint === undefined ? {} : { hint }),
    ...(wait === undefined ? {} : { details: { retryAfterSeconds: wait } }),
    cause: error,
  });
}

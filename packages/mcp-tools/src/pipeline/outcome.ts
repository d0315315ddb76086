/** What a call comes to, the same for every transport. */
import type { ShownPlan, ToolErrorCode } from "../errors.ts";

/** What a call cost. */
export interface CallCost {
  /** Requests that were sent to Octopus, retries included. */
  readonly requests: number;
  /** How many of the requests could change something; 0 means that nothing was done. */
  readonly writes: number;
  readonly durationMs: number;
}

/** The call did what it was asked. */
export interface ResultOutcome extends CallCost {
  readonly kind: "result";
  /** The result as data; it conforms to the tool's output schema. */
  readonly structured: Readonly<Record<string, unknown>>;
  /** The same facts as text, marked as data of foreign origin. */
  readonly text: string;
}

/** A person must decide before anything happens. Only given to callers that said they can ask. */
export interface AskOutcome extends CallCost {
  readonly kind: "ask";
  /** What to show, made of the server's facts. */
  readonly prompt: string;
  /** Sealed; comes back with the answer. */
  readonly state: string;
  /** The page on which the person decides; absent when the question itself is to be shown. */
  readonly page?: {
    readonly id: string;
    readonly url: string;
    /** True when the page was opened before, and the caller waits for the decision. */
    readonly isOpened: boolean;
  };
}

/** The call did not do what it was asked. */
export interface ErrorOutcome extends CallCost {
  readonly kind: "error";
  readonly error: {
    readonly code: ToolErrorCode;
    readonly message: string;
    readonly hint?: string;
    readonly rule?: string;
    /** The argument that is wrong. */
    readonly field?: string;
    readonly details?: Readonly<Record<string, unknown>>;
    /** The plan that waits for an approval, for hosts that show it in a form of their own. Its values may be anybody's text. */
    readonly plan?: ShownPlan;
  };
  /** The same as text. */
  readonly text: string;
}

/** What a call comes to. */
export type Outcome = ResultOutcome | AskOutcome | ErrorOutcome;

type WithoutCost<T extends Outcome> = T extends Outcome ? Omit<T, keyof CallCost> : never;

/** An outcome before its cost is known. */
export type Unmeasured = WithoutCost<Outcome>;

/** What a call comes to, the same for every door. */
import type { ToolErrorCode } from "../errors.ts";

/** The call did what it was asked. */
export interface ResultOutcome {
  readonly kind: "result";
  /** The answer as data; conforms to the tool's output schema. */
  readonly structured: Readonly<Record<string, unknown>>;
  /** The same facts as text, fenced as data of foreign origin. */
  readonly text: string;
  readonly requests: number;
  /** How many of them could change something; 0 means that nothing was done. */
  readonly writes: number;
  readonly durationMs: number;
}

/** A person must decide before anything happens. Only given to callers that said they can ask. */
export interface AskOutcome {
  readonly kind: "ask";
  /** What to show, made of the server's facts. */
  readonly prompt: string;
  /** Sealed; comes back with the answer. */
  readonly state: string;
  readonly requests: number;
  /** How many of them could change something; 0 means that nothing was done. */
  readonly writes: number;
  readonly durationMs: number;
}

/** The call did not do what it was asked. */
export interface ErrorOutcome {
  readonly kind: "error";
  readonly error: {
    readonly code: ToolErrorCode;
    readonly message: string;
    readonly hint?: string;
    readonly rule?: string;
    /** The argument that is wrong. */
    readonly field?: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
  /** The same as text. */
  readonly text: string;
  readonly requests: number;
  /** How many of them could change something; 0 means that nothing was done. */
  readonly writes: number;
  readonly durationMs: number;
}

/** What a call comes to. */
export type Outcome = ResultOutcome | AskOutcome | ErrorOutcome;

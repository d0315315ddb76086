/** Renders an error of a command line as one line, never as a stack trace. */
import { isSettingsError } from "./settings-error.ts";

/** What a command line prints and returns when it fails. */
export interface Failure {
  /** One line; empty when commander has printed everything already. */
  readonly text: string;
  readonly code: 0 | 2;
}

/** Puts an error of a command line into one line. */
export function explainFailure(program: string, error: unknown): Failure {
  const isKnown = isSettingsError(error) || (error instanceof Error && "code" in error);
  const message = error instanceof Error ? error.message : "unknown error";
  return { text: `${program}: ${isKnown ? message : `could not start: ${message}`}\n`, code: 2 };
}

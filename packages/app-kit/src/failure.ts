/** Renders an error of a command line as one line, never as a stack trace. */
import { CommanderError } from "commander";
import { isSettingsError } from "./settings-error.ts";

/** What a command line prints and returns when it fails. */
export interface Failure {
  /** One line; empty when commander has printed everything already. */
  readonly text: string;
  readonly code: 0 | 2;
}

/** Puts an error of a command line into one line. */
export function explainFailure(program: string, error: unknown): Failure {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { text: "", code: 0 };
    const message = error.message.replace(/^error: /, "");
    const problem = message.startsWith("(outputHelp)") ? "a command is missing" : oneLine(message);
    return { text: `${program}: ${problem} (see --help)\n`, code: 2 };
  }
  const isKnown = isSettingsError(error) || (error instanceof Error && "code" in error);
  const message = error instanceof Error ? error.message : "unknown error";
  return { text: `${program}: ${isKnown ? message : `could not start: ${message}`}\n`, code: 2 };
}

/** Commander puts its suggestion, such as `(Did you mean --read-only?)`, on a second line. */
function oneLine(message: string): string {
  return message.trim().replaceAll(/\s*\n\s*/g, " ");
}

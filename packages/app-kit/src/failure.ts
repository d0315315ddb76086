/** How a command line says that something is wrong: one line, never a stack trace. */
import { CommanderError } from "commander";
import { SettingsError } from "./settings-error.ts";

/** What a failed start comes to. */
export interface Failure {
  /** One line; empty when commander has said all there is. */
  readonly text: string;
  readonly code: 0 | 2;
}

/** Puts an error of a command line into one line. */
export function explainFailure(program: string, error: unknown): Failure {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { text: "", code: 0 };
    const [problem] = error.message.replace(/^error: /, "").split("\n");
    const text = problem === "(outputHelp)" ? "a command is missing" : problem;
    return { text: `${program}: ${text} (see --help)\n`, code: 2 };
  }
  const known = error instanceof SettingsError || (error instanceof Error && "code" in error);
  const message = error instanceof Error ? error.message : "unknown error";
  return { text: `${program}: ${known ? message : `could not start: ${message}`}\n`, code: 2 };
}

/** The log: one JSON object a line, to stderr and, when asked for, to a file. Nothing is ever written to stdout here. */
import { appendFileSync } from "node:fs";

/** Levels, the most important first. */
export const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;

/** A level of the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes lines of a level or above. */
export type Log = Readonly<
  Record<LogLevel, (message: string, facts?: Readonly<Record<string, unknown>>) => void>
>;

/** Where lines go. */
export interface LogOptions {
  readonly level: LogLevel;
  readonly file: string | undefined;
  /** Nothing to stderr. */
  readonly quiet: boolean;
  readonly now: () => Date;
  readonly stderr: { write(text: string): unknown };
}

/**
 * Opens the log.
 * @throws when the file cannot be written; better at the start than line by line.
 */
export function openLog({ level, file, quiet, now, stderr }: LogOptions): Log {
  if (file !== undefined) appendFileSync(file, "", { mode: 0o600 });
  const limit = LOG_LEVELS.indexOf(level);
  const write =
    (at: LogLevel) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      if (LOG_LEVELS.indexOf(at) > limit) return;
      const line = `${JSON.stringify({ time: now().toISOString(), level: at, message, ...facts })}\n`;
      if (!quiet) stderr.write(line);
      if (file !== undefined) appendFileSync(file, line);
    };
  return { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") };
}

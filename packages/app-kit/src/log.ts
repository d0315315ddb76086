/** The log: one JSON object a line, to stderr and, with --log-file, to a file. stdout belongs to MCP and is never used. */
import { appendFileSync } from "node:fs";
import { openNamedBy } from "./open-file.ts";

/** Levels, the most important first. */
export const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;

/** A level of the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The level that holds when the operator chooses none. */
export const DEFAULT_LOG_LEVEL: LogLevel = "info";

/** Writes lines of a level or above. */
export type Log = Readonly<
  Record<LogLevel, (message: string, facts?: Readonly<Record<string, unknown>>) => void>
>;

/** Which lines are written, and where to. */
export interface LogOptions {
  readonly level: LogLevel;
  readonly file: string | undefined;
  /** Write nothing to stderr. */
  readonly quiet: boolean;
  readonly now: () => Date;
  readonly stderr: { write(text: string): unknown };
}

/**
 * Opens the log.
 * @throws SettingsError when the file cannot be written, so that the server does not start without its log.
 */
export function openLog({ level, file, quiet, now, stderr }: LogOptions): Log {
  if (file !== undefined) openNamedBy("--log-file", () => appendFileSync(file, "", { mode: 0o600 }));
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

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
  let isFailing = false;
  // A full disk must not make a call fail. The problem is written once, and each later line is tried again.
  const appendToFile = (line: string) => {
    try {
      appendFileSync(file as string, line);
      isFailing = false;
    } catch (error) {
      if (!isFailing && !quiet) stderr.write(failureLine(now(), error));
      isFailing = true;
    }
  };
  const write =
    (at: LogLevel) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      if (LOG_LEVELS.indexOf(at) > limit) return;
      const line = `${JSON.stringify({ time: now().toISOString(), level: at, message, ...facts })}\n`;
      if (!quiet) stderr.write(line);
      if (file !== undefined) appendToFile(line);
    };
  return { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") };
}

function failureLine(at: Date, error: unknown): string {
  const facts = { time: at.toISOString(), level: "error", message: "--log-file cannot be written" };
  return `${JSON.stringify({ ...facts, error: error instanceof Error ? error.message : "unknown" })}\n`;
}

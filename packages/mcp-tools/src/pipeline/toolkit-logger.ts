/** What a toolkit writes to the operator's log. Results and audit entries never pass through here. */

/** A failure whose cause the caller does not see. */
export interface ToolkitFailure {
  /** What failed, in the words that the caller sees. */
  readonly message: string;
  /** The id of the call, as the audit log has it. */
  readonly call: string;
  readonly tool: string;
  readonly transport: string;
  /** The original error. It may hold text of the server, so a log that others read should not print it whole. */
  readonly cause: unknown;
}

/** Where failures go. Both functions must return at once and must not throw. */
export interface ToolkitLogger {
  /** A fault inside octo-mcp or in its audit log. */
  error(failure: ToolkitFailure): void;
  /** The server failed, refused or was not understood. */
  warn(failure: ToolkitFailure): void;
}

/** Logs nothing. */
export const noLogger: ToolkitLogger = { error: () => undefined, warn: () => undefined };

/** The parts of a toolkit that come from the operator's settings and are the same for every transport. */
import type { ToolkitFailure, ToolkitLogger } from "@octo/mcp-tools";
import { isLoopback } from "@octo/shared";
import type { Log } from "./log.ts";

/** True when the credential would be sent over a network without encryption. */
export function isPlainHttp(serverUrl: string): boolean {
  const { protocol, hostname } = new URL(serverUrl);
  return protocol === "http:" && !isLoopback(hostname);
}

/** The causes of failures, which callers do not see. The causes go to the log at the level of the failure. */
export function toolkitLogger(log: Log): ToolkitLogger {
  const facts = ({ message: failure, cause, ...ids }: ToolkitFailure) => ({
    ...ids,
    failure,
    cause: cause instanceof Error ? `${cause.name}: ${cause.message}` : typeof cause,
  });
  // A fault is a mistake in the program, so the log says where it was made.
  const withLine = (failure: ToolkitFailure) => ({ ...facts(failure), ...lineOf(failure.cause) });
  return {
    error: (failure) => log.error("internal error", withLine(failure)),
    warn: (failure) => log.warn("Octopus failed", facts(failure)),
  };
}

/** The line of the program that threw an error: its file name and line, without the folders of the machine. */
function lineOf(cause: unknown): { at?: string } {
  const stack = cause instanceof Error ? (cause.stack ?? "") : "";
  const frame = stack.split("\n").find((line) => /^\s+at /.test(line));
  const at = frame && /([^/\\()\s]+:\d+:\d+)\)?$/.exec(frame)?.[1];
  return at ? { at } : {};
}

/** The parts of a toolkit that come from the operator's settings and are the same for every transport. */
import { type AuditSink, noAudit, type ToolkitFailure, type ToolkitLogger } from "@octo/mcp-tools";
import { openAuditFile } from "@octo/mcp-tools/node";
import { isLoopback } from "@octo/shared";
import type { Log } from "./log.ts";
import { openNamedBy } from "./open-file.ts";

/**
 * Records every call in the log and, before that, in the audit file when there is one.
 * A failure of the audit file is thrown, so that the pipeline refuses the write.
 * @throws SettingsError when the audit file cannot be opened.
 */
export function auditOf(auditLog: string | undefined, log: Log): AuditSink {
  const file = auditLog === undefined ? noAudit : openNamedBy("--audit-log", () => openAuditFile(auditLog));
  return {
    async record(entry) {
      await file.record(entry);
      const { event, ...facts } = entry;
      log.info(event === "intent" ? "about to write" : "call", facts);
    },
  };
}

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
  return {
    error: (failure) => log.error("internal error", facts(failure)),
    warn: (failure) => log.warn("Octopus failed", facts(failure)),
  };
}

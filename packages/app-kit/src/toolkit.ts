/** The pieces of a toolkit that come from the operator's settings, the same for every door. */
import { type AuditSink, noAudit } from "@octo/mcp-tools";
import { openAuditFile } from "@octo/mcp-tools/node";
import type { Log } from "./log.ts";

/** Every call goes to the log; with an audit file it goes to that chained file first, and a failure there stops it. */
export function auditOf(auditLog: string | undefined, log: Log): AuditSink {
  const file = auditLog === undefined ? noAudit : openAuditFile(auditLog);
  return {
    async record(entry) {
      await file.record(entry);
      const { event, ...facts } = entry;
      log.info(event === "intent" ? "about to write" : "call", facts);
    },
  };
}

/** True where a credential would travel unprotected beyond this machine. */
export function isPlainHttp(serverUrl: string): boolean {
  const { protocol, hostname } = new URL(serverUrl);
  return protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

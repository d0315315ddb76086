/** Where the calls of a server are recorded. */
import type { AuditSink } from "@octo/mcp-tools";
import { openAuditFile } from "@octo/mcp-tools/node";
import { type AuditChoice, readAuditKey } from "./audit-choice.ts";
import type { Log } from "./log.ts";
import { openNamedBy } from "./open-file.ts";

/** A sink that is closed when the server stops. */
export interface Audit extends AuditSink {
  /** Closes the audit file and logs its end, so that the end is kept in another place. A second call does nothing. */
  close(): void;
}

/**
 * Records every call in the log and, before that, in the audit file when there is one.
 * A failure of the audit file is thrown, so that the pipeline refuses the write.
 * @throws SettingsError when the audit file cannot be opened.
 */
export function auditOf(choice: AuditChoice | undefined, log: Log): Audit {
  const file = choice && openFile(choice);
  if (file) log.info("audit log opened", { file: file.path, end: file.end() });
  let isOpen = true;
  return {
    async record(entry) {
      await file?.record(entry);
      const { event, ...facts } = entry;
      const write = facts.outcome === "error" ? log.warn : log.info;
      write(MESSAGES[event], facts);
    },
    close() {
      if (!file || !isOpen) return;
      isOpen = false;
      file.close();
      log.info("audit log closed", { file: file.path, end: file.end() });
    },
  };
}

const MESSAGES = { intent: "about to write", call: "call", decision: "decision" } as const;

function openFile({ path, keyFile, endFile }: AuditChoice) {
  const key = readAuditKey(keyFile);
  return openNamedBy("--audit-log", () => openAuditFile({ path, key, endFile }));
}

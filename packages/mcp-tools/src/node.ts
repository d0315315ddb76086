/** The parts of this package that need Node: the audit log in a file. */
export { type AuditCheck, type AuditFile, openAuditFile, verifyAuditFile } from "./audit/audit-file.ts";

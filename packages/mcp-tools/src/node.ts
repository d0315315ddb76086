/** The parts of this package that need Node: the audit log in a file. */
export { type AuditFile, type AuditFileOptions, openAuditFile } from "./audit/audit-file.ts";
export { type AuditEnd, readAuditEnd } from "./audit/read-audit-end.ts";
export { type AuditCheck, type AuditCheckOptions, verifyAuditFile } from "./audit/verify-audit-file.ts";

/** `octo-mcp audit verify FILE`. */
import { verifyAuditFile } from "@octo/mcp-tools/node";
import type { Report } from "./report.ts";

/** Checks a chained audit log. The last hash, kept elsewhere, also tells when the end was cut off. */
export async function verifyAudit(file: string): Promise<Report> {
  const check = await verifyAuditFile(file);
  if (!check.ok) return { text: `${file}: line ${check.line}: ${check.problem}`, code: 1 };
  return { text: `${file}: ${check.lines} lines, unbroken; last hash ${check.lastHash}`, code: 0 };
}

/** `octo-mcp audit verify FILE`. */
import { verifyAuditFile } from "@octo/mcp-tools/node";
import type { CommandResult } from "./command-result.ts";

/** Checks a chained audit log. Keep the last hash elsewhere: comparing it shows when the end of the file was cut off. */
export async function verifyAudit(file: string): Promise<CommandResult> {
  const check = await verifyAuditFile(file);
  if (!check.ok) return { text: `${file}: line ${check.line}: ${check.problem}`, code: 1 };
  return { text: `${file}: ${check.lines} lines, unbroken; last hash ${check.lastHash}`, code: 0 };
}

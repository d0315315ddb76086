/** `octo-mcp audit verify FILE`. */
import { readAuditKey, SettingsError } from "@octo/app-kit";
import { type AuditCheck, verifyAuditFile } from "@octo/mcp-tools/node";
import type { CommandResult } from "./command-result.ts";

/** The flags of `audit verify`. */
export interface VerifyFlags {
  /** An end that was kept elsewhere. */
  readonly expect?: string;
  readonly auditKeyFile?: string;
}

/** Checks a chained audit log. */
export async function verifyAudit(
  file: string,
  { expect, auditKeyFile }: VerifyFlags,
): Promise<CommandResult> {
  const key = readAuditKey(auditKeyFile);
  const options = { ...(key ? { key } : {}), ...(expect === undefined ? {} : { expect }) };
  const check = await verifyAuditFile(file, options).catch((error: unknown) => {
    const source = error instanceof RangeError ? "--expect" : "audit verify";
    throw new SettingsError(
      `${source}: ${error instanceof Error ? error.message : "the file cannot be read"}`,
    );
  });
  return { text: `${file}: ${textOf(check)}`, code: check.ok ? 0 : 1 };
}

function textOf(check: AuditCheck): string {
  if (!check.ok) {
    const { line, problem } = check;
    return line === undefined
      ? (WHOLE[problem] ?? problem)
      : `line ${line}: ${problem}${ADVICE[problem] ?? ""}`;
  }
  const { lines, end, afterExpected } = check;
  const counted = `${lines} ${lines === 1 ? "line" : "lines"}, unbroken; end ${end}`;
  if (afterExpected === undefined)
    return `${counted}; whether lines are missing after it, only --expect can show`;
  return afterExpected === 0
    ? `${counted}, as expected`
    : `${counted}; the expected end is there, ${afterExpected} ${afterExpected === 1 ? "line" : "lines"} before it`;
}

/** Problems that concern the whole file. */
const WHOLE: Readonly<Record<string, string>> = {
  empty: "no line; a log that was emptied looks the same",
  "without the expected end":
    "the expected end is not there; lines are missing at the end, or this is another log",
};

const ADVICE: Readonly<Record<string, string>> = {
  "written with a key": "; give its --audit-key-file",
  changed: " (or another key)",
};

/** `octo-mcp approvals list|show|approve|reject`, for people in a terminal. */
import { type Environment, readFileName } from "@octo/app-kit";
import { approvalText, listText } from "../approvals/approval-text.ts";
import { openApprovalsApi } from "../approvals/approvals-api.ts";
import type { CommandResult } from "./command-result.ts";

/** The flags that the commands share. */
export interface ApprovalsFlags {
  readonly url: string;
  readonly json?: boolean;
  readonly caFile?: string;
  /** The person's own words. */
  readonly reason?: string;
  /** Names of protected environments, typed to approve. */
  readonly type?: readonly string[];
}

const open = (flags: ApprovalsFlags, environment: Environment) =>
  openApprovalsApi({ url: flags.url, caFile: readFileName("--ca-file", flags.caFile), environment });

const result = (value: unknown, text: string, asJson = false): CommandResult => ({
  text: asJson ? JSON.stringify(value, null, 2) : text,
  code: 0,
});

/** Lists what waits and what was decided lately. */
export async function listApprovals(flags: ApprovalsFlags, environment: Environment): Promise<CommandResult> {
  const approvals = await open(flags, environment).list();
  return result(approvals, listText(approvals, Date.now()), flags.json);
}

/** Shows one with its whole plan. */
export async function showApproval(
  id: string,
  flags: ApprovalsFlags,
  environment: Environment,
): Promise<CommandResult> {
  const status = await open(flags, environment).show(id);
  return result(status, approvalText(status), flags.json);
}

/** Approves or rejects one. */
export async function decideOnApproval(
  id: string,
  decision: "approve" | "reject",
  flags: ApprovalsFlags,
  environment: Environment,
): Promise<CommandResult> {
  const { reason, type: typed } = flags;
  const verdict = { decision, ...(reason ? { reason } : {}), ...(typed ? { typed } : {}) };
  const status = await open(flags, environment).decide(id, verdict);
  return result(status, approvalText(status), flags.json);
}

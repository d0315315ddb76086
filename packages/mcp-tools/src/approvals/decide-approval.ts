/** A person decides: who it is is checked, what was typed too, and decisions and refusals are recorded. */

import { neutralLine } from "../clean/quote.ts";
import type { AuditEntry, AuditSink } from "../pipeline/audit-entry.ts";
import type { Approval, ApprovalStatus } from "./approval.ts";
import type { ApprovalProblem, Approvals } from "./approvals.ts";
import { checkDecider, type Decider } from "./check-decider.ts";

/** What decisions need. */
export interface DecidingOptions {
  readonly approvals: Approvals;
  readonly audit: AuditSink;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What a person sent. */
export interface Verdict {
  readonly decision: "approve" | "reject";
  /** The person's own words; needed for a rejection of nothing, and shown to the caller. */
  readonly reason?: string;
  /** The names of protected environments as the person typed them. */
  readonly typed?: readonly string[];
}

/** The result for the person: what holds now, or why nothing was decided. */
export type VerdictResult =
  | { readonly ok: true; readonly status: ApprovalStatus }
  | {
      readonly ok: false;
      readonly code: "not-found" | "forbidden" | "typed" | Exclude<ApprovalProblem, "unknown" | "too-many">;
      readonly message: string;
      readonly status?: ApprovalStatus;
    };

/** Most characters of a reason. */
export const MOST_REASON = 1_000;

const MESSAGES = {
  expired: "Nobody decided in time, so this cannot be decided any more.",
  decided: "This was decided before.",
  busy: "Another person is deciding at this moment. Look again in a few seconds.",
} as const;

/**
 * Decides about a write that waits.
 * @throws the error of the audit log when the decision cannot be recorded; then nothing was decided
 */
export async function decideApproval(
  options: DecidingOptions,
  id: string,
  decider: Decider,
  verdict: Verdict,
): Promise<VerdictResult> {
  const { approvals, audit, now } = options;
  const status = await approvals.get(id);
  if (!status)
    return { ok: false, code: "not-found", message: "There is no such approval, or it is too old." };
  const { approval } = status;
  const entry = (decision: NonNullable<AuditEntry["approval"]>["decision"], why?: string) =>
    entryOf(approval, { at: now(), by: decider.id, decision, ...(why ? { reason: why } : {}) });
  const may = await checkDecider(approval, decider);
  if (!may.ok) {
    await audit.record(entry("refused", may.problem));
    return { ok: false, code: "forbidden", message: may.problem };
  }
  const isApproved = verdict.decision === "approve";
  const notTyped = isApproved ? missingNames(approval, verdict.typed ?? []) : [];
  if (notTyped.length > 0) {
    const message = `To approve, type the name of each protected environment: ${notTyped.join(", ")}.`;
    return { ok: false, code: "typed", message, status };
  }
  const kind = isApproved ? "approved" : "rejected";
  const reason = verdict.reason ? neutralLine(verdict.reason, MOST_REASON) : undefined;
  const by = { id: decider.id, name: neutralLine(decider.name, 200) };
  const decided = await approvals.decide(id, { kind, by, ...(reason ? { reason } : {}) }, () =>
    audit.record(entry(kind, reason)),
  );
  if (decided.ok) return decided;
  const { problem } = decided;
  if (problem === "unknown" || problem === "too-many")
    return { ok: false, code: "not-found", message: "There is no such approval, or it is too old." };
  return { ok: false, code: problem, message: MESSAGES[problem], status: decided.status ?? status };
}

/** The protected environments whose names were not typed; case and spaces around a name do not matter. */
function missingNames({ protectedNames }: Approval, typed: readonly string[]): readonly string[] {
  const known = new Set(typed.map((name) => name.trim().toLowerCase()));
  return protectedNames.filter((name) => !known.has(name.trim().toLowerCase()));
}

interface DecisionFacts {
  readonly at: number;
  readonly by: string;
  readonly decision: NonNullable<AuditEntry["approval"]>["decision"];
  readonly reason?: string;
}

function entryOf(
  { id, tool, digest, asker }: Approval,
  { at, by, decision, reason }: DecisionFacts,
): AuditEntry {
  return {
    at: new Date(at).toISOString(),
    event: "decision",
    call: id,
    transport: "approval-page",
    principal: by,
    ...(asker.tenant ? { tenant: asker.tenant } : {}),
    tool,
    tier: "write",
    args: {},
    plan: digest,
    approval: { id, by, ...(decision ? { decision } : {}), ...(reason ? { reason } : {}) },
    outcome: decision === "refused" ? "error" : "ok",
  };
}

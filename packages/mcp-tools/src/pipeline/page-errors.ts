/** The errors of writes that wait, or waited, for a decision on the approval page. */
import type { ApprovalState, ApprovalStatus } from "../approvals/approval.ts";
import { neutralLine } from "../clean/quote.ts";
import { ToolError } from "../errors.ts";
import type { PageSettings, WaitingWrite } from "./page-types.ts";

/** Nobody has decided yet. */
export async function stillWaiting(
  { page, sealer }: Pick<PageSettings, "page" | "sealer">,
  { token, approval, note = "" }: WaitingWrite,
): Promise<ToolError> {
  const url = await page.addressOf(approval.id);
  return new ToolError({
    code: "approval_required",
    ownWords: true,
    message: `${note}Nothing was done yet. A person must decide on the page at approvalUrl.`,
    hint:
      `Give the person the approvalUrl below. Then call ${approval.tool} again with the same arguments and this planToken: ` +
      "it waits for some seconds, and goes on once the person has approved.",
    plan: {
      title: approval.plan.title,
      facts: approval.plan.facts.map(({ label, values }) => ({ label, value: values })),
      warnings: approval.plan.warnings,
    },
    details: {
      approvalUrl: url,
      planToken: token,
      expiresInSeconds: Math.max(0, Math.round((approval.expires - sealer.now()) / 1_000)),
      protected: approval.isProtected,
    },
  });
}

/** A person said no. */
export function rejected({ decision }: ApprovalStatus): ToolError {
  const who = neutralLine(decision?.by?.name ?? "a person", 120);
  const why = decision?.reason ? neutralLine(decision.reason, 500) : "no reason given";
  return new ToolError({
    code: "denied",
    rule: "approval",
    message: "A person rejected this on the approval page. Nothing was done.",
    quoted: `${who}: ${why}`,
    hint: "Do not try again unless the person asks for it.",
  });
}

const WHY_NOT: Readonly<Partial<Record<ApprovalState, string>>> = {
  withdrawn: "it was withdrawn",
  expired: "nobody decided in time",
  running: "it was used before",
  done: "it was used before",
  failed: "it was used before",
};

/** The approval cannot be used, or used no more. */
export function noLonger(status: ApprovalStatus | undefined): ToolError {
  const why = (status && WHY_NOT[status.state]) ?? "it is not known";
  return new ToolError({
    code: "denied",
    rule: "approval",
    ownWords: true,
    // After an earlier use something was done, though not by this call.
    message: `The approval does not count: ${why}. This call did nothing.`,
    hint: "Call the tool without planToken to let the write wait for a decision again.",
  });
}

/** Nobody can read so many plans with care. */
export function tooMany(): ToolError {
  return new ToolError({
    code: "rate_limited",
    ownWords: true,
    message: "Too many writes wait for a decision on the approval page. Nothing was done.",
    hint: "Ask the person to decide about those that wait, and call again then.",
  });
}

/**
 * Whether a planned write may happen now. Approval belongs to a person: what a host's protocol brought back from a person
 * counts, and an argument of the model counts only where no person can be asked, for protected environments only with the
 * token of a plan that was shown. One plan is approved; if the situation has changed since, the new plan is shown.
 */
import { ToolError } from "../errors.ts";
import { digestPlan } from "../plan.ts";
import { openSeal, refusedBy, sealOf, useOnce } from "./approval-seal.ts";
import type { Approval, Digested, PendingWrite } from "./pending-write.ts";
import { renderPlan, renderQuestion } from "./prompt.ts";
import type { Sealer } from "./seal.ts";

/**
 * Who approves writes, as the operator set it.
 * - `elicit`: a person who was asked, and nobody else.
 * - `confirm`: a person where the host can ask; elsewhere the model's `confirm: true`, for protected environments together
 *   with the token of the plan that was shown.
 * - `plan`: like `confirm`, but elsewhere always with the token of the plan.
 * - `page`: a person who decides on the approval page, and nobody else.
 * - `none`: writes run without asking anyone.
 */
export type ApprovalMode = "page" | "elicit" | "confirm" | "plan" | "none";

/** The operator's choice, and the means to seal plans. */
export interface ApprovalSettings {
  readonly mode: ApprovalMode;
  readonly sealer: Sealer;
  /** Characters of a plan that a person is asked about; default 12,000. The plan must also fit an error. */
  readonly mostShown?: number;
  /** Decides with the mode `page`. */
  readonly onPage?: (write: Digested) => Promise<Approval>;
}

/**
 * Decides whether a planned write may happen now.
 * @throws ToolError `denied` when a person said no or could not be asked, `approval_required` when one must be asked.
 */
export async function approve(settings: ApprovalSettings, pending: PendingWrite): Promise<Approval> {
  if (pending.confirm === false) throw saidNo(pending);
  const write = { ...pending, digest: digestPlan(pending.tool, pending.args, pending.plan) };
  const { digest } = write;
  if (!write.mustAsk) return { kind: "approved", by: "not-needed", digest };
  if (settings.mode === "none") return { kind: "approved", by: "operator", digest };
  if (settings.mode === "page") return onPage(settings, write);
  checkShowable(write.plan, Math.min(MOST_SHOWN, settings.mostShown ?? MOST_SHOWN));
  return write.caller.canAsk ? askPerson(settings, write) : confirmedByModel(settings, write);
}

function onPage({ onPage: decide }: ApprovalSettings, write: Digested): Promise<Approval> {
  if (decide) return decide(write);
  throw new Error("the approval mode is page, and there is no page");
}

/** Characters of a plan that a person is asked about. A refusal with a plan has no space for more. */
const MOST_SHOWN = 12_000;

/** A person decides on the whole write, so that one which cannot be shown whole is refused. */
function checkShowable(plan: PendingWrite["plan"], most: number): void {
  const { length } = renderPlan(plan);
  if (length <= most) return;
  throw new ToolError({
    code: "input",
    ownWords: true,
    message: `The plan of this write has ${length} characters, and a person can be shown ${most}. Nothing was done.`,
    hint: "Do less in one call, or use the tool that is made for this.",
  });
}

async function askPerson({ sealer }: ApprovalSettings, write: Digested): Promise<Approval> {
  const { answer } = write.caller;
  if (!answer) return questionAbout(sealer, write);
  if (answer.action !== "accept") throw refusedBy(answer.action);
  const seal = openSeal(sealer, write, answer.state);
  if (seal.digest !== write.digest)
    return questionAbout(sealer, write, "The situation has changed since this was first shown.");
  await useOnce(seal);
  return { kind: "approved", by: "person", digest: write.digest };
}

function questionAbout(sealer: Sealer, write: Digested, note?: string): Approval {
  const prompt = renderQuestion(write.plan, write.isProtected);
  return { kind: "ask", prompt: note ? `${note}\n${prompt}` : prompt, state: sealOf(sealer, write) };
}

async function confirmedByModel({ mode, sealer }: ApprovalSettings, write: Digested): Promise<Approval> {
  if (mode === "elicit") throw cannotAsk();
  const tokenNeeded = mode === "plan" || write.isProtected;
  if (write.confirm !== true || (tokenNeeded && !write.planToken))
    throw approvalRequired(sealer, write, tokenNeeded);
  if (!write.planToken) return { kind: "approved", by: "confirm", digest: write.digest };
  const seal = openSeal(sealer, write, write.planToken);
  if (seal.digest !== write.digest)
    throw approvalRequired(sealer, write, tokenNeeded, "The plan has changed since it was shown. ");
  await useOnce(seal);
  return { kind: "approved", by: "plan-token", digest: write.digest };
}

/** A no of the caller ends the write, whoever else could still say yes: it is no new question. */
function saidNo({ tool }: PendingWrite): ToolError {
  return new ToolError({
    code: "denied",
    rule: "approval",
    ownWords: true,
    message: "confirm: false says no. Nothing was done.",
    hint: `Call ${tool} without confirm to see the plan.`,
  });
}

function cannotAsk(): ToolError {
  return new ToolError({
    code: "denied",
    rule: "approval",
    ownWords: true,
    message: "This write needs a person's yes, and this host cannot ask one. Nothing was done.",
    hint: "The operator can start the server with --approval confirm or --approval plan, or use a host that supports elicitation.",
  });
}

function approvalRequired(sealer: Sealer, write: Digested, tokenNeeded: boolean, note = ""): ToolError {
  const again = tokenNeeded ? "confirm: true and this planToken" : "confirm: true";
  return new ToolError({
    code: "approval_required",
    message: `${note}Nothing was done yet. Show this plan to the person you work for and ask:`,
    quoted: renderPlan(write.plan),
    hint: `Only after that person said yes, call ${write.tool} again with the same arguments, ${again}.`,
    plan: { title: write.plan.title, facts: write.plan.facts, warnings: write.plan.warnings },
    details: {
      planToken: sealOf(sealer, write),
      expiresInSeconds: Math.round(sealer.ttlMs / 1000),
      protected: write.isProtected,
    },
  });
}

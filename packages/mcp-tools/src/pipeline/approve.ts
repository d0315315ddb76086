/**
 * Whether a planned write may happen now. Approval belongs to a person: what a host's protocol brought back from a person
 * counts, and an argument of the model counts only where no person can be asked, for protected environments only with the
 * token of a plan that was shown. One plan is approved; if the situation has changed since, the new plan is shown.
 */
import { ToolError } from "../errors.ts";
import { digestPlan, type Plan } from "../plan.ts";
import type { ApprovedBy } from "./audit-entry.ts";
import type { Answer, Caller } from "./caller.ts";
import { renderPlan, renderQuestion } from "./prompt.ts";
import type { OpenedSeal, Sealer, SealProblem } from "./seal.ts";

/**
 * Who approves writes, as the operator set it.
 * - `elicit`: a person who was asked, and nobody else.
 * - `confirm`: a person where the host can ask; elsewhere the model's `confirm: true`, for protected environments together
 *   with the token of the plan that was shown.
 * - `plan`: like `confirm`, but elsewhere always with the token of the plan.
 * - `none`: writes run without asking anyone.
 */
export type ApprovalMode = "elicit" | "confirm" | "plan" | "none";

/** The operator's choice, and the means to seal plans. */
export interface ApprovalSettings {
  readonly mode: ApprovalMode;
  readonly sealer: Sealer;
  /** Characters of a plan that a person is asked about; default 12,000. The plan must also fit an error. */
  readonly mostShown?: number;
}

/** A write that waits for its approval. */
export interface PendingWrite {
  readonly tool: string;
  /** The arguments without `confirm` and `planToken`. */
  readonly args: unknown;
  readonly plan: Plan<unknown>;
  readonly isProtected: boolean;
  /** False when the policy allows the write without asking. */
  readonly mustAsk: boolean;
  readonly confirm: boolean | undefined;
  readonly planToken: string | undefined;
  readonly caller: Pick<Caller, "canAsk" | "answer" | "principal">;
}

/** The write may go ahead, or this question must be put to a person first. */
export type Approval =
  | { readonly kind: "approved"; readonly by: ApprovedBy; readonly digest: string }
  | { readonly kind: "ask"; readonly prompt: string; readonly state: string };

/** A write with the digest of its plan. */
interface Digested extends PendingWrite {
  readonly digest: string;
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
  checkShowable(write.plan, Math.min(MOST_SHOWN, settings.mostShown ?? MOST_SHOWN));
  return write.caller.canAsk ? askPerson(settings, write) : confirmedByModel(settings, write);
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

function principalOf({ caller }: Digested): string {
  return caller.principal ?? "";
}

function sealOf(sealer: Sealer, write: Digested): string {
  return sealer.seal({ tool: write.tool, digest: write.digest, principal: principalOf(write) });
}

function openSeal(sealer: Sealer, write: Digested, token: string): OpenedSeal {
  const seal = sealer.open(token, { tool: write.tool, principal: principalOf(write) });
  if (!seal.ok) throw badSeal(seal.problem);
  return seal;
}

async function useOnce(seal: OpenedSeal): Promise<void> {
  if (!(await seal.use())) throw badSeal("used");
}

const REFUSALS: Readonly<Record<Exclude<Answer["action"], "accept">, string>> = {
  decline: "The person declined. Nothing was done.",
  cancel: "The person closed the question without an answer. Nothing was done.",
  failed: "The host said that it can ask a person, but could not show the question. Nothing was done.",
  timeout: "The person did not answer in time. Nothing was done.",
  unclear: "The host sent an answer that is neither a yes nor a no. Nothing was done.",
};

function refusedBy(action: Exclude<Answer["action"], "accept">): ToolError {
  const broken = action === "failed" || action === "timeout" || action === "unclear";
  return new ToolError({
    code: "denied",
    rule: "approval",
    ownWords: true,
    message: REFUSALS[action],
    hint: broken
      ? "If this host cannot show questions, the operator can start the server with --approval none (or OCTOPUS_SKIP_ELICITATION=true), or use a host that shows them."
      : "Do not try again unless the person asks for it.",
  });
}

const SEAL_PROBLEMS: Readonly<Record<SealProblem, string>> = {
  malformed: "it is not a plan token",
  forged: "it was not made by this server",
  expired: "it has expired",
  used: "it was used before",
  "other-caller": "it belongs to another caller",
  "other-tool": "it belongs to another tool",
};

function badSeal(problem: SealProblem): ToolError {
  return new ToolError({
    code: "denied",
    rule: "approval",
    ownWords: true,
    message: `The plan token does not count: ${SEAL_PROBLEMS[problem]}. Nothing was done.`,
    hint: "Call the tool without planToken to get a new plan, and show it to the person.",
  });
}

/**
 * Step 4: approval belongs to a person. What a host's protocol brought back from a person counts; an argument of the
 * model counts only where no person can be asked, and for protected environments only with the token of a plan that
 * was shown. What is approved is one plan: if the world has moved, it is shown again.
 */
import { ToolError } from "../errors.ts";
import { digestPlan, type Plan } from "../plan.ts";
import type { Answer, Caller } from "./caller.ts";
import { renderPlan, renderQuestion } from "./prompt.ts";
import type { ApprovedBy } from "./record.ts";
import type { Sealer, SealProblem } from "./seal.ts";

/**
 * Who decides, as the operator set it. `elicit`: only a person who was asked; `confirm`: a person where the host can
 * ask, else the model's `confirm: true`; `plan`: like confirm, but with the token of the plan; `none`: nobody.
 */
export type ApprovalMode = "elicit" | "confirm" | "plan" | "none";

/** The operator's choice, and the means to seal plans. */
export interface ApprovalGate {
  readonly mode: ApprovalMode;
  readonly sealer: Sealer;
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
}

/** Go ahead, or ask this first. */
export type Approval =
  | { readonly kind: "approved"; readonly by: ApprovedBy; readonly digest: string }
  | { readonly kind: "ask"; readonly prompt: string; readonly state: string };

/**
 * Decides whether a planned write may happen now.
 * @throws ToolError `denied` when a person said no or could not be asked, `approval_required` when one must be asked.
 */
export async function approve(gate: ApprovalGate, write: PendingWrite, caller: Caller): Promise<Approval> {
  const digest = digestPlan(write.tool, write.args, write.plan);
  if (!write.mustAsk) return { kind: "approved", by: "not-needed", digest };
  if (gate.mode === "none") return { kind: "approved", by: "operator", digest };
  if (caller.canAsk) return askPerson(gate, write, caller, digest);
  return confirmedByCaller(gate, write, caller, digest);
}

async function askPerson(
  gate: ApprovalGate,
  write: PendingWrite,
  caller: Caller,
  digest: string,
): Promise<Approval> {
  const { answer } = caller;
  if (!answer) return question(gate, write, caller, digest);
  if (answer.action !== "accept") throw refusedBy(answer.action);
  const seal = gate.sealer.open(answer.state, { tool: write.tool, principal: caller.principal ?? "" });
  if (typeof seal === "string") throw badSeal(seal);
  if (seal.digest !== digest)
    return question(gate, write, caller, digest, "The situation has changed since this was first shown.");
  if (!(await seal.use())) throw badSeal("used");
  return { kind: "approved", by: "person", digest };
}

function question(
  gate: ApprovalGate,
  write: PendingWrite,
  caller: Caller,
  digest: string,
  note?: string,
): Approval {
  const prompt = renderQuestion(write.plan, write.isProtected);
  return {
    kind: "ask",
    prompt: note ? `${note}\n${prompt}` : prompt,
    state: sealOf(gate, write, caller, digest),
  };
}

async function confirmedByCaller(
  gate: ApprovalGate,
  write: PendingWrite,
  caller: Caller,
  digest: string,
): Promise<Approval> {
  if (gate.mode === "elicit") {
    throw new ToolError({
      code: "denied",
      rule: "approval",
      ownWords: true,
      message: "This write needs a person's yes, and this host cannot ask one. Nothing was done.",
      hint: "The operator can start the server with --approval confirm or --approval plan, or use a host that supports elicitation.",
    });
  }
  const tokenNeeded = gate.mode === "plan" || write.isProtected;
  if (write.confirm !== true || (tokenNeeded && !write.planToken))
    throw approvalRequired(gate, write, caller, digest, tokenNeeded);
  if (!write.planToken) return { kind: "approved", by: "confirm", digest };
  const seal = gate.sealer.open(write.planToken, { tool: write.tool, principal: caller.principal ?? "" });
  if (typeof seal === "string") throw badSeal(seal);
  if (seal.digest !== digest)
    throw approvalRequired(
      gate,
      write,
      caller,
      digest,
      tokenNeeded,
      "The plan has changed since it was shown. ",
    );
  if (!(await seal.use())) throw badSeal("used");
  return { kind: "approved", by: "plan-token", digest };
}

function approvalRequired(
  gate: ApprovalGate,
  write: PendingWrite,
  caller: Caller,
  digest: string,
  tokenNeeded: boolean,
  note = "",
): ToolError {
  const again = tokenNeeded ? "confirm: true and this planToken" : "confirm: true";
  return new ToolError({
    code: "approval_required",
    message: `${note}Nothing was done yet. Show this plan to the person you work for and ask:`,
    quoted: renderPlan(write.plan),
    hint: `Only after that person said yes, call ${write.tool} again with the same arguments, ${again}.`,
    details: {
      planToken: sealOf(gate, write, caller, digest),
      expiresInSeconds: Math.round(gate.sealer.ttlMs / 1000),
      protected: write.isProtected,
    },
  });
}

function sealOf(gate: ApprovalGate, write: PendingWrite, caller: Caller, digest: string): string {
  return gate.sealer.seal({ tool: write.tool, digest, principal: caller.principal ?? "" });
}

const REFUSALS: Readonly<Record<Exclude<Answer["action"], "accept">, string>> = {
  decline: "The person declined. Nothing was done.",
  cancel: "The person closed the question without an answer. Nothing was done.",
  failed: "The host said that it can ask a person, but could not show the question. Nothing was done.",
  timeout: "The person did not answer in time. Nothing was done.",
};

function refusedBy(action: Exclude<Answer["action"], "accept">): ToolError {
  const broken = action === "failed" || action === "timeout";
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

/** The seals of plans that wait for an approval, and the errors of seals and decisions that do not count. */
import { ToolError } from "../errors.ts";
import type { Answer } from "./caller.ts";
import type { Digested } from "./pending-write.ts";
import type { OpenedSeal, Sealer, SealProblem } from "./seal.ts";

function principalOf({ caller }: Pick<Digested, "caller">): string {
  return caller.principal ?? "";
}

/** Seals a plan for its caller. */
export function sealOf(sealer: Sealer, write: Digested): string {
  return sealer.seal({ tool: write.tool, digest: write.digest, principal: principalOf(write) });
}

/**
 * Opens the seal of a plan.
 * @throws ToolError `denied` when the seal does not count.
 */
export function openSeal(
  sealer: Sealer,
  write: Pick<Digested, "tool" | "caller">,
  token: string,
): OpenedSeal {
  const seal = sealer.open(token, { tool: write.tool, principal: principalOf(write) });
  if (!seal.ok) throw badSeal(seal.problem);
  return seal;
}

/**
 * Uses a seal up.
 * @throws ToolError `denied` when it was used before.
 */
export async function useOnce(seal: OpenedSeal): Promise<void> {
  if (!(await seal.use())) throw badSeal("used");
}

const REFUSALS: Readonly<Record<Exclude<Answer["action"], "accept">, string>> = {
  decline: "The person declined. Nothing was done.",
  cancel: "The person closed the question without an answer. Nothing was done.",
  failed: "The host said that it can ask a person, but could not show the question. Nothing was done.",
  timeout: "The person did not answer in time. Nothing was done.",
  unclear: "The host sent an answer that is neither a yes nor a no. Nothing was done.",
};

/** Anything but a yes ends the write. */
export function refusedBy(action: Exclude<Answer["action"], "accept">): ToolError {
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

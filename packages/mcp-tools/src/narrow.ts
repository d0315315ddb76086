/**
 * A session or a request may make a toolkit stricter, never looser: its policy, who approves, how large an answer is.
 */
import { type Override, type OverrideRefusal, tighten } from "@octo/policy";
import type { ApprovalMode } from "./pipeline/approve.ts";
import { createFences } from "./pipeline/fences.ts";
import { createKeptFor } from "./pipeline/kept.ts";
import type { Kit } from "./pipeline/kit.ts";
import { createMemo } from "./pipeline/memo.ts";

/** What to make stricter. */
export interface Narrowing {
  readonly policy?: Override;
  readonly approval?: ApprovalMode;
  /** Largest result in tokens; a larger one than the toolkit's has no effect. */
  readonly budgetTokens?: number;
}

/** The strictest first. */
const STRICTNESS: readonly ApprovalMode[] = ["elicit", "plan", "confirm", "none"];

/** The same kit, stricter; a refusal when something would be loosened. */
export function narrowKit(
  kit: Kit,
  { policy = {}, approval, budgetTokens }: Narrowing,
): Kit | OverrideRefusal {
  const narrowed = tighten(kit.policy, policy);
  if (narrowed.refused) return narrowed;
  const mode = approval ?? kit.approval.mode;
  if (STRICTNESS.indexOf(mode) > STRICTNESS.indexOf(kit.approval.mode))
    return {
      refused: true,
      reasons: [`Approval is "${kit.approval.mode}" and cannot be loosened to "${mode}".`],
    };
  return {
    ...kit,
    policy: narrowed,
    fences: createFences(narrowed, kit.now),
    // What was read under the wider policy is not there under the stricter one.
    memo: createMemo(kit.now),
    keptFor: createKeptFor(kit.now),
    approval: { ...kit.approval, mode },
    budgetTokens: Math.min(kit.budgetTokens, budgetTokens ?? kit.budgetTokens),
  };
}

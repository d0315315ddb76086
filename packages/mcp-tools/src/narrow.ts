/**
 * An MCP session or a request may make a toolkit stricter, never looser: its policy, who approves, how large a result is.
 */
import { type Override, tighten } from "@octo/policy";
import { createCredentialCaches } from "./cache/credential-caches.ts";
import { createMemo } from "./cache/memo.ts";
import type { ApprovalMode } from "./pipeline/approve.ts";
import type { Kit } from "./pipeline/kit.ts";
import { createReadRules } from "./reading/read-rules.ts";
import { bothChoices, choiceProblem, type ToolChoice } from "./tool-choice.ts";
import { namesOfAll } from "./toolkit-tools.ts";

/** What to make stricter. */
export interface Narrowing {
  readonly policy?: Override;
  readonly approval?: ApprovalMode;
  /** Which of the offered tools are still offered. */
  readonly toolChoice?: ToolChoice;
  /** Largest result in tokens; a larger one than the toolkit's has no effect. */
  readonly budgetTokens?: number;
}

/** The strictest first. */
const STRICTNESS: readonly ApprovalMode[] = ["page", "elicit", "plan", "confirm", "none"];

/** A stricter kit, or why it was refused. */
export type NarrowedKit =
  | { readonly ok: true; readonly kit: Kit }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** The same kit, made stricter. It is refused as a whole when any part would loosen something. */
export function narrowKit(
  kit: Kit,
  { policy = {}, approval, budgetTokens, toolChoice = {} }: Narrowing,
): NarrowedKit {
  const unknown = choiceProblem(toolChoice, namesOfAll([...kit.hostTools, ...kit.externalTools()]));
  if (unknown) return { ok: false, reasons: [unknown] };
  const narrowed = tighten(kit.policy, policy);
  if (!narrowed.ok) return narrowed;
  const mode = approval ?? kit.approval.mode;
  if (STRICTNESS.indexOf(mode) > STRICTNESS.indexOf(kit.approval.mode))
    return {
      ok: false,
      reasons: [`Approval is "${kit.approval.mode}" and cannot be loosened to "${mode}".`],
    };
  if (mode === "page" && !kit.approvalPage)
    return { ok: false, reasons: ['Approval cannot be "page": this server has no approval page.'] };
  return {
    ok: true,
    kit: {
      ...kit,
      policy: narrowed.policy,
      readRules: createReadRules(narrowed.policy, kit.now),
      // What was read under the wider policy is not there under the stricter one.
      memo: createMemo(kit.now),
      cachesOf: createCredentialCaches(kit.now),
      approval: { ...kit.approval, mode },
      toolChoice: bothChoices(kit.toolChoice, toolChoice),
      budgetTokens: Math.min(kit.budgetTokens, budgetTokens ?? kit.budgetTokens),
    },
  };
}

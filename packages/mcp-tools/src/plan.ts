/**
 * What a write is going to do, in facts that came from the server. A plan is shown, approved and sealed by its digest.
 * Before the write it is made again, and the write happens only when both plans are the same.
 */

import { canonicalJson } from "@octo/cut-json";
import type { ScheduledStart, Targets } from "@octo/policy";
import type { Problem } from "./problem.ts";
import { digestOf } from "./text/digest.ts";

/** One fact of a plan. `label` is ours; `value` may come from anybody and is neutralised before a person sees it. */
export interface PlanFact {
  readonly label: string;
  readonly value: string | readonly string[];
  /** The most characters that are shown of a value; default 120. A value that a person decides on gets a limit that shows it whole, and so does each item of a list, of which 200 are then shown. */
  readonly limit?: number;
}

/** A write that has not happened yet. */
export interface Plan<D> {
  /** What it is, in our words, e.g. `Deploy a release`. */
  readonly title: string;
  /** What a person must know, the most important first; for deployments that is the environment. */
  readonly facts: readonly PlanFact[];
  /** Everything that the write is about, with tags expanded to tenants. The policy decides about these. */
  readonly targets: Targets;
  /** Sensitive classes of the policy that the arguments belong to, such as `skip-steps`. */
  readonly sensitiveClasses?: readonly string[];
  /** When the work starts that the write schedules; absent when it starts at once. Time windows of rules hold then, too. */
  readonly start?: ScheduledStart;
  /** Dangers and side effects, which a person should know before the approval. */
  readonly warnings: readonly string[];
  /**
   * What keeps the write from being done. The call is refused with it, once the policy has allowed the targets, so that no
   * text about a target that a rule closes reaches the caller.
   */
  readonly problems?: readonly Problem[];
  /** What `run` needs; plain JSON. */
  readonly data: D;
}

/** A digest of everything that a plan says and does, and of the arguments that it was made from. */
export function digestPlan(tool: string, args: unknown, plan: Plan<unknown>): string {
  return digestOf(canonicalJson({ tool, args, ...plan }));
}

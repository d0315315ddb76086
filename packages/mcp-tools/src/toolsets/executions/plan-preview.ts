/** The plan of an execution as a read: whether it can go, what stands in the way, and what would happen. */
import type { Targets } from "@octo/policy";
import * as z from "zod";
import { present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Plan, PlanFact } from "../../plan.ts";
import { readableProblems } from "../../problems.ts";
import type { Owner } from "../../reading/owner.ts";
import { APPROVAL_LABEL } from "./approval-rules.ts";
import { MISSING_LABEL } from "./missing-parts.ts";
import { MANUAL_LABEL, MANUAL_PART } from "./process-facts.ts";

/** The result of both previews. */
export const previewSchema = z.looseObject({
  verdict: z
    .enum(["can go", "needs approval", "cannot", "not known"])
    .describe("not known: a part that decides could not be read"),
  blockers: texts,
  warnings: texts,
  facts: z.array(z.looseObject({ label: z.string(), value: z.union([z.string(), z.array(z.string())]) })),
  next: text,
});

type PlanPreview = z.input<typeof previewSchema>;

/** The plan and what of it decides whether the execution can go. */
export type PreviewedPlan = Pick<Plan<unknown>, "facts" | "warnings" | "problems" | "targets">;

/** Parts without which nobody knows whether an execution can go, or whether it waits for a person. */
const DECIDING = [
  "steps and targets",
  MANUAL_PART,
  "environments of the runbook",
  "lifecycle",
  "freezes",
  "approval rules",
  "permissions of the key",
];

/**
 * What a plan is about, as one owner: all of its spaces, projects, environments and tenants have to be open. Several owners
 * would say that one open environment is enough.
 */
export function ownerOfPlan({ targets }: { readonly targets: Targets }): Owner {
  const { spaces, projects, environments, tenants } = targets;
  return present({ spaces, projects, environments, tenants });
}

/**
 * Renders a plan as the answer to "can it go?".
 * @param tool the tool that does what is previewed
 */
export function previewOfPlan(
  { facts, warnings, problems = [] }: PreviewedPlan,
  tool: string,
  { parts }: Pick<CallContext, "parts">,
): PlanPreview {
  const verdict = verdictOf(facts, problems.length > 0, parts.named());
  const distinct = [...new Map(problems.map((problem) => [problem.text, problem])).values()];
  return {
    verdict,
    ...present({
      blockers: readableProblems(distinct, (problem) => problem.text),
      warnings: [...new Set(warnings)],
    }),
    // What could not be read is named by the notice of every result.
    facts: facts.filter(({ label }) => label !== MISSING_LABEL).map(rowOf),
    ...present({ next: nextOf(verdict, tool) }),
  };
}

function verdictOf(
  facts: readonly PlanFact[],
  isBlocked: boolean,
  notRead: readonly string[],
): PlanPreview["verdict"] {
  if (isBlocked) return "cannot";
  if (notRead.some((part) => DECIDING.some((name) => part.startsWith(`${name}:`)))) return "not known";
  const waits = facts.some(({ label }) => label === MANUAL_LABEL || label === APPROVAL_LABEL);
  return waits ? "needs approval" : "can go";
}

function rowOf({ label, value }: PlanFact) {
  return { label, value: typeof value === "string" ? value : [...value] };
}

function nextOf(verdict: PlanPreview["verdict"], tool: string): string | null {
  return verdict === "cannot" ? null : `${tool} takes the same arguments.`;
}

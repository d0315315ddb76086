/** What the policy would decide about a call. What is not given stays unknown, and the result says so. */
import { allToolFacts, SUPPOSED_KINDS, type SupposedKind, supposedCall } from "@octo/mcp-tools";
import type { Decision, Policy } from "@octo/policy";

/** A question. Each kind may be left empty. */
export interface Question {
  readonly tool: string;
  readonly at?: string;
  readonly targets: Readonly<Partial<Record<SupposedKind, string>>>;
}

/** The decision, and what was not known; or why there is none. */
export type WhatIf =
  | { readonly ok: true; readonly decision: Decision; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Decides. What is not given stays unknown. */
export function whatIf(policy: Policy, { tool: name, at, targets }: Question): WhatIf {
  const tool = allToolFacts.find((one) => one.name === name);
  if (!tool) return { ok: false, problem: `There is no tool '${name}'.` };
  if (tool.tier === "by-request")
    return {
      ok: false,
      problem: `${name} sends the request that its arguments name; each request is decided by itself.`,
    };
  const moment = at ? Date.parse(at) : undefined;
  if (moment !== undefined && Number.isNaN(moment))
    return { ok: false, problem: `'${at}' is no moment; write it like 2026-11-28T10:00Z.` };
  const given = (Object.keys(SUPPOSED_KINDS) as SupposedKind[]).map((kind) => [kind, targets[kind]] as const);
  const known = given.flatMap(([kind, text]) => (text ? [[kind, [text]] as const] : []));
  const decision = policy.decide(supposedCall(tool, { targets: Object.fromEntries(known), at: moment }));
  return {
    ok: true,
    decision,
    unknown: [
      ...given.flatMap(([kind, text]) => (text ? [] : [`the ${kind}`])),
      ...(moment === undefined ? ["the time"] : []),
      ...(tool.tier === "read"
        ? ["what the result holds: what a rule closes is left out of it"]
        : ["earlier writes, counted as none", "what the plan adds, such as sensitive classes"]),
    ],
  };
}

/** What the policy would decide about a call. What is not given stays unknown, and the result says so. */
import { allToolFacts } from "@octo/mcp-tools";
import type { Decision, Policy, Target } from "@octo/policy";

/** The kinds of targets, and the list of targets that each fills. */
export const KINDS = {
  space: "spaces",
  project: "projects",
  environment: "environments",
  tenant: "tenants",
} as const;

/** A question. Each kind may be left empty. */
export interface Question {
  readonly tool: string;
  readonly at?: string;
  readonly targets: Readonly<Partial<Record<keyof typeof KINDS, string>>>;
}

/** The decision, and what was not known; or why there is none. */
export type WhatIf =
  | { readonly ok: true; readonly decision: Decision; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Decides. A kind that a write names none of is one unknown target, because the write can be about more than its arguments say. */
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
  const none: readonly Target[] = tool.tier === "read" ? [] : [{}];
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const decision = policy.decide({
    kind: "tool",
    tool: tool.name,
    toolset: tool.toolset,
    tier: tool.tier,
    targets: Object.fromEntries(
      kinds.map((kind) => [KINDS[kind], targets[kind] ? [targetOf(kind, targets[kind])] : none]),
    ),
    usage: { minute: 0, hour: 0, total: 0 },
    ...(moment === undefined ? {} : { at: moment }),
  });
  return {
    ok: true,
    decision,
    unknown: [
      ...kinds.filter((kind) => !targets[kind]).map((kind) => `the ${kind}`),
      ...(moment === undefined ? ["the time"] : []),
      ...(tool.tier === "read"
        ? ["what the result holds: what a rule closes is left out of it"]
        : ["earlier writes, counted as none", "what the plan adds, such as sensitive classes"]),
    ],
  };
}

function targetOf(kind: string, text: string): Target {
  return new RegExp(`^${kind}s-\\d+$`, "i").test(text) ? { id: text } : { name: text };
}

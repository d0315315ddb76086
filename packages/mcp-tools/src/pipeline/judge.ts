/**
 * Asks the policy, for the tool and again for each request that it sends, and holds a call to its phase: planning and
 * reading tools read, whatever their code does, and a write is sent only as far as it was approved.
 */
import type { OutgoingRequest, RefKind } from "@octo/api-client";
import type { Action, Decision, Targets, Tier } from "@octo/policy";
import type { Tool, WrittenRequest } from "../define-tool.ts";
import { ToolError } from "../errors.ts";
import type { Toolset } from "../toolset.ts";
import type { FencedKind } from "./fences.ts";
import type { Kit } from "./kit.ts";
import type { ApprovedBy } from "./record.ts";

/** What the call is doing; a write may only be sent in `run`. */
export type Phase = "prepare" | "run";

/** What an approval covers. */
export interface Approved {
  readonly by: ApprovedBy;
  /** True when the one who approved knew that a protected environment or a risky argument was part of it. */
  readonly isProtected: boolean;
}

/** The judge of one call. It remembers what the call touches, so that each request is judged with all of it. */
export interface Judge {
  enter(phase: Phase): void;
  /** Says how the write was approved, before it is sent; requests that would need more are refused. */
  approve(approved: Approved): void;
  /** Asks the policy about the tool and what it touches. Throws when it is denied. */
  decide(targets: Targets, touches?: readonly string[]): Decision;
  /** Whether the policy lets this tool read what belongs to these targets, whatever else the call touches. */
  permits(targets: Targets): boolean;
  /** Asks the policy about a request, exactly as it will be sent. Throws when it is refused. */
  beforeRequest(request: OutgoingRequest): void;
  /** Takes a request that the caller wrote as what this call is about: its tier becomes the tier of the call. */
  adopt(request: WrittenRequest): Decision;
  /** The tier of the call. */
  tier(): Tier;
  /** How many requests that can change something were let through. */
  writes(): number;
}

const RANK: Readonly<Record<Tier, number>> = { read: 0, write: 1, delete: 2 };
const KIND: Readonly<Record<FencedKind, RefKind>> = {
  projects: "project",
  environments: "environment",
  tenants: "tenant",
};
const OWNER: Readonly<Record<RefKind, Toolset>> = {
  space: "core",
  project: "projects",
  environment: "context",
  tenant: "tenants",
};

/** Makes the judge of a call of a tool. */
export function createJudge(kit: Kit, tool: Tool): Judge {
  const via = { tool: tool.name, reads: readsOf(tool, kit.fences.kinds) };
  let phase: Phase = "prepare";
  let approved: Approved | undefined;
  let targets: Targets = {};
  let writes = 0;
  const isByRequest = tool.tier === "by-request";
  let tier: Tier = tool.tier === "by-request" ? "read" : tool.tier;
  // Nobody knows what a request of the caller's own touches, so the policy must not be told that it touches nothing.
  const known = () => (isByRequest ? {} : { targets });
  const ask = ({ method, path, query, body }: Pick<OutgoingRequest, "method" | "path" | "query" | "body">) =>
    settle(kit, { kind: "http", method, path, query, body, via, ...known() });
  return {
    enter: (next) => {
      phase = next;
    },
    approve: (how) => {
      approved = how;
    },
    decide(more, touches = []) {
      targets = mergeTargets(targets, more);
      const { name, toolset } = tool;
      return settle(kit, { kind: "tool", tool: name, toolset, tier, touches, targets });
    },
    permits: (item) => permits(kit, tool, { spaces: targets.spaces ?? [], ...item }),
    beforeRequest(request) {
      if (isPublicGuide(request)) return;
      const decision = ask(request);
      if (RANK[decision.tier] > RANK[phase === "run" ? tier : "read"])
        throw outOfPhase(tool, request.method, decision.tier);
      if (decision.effect === "confirm") checkCovered(decision, approved);
      if (decision.tier === "read") return;
      writes += 1;
      kit.writes.add();
    },
    adopt({ method, path, query, body }) {
      const decision = ask({ method, path, query: Object.keys(query), body });
      tier = decision.tier;
      return decision;
    },
    tier: () => tier,
    writes: () => writes,
  };
}

function permits(kit: Kit, { name, toolset }: Tool, targets: Targets): boolean {
  const action = { kind: "tool", tool: name, toolset, tier: "read", targets } as const;
  return kit.policy.decide({ ...action, at: kit.now() }).effect === "allow";
}

/** Asks the policy under the circumstances of the moment; a denial is an error that says how to change it. */
function settle(kit: Kit, action: Action): Decision {
  const decision = kit.policy.decide({ ...action, usage: kit.writes.usage(), at: kit.now() });
  if (decision.effect === "deny") throw denied(decision);
  return decision;
}

/** The guide to the API is public text outside of /api, at one fixed address; the policy knows nothing outside of /api. */
function isPublicGuide({ method, path, query }: OutgoingRequest): boolean {
  return method === "GET" && path === "/llms.txt" && query.length === 0;
}

/** Names of what a rule closes have to be read, too; for a request of the caller's own nothing is read on the way. */
function readsOf(tool: Tool, fenced: ReadonlySet<FencedKind>): readonly Toolset[] {
  const named = Object.values(tool.refs ?? {}).filter((kind) => kind !== undefined);
  const kinds = tool.tier === "by-request" ? named : [...named, ...[...fenced].map((kind) => KIND[kind])];
  return [...new Set([...(tool.reads ?? []), ...kinds.map((kind) => OWNER[kind])])];
}

function mergeTargets(a: Targets, b: Targets): Targets {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Targets)[]);
  return Object.fromEntries([...keys].map((key) => [key, [...(a[key] ?? []), ...(b[key] ?? [])]]));
}

/** The request itself may ask for more than the tool's plan did; what nobody agreed to is not sent. */
function checkCovered(decision: Decision, approved: Approved | undefined): void {
  if (approved?.by === "operator") return;
  if (approved && approved.by !== "not-needed" && (approved.isProtected || !decision.protected)) return;
  throw new ToolError({
    code: "denied",
    rule: "approval",
    message: `The request goes beyond what was approved: ${decision.reason}`,
  });
}

function outOfPhase(tool: Tool, method: string, tier: Tier): ToolError {
  return new ToolError({
    code: "denied",
    rule: "tier",
    ownWords: true,
    message: `${tool.name} may not send a ${method} request (${tier}) here.`,
  });
}

function denied(decision: Decision): ToolError {
  return new ToolError({
    code: "denied",
    ownWords: true,
    message: decision.reason,
    ...(decision.remedy ? { hint: decision.remedy } : {}),
    rule: decision.rule ?? decision.gate,
  });
}

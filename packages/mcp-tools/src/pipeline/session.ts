/**
 * One call in progress: its client, its phase, its requests. The client asks the policy about every request, and the
 * phase bounds what a request may be, whatever the tool's code does: planning reads, reading tools read.
 */
import type { Exchange, OctopusClient, OutgoingRequest, Ref, RefKind } from "@octo/api-client";
import type { Decision, Targets, Tier } from "@octo/policy";
import type { Tool } from "../define-tool.ts";
import { ToolError } from "../errors.ts";
import { portalLinks } from "../links/portal.ts";
import type { Toolset } from "../toolset.ts";
import type { Caller } from "./caller.ts";
import type { BoundSpace, CallContext } from "./context.ts";
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

/** The state of one call. */
export interface Session {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly client: OctopusClient;
  readonly exchanges: readonly Exchange[];
  enter(phase: Phase): void;
  /** Says how the write was approved, before it is sent; requests that would need more are refused. */
  approve(approved: Approved): void;
  /** Asks the policy about the tool and what it touches. Throws when it is denied. */
  decide(targets: Targets, touches?: readonly string[]): Decision;
  bindSpace(space: BoundSpace): void;
  context<Refs>(refs: Refs): CallContext<Refs>;
}

const RANK: Readonly<Record<Tier, number>> = { read: 0, write: 1, delete: 2 };

/** Opens a call. */
export function openSession(kit: Kit, tool: Tool, caller: Caller, id: string): Session {
  const exchanges: Exchange[] = [];
  const signal = caller.signal ?? new AbortController().signal;
  let phase: Phase = "prepare";
  let approved: Approved | undefined;
  let targets: Targets = {};
  let space: BoundSpace | undefined;

  const decide = (more: Targets, touches: readonly string[] = []): Decision => {
    targets = mergeTargets(targets, more);
    const decision = kit.policy.decide({
      kind: "tool",
      tool: tool.name,
      toolset: tool.toolset,
      tier: tool.tier,
      targets,
      touches,
      at: kit.now(),
    });
    if (decision.effect === "deny") throw denied(decision);
    return decision;
  };
  const via = { tool: tool.name, reads: readsOf(tool) };
  const beforeRequest = ({ method, path, query, body }: OutgoingRequest) => {
    const decision = kit.policy.decide({
      kind: "http",
      method,
      path,
      query,
      body,
      targets,
      via,
      at: kit.now(),
    });
    if (decision.effect === "deny") throw denied(decision);
    const allowed: Tier = phase === "run" ? tool.tier : "read";
    if (RANK[decision.tier] > RANK[allowed]) {
      throw new ToolError({
        code: "denied",
        rule: "tier",
        message: `${tool.name} may not send a ${method} request (${decision.tier}) here.`,
      });
    }
    if (decision.effect === "confirm") checkCovered(decision, approved);
  };
  const client = kit.client.scoped({
    signal,
    beforeRequest,
    onExchange: (exchange) => exchanges.push(exchange),
    userAgent: userAgentOf(kit.product, caller),
  });
  const resolve = async (kind: RefKind, text: string, spaceId: string): Promise<Ref> => {
    const ref = await kit.directory.resolve(client, kind, text, spaceId);
    decide({ [PLURAL[kind]]: [ref] });
    return ref;
  };
  const openSpace = async (text: string): Promise<BoundSpace> => {
    const ref = await resolve("space", text, "");
    return { ref, client: client.inSpace(ref.id) };
  };

  return {
    id,
    signal,
    client,
    exchanges,
    decide,
    enter: (next) => {
      phase = next;
    },
    approve: (how) => {
      approved = how;
    },
    bindSpace: (bound) => {
      space = bound;
    },
    context: (refs) => ({
      refs,
      octopus: client,
      server: kit.client.server,
      portal: portalLinks(kit.client.server),
      signal,
      now: kit.now,
      get space() {
        if (!space) throw new Error(`${tool.name} has no field that names a space`);
        return space;
      },
      serverVersion: () => kit.serverVersion(client),
      resolve,
      openSpace,
      authorize: (more) => void decide(more),
      progress: (message, done, total) => caller.onProgress?.(message, done, total),
    }),
  };
}

/** Which list of targets a kind belongs to. */
export const PLURAL: Readonly<Record<RefKind, keyof Targets>> = {
  space: "spaces",
  project: "projects",
  environment: "environments",
  tenant: "tenants",
};

const OWNER: Readonly<Record<RefKind, Toolset>> = {
  space: "core",
  project: "projects",
  environment: "context",
  tenant: "tenants",
};

function readsOf(tool: Tool): readonly Toolset[] {
  const kinds = Object.values(tool.refs ?? {}).filter((kind) => kind !== undefined);
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

function denied(decision: Decision): ToolError {
  return new ToolError({
    code: "denied",
    message: decision.reason,
    ...(decision.remedy ? { hint: decision.remedy } : {}),
    rule: decision.rule ?? decision.gate,
  });
}

function userAgentOf(product: string, caller: Caller): string {
  const host = caller.client ? ` (${token(caller.client.name)}/${token(caller.client.version)})` : "";
  return product + host;
}

/** A client names itself; only characters that a header may carry are kept. */
function token(text: string): string {
  return text.replace(/[^\w.-]+/g, "-").slice(0, 60) || "unknown";
}

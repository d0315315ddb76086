/**
 * The policy questions of one call: about the tool, and again about each request that the tool sends. It also holds the
 * call to its phase: reading tools and plans only read, whatever their code does, and a write is sent only as far as it
 * was approved.
 */
import type { OutgoingRequest, RefKind } from "@octo/api-client";
import {
  type Action,
  type Decision,
  type HttpAction,
  mergeTargets,
  type Target,
  type Targets,
  type Tier,
  type ToolAction,
  type Usage,
} from "@octo/policy";
import type { Tool, WrittenRequest } from "../define-tool.ts";
import { ToolError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import { type OwnerKind, RULE_FIELD } from "../reading/owner.ts";
import type { Toolset } from "../toolset.ts";
import type { ApprovedBy } from "./audit-entry.ts";
import type { Kit } from "./kit.ts";
import type { SeparationOfDuties } from "./separation-of-duties.ts";
import type { TargetNames } from "./target-names.ts";
import type { NotedRequest, WriteNote } from "./write-note.ts";

/** What the call is doing. A write may only be sent in `run`. */
export type Phase = "prepare" | "run";

/** What an approval covers. */
export interface Approved {
  readonly by: ApprovedBy;
  /** True when the person who approved knew that a protected environment or a sensitive class was part of the write. */
  readonly isProtected: boolean;
  /** Notes the write for other calls. */
  readonly note?: WriteNote;
}

/** The policy as one call meets it. It remembers the targets of the call, so that each request is decided with all of them. */
export interface CallPolicy {
  enter(phase: Phase): void;
  /**
   * Records how the write was approved, before it is sent. Requests that go beyond the approval are refused, and its
   * note is begun before each request that can change something.
   */
  approve(approved: Approved): void;
  /**
   * Asks about the tool and these targets, together with the targets of earlier questions.
   * @throws ToolError `denied`.
   */
  decide(targets: Targets, facts?: PlanFacts): Decision;
  /** Whether this tool may read what belongs to these targets, whatever else the call is about. */
  permits(targets: Targets): boolean;
  /**
   * Asks about a request exactly as it will be sent, and says what it is, so that the client treats it as that.
   * @throws ToolError `denied`.
   */
  beforeRequest(request: OutgoingRequest): Promise<{ readonly tier: Tier } | undefined>;
  /**
   * Asks about the call of a tool that another server runs, before it is sent there, and counts it when it is a write.
   * @throws ToolError `denied`.
   */
  beforeExternalCall(): Promise<void>;
  /** Takes a request that the caller wrote as the subject of this call: its tier becomes the tier of the call. */
  adopt(request: WrittenRequest): Promise<Decision>;
  /** The tier of the call. */
  tier(): Tier;
  /** How many requests that can change something were let through. */
  writes(): number;
}

type RequestFacts = Pick<OutgoingRequest, "method" | "path" | "query" | "body">;

/** Makes the look-ups of a call, given whether the call may read in a space. */
export type OpenTargetNames = (mayRead: (space: Target) => boolean) => TargetNames;

const RANK: Readonly<Record<Tier, number>> = { read: 0, write: 1, delete: 2 };

/** The toolset that reads names of a kind. */
const TOOLSET_OF_KIND: Readonly<Record<RefKind, Toolset>> = {
  space: "core",
  project: "projects",
  environment: "context",
  tenant: "tenants",
};

/** What a call is about. */
export interface CallSubject {
  readonly tool: Tool;
  /** The arguments, empty until they were read. */
  readonly args: () => Readonly<Record<string, unknown>>;
}

/** Opens the policy questions of one call of a tool. */
export function createCallPolicy(
  kit: Kit,
  subject: CallSubject,
  openNames: OpenTargetNames,
  duties: SeparationOfDuties | undefined,
): CallPolicy {
  const { tool } = subject;
  let tier: Tier = tool.tier === "by-request" ? "read" : tool.tier;
  let phase: Phase = "prepare";
  let approved: Approved | undefined;
  let targets: Targets = {};
  let writes = 0;
  const decideOnTool = toolDecisions(kit, subject);
  const names = onFirstUse(() => openNames((space) => permits(kit, subject, { spaces: [space] })));
  const ask = (request: RequestFacts) => decideRequest({ kit, tool, names }, request, targets);
  return {
    enter(next) {
      phase = next;
    },
    approve(how) {
      approved = how;
    },
    decide(more, facts = {}) {
      if (Object.keys(more).length > 0) targets = mergeTargets(targets, more);
      return decideOnTool(tier, targets, facts);
    },
    permits: (owner) => permits(kit, subject, { spaces: targets.spaces ?? [], ...owner }),
    async beforeRequest(request) {
      if (isPublicGuide(request)) return undefined;
      const { decision, action } = await ask(request);
      checkPhase(tool, { phase, tier }, { method: request.method, tier: decision.tier });
      if (decision.effect === "confirm") checkCovered(decision, approved);
      if (decision.tier === "read") return { tier: "read" };
      await checkDuties(duties, { ...request, path: decision.route?.path ?? request.path });
      writes += await countWrite(kit, action, { request, note: approved?.note });
      return { tier: decision.tier };
    },
    async beforeExternalCall() {
      writes += await decideExternal(kit, subject, { phase, tier, targets, approved });
    },
    async adopt({ method, path, query, body }) {
      const { decision } = await ask({ method, path, query: queryTexts(query), body });
      await duties?.check({ method, path: decision.route?.path ?? path });
      tier = decision.tier;
      return decision;
    },
    tier: () => tier,
    writes: () => writes,
  };
}

type PlanFacts = Pick<Plan<unknown>, "sensitiveClasses" | "start">;

/** Decides about the tool of a call. A read about the same targets as before is decided in the same way. */
function toolDecisions(kit: Kit, subject: CallSubject) {
  let last: { readonly targets: Targets; readonly decision: Decision } | undefined;
  return (tier: Tier, targets: Targets, { sensitiveClasses = [], start }: PlanFacts): Decision => {
    const isPlain = tier === "read" && sensitiveClasses.length === 0 && !start;
    if (isPlain && last?.targets === targets) return last.decision;
    const action = { ...toolAction(subject, tier, targets), sensitiveClasses };
    const decision = allowed(decideNow(kit, start ? { ...action, start } : action));
    last = isPlain ? { targets, decision } : undefined;
    return decision;
  };
}

/** Makes something when it is first needed: most calls need no names. */
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a call has come to. */
interface CallSoFar {
  readonly phase: Phase;
  readonly tier: Tier;
  readonly targets: Targets;
  readonly approved: Approved | undefined;
}

/** Decides about a call of an external tool, and counts it when it is a write; returns how many writes it is. */
async function decideExternal(
  kit: Kit,
  subject: CallSubject,
  { phase, tier, targets, approved }: CallSoFar,
): Promise<number> {
  checkPhase(subject.tool, { phase, tier }, { method: "POST", tier });
  const action = toolAction(subject, tier, targets);
  const decision = allowed(decideNow(kit, action));
  if (decision.effect === "confirm") checkCovered(decision, approved);
  if (tier === "read") return 0;
  const request = { method: "POST", path: subject.tool.name };
  return countWrite(kit, action, { request, note: approved?.note });
}

/** Refuses a write that decides about work of the same caller, and remembers who writes. */
async function checkDuties(
  duties: SeparationOfDuties | undefined,
  request: { readonly method: string; readonly path: string },
): Promise<void> {
  await duties?.check(request);
  await duties?.noteWriter();
}

/**
 * Counts a write before it is sent, and notes it for other calls.
 * @throws ToolError `denied` when a cap does not allow one more, `conflict` when another call has sent the same write.
 */
async function countWrite(
  kit: Kit,
  action: Action,
  { note, request }: { readonly note: WriteNote | undefined; readonly request: NotedRequest },
): Promise<1> {
  const counted = kit.writes.reserve((usage) => void allowed(decideNow(kit, action, usage)));
  await allOf([note?.begin(request), counted]);
  return 1;
}

/** Waits for all, which a store of replicas takes in one round trip. @throws the first error when all have ended */
async function allOf(running: readonly (Promise<void> | undefined)[]): Promise<void> {
  const ended = await Promise.allSettled(running);
  const failed = ended.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

/** Holds a request to what the call may do in its phase. */
function checkPhase(
  tool: Tool,
  call: { readonly phase: Phase; readonly tier: Tier },
  request: { readonly method: string; readonly tier: Tier },
): void {
  const most = call.phase === "run" ? call.tier : "read";
  if (RANK[request.tier] > RANK[most]) throw beyondPhase(tool, call.phase, request.method, request.tier);
}

/** Decides about a request of a tool, whose targets are known unless the caller wrote the request. */
function decideRequest(
  { kit, tool, names }: { readonly kit: Kit; readonly tool: Tool; readonly names: () => TargetNames },
  request: RequestFacts,
  targets: Targets,
): Promise<Decided> {
  const via = { tool: tool.name, reads: toolsetsReadBy(tool, kit.readRules.kinds) };
  const action = { ...actionOf(request), via };
  // An empty list of targets would say that there are none.
  return tool.tier === "by-request"
    ? decideWithNames(kit, action, names)
    : decideWithNamesWhereNeeded(kit, { ...action, targets }, names);
}

/** A request as the policy sees it. `null` says that it has no body; an absent body would be one that is not known. */
function actionOf({ method, path, query, body }: RequestFacts): HttpAction {
  return { kind: "http", method, path, query, body: body ?? null };
}

function permits(kit: Kit, subject: CallSubject, targets: Targets): boolean {
  const action = toolAction(subject, "read", targets);
  return kit.policy.decide({ ...action, at: kit.now() }).effect === "allow";
}

/** The call as the policy sees it: tool, server and arguments. */
function toolAction({ tool, args }: CallSubject, tier: Tier, targets: Targets): ToolAction {
  const { name, toolset, external } = tool;
  const server = external ? { server: external.server } : {};
  return { kind: "tool", tool: name, toolset, tier, ...server, arguments: args(), targets };
}

/** A decision about a request, and what was decided about: the request with the names that were looked up. */
interface Decided {
  readonly decision: Decision;
  readonly action: HttpAction;
}

/**
 * Decides about a request with the names of what it is about. A caller writes ids, slugs and names as it likes, and a slug
 * may look like an id, so that every text is looked up where a rule could mean it.
 */
async function decideWithNames(kit: Kit, action: HttpAction, names: () => TargetNames): Promise<Decided> {
  const { tier } = decideNow(kit, action);
  const named = { ...action, identities: await names().identitiesOf(action, tier) };
  return { decision: allowed(decideNow(kit, named)), action: named };
}

/**
 * Decides about a request of a tool, and once more with names where the first decision was strict because a rule could
 * mean what the request is about, or because no rule surely allows it. The ids in such requests come from the server.
 */
async function decideWithNamesWhereNeeded(
  kit: Kit,
  action: HttpAction,
  names: () => TargetNames,
): Promise<Decided> {
  const first = decideNow(kit, action);
  const isAsked = first.gate === "approval" && first.effect === "confirm";
  const dependsOnNames = first.gate === "rules" || first.protected || isAsked;
  return dependsOnNames ? decideWithNames(kit, action, names) : { decision: allowed(first), action };
}

/** The values of a query as texts, as they will be sent. */
function queryTexts(query: WrittenRequest["query"]): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat().map(String)]));
}

/** The decision at this moment, after so many writes. */
function decideNow(kit: Kit, action: Action, usage: Usage = kit.writes.usage()): Decision {
  return kit.policy.decide({ ...action, usage, at: kit.now() });
}

/** Passes a decision on; a denial is an error that says how the operator could change it. */
function allowed(decision: Decision): Decision {
  if (decision.effect === "deny") throw denied(decision);
  return decision;
}

/** The guide to the API is public text outside of /api, at one fixed address. The policy knows nothing outside of /api. */
function isPublicGuide({ method, path, query }: OutgoingRequest): boolean {
  return method === "GET" && path === "/llms.txt" && Object.keys(query).length === 0;
}

/**
 * The toolsets whose routes a tool reads on the way. Names of what a rule closes have to be read too; for a request that
 * the caller wrote nothing is read on the way.
 */
function toolsetsReadBy(tool: Tool, closed: ReadonlySet<OwnerKind>): readonly string[] {
  const named = Object.values(tool.refs ?? {}).filter((kind) => kind !== undefined);
  const kinds =
    tool.tier === "by-request" ? named : [...named, ...[...closed].map((kind) => RULE_FIELD[kind])];
  return [...new Set([...(tool.reads ?? []), ...kinds.map((kind) => TOOLSET_OF_KIND[kind])])];
}

/** Refuses a request that needs more approval than the plan of its tool got. */
function checkCovered(decision: Decision, approved: Approved | undefined): void {
  if (approved?.by === "operator") return;
  if (approved && approved.by !== "not-needed" && (approved.isProtected || !decision.protected)) return;
  throw new ToolError({
    code: "denied",
    rule: "approval",
    message: `The request goes beyond what was approved: ${decision.reason}`,
  });
}

function beyondPhase(tool: Tool, phase: Phase, method: string, tier: Tier): ToolError {
  const why = phase === "run" ? "because the call is a read" : "while the call is only planned";
  return new ToolError({
    code: "denied",
    rule: "tier",
    ownWords: true,
    message: `${tool.name} may not send a ${method} request (${tier}) ${why}.`,
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

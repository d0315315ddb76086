/** One call in progress: its arguments, what it works with, and what its steps have found out so far. */
import type { BeforeRequest, Exchange, OctopusClient, OutgoingRequest, Ref, RefKind } from "@octo/api-client";
import type { Decision } from "@octo/policy";
import { createRedactor } from "../clean/redact.ts";
import type { CompiledTool } from "../compile-tool.ts";
import type { Plan } from "../plan.ts";
import { createReadFilter, type ReadFilter } from "../reading/read-filter.ts";
import { shortId } from "../text/digest.ts";
import {
  type Approved,
  type CallPolicy,
  type CallSubject,
  createCallPolicy,
  type OpenTargetNames,
} from "./call-policy.ts";
import type { Caller } from "./caller.ts";
import type { BoundSpace } from "./context.ts";
import type { Kit } from "./kit.ts";
import { createLookups, type Lookups, TARGETS_OF_KIND } from "./lookups.ts";
import { argumentObject } from "./normal-arguments.ts";
import type { Unmeasured } from "./outcome.ts";
import { createSeparationOfDuties, type SeparationOfDuties } from "./separation-of-duties.ts";
import { createTargetNames } from "./target-names.ts";
import type { WriteNote } from "./write-note.ts";

/** Arguments by name. */
export type Args = Readonly<Record<string, unknown>>;

/** What a caller said about approval, apart from the arguments that the tool itself takes. */
export interface SaidApproval {
  readonly confirm?: unknown;
  readonly planToken?: unknown;
}

/** The decisions of the policy about one call, in the order in which they were made. */
export interface CallDecisions {
  /** About the targets that the arguments name. */
  arguments?: Decision;
  /** About the request that the caller wrote, for tools whose request comes from the caller. */
  request?: Decision;
  /** About the targets and sensitive classes of the plan. */
  plan?: Decision;
}

/** An approval with the digest of the plan that was approved. */
export interface ApprovedWrite extends Approved {
  readonly digest: string;
  /** The approval on the page, and who gave it. */
  readonly page?: { readonly id: string; readonly by: string };
}

/** What was removed from a result, by kind. */
export interface CleanNotice {
  readonly redacted?: Readonly<Record<string, number>>;
  readonly removed?: Readonly<Record<string, number>>;
}

/** One call of one tool by one caller. The lower half is filled by the steps of `run-call.ts`. */
export interface Call {
  readonly id: string;
  readonly kit: Kit;
  readonly compiled: CompiledTool;
  readonly caller: Caller;
  /** The arguments as they came; JSON text of an object counts as that object. */
  readonly rawArgs: unknown;
  /** A client whose every request is decided by `policy` and listed in `exchanges`. */
  readonly client: OctopusClient;
  /** Opens the same client for the run of a write: a write that was sent is finished, also when the caller gives up. */
  readonly openFinishing: () => OctopusClient;
  /** The requests that were sent, those to servers of external tools included. */
  readonly exchanges: Exchange[];
  /** Method and path of each request that could change something. */
  readonly written: Set<string>;
  readonly policy: CallPolicy;
  readonly reading: ReadFilter;
  readonly lookups: Lookups;
  /** Whether the reading rules let a thing be named to the caller, for candidates in errors. */
  readonly mayName: (ref: Ref) => boolean;

  /** Step 1. `given` are the arguments in their usual form, before the schema sets defaults and limits. */
  given: Args;
  args: Args;
  /** Keys that the host added to the arguments; they were left out. */
  ignored: readonly string[];
  said: SaidApproval;
  /** Step 2. */
  refs: Readonly<Record<string, Ref | readonly Ref[] | undefined>>;
  space: BoundSpace | undefined;
  /** Steps 3 and 4. */
  readonly decisions: CallDecisions;
  /** Step 4. */
  plan?: Plan<unknown>;
  approved?: ApprovedWrite;
  /** Notes the write for other calls, from step 4 on. */
  writeNote?: WriteNote;
  /** Step 5: what the tool found, filtered by the reading rules. Steps 6 and 7 replace it. */
  result: object;
  /** Parts that could not be read, with the reason, as the notice of the result names them. */
  readonly notRead: string[];
  /** Step 6: true once the result holds no secret. */
  isClean: boolean;
  notice: CleanNotice;
  /** Ends the call early, or is its result. */
  outcome?: Unmeasured;
}

/** Where nobody can give a person's word, nothing need be looked up or remembered. */
function dutiesOf(kit: Kit, openClient: () => OctopusClient): SeparationOfDuties | undefined {
  if (!kit.remembersWriters) return undefined;
  const client = openClient();
  const userId = async () => {
    const { Id }: { readonly Id?: string | null } = await kit.memo.remember("own-user", () =>
      client.get("/api/users/me"),
    );
    return Id ?? undefined;
  };
  return createSeparationOfDuties({ client, state: kit.state, userId });
}

/** Opens a call of a tool. Nothing is sent to the server. */
export function openCall(shared: Kit, compiled: CompiledTool, rawArgs: unknown, caller: Caller): Call {
  const kit = kitOf(caller, shared);
  const exchanges: Exchange[] = [];
  const written = new Set<string>();
  const clientWith = clientsOf(kit, caller, exchanges);
  const policy = policyOf(kit, { tool: compiled.tool, args: () => call.args }, clientWith);
  const decideRequest = noteWrites(policy, written);
  const client = clientWith(decideRequest);
  const mayName = (ref: Ref) => !kit.readRules.any || policy.permits({ [TARGETS_OF_KIND[ref.kind]]: [ref] });
  const call: Call = {
    id: shortId(),
    kit,
    compiled,
    caller,
    rawArgs: argumentObject(rawArgs),
    client,
    openFinishing: () => clientWith(decideRequest, new AbortController().signal),
    exchanges,
    written,
    policy,
    reading: createReadFilter({ rules: kit.readRules, policy, space: () => call.space?.client }),
    lookups: createLookups({
      directory: kit.directory,
      memo: kit.memo,
      client,
      mayName,
      isFresh: (kind) => needsFreshNames(kit, compiled, kind),
    }),
    mayName,
    given: {},
    args: {},
    ignored: [],
    said: {},
    refs: {},
    space: undefined,
    decisions: {},
    result: {},
    notRead: [],
    isClean: false,
    notice: {},
  };
  return call;
}

/** Makes clients for a call. All of them list their requests in `exchanges`, and end with the caller unless a signal is given. */
function clientsOf(kit: Kit, caller: Caller, exchanges: Exchange[]) {
  return (beforeRequest: BeforeRequest, signal = caller.signal): OctopusClient =>
    kit.client.forCaller({
      userAgent: userAgentOf(kit.product, caller),
      ...(caller.credential ? { credential: caller.credential.credential } : {}),
      ...(signal ? { signal } : {}),
      beforeRequest,
      onExchange: (exchange) => exchanges.push(exchange),
    });
}

/** The policy questions of a call. Clients for look-ups of names are made only for calls that look something up. */
function policyOf(kit: Kit, subject: CallSubject, clientWith: ReturnType<typeof clientsOf>): CallPolicy {
  const { policy, directory } = kit;
  const openClient = () => clientWith(readsOnly);
  const openNames: OpenTargetNames = (mayRead) =>
    createTargetNames({ policy, directory, client: openClient(), mayRead });
  return createCallPolicy(kit, subject, openNames, dutiesOf(kit, openClient));
}

/** A rename decides at the moment of a write, so that names which a rule could mean are never remembered ones. */
function needsFreshNames({ policy }: Kit, { tool }: CompiledTool, kind: RefKind): boolean {
  const { rules = [] } = policy.config;
  return ["write", "delete"].includes(tool.tier) && rules.some((rule) => rule[kind] !== undefined);
}

/** Asks the policy about each request, and notes those that it takes for writes. */
function noteWrites(policy: CallPolicy, written: Set<string>): BeforeRequest {
  return async (request) => {
    const facts = await policy.beforeRequest(request);
    if (facts && facts.tier !== "read") written.add(`${request.method} ${request.path}`);
    return facts;
  };
}

/** Look-ups of names are reads, whatever they are asked to look up. */
function readsOnly({ method }: OutgoingRequest): { readonly tier: "read" } {
  if (method !== "GET") throw new Error(`a look-up of names sends a ${method} request`);
  return { tier: "read" };
}

/** The kit for a caller with a key of its own: the key is removed from texts too, and has caches of its own. */
function kitOf({ credential }: Caller, kit: Kit): Kit {
  if (!credential) return kit;
  return {
    ...kit,
    ...kit.cachesOf(credential.secret),
    redactor: createRedactor([...kit.secrets(), credential.secret]),
  };
}

function userAgentOf(product: string, { client }: Caller): string {
  return client ? `${product} (${token(client.name)}/${token(client.version)})` : product;
}

/** A text for the User-Agent header. Clients name themselves, so only characters that are safe in a header are kept. */
function token(text: string): string {
  return text.replace(/[^\w.-]+/g, "-").slice(0, 60) || "unknown";
}

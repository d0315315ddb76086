/** The tool contract's routes for one caller: `GET /tools` and `POST /tool/{name}/call`. */
import type { ApprovalMode, Narrowing } from "@octo/mcp-tools";
import { type ContractHandler, contractError, type ToolSource, unauthorized } from "@octo/tool-contract";
import { type AuthenticatedRequest, callerOf, rightsKeyOf } from "../front/authenticated-request.ts";
import type { Authenticated } from "../front/request-checks.ts";
import {
  type Admission,
  type MessageLimit,
  notAdmitted,
  type Slots,
  tooMany,
  tooManyCalls,
  type Wait,
} from "../guard/limits.ts";
import { narrowingOf } from "../mcp/narrowing.ts";
import type { ToolkitPool } from "../tenancy/toolkits.ts";
import { toolkitSource } from "./toolkit-source.ts";

/** What the routes need. */
export interface ContractRouteOptions {
  readonly handler: ContractHandler;
  readonly toolkits: ToolkitPool;
  readonly messages: MessageLimit;
  readonly slots: Slots;
  /** False where callers are not told apart; then nobody may use the contract. */
  readonly hasAuthentication: boolean;
  /** No person can be asked here, so a write needs the plan that was shown, unless the operator chose otherwise. */
  readonly approval: ApprovalMode | undefined;
  readonly resultTokens: number;
}

/** True for the addresses of the contract, also wrong ones: these get the contract's errors. */
export function isContractAddress(path: string): boolean {
  return path === "/tools" || path.startsWith("/tool/");
}

/** Counts a call of a caller and takes its slot, together, because a store of replicas takes both in one round trip. */
export async function admitCall(
  { messages, slots }: Pick<ContractRouteOptions, "messages" | "slots">,
  caller: string,
): Promise<Admission> {
  const [wait, giveBack] = await Promise.all([messages.take(caller, 1), slots.take(caller)]);
  const refusal = wait ? tooManyMessages(wait) : giveBack ? undefined : tooManyCalls(slots);
  return { refusal, giveBack: giveBack ?? (() => undefined) };
}

/** Serves one request whose caller is known, and gives back what its admission took. */
export async function serveContract(
  options: ContractRouteOptions,
  path: string,
  request: Request,
  { request: authenticated, admission }: Authenticated,
): Promise<Response> {
  try {
    if (!options.hasAuthentication) {
      return unauthorized("The tool contract needs a key: the operator sets OCTO_HTTP_KEYS or --keys-file.");
    }
    if (!admission) return notAdmitted();
    if (admission.refusal) return admission.refusal;
    const asked = narrowingOf(path, request.headers);
    if (!asked.ok) return cannotNarrow(asked.problem);
    const { narrowing } = asked;
    const source = sourceFor(options, request, authenticated, narrowing);
    if (!source.ok) return cannotNarrow(`A request can narrow, not widen. ${source.reasons.join(" ")}`);
    const caller = rightsKeyOf(authenticated, narrowing);
    const context = { caller, signal: request.signal, path };
    return await options.handler.handle(source.source, request, context);
  } finally {
    admission?.giveBack();
  }
}

function tooManyMessages({ seconds }: NonNullable<Wait>): Response {
  return tooMany("More calls than this server takes from one caller in a minute.", seconds);
}

function cannotNarrow(problem: string): Response {
  return contractError(400, "invalid_request", problem);
}

type SourceResult =
  | { readonly ok: true; readonly source: ToolSource }
  | { readonly ok: false; readonly reasons: readonly string[] };

function sourceFor(
  options: ContractRouteOptions,
  { headers }: Request,
  authenticated: AuthenticatedRequest,
  narrowing: Narrowing,
): SourceResult {
  const { principal, tenantEntry } = authenticated;
  const narrowed = options.toolkits.get(principal, tenantEntry, {
    ...narrowing,
    ...(options.approval === undefined ? {} : { approval: options.approval }),
    budgetTokens: options.resultTokens,
  });
  if (!narrowed.ok) return narrowed;
  const traceparent = headers.get("traceparent");
  const source = toolkitSource(narrowed.toolkit, {
    ...callerOf(authenticated),
    transport: "tool-contract",
    message: { method: "tools/call", ...(traceparent === null ? {} : { traceparent }) },
  });
  return { ok: true, source };
}

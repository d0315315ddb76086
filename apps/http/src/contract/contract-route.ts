/** The tool contract's routes for one caller: `GET /tools` and `POST /tool/{name}/call`. */
import type { ApprovalMode } from "@octo/mcp-tools";
import { type ContractHandler, contractError, unauthorized } from "@octo/tool-contract";
import type { Visit } from "../front/visit.ts";
import type { MessageLimit, Places } from "../guard/limits.ts";
import type { ToolkitPool } from "../tenancy/toolkits.ts";
import { toolkitSource } from "./toolkit-source.ts";

/** What the routes need. */
export interface ContractRouteOptions {
  readonly handler: ContractHandler;
  readonly toolkits: ToolkitPool;
  readonly messages: MessageLimit;
  readonly places: Places;
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

/** Serves one request that was let in. */
export async function serveContract(
  options: ContractRouteOptions,
  request: Request,
  visit: Visit,
): Promise<Response> {
  if (!options.hasAuthentication) {
    return unauthorized("The tool contract needs a key: the operator sets OCTO_HTTP_KEYS or --keys-file.");
  }
  const toolkit = options.toolkits.get(visit.principal, visit.tenantEntry, {
    ...(options.approval === undefined ? {} : { approval: options.approval }),
    budgetTokens: options.resultTokens,
  });
  if ("refused" in toolkit) throw new Error(toolkit.reasons.join(" "));
  const { principal, tenant, correlation } = visit;
  const caller = tenant === undefined ? principal.id : `${principal.id} for ${tenant}`;
  const wait = await options.messages.take(principal.id, 1);
  if (wait) {
    const message = `More calls than this server takes from one caller in a minute. Try again in ${wait.seconds} seconds.`;
    return contractError(429, "rate_limit", message, { retryAfter: wait.seconds });
  }
  const giveBack = options.places.take(principal.id);
  if (!giveBack) {
    const message = "More calls at the same time than this server takes from one caller. Try again in 1 second.";
    return contractError(429, "rate_limit", message, { retryAfter: 1 });
  }
  const traceparent = request.headers.get("traceparent");
  const source = toolkitSource(toolkit, {
    door: "tool-contract",
    principal: caller,
    correlation,
    message: { method: "tools/call", ...(traceparent === null ? {} : { traceparent }) },
    ...(tenant === undefined ? {} : { tenant }),
    ...(principal.own ? { credential: principal.own } : {}),
  });
  return options.handler
    .handle(source, request, { scope: caller, signal: request.signal })
    .finally(giveBack);
}

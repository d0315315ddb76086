/** The tool contract's routes for one caller: `GET /tools` and `POST /tool/{name}/call`. */
import type { ApprovalMode } from "@octo/mcp-tools";
import {
  type ContractHandler,
  methodNotAllowed,
  notFound,
  type ToolSource,
  unauthorized,
} from "@octo/tool-contract";
import { principalFor, type Visit } from "../front/visit.ts";
import { type MessageLimit, type Places, tooMany } from "../guard/limits.ts";
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
  path: string,
  request: Request,
  visit: Visit,
): Promise<Response> {
  if (!options.hasAuthentication) {
    return unauthorized("The tool contract needs a key: the operator sets OCTO_HTTP_KEYS or --keys-file.");
  }
  const { principal } = visit;
  const wait = await options.messages.take(principal.id, 1);
  if (wait) return tooMany("More calls than this server takes from one caller in a minute.", wait.seconds);
  const giveBack = options.places.take(principal.id);
  if (!giveBack) return tooMany("More calls at the same time than this server takes from one caller.", 1);
  try {
    const source = sourceFor(options, request, visit);
    return await answer(options.handler, source, path, request, principalFor(visit));
  } finally {
    giveBack();
  }
}

function sourceFor(options: ContractRouteOptions, { headers }: Request, visit: Visit): ToolSource {
  const { principal, tenant, correlation } = visit;
  const narrowed = options.toolkits.get(principal, visit.tenantEntry, {
    ...(options.approval === undefined ? {} : { approval: options.approval }),
    budgetTokens: options.resultTokens,
  });
  if (!narrowed.ok) throw new Error(narrowed.reasons.join(" "));
  const traceparent = headers.get("traceparent");
  return toolkitSource(narrowed.toolkit, {
    transport: "tool-contract",
    principal: principalFor(visit),
    correlation,
    message: { method: "tools/call", ...(traceparent === null ? {} : { traceparent }) },
    ...(tenant === undefined ? {} : { tenant }),
    ...(principal.own ? { credential: principal.own } : {}),
  });
}

async function answer(
  handler: ContractHandler,
  source: ToolSource,
  path: string,
  request: Request,
  scope: string,
): Promise<Response> {
  if (path === "/tools") return request.method === "GET" ? handler.tools(source) : methodNotAllowed(["GET"]);
  const segment = /^\/tool\/([^/]+)\/call$/.exec(path)?.[1];
  if (segment === undefined) return notFound();
  if (request.method !== "POST") return methodNotAllowed(["POST"]);
  return handler.call(source, decodeOnce(segment), request, { scope, signal: request.signal });
}

/** A segment that cannot be decoded is no tool's name as it stands. */
function decodeOnce(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

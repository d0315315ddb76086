/**
 * The contract as a handler of `Request` and `Response`: discovery, calls, and the errors of both.
 *
 * Who may call, from where and how often is decided in front of it; a tool that a caller may not use is simply not in
 * the source that it is given. No exception leaves it, and no text of one.
 */
import { answerCall, type CallContext, type CallInput, internalError, quietly } from "./answer-call.ts";
import { ContractSetupError, describeTools } from "./descriptors.ts";
import { methodNotAllowed, notFound, textResponse } from "./error-response.ts";
import { type ContractHandlerOptions, type Settings, settle } from "./handler-settings.ts";
import type { ToolDescriptor, ToolSource } from "./types.ts";

/** The contract, ready to be mounted. */
export interface ContractHandler {
  /**
   * The descriptors as they will be listed; for the start of a server.
   * @throws ContractSetupError when a host would refuse or cut the list, or when it is empty
   */
  check(source: ToolSource): readonly ToolDescriptor[];
  /** `GET /tools`. */
  tools(source: ToolSource): Response;
  /**
   * `POST /tool/{name}/call`. Never rejects.
   * @param name decoded once; compared exactly
   * @param input the request, or its body when that was parsed already
   */
  call(source: ToolSource, name: string, input: CallInput, context: CallContext): Promise<Response>;
  /**
   * Both routes, with 404 and 405 for everything else.
   * @param context with `path` where the application in front has taken something off the address
   */
  handle(
    source: ToolSource,
    request: Request,
    context: CallContext & { readonly path?: string },
  ): Promise<Response>;
}

/**
 * Makes the handler. It keeps nothing between calls but what the guard's store holds, so any replica can answer.
 * @throws RangeError when a limit makes no sense
 * @example
 * ```ts
 * import { createContractHandler, type ToolSource } from "@octo/tool-contract";
 *
 * const source: ToolSource = {
 *   tools: () => [
 *     { name: "get_stock", description: "Shows the stock.", inputSchema: { type: "object" }, writes: false },
 *   ],
 *   call: async () => ({ kind: "result", wrote: false, structured: { stock: 3 } }),
 * };
 * const handler = createContractHandler();
 * const response = await handler.call(source, "get_stock", {}, { scope: "alice" });
 * response.status; // => 200
 * ```
 */
export function createContractHandler(options: ContractHandlerOptions = {}): ContractHandler {
  const settings = settle(options);
  const handler: ContractHandler = {
    check: (source) => checkSource(source, settings.prefix),
    tools: (source) => listTools(source, settings),
    call: (source, name, input, context) => answerCall(settings, { source, name, input, context }),
    handle: async (source, request, context) => route(settings, handler, { source, request, context }),
  };
  return handler;
}

function checkSource(source: ToolSource, prefix: string): readonly ToolDescriptor[] {
  const descriptors = describeTools(source, { prefix });
  if (descriptors.length === 0)
    throw new ContractSetupError(["There is no tool; a host expects at least one."]);
  return descriptors;
}

function listTools(source: ToolSource, { prefix, onError }: Settings): Response {
  try {
    return textResponse(200, JSON.stringify(describeTools(source, { prefix })));
  } catch (error) {
    quietly(() => onError(error, { route: "tools" }));
    return internalError();
  }
}

interface Routed {
  readonly source: ToolSource;
  readonly request: Request;
  readonly context: CallContext & { readonly path?: string };
}

function route(
  { basePath }: Settings,
  handler: ContractHandler,
  { source, request, context }: Routed,
): Promise<Response> | Response {
  const pathname = context.path ?? new URL(request.url).pathname;
  if (!pathname.startsWith(basePath)) return notFound();
  const path = pathname.slice(basePath.length);
  if (path === "/tools") {
    return request.method === "GET" ? handler.tools(source) : methodNotAllowed(["GET"]);
  }
  const segment = /^\/tool\/([^/]+)\/call$/.exec(path)?.[1];
  if (segment === undefined) return notFound();
  if (request.method !== "POST") return methodNotAllowed(["POST"]);
  return handler.call(source, decodeOnce(segment), request, context);
}

/** A segment that cannot be decoded stays as it is, and is then no tool's name. */
function decodeOnce(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

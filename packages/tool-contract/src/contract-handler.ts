/**
 * The contract as a handler of `Request` and `Response`: discovery, calls, and the errors of both.
 *
 * The application in front decides who may call, from where and how often. It gives the handler a source without the tools
 * that the caller may not use. The handler never throws for a request, and its responses hold no text of an exception.
 */

import { ContractSetupError, describeTools } from "./descriptors.ts";
import { methodNotAllowed, notFound, textResponse } from "./error-response.ts";
import { type CallContext, type CallInput, handleCall, internalError, quietly } from "./handle-call.ts";
import { type ContractHandlerOptions, type Settings, settingsFrom } from "./handler-settings.ts";
import type { ToolDescriptor, ToolSource } from "./types.ts";

/** The handler of the contract. */
export interface ContractHandler {
  /**
   * Returns the descriptors as they will be listed. A server calls it at its start, to find faults before a host does.
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
   * Serves both routes, and responds with 404 or 405 to every other request.
   * @param context with `path` when the application in front has removed a part of the address
   */
  handle(
    source: ToolSource,
    request: Request,
    context: CallContext & { readonly path?: string },
  ): Promise<Response>;
}

/**
 * Makes the handler. Between calls it keeps nothing but the entries in the store of the guard, so that any replica can serve
 * any call.
 * @throws RangeError that names an option outside of its range
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
 * const response = await handler.call(source, "get_stock", {}, { caller: "alice" });
 * response.status; // => 200
 * ```
 */
export function createContractHandler(options: ContractHandlerOptions = {}): ContractHandler {
  const settings = settingsFrom(options);
  const handler: ContractHandler = {
    check: (source) => checkSource(source, settings.prefix),
    tools: (source) => listTools(source, settings),
    call: (source, name, input, context) => handleCall(settings, { source, name, input, context }),
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

/** Decodes a segment of the path. One that cannot be decoded stays as it is, and no tool has such a name. */
function decodeOnce(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

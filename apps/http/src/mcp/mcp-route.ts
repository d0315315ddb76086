/** `/mcp` and its narrower addresses: narrowing, body, limits and scopes, then the protocol. */
import { contractError } from "@octo/tool-contract";
import type { AuthenticatedRequest } from "../front/authenticated-request.ts";
import { insufficientScope } from "../front/request-checks.ts";
import { type MessageLimit, type Slots, tooMany } from "../guard/limits.ts";
import type { ToolkitPool } from "../tenancy/toolkits.ts";
import type { McpEndpoint } from "./mcp-endpoint.ts";
import { isRequest, type Message, messagesOf, missingScopes } from "./messages.ts";
import { narrowingOf } from "./narrowing.ts";
import { readBody } from "./request-body.ts";

/** What the route needs. */
export interface McpRouteOptions {
  readonly endpoint: McpEndpoint;
  readonly toolkits: ToolkitPool;
  readonly messages: MessageLimit;
  readonly slots: Slots;
  /** Streams that stay open: `GET` of an MCP session and `subscriptions/listen`. */
  readonly streams: Slots;
  readonly maxBodyBytes: number;
  readonly metadataUrl: string | undefined;
}

/** Serves one request whose caller is known. */
export async function serveMcp(
  options: McpRouteOptions,
  path: string,
  request: Request,
  authenticated: AuthenticatedRequest,
): Promise<Response> {
  const narrowing = narrowingOf(path, request.headers);
  if (!narrowing.ok) return contractError(400, "invalid_request", narrowing.problem);
  const { override } = narrowing;
  const narrowed = options.toolkits.get(authenticated.principal, authenticated.tenantEntry, {
    policy: override,
  });
  if (!narrowed.ok) {
    const reasons = narrowed.reasons.join(" ");
    return contractError(400, "invalid_request", `A request can narrow, not widen. ${reasons}`);
  }
  const body = await readBody(request, options.maxBodyBytes);
  if (!body.ok) return body.response;
  const messages = messagesOf(body.parsed);
  const caller = authenticated.principal.id;
  const wait = await options.messages.take(caller, Math.max(1, messages.length));
  if (wait) return tooMany("More messages than this server takes from one caller in a minute.", wait.seconds);
  const missing = missingScopes(messages, authenticated.principal.scopes, narrowed.toolkit);
  if (missing.length > 0)
    return insufficientScope([...(authenticated.principal.scopes ?? []), ...missing], options.metadataUrl);
  const giveBack = slotsFor(options, request.method, messages, caller);
  if (!giveBack) return tooMany("More calls at the same time than this server takes from one caller.", 1);
  try {
    const response = await options.endpoint.handle({
      request,
      parsedBody: body.parsed,
      messages,
      authenticated,
      toolkit: narrowed.toolkit,
      narrowing: override,
    });
    return endingWith(response, request.signal, giveBack);
  } catch (error) {
    giveBack();
    throw error;
  }
}

const noSlot = () => undefined;

/** A batch runs all of its calls at once, so each takes a concurrency slot. Only a stream alone counts as a stream. */
function slotsFor(
  { slots, streams }: McpRouteOptions,
  method: string,
  messages: readonly Message[],
  caller: string,
): (() => void) | undefined {
  const [first, ...more] = messages;
  if (method === "GET" || (more.length === 0 && first?.method === "subscriptions/listen"))
    return streams.take(caller);
  const calls = messages.filter(isRequest).length;
  return calls > 0 ? slots.take(caller, calls) : noSlot;
}

/** Calls back when the response was sent as a whole, or its receiver went away. */
function endingWith(response: Response, signal: AbortSignal, done: () => void): Response {
  const isStream = response.headers.get("content-type")?.includes("text/event-stream") ?? false;
  if (!isStream || response.body === null) {
    done();
    return response;
  }
  signal.addEventListener("abort", done, { once: true });
  const body = response.body.pipeThrough(new TransformStream({ flush: done }));
  return new Response(body, { status: response.status, headers: response.headers });
}

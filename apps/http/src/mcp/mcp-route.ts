/** `/mcp` and its narrower addresses: narrowing, body, limits and scopes, then the protocol. */
import { contractError } from "@octo/tool-contract";
import type { AuthenticatedRequest } from "../front/authenticated-request.ts";
import { insufficientScope } from "../front/request-checks.ts";
import {
  type GiveBack,
  type MessageLimit,
  type Slots,
  tooMany,
  tooManyCalls,
  tooManyStreams,
} from "../guard/limits.ts";
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
  /** Where clients of an address learn the issuer, with OAuth. */
  readonly metadataUrl: ((path: string) => string) | undefined;
}

/** Serves one request whose caller is known. */
export async function serveMcp(
  options: McpRouteOptions,
  path: string,
  request: Request,
  authenticated: AuthenticatedRequest,
): Promise<Response> {
  const asked = narrowingOf(path, request.headers);
  if (!asked.ok) return contractError(400, "invalid_request", asked.problem);
  const { narrowing } = asked;
  const narrowed = options.toolkits.get(authenticated.principal, authenticated.tenantEntry, narrowing);
  if (!narrowed.ok) {
    const reasons = narrowed.reasons.join(" ");
    return contractError(400, "invalid_request", `A request can narrow, not widen. ${reasons}`);
  }
  const body = await readBody(request, options.maxBodyBytes);
  if (!body.ok) return body.response;
  const messages = messagesOf(body.parsed);
  const admitted = await admit(options, request.method, messages, authenticated.principal.id);
  if (!admitted.ok) return admitted.response;
  const { giveBack } = admitted;
  const missing = missingScopes(messages, authenticated.principal.scopes, narrowed.toolkit);
  if (missing.length > 0) {
    giveBack();
    return insufficientScope(
      [...(authenticated.principal.scopes ?? []), ...missing],
      options.metadataUrl?.(path),
    );
  }
  try {
    const response = await options.endpoint.handle({
      request,
      parsedBody: body.parsed,
      messages,
      authenticated,
      toolkit: narrowed.toolkit,
      narrowing,
    });
    return endingWith(response, request.signal, giveBack);
  } catch (error) {
    giveBack();
    throw error;
  }
}

type Admission =
  | { readonly ok: true; readonly giveBack: GiveBack }
  | { readonly ok: false; readonly response: Response };

/** Counts the messages and takes the slots, together, because a store of replicas takes both in one round trip. */
async function admit(
  { messages: limit, slots, streams }: McpRouteOptions,
  method: string,
  messages: readonly Message[],
  caller: string,
): Promise<Admission> {
  const isStream = staysOpen(method, messages);
  const [wait, giveBack] = await Promise.all([
    limit.take(caller, Math.max(1, messages.length)),
    isStream ? streams.take(caller) : slotsFor(slots, messages, caller),
  ]);
  if (giveBack && !wait) return { ok: true, giveBack };
  giveBack?.();
  const refusal = wait
    ? tooMany("More messages than this server takes from one caller in a minute.", wait.seconds)
    : isStream
      ? tooManyStreams(streams)
      : tooManyCalls(slots);
  return { ok: false, response: refusal };
}

const noSlot = () => undefined;

/** True for a request whose response is a stream that stays open. In a batch it does not count as one. */
function staysOpen(method: string, [first, ...more]: readonly Message[]): boolean {
  return method === "GET" || (more.length === 0 && first?.method === "subscriptions/listen");
}

/** A batch runs all of its calls at once, so each takes a concurrency slot. */
function slotsFor(slots: Slots, messages: readonly Message[], caller: string): ReturnType<Slots["take"]> {
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

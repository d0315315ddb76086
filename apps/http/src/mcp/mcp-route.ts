/** `/mcp` and its narrower addresses: narrowing, body, limits and scopes, then the protocol. */
import { contractError } from "@octo/tool-contract";
import type { AuthenticatedRequest } from "../front/authenticated-request.ts";
import { type Authenticated, insufficientScope } from "../front/request-checks.ts";
import {
  type Admission,
  type MessageLimit,
  notAdmitted,
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
import type { Found } from "./sessions.ts";

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

/** What the limits of a caller said about a request, and what had to be read of it for that. */
export interface McpAdmission extends Admission {
  readonly parsedBody: unknown;
  readonly messages: readonly Message[];
  /** The look-up of its MCP session, where it names one. */
  readonly session: Found | undefined;
}

/**
 * Reads a request of a caller, counts its messages, takes its slots and begins to look up its session; all at once, because a store
 * of replicas then answers all of it in one round trip.
 */
export async function admitMcp(
  { messages: limit, slots, streams, maxBodyBytes, endpoint }: McpRouteOptions,
  request: Request,
  caller: string,
): Promise<McpAdmission> {
  const body = await readBody(request, maxBodyBytes);
  if (!body.ok) return { ...NOTHING_READ, refusal: body.response };
  const messages = messagesOf(body.parsed);
  const isStream = staysOpen(request.method, messages);
  const counting = Promise.all([
    limit.take(caller, Math.max(1, messages.length)),
    isStream ? streams.take(caller) : slotsFor(slots, messages, caller),
  ]);
  const session = endpoint.findSession(request, messages, caller);
  const [wait, giveBack] = await counting;
  const refusal = wait
    ? tooMany("More messages than this server takes from one caller in a minute.", wait.seconds)
    : giveBack
      ? undefined
      : isStream
        ? tooManyStreams(streams)
        : tooManyCalls(slots);
  return { refusal, giveBack: giveBack ?? noSlot, parsedBody: body.parsed, messages, session };
}

/** Serves one request whose caller is known, and gives back what its admission took. */
export async function serveMcp(
  options: McpRouteOptions,
  path: string,
  request: Request,
  { request: authenticated, admission }: Authenticated<McpAdmission>,
): Promise<Response> {
  if (!admission) return notAdmitted();
  const { giveBack } = admission;
  try {
    const response = await serveAdmitted(options, path, request, { ...admission, authenticated });
    return endingWith(response, request.signal, giveBack);
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function serveAdmitted(
  options: McpRouteOptions,
  path: string,
  request: Request,
  admitted: Omit<McpAdmission, "giveBack"> & { readonly authenticated: AuthenticatedRequest },
): Promise<Response> {
  const { refusal, parsedBody, messages, session, authenticated } = admitted;
  const { scopes } = authenticated.principal;
  const asked = narrowingOf(path, request.headers);
  if (!asked.ok) return contractError(400, "invalid_request", asked.problem);
  const { narrowing } = asked;
  const narrowed = options.toolkits.get(authenticated.principal, authenticated.tenantEntry, narrowing);
  if (!narrowed.ok) {
    const reasons = narrowed.reasons.join(" ");
    return contractError(400, "invalid_request", `A request can narrow, not widen. ${reasons}`);
  }
  if (refusal) return refusal;
  const missing = missingScopes(messages, scopes, narrowed.toolkit);
  if (missing.length > 0)
    return insufficientScope([...(scopes ?? []), ...missing], options.metadataUrl?.(path));
  const { toolkit } = narrowed;
  return options.endpoint.handle({
    request,
    parsedBody,
    messages,
    authenticated,
    toolkit,
    narrowing,
    session,
  });
}

const noSlot = () => undefined;

const NOTHING_READ = { giveBack: noSlot, parsedBody: undefined, messages: [], session: undefined } as const;

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

/** `/mcp` and its narrower addresses: narrowing, body, limits and scopes, then the protocol. */
import { readRequestBody } from "@modelcontextprotocol/server";
import { contractError } from "@octo/tool-contract";
import { insufficientScope } from "../front/front-door.ts";
import type { Visit } from "../front/visit.ts";
import { type MessageLimit, type Places, tooMany } from "../guard/limits.ts";
import type { ToolkitPool } from "../tenancy/toolkits.ts";
import type { McpDoor } from "./mcp-door.ts";
import { isRequest, type Message, messagesOf, missingScopes } from "./messages.ts";
import { narrowingOf } from "./narrowing.ts";

/** What the route needs. */
export interface McpRouteOptions {
  readonly door: McpDoor;
  readonly toolkits: ToolkitPool;
  readonly messages: MessageLimit;
  readonly places: Places;
  /** Streams that stay open: `GET` of a session and `subscriptions/listen`. */
  readonly streams: Places;
  readonly maxBodyBytes: number;
  readonly metadataUrl: string | undefined;
}

type Body = { readonly parsed: unknown } | { readonly refused: Response };

/** Serves one request that was let in. */
export async function serveMcp(
  options: McpRouteOptions,
  path: string,
  request: Request,
  visit: Visit,
): Promise<Response> {
  const override = narrowingOf(path, request.headers);
  if ("problem" in override) return contractError(400, "invalid_request", override.problem);
  const narrowed = options.toolkits.get(visit.principal, visit.tenantEntry, { policy: override });
  if (!narrowed.ok) {
    const reasons = narrowed.reasons.join(" ");
    return contractError(400, "invalid_request", `A request can narrow, not widen. ${reasons}`);
  }
  const body = await readBody(request, options.maxBodyBytes);
  if ("refused" in body) return body.refused;
  const messages = messagesOf(body.parsed);
  const caller = visit.principal.id;
  const wait = await options.messages.take(caller, Math.max(1, messages.length));
  if (wait) return tooMany("More messages than this server takes from one caller in a minute.", wait.seconds);
  const missing = missingScopes(messages, visit.principal.scopes);
  if (missing.length > 0)
    return insufficientScope([...(visit.principal.scopes ?? []), ...missing], options.metadataUrl);
  const giveBack = placesFor(options, request.method, messages, caller);
  if (!giveBack) return tooMany("More calls at the same time than this server takes from one caller.", 1);
  try {
    const narrowing = JSON.stringify(override);
    const answer = await options.door.handle({
      request,
      parsedBody: body.parsed,
      visit,
      toolkit: narrowed.toolkit,
      narrowing,
    });
    return endingWith(answer, request.signal, giveBack);
  } catch (error) {
    giveBack();
    throw error;
  }
}

const noPlace = () => undefined;

/** A batch runs all of its calls at once, so each takes a place. Only a stream alone counts as a stream. */
function placesFor(
  { places, streams }: McpRouteOptions,
  method: string,
  messages: readonly Message[],
  caller: string,
): (() => void) | undefined {
  const [first, ...more] = messages;
  if (method === "GET" || (more.length === 0 && first?.method === "subscriptions/listen"))
    return streams.take(caller);
  const calls = messages.filter(isRequest).length;
  return calls > 0 ? places.take(caller, calls) : noPlace;
}

/** The body is read here, so that it can be counted before anything is done with it. */
async function readBody(request: Request, maxBytes: number): Promise<Body> {
  if (request.method !== "POST") return { parsed: undefined };
  const text = await readText(request, maxBytes);
  if (text === undefined) {
    const message = `The body is larger than ${maxBytes} bytes.`;
    return { refused: contractError(413, "payload_too_large", message) };
  }
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    const error = { code: -32_700, message: "Parse error: the body is not valid JSON" };
    return { refused: Response.json({ jsonrpc: "2.0", error, id: null }, { status: 400 }) };
  }
}

/** HTTP holds a body to the length that its header names; only a body without one has to be counted as it comes. */
async function readText(request: Request, maxBytes: number): Promise<string | undefined> {
  const length = request.headers.get("content-length");
  if (length !== null) return Number(length) > maxBytes ? undefined : request.text();
  const read = await readRequestBody(request, maxBytes);
  return read.tooLarge ? undefined : read.text;
}

/** Calls back when the answer was sent as a whole, or its receiver went away. */
function endingWith(answer: Response, signal: AbortSignal, done: () => void): Response {
  const isStream = answer.headers.get("content-type")?.includes("text/event-stream") ?? false;
  if (!isStream || answer.body === null) {
    done();
    return answer;
  }
  signal.addEventListener("abort", done, { once: true });
  const body = answer.body.pipeThrough(new TransformStream({ flush: done }));
  return new Response(body, { status: answer.status, headers: answer.headers });
}

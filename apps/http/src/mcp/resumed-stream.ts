/**
 * How the stream of a client that came back begins. Clients of the SDK forget from where to come back a second time unless the new
 * stream says it, and then wait for ever for the response.
 */
import { readEventId } from "./shared-event-id.ts";

/** The first revision whose clients know events without data. */
const KNOWS_EMPTY_EVENTS = "2025-11-25";

/** The event after which a client wants the rest of a stream; undefined for any other request. */
export function lastEventIdOf({ method, headers }: Request): string | undefined {
  return method === "GET" ? headers.get("last-event-id") || undefined : undefined;
}

/**
 * The first text of the stream; it also lets proxies pass on the headers at once. A client gets no reason to come back to a stream
 * that owes it nothing: clients of SDK 1.x come back again and again until the stream has a result.
 */
export function beginning(request: Request, session: string): string {
  const id = lastEventIdOf(request) ?? "";
  const revision = request.headers.get("mcp-protocol-version") ?? "";
  const owesNothing = readEventId(id, session)?.open?.length === 0;
  return owesNothing || revision < KNOWS_EMPTY_EVENTS ? ": back\n\n" : `id: ${id}\ndata: \n\n`;
}

/** Puts the beginning before an event stream that has none. */
export function withBeginning(request: Request, response: Response, session: string): Response {
  if (response.status !== 200 || response.body === null) return response;
  const first = new TextEncoder().encode(beginning(request, session));
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({ start: (controller) => controller.enqueue(first) }),
  );
  return new Response(body, { status: response.status, headers: response.headers });
}

/** The response to an event that is not of the session, or is no longer kept. */
export function unknownEvent(): Response {
  const error = { code: -32_000, message: "Invalid event ID: it is not of this session, or too old" };
  return Response.json({ jsonrpc: "2.0", error, id: null }, { status: 400 });
}

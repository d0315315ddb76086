/** Event streams and requests of a client that speaks MCP by hand, to any of several servers. */
import { request, type StackInit } from "./stack.ts";

const REVISION = "2025-11-25";

export interface SentEvent {
  readonly id?: string;
  readonly message?: {
    readonly id?: unknown;
    readonly method?: string;
    readonly result?: unknown;
    readonly error?: { readonly message: string };
  };
}

/** Events of a stream, one at a time. */
export async function* eventsOf(response: Response): AsyncGenerator<SentEvent> {
  let text = "";
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const id = /^id: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.+)$/m.exec(block)?.[1];
      if (id || data) yield { ...(id ? { id } : {}), ...(data ? { message: JSON.parse(data) } : {}) };
    }
  }
}

/** The first event that is wanted. */
export async function next(
  events: AsyncGenerator<SentEvent>,
  wanted: (event: SentEvent) => boolean,
): Promise<SentEvent> {
  for (let step = await events.next(); !step.done; step = await events.next())
    if (wanted(step.value)) return step.value;
  throw new Error("The stream ended");
}

/** One MCP session, whose requests may go to any server. */
export interface HandSession {
  post(url: string, body: unknown, signal?: AbortSignal): Promise<Response>;
  call(url: string, id: number, name: string, args: unknown, signal?: AbortSignal): Promise<Response>;
  back(url: string, lastEventId: string): Promise<Response>;
  end(url: string): Promise<Response>;
}

/** Opens a session of a client that can be asked. */
export async function openSession(url: string, headers: StackInit["headers"] = {}): Promise<HandSession> {
  const send = (to: string, init: StackInit) => request(`${to}/mcp`, init);
  const accept = "application/json, text/event-stream";
  const opened = await send(url, {
    method: "POST",
    headers: { ...headers, accept },
    body: {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: {
        protocolVersion: REVISION,
        capabilities: { elicitation: { form: {} } },
        clientInfo: { name: "t", version: "1" },
      },
    },
  });
  await opened.text();
  const own = {
    ...headers,
    accept,
    "mcp-protocol-version": REVISION,
    "mcp-session-id": opened.headers.get("mcp-session-id") ?? "",
  };
  const post = (to: string, body: unknown, signal?: AbortSignal) =>
    send(to, { method: "POST", headers: own, body, ...(signal ? { signal } : {}) });
  return {
    post,
    call: (to, id, name, args, signal) =>
      post(to, { jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: args } }, signal),
    back: (to, lastEventId) => send(to, { headers: { ...own, "last-event-id": lastEventId } }),
    end: (to) => send(to, { method: "DELETE", headers: own }),
  };
}

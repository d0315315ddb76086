/**
 * Questions of a server to the client of an MCP session. Several replicas may ask in one session, each with numbers of its own,
 * so the name of the replica stands before the number. It also says to which replica an answer belongs.
 */
import type { JSONRPCMessage, WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/server";

/** The questions of one session at this replica. */
export interface SessionQuestions {
  /** The ids of the questions that wait for an answer, as the client knows them. */
  readonly waiting: ReadonlySet<string>;
  /** Hands a message of the client to the server. */
  receive(message: JSONRPCMessage): void;
}

type Transport = WebStandardStreamableHTTPServerTransport;
/** A message with the fields that matter here. */
interface Loose {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

const ID = /^([\da-f-]{36})\/(\d+)$/;

/** The replica that asked the question which a message answers; undefined for any other message. */
export function askedBy(message: unknown): { readonly replica: string; readonly id: string } | undefined {
  const { id, method } = (message ?? {}) as Loose;
  const [whole, replica] = typeof id === "string" && method === undefined ? (ID.exec(id) ?? []) : [];
  return whole !== undefined && replica !== undefined ? { replica, id: whole } : undefined;
}

/**
 * Names the questions of a transport. Call it before the server connects, and what it returns afterwards.
 * @param replica the name of this replica
 */
export function nameQuestions(transport: Transport, replica: string): () => SessionQuestions {
  const waiting = new Set<string>();
  const nameOf = (id: unknown) => `${replica}/${String(id)}`;
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    const { id, method, params } = message as Loose;
    if (method === undefined) return send(message, options);
    if (id !== undefined) {
      waiting.add(nameOf(id));
      return send({ ...message, id: nameOf(id) } as JSONRPCMessage, options);
    }
    if (method !== "notifications/cancelled") return send(message, options);
    const requestId = nameOf((params as { readonly requestId?: unknown }).requestId);
    waiting.delete(requestId);
    const named = { ...(params as object), requestId };
    return send({ ...message, params: named } as unknown as JSONRPCMessage, options);
  };
  return () => {
    const receive = transport.onmessage?.bind(transport);
    transport.onmessage = (message, extra) => {
      const asked = askedBy(message);
      if (asked === undefined) return receive?.(message, extra);
      // An answer counts once, and only for a question that waits here.
      if (asked.replica !== replica || !waiting.delete(asked.id)) return;
      receive?.({ ...message, id: Number(asked.id.split("/")[1]) } as JSONRPCMessage, extra);
    };
    return { waiting, receive: (message) => transport.onmessage?.(message) };
  };
}

/** One MCP session at this replica: the transport of the SDK, and what connects it with other replicas. */
import { randomUUID } from "node:crypto";
import {
  type AuthInfo,
  type McpServer,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { StateStore } from "@octo/state";
import type { Replica } from "../state/replica.ts";
import { isRequest, type Message, messagesOf } from "./messages.ts";
import { lastEventIdOf, unknownEvent, withBeginning } from "./resumed-stream.ts";
import { nameQuestions, type SessionQuestions } from "./session-questions.ts";
import { createSharedEvents } from "./shared-events.ts";

/** What a request brings along. */
export interface Received {
  readonly parsedBody: unknown;
  readonly authInfo: AuthInfo;
}

/** A session that is open here. */
export interface LiveSession {
  readonly owner: string;
  readonly caller: string;
  /** The record of the session, as the state keeps it. */
  readonly text: string;
  /** False as long as the state does not have the record. */
  isKept: boolean;
  /** Questions of this replica; undefined where there is one process. */
  readonly questions: SessionQuestions | undefined;
  handle(request: Request, received: Received): Promise<Response>;
  /** Whether an event is of this session and kept here. */
  hasEvent(id: string): boolean;
  /** Sends the server the `initialize` with which the client opened the session elsewhere. */
  initialize(url: string, message: Message, authInfo: AuthInfo): Promise<void>;
  close(): void;
}

/** What a session is made of. */
export interface LiveSessionOptions {
  readonly id: string;
  readonly record: { readonly owner: string; readonly caller: string; readonly text: string };
  readonly server: McpServer | Server;
  readonly state: StateStore;
  readonly replica: Replica | undefined;
  readonly onOpened: () => Promise<void>;
  /** Called when the client ends the session. */
  readonly onClosed: () => Promise<void>;
}

/** Connects a server with a transport. */
export async function openTransport(options: LiveSessionOptions): Promise<LiveSession> {
  const { id, record, server, state, replica } = options;
  const events = createSharedEvents({
    state: replica && state,
    replica: replica?.own ?? randomUUID(),
    session: id,
  });
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: () => id,
    eventStore: events.store,
    onsessioninitialized: options.onOpened,
    onsessionclosed: options.onClosed,
  });
  const connected = replica && nameQuestions(transport, replica.own);
  await server.connect(transport);
  const handle = async (request: Request, received: Received) => {
    const lastEventId = lastEventIdOf(request);
    if (lastEventId !== undefined) {
      if (!events.has(lastEventId)) return unknownEvent();
      return withBeginning(request, await transport.handleRequest(request, received), id);
    }
    const run = () => transport.handleRequest(request, received);
    const requests = messagesOf(received.parsedBody)
      .filter(isRequest)
      .map((message) => message.id);
    return events.during(requests, run);
  };
  return {
    ...record,
    isKept: false,
    questions: connected?.(),
    handle,
    hasEvent: events.has,
    async initialize(url, message, authInfo) {
      const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
      const request = new Request(url, { method: "POST", headers });
      const response = await transport.handleRequest(request, { parsedBody: message, authInfo });
      // The stream ends with the response of the server, of which the client has had its own.
      await response.text();
    },
    close: () => void transport.close().catch(() => undefined),
  };
}

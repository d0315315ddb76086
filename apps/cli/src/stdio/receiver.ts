/** What is done with a line of stdin: a message goes to the server, and what is none gets an error response. */
import { isJSONRPCRequest, type JSONRPCMessage } from "@modelcontextprotocol/server";
import type { MessageLists } from "./message-lists.ts";
import type { ScannedMessage } from "./message-scan.ts";
import type { OpenRequests } from "./open-requests.ts";
import { errorResponse, type MessageList, type ReadMessage, readMessage, tooLong } from "./read-message.ts";

/** Where messages and errors go. */
export interface ReceiverParts {
  readonly deliver: (message: JSONRPCMessage) => void;
  readonly report: (problem: string) => void;
  readonly write: (message: object) => Promise<void>;
  readonly open: OpenRequests;
  readonly lists: MessageLists;
  readonly maxLineBytes: number;
}

/** Receives lines. */
export interface Receiver {
  line(line: Buffer): void;
  tooLong(found: ScannedMessage): void;
  /** Notes a question to the host, so that it can be ended. */
  asked(id: string | number): void;
  /** Ends the questions to the host, as if it had sent an error, because no response can come. */
  endQuestions(): void;
}

const CONNECTION_CLOSED = -32_000;

/** Makes the receiver of one host. */
export function createReceiver(parts: ReceiverParts): Receiver {
  const { report, write, lists, open } = parts;
  const questions = new Set<string | number>();
  const deliver = (message: JSONRPCMessage) => {
    // A subscription stays open as long as the connection, so nothing waits for its end.
    if (isJSONRPCRequest(message)) {
      if (message.method !== "subscriptions/listen") open.add(message.id);
    } else if (!("method" in message) && message.id !== undefined) questions.delete(message.id);
    parts.deliver(message);
    const cancelled = cancelledId(message);
    if (cancelled === undefined) return;
    open.done(cancelled);
    lists.drop(cancelled);
  };
  const failQuestion = (id: string | number, why: string) => {
    if (questions.delete(id)) parts.deliver(errorResponse(id, CONNECTION_CLOSED, why) as JSONRPCMessage);
  };
  const refuse = ({ problem, response }: Extract<ReadMessage, { kind: "wrong" }>) => {
    report(problem);
    if (response) void write(response);
  };
  const list = ({ items }: MessageList) => {
    const messages = items.flatMap((item) => (item.kind === "message" ? [item.message] : []));
    const wrong = items.flatMap((item) => (item.kind === "wrong" ? [item] : []));
    for (const { problem } of wrong) report(problem);
    const errors = wrong.flatMap(({ response }) => (response ? [response] : []));
    lists.open(
      messages.filter(isJSONRPCRequest).map(({ id }) => id),
      errors,
    );
    for (const message of messages) deliver(message);
  };
  return {
    line(line) {
      const read = readMessage(line);
      if (read?.kind === "message") deliver(read.message);
      else if (read?.kind === "list") list(read);
      else if (read) refuse(read);
    },
    tooLong({ id, hasMethod }) {
      report(`a line of more than ${parts.maxLineBytes} bytes was skipped`);
      if (hasMethod || id === undefined) void write(tooLong(id, parts.maxLineBytes));
      else failQuestion(id, "The response of the host was too long.");
    },
    asked: (id) => void questions.add(id),
    endQuestions() {
      for (const id of [...questions]) failQuestion(id, "The host sends nothing more.");
    },
  };
}

function cancelledId(message: JSONRPCMessage): string | number | undefined {
  if (!("method" in message) || message.method !== "notifications/cancelled") return undefined;
  const { requestId } = (message.params ?? {}) as { readonly requestId?: unknown };
  return typeof requestId === "string" || typeof requestId === "number" ? requestId : undefined;
}

/**
 * MCP over stdin and stdout. It differs from the transport of the SDK in what a host may do: send lines that are too long or
 * not JSON, send several messages in one line, and end stdin while a response is on its way. Each request gets a response.
 */
import type { Readable, Writable } from "node:stream";
import {
  isJSONRPCRequest,
  type JSONRPCMessage,
  serializeMessage,
  type Transport,
} from "@modelcontextprotocol/server";
import { createLineReader, type LineReader } from "./line-reader.ts";
import { createMessageLists } from "./message-lists.ts";
import { createOpenRequests } from "./open-requests.ts";
import { createReceiver } from "./receiver.ts";

/** The longest line that is read, in bytes. */
const MAX_LINE_BYTES = 10_485_760;

/** What a transport reads and writes, and what it reports. */
export interface StdioOptions {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly maxLineBytes?: number;
  /** The host sends nothing more. Responses can still be sent. */
  readonly onInputEnd: () => void;
  /** The host does not read any more. */
  readonly onOutputClosed: () => void;
}

/** The transport of one host. */
export interface StdioTransport extends Transport {
  /** Reads no more messages, and ends questions to the host, because no response can come. */
  stopReading(): void;
  /** Resolves when each request has its response and stdout took all of them. */
  settled(): Promise<void>;
}

/** Makes the transport; it reads when `start` is called. */
export function createStdioTransport(options: StdioOptions): StdioTransport {
  const { stdout, maxLineBytes = MAX_LINE_BYTES } = options;
  const state = { isReading: false, isWritable: true };
  const open = createOpenRequests();
  const write = (message: object) => writeLine(stdout, message, state);
  const lists = createMessageLists((responses) => void write(responses));
  const receiver = createReceiver({
    deliver: (message) => transport.onmessage?.(message),
    report: (problem) => transport.onerror?.(new Error(problem)),
    write,
    open,
    lists,
    maxLineBytes,
  });
  const input = listen(options, state, {
    reader: createLineReader({ maxBytes: maxLineBytes, onLine: receiver.line, onTooLong: receiver.tooLong }),
    stopReading: () => transport.stopReading(),
  });
  const transport: StdioTransport = {
    start: async () => input.start(),
    async send(message) {
      if (isJSONRPCRequest(message)) {
        if (!state.isReading) throw new Error("The host sends nothing more, so it cannot be asked.");
        receiver.asked(message.id);
        return write(message);
      }
      if ("method" in message || message.id === undefined) return write(message);
      open.done(message.id);
      if (!lists.take(message.id, message)) await write(message);
    },
    stopReading() {
      if (!state.isReading) return;
      state.isReading = false;
      input.stop();
      receiver.endQuestions();
    },
    async settled() {
      await open.settled();
      // The callback of an empty write comes when everything before it was taken, or when the host has closed stdout.
      if (state.isWritable) await new Promise<void>((resolve) => void stdout.write("", () => resolve()));
    },
    async close() {
      transport.stopReading();
      transport.onclose?.();
    },
  };
  return transport;
}

/** Listens to the streams. Each way in which a host goes away is reported once. */
function listen(
  { stdin, stdout, onInputEnd, onOutputClosed }: StdioOptions,
  state: { isReading: boolean; isWritable: boolean },
  { reader, stopReading }: { readonly reader: LineReader; readonly stopReading: () => void },
) {
  const onData = (chunk: Buffer) => reader.push(chunk);
  const onEnd = () => {
    if (!state.isReading) return;
    reader.end();
    stopReading();
    onInputEnd();
  };
  return {
    start() {
      state.isReading = true;
      stdin.on("data", onData);
      for (const event of ["end", "close", "error"]) stdin.on(event, onEnd);
      stdout.on("error", () => {
        if (!state.isWritable) return;
        state.isWritable = false;
        onOutputClosed();
      });
      if (stdin.readableEnded || stdin.destroyed) setImmediate(onEnd);
    },
    stop() {
      stdin.off("data", onData);
      stdin.pause();
    },
  };
}

/** Writes one line, and waits while stdout is full. Nothing is written to a host that does not read any more. */
function writeLine(
  stdout: Writable,
  message: object,
  state: { readonly isWritable: boolean },
): Promise<void> {
  if (!state.isWritable) return Promise.resolve();
  return new Promise((resolve) => {
    const hasSpace = stdout.write(serializeMessage(message as JSONRPCMessage), () => resolve());
    if (hasSpace) resolve();
  });
}

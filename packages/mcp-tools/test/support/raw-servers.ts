/** Servers of both lines of the SDK and in both eras, and a client that sends raw messages, as odd hosts do. */
import { InMemoryTransport as TransportV1 } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer as ServerV1 } from "@modelcontextprotocol/sdk/server/mcp.js";
import { createMcpHandler, InMemoryTransport as TransportV2 } from "@modelcontextprotocol/server";
import { registerOnMcpServer } from "../../src/adapters/mcp-v1.ts";
import { createMcpServerFactory } from "../../src/adapters/mcp-v2.ts";
import type { Every } from "../../src/adapters/progress.ts";
import type { ResultForms, Toolkit } from "../../src/index.ts";

/** A response as it comes. */
export interface Reply {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Sends a request and waits for its response. */
export type Send = (method: string, params: object) => Promise<Reply>;

/** How the client behaves. */
export interface RawOptions {
  readonly every?: Every;
  /** Default `both` here, so that tests can look at the data. */
  readonly results?: ResultForms;
  readonly answerTimeoutMs?: number;
  /** Whether the client says that it can show forms. */
  readonly canAsk?: boolean;
  /** The response of the client to a request of the server; undefined: none. */
  readonly onRequest?: (params: Readonly<Record<string, unknown>>) => unknown;
  readonly onNotification?: (method: string, params: Readonly<Record<string, unknown>>) => void;
}

/** Opens a server with a client in front of it. */
export type Open = (toolkit: Toolkit, options?: RawOptions) => Promise<Send>;

/** What a client says about itself at the start. */
export const INITIALIZE = {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "raw", version: "1" },
};

interface Message extends Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface RawTransport {
  onmessage?: ((message: never) => void) | undefined;
  send(message: never): Promise<void>;
}

/** The error of a response, without the words that the SDK 1.x puts before each message. */
export function errorOf({ error }: Reply) {
  return error && { ...error, message: error.message.replace(/^MCP error -\d+: /, "") };
}

function sender(transport: RawTransport, { onRequest, onNotification }: RawOptions): Send {
  const waiting = new Map<number, (reply: Reply) => void>();
  const send = (message: object) => transport.send({ jsonrpc: "2.0", ...message } as never);
  let last = 0;
  transport.onmessage = async ({ id, method, params = {}, ...reply }: Message) => {
    if (method === undefined) waiting.get(id ?? 0)?.(reply);
    else if (id === undefined) onNotification?.(method, params);
    else {
      const result = await onRequest?.(params);
      if (result !== undefined) await send({ id, result });
    }
  };
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, resolve);
      send({ id: last, method, params }).catch(reject);
    });
}

async function initialized(send: Send, { canAsk }: RawOptions): Promise<Send> {
  if (canAsk) await send("initialize", { ...INITIALIZE, capabilities: { elicitation: {} } });
  return send;
}

/** The SDK 1.x. */
export const openV1: Open = async (toolkit, options = {}) => {
  const [left, right] = TransportV1.createLinkedPair();
  const server = new ServerV1({ name: "host", version: "1" });
  registerOnMcpServer(server, toolkit, { results: "both", ...options });
  await server.connect(right);
  await left.start();
  return initialized(sender(left as RawTransport, options), options);
};

/** The SDK 2.x in the 2025 revisions. */
export const openV2: Open = async (toolkit, options = {}) => {
  const [left, right] = TransportV2.createLinkedPair();
  const server = await createMcpServerFactory(toolkit, { ...SERVER, ...options })({ era: "legacy" });
  await server.connect(right);
  await left.start();
  return initialized(sender(left as RawTransport, options), options);
};

const SERVER = { name: "octo-mcp", version: "1.2.3", transport: "test", results: "both" as const };
const ENVELOPE = "io.modelcontextprotocol/";

/** The SDK 2.x in the revision 2026-07-28. Questions come as results, and the client calls again with the answer. */
export const openModern: Open = async (toolkit, options = {}) => {
  const handler = createMcpHandler(createMcpServerFactory(toolkit, { ...SERVER, ...options }));
  const meta = {
    [`${ENVELOPE}protocolVersion`]: "2026-07-28",
    [`${ENVELOPE}clientCapabilities`]: options.canAsk ? { elicitation: { form: {} } } : {},
    [`${ENVELOPE}clientInfo`]: INITIALIZE.clientInfo,
  };
  const post = async (method: string, params: Readonly<Record<string, unknown>>): Promise<Reply> => {
    const body = { ...params, _meta: { ...(params._meta as object | undefined), ...meta } };
    const response = await handler.fetch(
      new Request("http://127.0.0.1/mcp", {
        method: "POST",
        headers: headersOf(method, params),
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: body }),
      }),
    );
    const text = await response.text();
    const lines = /^data: /m.test(text)
      ? [...text.matchAll(/^data: (.+)$/gm)].map(([, line]) => line)
      : [text];
    const messages = lines.map((line) => JSON.parse(String(line)) as Message);
    for (const { method: said, params: more = {} } of messages)
      if (said) options.onNotification?.(said, more);
    return messages.at(-1) ?? {};
  };
  return async (method, params) => {
    const first = await post(method, { ...params });
    const { resultType, inputRequests, requestState } = first.result ?? {};
    if (resultType !== "input_required" || !options.onRequest) return first;
    const [[key, request] = []] = Object.entries(inputRequests as Record<string, { readonly params: never }>);
    const answer = await options.onRequest(request?.params ?? {});
    return post(method, { ...params, requestState, inputResponses: { [String(key)]: answer } });
  };
};

function headersOf(method: string, { name, uri }: Readonly<Record<string, unknown>>): Record<string, string> {
  const named = typeof name === "string" ? name : uri;
  return {
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
    "mcp-protocol-version": "2026-07-28",
    "mcp-method": method,
    ...(typeof named === "string" ? { "mcp-name": named } : {}),
  };
}

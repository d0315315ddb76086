/** Reads one line of stdin: a message, several in one list, or something that is neither. */
import {
  isInitializeRequest,
  isJSONRPCRequest,
  type JSONRPCErrorResponse,
  type JSONRPCMessage,
  type JSONRPCRequest,
  PROTOCOL_VERSION_META_KEY,
  parseJSONRPCMessage,
} from "@modelcontextprotocol/server";
import { createMessageScan } from "./message-scan.ts";

/** What stands in a line. */
export type ReadMessage =
  | { readonly kind: "message"; readonly message: JSONRPCMessage }
  /** Not usable; `response` is the error for its sender, who waits for nothing when there is none. */
  | { readonly kind: "wrong"; readonly problem: string; readonly response: ErrorResponse | undefined };

/** A line with several messages, as 2025-03-26 and JSON-RPC allow. */
export interface MessageList {
  readonly kind: "list";
  readonly items: readonly ReadMessage[];
}

/** An error response. Its id is null when that of the request is not known. */
export type ErrorResponse = Omit<JSONRPCErrorResponse, "id"> & { readonly id: string | number | null };

/** The most messages of one list, as many as the SDK takes over HTTP. */
const LONGEST_LIST = 100;
const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;
const INVALID_PARAMS = -32_602;
const BROKEN_INITIALIZE =
  "Invalid params: initialize needs protocolVersion, capabilities and clientInfo with name and version";

/** Reads a line; undefined for a blank one. */
export function readMessage(line: Buffer): ReadMessage | MessageList | undefined {
  const text = line.toString("utf8").replace(/^\uFEFF/, "");
  if (text.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notJson(line);
  }
  if (!Array.isArray(value)) return messageOf(value);
  if (value.length > 0 && value.length <= LONGEST_LIST) return { kind: "list", items: value.map(messageOf) };
  return wrong(null, INVALID_REQUEST, `a list of messages takes 1 to ${LONGEST_LIST} of them`);
}

/** The error for a request that is not usable. */
export function errorResponse(id: string | number | null, code: number, message: string): ErrorResponse {
  return { jsonrpc: "2.0", id, error: { code, message } };
}

/** The error for a line that is too long. A response that is too long gets none: its sender waits for nothing. */
export function tooLong(id: string | number | undefined, maxBytes: number): ErrorResponse {
  const message = `Invalid request: the line is longer than ${maxBytes} bytes. Send less in one message.`;
  return errorResponse(id ?? null, INVALID_REQUEST, message);
}

function notJson(line: Buffer): ReadMessage {
  const scan = createMessageScan();
  scan.feed(line);
  const { id, hasMethod } = scan.found();
  const problem = "the line is not valid JSON";
  return {
    kind: "wrong",
    problem,
    response: errorResponse(hasMethod ? (id ?? null) : null, PARSE_ERROR, `Parse error: ${problem}`),
  };
}

function messageOf(value: unknown): ReadMessage {
  try {
    const message = parseJSONRPCMessage(value);
    return isBrokenInitialize(message)
      ? {
          kind: "wrong",
          problem: BROKEN_INITIALIZE,
          response: errorResponse(message.id, INVALID_PARAMS, BROKEN_INITIALIZE),
        }
      : { kind: "message", message };
  } catch {
    return notMessage(value);
  }
}

/** The SDK responds to it with an internal error and the whole of its check. 2026-07-28 has no such method, and the SDK says so. */
function isBrokenInitialize(message: JSONRPCMessage): message is JSONRPCRequest {
  if (!isJSONRPCRequest(message) || message.method !== "initialize") return false;
  return message.params?._meta?.[PROTOCOL_VERSION_META_KEY] === undefined && !isInitializeRequest(message);
}

function notMessage(value: unknown): ReadMessage {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return wrong(null, INVALID_REQUEST, "a message must be an object");
  const { jsonrpc, id, method, params } = value as Readonly<Record<string, unknown>>;
  const problem =
    jsonrpc !== "2.0"
      ? "'jsonrpc' must be \"2.0\""
      : id !== undefined && idOf(id) === null
        ? "'id' must be a text or a whole number"
        : method !== undefined && typeof method !== "string"
          ? "'method' must be a text"
          : params !== undefined && !isObject(params)
            ? "'params' must be an object; leave it out when there is nothing to say"
            : "this is not a message of JSON-RPC";
  const isResponse = method === undefined && ("result" in value || "error" in value);
  const isNotification = method !== undefined && !("id" in value);
  if (isResponse || isNotification) return { kind: "wrong", problem, response: undefined };
  return wrong(idOf(id), INVALID_REQUEST, problem);
}

function wrong(id: string | number | null, code: number, problem: string): ReadMessage {
  return { kind: "wrong", problem, response: errorResponse(id, code, `Invalid request: ${problem}`) };
}

function idOf(id: unknown): string | number | null {
  return typeof id === "string" || Number.isSafeInteger(id) ? (id as string | number) : null;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

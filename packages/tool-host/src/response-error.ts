/** Makes a named error from a response that is not 200. */
import { readJson } from "./read-json.ts";
import type { WholeResponse } from "./send.ts";
import type { ToolCallError, ToolCallErrorCode } from "./types.ts";
import { visibleText } from "./visible-text.ts";

const MOST_MESSAGE = 2_000;
/** A longer wait is no help for an agent, and is said as a day. */
const MOST_WAIT = 86_400;

const BY_STATUS: Readonly<Record<number, ToolCallErrorCode>> = {
  400: "invalid_arguments",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  422: "invalid_arguments",
  429: "rate_limited",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

const TEXTS: Partial<Record<ToolCallErrorCode, string>> = {
  unauthorized: "The server refused the token.",
  forbidden: "The server does not allow this call.",
  not_found: "The server did not find what was asked for.",
  conflict: "The state of the server does not allow this call now.",
  rate_limited: "The server asks to wait.",
  unavailable: "The server, or what is behind it, does not work now.",
  server_error: "The server failed.",
  invalid_arguments: "The server refused the arguments.",
  unknown_tool: "The server does not know this tool any more. The next discovery reads its list again.",
};

/** The error of a response. */
export function errorOf(response: WholeResponse): ToolCallError {
  const { status } = response;
  if (status < 400) return notASuccess(status);
  const body = readJson(response);
  const fields = body.ok && isObject(body.value) ? body.value : {};
  const serverCode = textOf(fields.error, 64);
  const code = codeOf(status, serverCode);
  const message = textOf(fields.message, MOST_MESSAGE);
  const field = textOf(fields.field, 200);
  const wait = waitOf(fields.retry_after) ?? waitOf(response.header("retry-after"));
  return {
    code,
    message: message ?? `${TEXTS[code] ?? "The server refused the call."} It responded with ${status}.`,
    from: message === undefined ? "host" : "server",
    status,
    mayHaveRun: status >= 500,
    ...(field === undefined ? {} : { field }),
    ...(serverCode === undefined ? {} : { serverCode }),
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  };
}

/** The contract knows one success, 200. What a server means by another status is not known, so it may have run. */
function notASuccess(status: number): ToolCallError {
  const why = status >= 300 ? "A redirect is not followed." : "The contract knows 200 alone as a success.";
  const message = `The server responded with ${status}. ${why}`;
  return { code: "bad_response", message, from: "host", status, mayHaveRun: status < 300 };
}

function codeOf(status: number, serverCode: string | undefined): ToolCallErrorCode {
  if (status === 404 && serverCode === "tool_not_found") return "unknown_tool";
  return BY_STATUS[status] ?? (status >= 500 ? "server_error" : "refused");
}

function textOf(value: unknown, limit: number): string | undefined {
  const text = typeof value === "string" ? visibleText(value, limit) : "";
  return text === "" ? undefined : text;
}

/** A number of seconds; a header is digits. Dates are not read, because clocks differ. */
function waitOf(value: unknown): number | undefined {
  const seconds = typeof value === "string" && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  if (typeof seconds !== "number" || !Number.isFinite(seconds) || seconds < 0) return undefined;
  return Math.min(Math.ceil(seconds), MOST_WAIT);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

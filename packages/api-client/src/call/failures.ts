/** Turns the failure of a request into one {@link OctopusError}, without anything of the headers of the request. */
import { codeOfStatus, OctopusError, type OctopusErrorFacts } from "../errors.ts";
import type { ServerUrl } from "../server-url.ts";
import { BrokenConnection, type TextResponse } from "../transport/outgoing.ts";
import { retryAfterMs } from "../transport/retry.ts";
import type { HeaderLookup } from "../transport/send-http.ts";
import { type Redact, redactError, redactJson } from "./redact.ts";

/** What an error says about its request. */
export interface RequestInfo {
  readonly server: ServerUrl;
  /** Upper-case HTTP method. */
  readonly method: string;
  /** The template, never the filled-in path. */
  readonly route: string;
  /** False when the call may have changed something. */
  readonly isRead: boolean;
  readonly redact: Redact;
}

/** Makes the error of a response of status 300 and above. Octopus sends `{ErrorMessage, Errors[], HelpText, Details}`. */
export function errorFromResponse(response: TextResponse, info: RequestInfo): OctopusError {
  const { method, route } = info;
  const retryAfter = retryAfterMs(response.headers.get("Retry-After"), Date.now());
  const wait = retryAfter === undefined ? {} : { retryAfterSeconds: Math.ceil(retryAfter / 1000) };
  if (isPage(response.headers) || (response.text !== "" && !isJson(response.headers)))
    return notAnApi(info, "is not JSON", { status: response.status, ...wait });
  const body = redactJson(objectOf(response.text), info.redact) as Record<string, unknown>;
  const errors = stringsOf(body.Errors);
  const message = [textOf(body.ErrorMessage), ...errors]
    .filter((part, at, all) => part && all.indexOf(part) === at)
    .join(" ");
  const helpText = textOf(body.HelpText);
  return new OctopusError({
    code: codeOfStatus(response.status),
    message: message || `Octopus answered ${response.status} without saying why.`,
    status: response.status,
    method,
    route,
    errors,
    details: body.Details,
    ...(helpText ? { helpText } : {}),
    ...wait,
  });
}

/** Adds the request to an error of the transport, and explains a broken connection. Other errors pass unchanged. */
export function errorFrom(error: unknown, info: RequestInfo): unknown {
  if (error instanceof BrokenConnection) return errorFromBroken(error, info);
  if (!(error instanceof OctopusError) || error.route !== undefined) return error;
  const { message, cause } = error;
  return new OctopusError({
    ...error,
    ...requestFacts(info),
    message: info.redact(message),
    cause,
  } as OctopusErrorFacts);
}

function errorFromBroken(error: BrokenConnection, info: RequestInfo): OctopusError {
  const cause = redactError(error.cause, info.redact);
  if (error.phase === "body" && info.isRead) {
    return notAnApi(info, "broke off in the middle", { cause });
  }
  const detail = error.reason || (cause instanceof Error ? cause.message : "no reason given");
  const unknown = info.isRead || REFUSED.test(detail) ? "" : ` ${unknownEffect(info.method)}`;
  const through = error.via && ` through the proxy ${error.via}`;
  return new OctopusError({
    code: UNTRUSTED.test(detail) ? "config" : "upstream",
    message: `No connection to Octopus at ${info.server.base}${through} (${detail}). ${adviceFor(detail, error.via)}${unknown}`,
    isOwnWords: error.reason !== "",
    ...requestFacts(info),
    cause,
  });
}

const REFUSED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|(UND_ERR_)?CONNECT_TIMEOUT)$/;
const UNTRUSTED = /CERT|SIGNATURE|SSL|TLS/;

const UNKNOWN_NAME = /^(ENOTFOUND|EAI_AGAIN)$/;

function adviceFor(detail: string, via: string): string {
  if (UNTRUSTED.test(detail))
    return "The server's certificate is not trusted here; give the certificate of its authority (CA).";
  if (via !== "") return "Is the proxy right, and can it reach the server?";
  return UNKNOWN_NAME.test(detail)
    ? "There is no address for that host name: is the server URL right, and does this machine need a proxy or VPN?"
    : "Is the server URL right, and is the server up?";
}

function unknownEffect(method: string): string {
  return `Whether the ${method} took effect is not known; look before sending it again.`;
}

/** The error of a response that no Octopus API sends: a login page, the page of a proxy, or half of a response. */
export function notAnApi(
  info: RequestInfo,
  problem: string,
  facts: { status?: number; retryAfterSeconds?: number; cause?: unknown } = {},
): OctopusError {
  const status = facts.status === undefined ? "" : ` (${facts.status})`;
  return new OctopusError({
    code: facts.status === 429 ? "rate_limited" : "upstream",
    isOwnWords: true,
    message: `This is not an Octopus API at ${info.server.base}: the response to ${info.method} ${info.route}${status} ${problem}. Check the server URL, and any proxy or login page in front of it.`,
    ...requestFacts(info),
    ...facts,
  });
}

function requestFacts({ method, route }: RequestInfo): { method: string; route: string } {
  return { method, route };
}

/** Whether a response is a web page, as a proxy, a login or a wrong address sends it. */
export function isPage(headers: HeaderLookup): boolean {
  return /\bx?html\b/i.test(headers.get("Content-Type") ?? "");
}

/** Whether a response is JSON, in any of its media types. */
export function isJson(headers: HeaderLookup): boolean {
  return /[/+]json\b/i.test(headers.get("Content-Type") ?? "");
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

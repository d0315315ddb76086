/** Turns what went wrong on the wire into one {@link OctopusError}; nothing of the request's headers gets in. */
import { codeOfStatus, OctopusError, type OctopusErrorFacts } from "../errors.ts";
import type { ServerUrl } from "../server-url.ts";
import { type Answer, BrokenConnection } from "../transport/outgoing.ts";
import { retryAfterMs } from "../transport/retry.ts";
import type { HeaderLookup } from "../transport/wire.ts";
import { type Redact, redactError, redactJson } from "./redact.ts";

/** What an error says about its call. */
export interface Place {
  readonly server: ServerUrl;
  /** Upper-case HTTP method. */
  readonly method: string;
  /** The template, never the filled-in path. */
  readonly route: string;
  /** False when the call may have changed something. */
  readonly isRead: boolean;
  readonly redact: Redact;
}

/** Reads an answer of status 300 and above. Octopus sends `{ErrorMessage, Errors[], HelpText, Details}`. */
export function errorFromAnswer(answer: Answer, place: Place): OctopusError {
  const { method, route } = place;
  const retryAfter = retryAfterMs(answer.headers.get("Retry-After"), Date.now());
  const wait = retryAfter === undefined ? {} : { retryAfterSeconds: Math.ceil(retryAfter / 1000) };
  if (isPage(answer.headers) || (answer.text !== "" && !isJson(answer.headers)))
    return notAnApi(place, "is not JSON", { status: answer.status, ...wait });
  const body = redactJson(objectOf(answer.text), place.redact) as Record<string, unknown>;
  const errors = stringsOf(body.Errors);
  const message = [textOf(body.ErrorMessage), ...errors]
    .filter((part, at, all) => part && all.indexOf(part) === at)
    .join(" ");
  const helpText = textOf(body.HelpText);
  return new OctopusError({
    code: codeOfStatus(answer.status),
    message: message || `Octopus answered ${answer.status} without saying why.`,
    status: answer.status,
    method,
    route,
    errors,
    details: body.Details,
    ...(helpText ? { helpText } : {}),
    ...wait,
  });
}

/** Names the call in an error of the transport, and explains a broken connection. Errors of the caller pass unchanged. */
export function errorFrom(error: unknown, place: Place): unknown {
  if (error instanceof BrokenConnection) return errorFromBroken(error, place);
  if (!(error instanceof OctopusError) || error.route !== undefined) return error;
  const { message, cause } = error;
  return new OctopusError({
    ...error,
    ...placeOf(place),
    message: place.redact(message),
    cause,
  } as OctopusErrorFacts);
}

function errorFromBroken(error: BrokenConnection, place: Place): OctopusError {
  const cause = redactError(error.cause, place.redact);
  if (error.phase === "body" && place.isRead) {
    return notAnApi(place, "broke off in the middle", { cause });
  }
  const detail = error.reason || (cause instanceof Error ? cause.message : "no reason given");
  const unknown = place.isRead || REFUSED.test(detail) ? "" : ` ${unknownEffect(place.method)}`;
  return new OctopusError({
    code: "upstream",
    message: `No connection to Octopus (${detail}). ${adviceFor(detail)}${unknown}`,
    ...placeOf(place),
    cause,
  });
}

const REFUSED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|(UND_ERR_)?CONNECT_TIMEOUT)$/;
const UNTRUSTED = /CERT|SIGNATURE|SSL|TLS/;

function adviceFor(detail: string): string {
  return UNTRUSTED.test(detail)
    ? "The server's certificate is not trusted here; give the certificate of its authority (CA)."
    : "Is the server URL right, and is the server up?";
}

function unknownEffect(method: string): string {
  return `Whether the ${method} took effect is not known; look before sending it again.`;
}

/** The answer is not what an Octopus API sends: a login page, a proxy, or half of an answer. */
export function notAnApi(
  place: Place,
  problem: string,
  facts: { status?: number; retryAfterSeconds?: number; cause?: unknown } = {},
): OctopusError {
  const status = facts.status === undefined ? "" : ` (${facts.status})`;
  return new OctopusError({
    code: facts.status === 429 ? "rate_limited" : "upstream",
    message: `This is not an Octopus API at ${place.server.base}: the answer to ${place.method} ${place.route}${status} ${problem}. Check the server URL, and any proxy or login page in front of it.`,
    ...placeOf(place),
    ...facts,
  });
}

function placeOf({ method, route }: Place): { method: string; route: string } {
  return { method, route };
}

/** A web page: of a proxy, a login, or a wrong address. */
export function isPage(headers: HeaderLookup): boolean {
  return /\bx?html\b/i.test(headers.get("Content-Type") ?? "");
}

/** JSON in any of its media types. */
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

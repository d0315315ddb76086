/** Turns what went wrong on the wire into one {@link OctopusError}; nothing of the request's headers gets in. */
import { codeOfStatus, OctopusError } from "./errors.ts";
import type { ServerUrl } from "./server-url.ts";
import { readText } from "./transport/body.ts";
import { retryAfterMs } from "./transport/retry.ts";

const ERROR_BODY_LIMIT = 1_000_000;

/** Reads an answer of status 400 and above. Octopus sends `{ErrorMessage, Errors[], HelpText, Details}`. */
export async function errorFromResponse(
  response: Response,
  method: string,
  route: string,
  server: ServerUrl,
): Promise<OctopusError> {
  if (isPage(response)) return notAnApi(server, method, route, undefined, response.status);
  const body = parseErrorBody(await readText(response, ERROR_BODY_LIMIT).catch(() => ""));
  const retryAfter = retryAfterMs(response.headers.get("Retry-After"), Date.now());
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
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: Math.ceil(retryAfter / 1000) }),
  });
}

/** Explains a connection that failed or broke. Aborts by the caller pass unchanged. */
export function errorFromBroken(error: unknown, method: string, route: string): unknown {
  if (!(error instanceof TypeError) && !(error instanceof Error && error.name === "Error")) return error;
  const cause = error.cause as { code?: unknown; message?: unknown } | undefined;
  const detail = textOf(cause?.code) || textOf(cause?.message) || error.message;
  return new OctopusError({
    code: "upstream",
    message: `No connection to Octopus (${detail}). Is the server URL right, and is the server up?`,
    method: method.toUpperCase(),
    route,
    cause: error,
  });
}

/** The answer is not JSON: a login page, a proxy, or half of an answer. */
export function notAnApi(
  server: ServerUrl,
  method: string,
  route: string,
  cause?: unknown,
  status?: number,
): OctopusError {
  const answer = `the answer to ${method.toUpperCase()} ${route}${status ? ` (${status})` : ""} is not JSON`;
  return new OctopusError({
    code: "upstream",
    message: `This is not an Octopus API at ${server.base}: ${answer}. Check the server URL, and any proxy or login page in front of it.`,
    method: method.toUpperCase(),
    route,
    cause,
    ...(status === undefined ? {} : { status }),
  });
}

/** A web page: of a proxy, a login, or a wrong address. */
export function isPage(response: Response): boolean {
  return /html/i.test(response.headers.get("Content-Type") ?? "");
}

function parseErrorBody(text: string): Record<string, unknown> {
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

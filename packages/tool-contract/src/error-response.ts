/** The body that every response other than 200 has, on every route. */

import { wellFormedJson } from "@octo/cut-json";
import type { ContractErrorBody } from "./types.ts";

/** What an error may contain besides its code and message. */
export interface ErrorExtras {
  /** The argument that was wrong. */
  readonly field?: string;
  /** Seconds; rounded up to whole ones, at least 1. Also sent as `Retry-After`. */
  readonly retryAfter?: number;
  readonly hint?: string;
  readonly planToken?: string;
  /** More headers, for example `WWW-Authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
}

const HEADERS = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" } as const;

/** A response with a JSON body, and the headers that every route shares. */
export function jsonResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return textResponse(status, wellFormedJson(body), headers);
}

/** The same response from JSON that has been written already. */
export function textResponse(
  status: number,
  json: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(json, { status, headers: { ...HEADERS, ...headers } });
}

/** The body of an error. Fields without a value are left out. */
export function errorBody(code: string, message: string, extras: ErrorExtras = {}): ContractErrorBody {
  const { field, retryAfter, hint, planToken } = extras;
  return {
    error: code,
    message,
    ...(field === undefined ? {} : { field }),
    ...(retryAfter === undefined ? {} : { retry_after: wholeSeconds(retryAfter) }),
    ...(hint === undefined ? {} : { hint }),
    ...(planToken === undefined ? {} : { plan_token: planToken }),
  };
}

/** Rounds a wait up to whole seconds, at least one, so that it is never shorter than needed. */
export function wholeSeconds(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : 1;
}

/**
 * Makes the response of an error, for the handler and for everything in front of it (authentication, limits, other routes).
 * @param code snake_case, for machines
 * @param message for the model. It must suffice alone, because the host promises to relay nothing else
 */
export function contractError(
  status: number,
  code: string,
  message: string,
  extras: ErrorExtras = {},
): Response {
  const body = errorBody(code, message, extras);
  const wait: Record<string, string> =
    body.retry_after === undefined ? {} : { "retry-after": String(body.retry_after) };
  return jsonResponse(status, body, { ...wait, ...extras.headers });
}

/** 404 for an address without a route. */
export function notFound(): Response {
  return contractError(
    404,
    "not_found",
    "There is nothing at this address. Tools are listed at GET /tools and called at POST /tool/{name}/call.",
  );
}

/**
 * 405 with `Allow`.
 * @param allow the methods of the route
 */
export function methodNotAllowed(allow: readonly string[]): Response {
  const methods = allow.join(", ");
  return contractError(405, "method_not_allowed", `This address answers to ${methods} only.`, {
    headers: { allow: methods },
  });
}

/** 401, with the challenge that HTTP asks for. */
export function unauthorized(
  message = "A valid token is needed: Authorization: Bearer <token>.",
  challenge = "Bearer",
): Response {
  return contractError(401, "unauthorized", message, { headers: { "www-authenticate": challenge } });
}

/**
 * 404 for a tool that does not exist, or not for this caller.
 * @param name the name with its quotes, safe to be shown
 */
export function toolNotFound(name: string): Response {
  return contractError(
    404,
    "tool_not_found",
    `There is no tool ${name} here. The tools of this server are listed at GET /tools.`,
  );
}

/** Responses of the health routes. They hold fixed sentences; the cause of a failed check belongs into the log. */
import { errorBody, jsonResponse, wholeSeconds } from "./error-response.ts";

/** 200 for `GET /health`. No other response of the contract has the version of the server. */
export function healthy(version: string): Response {
  return jsonResponse(200, { status: "ok", version });
}

/**
 * 200 for a server that still serves, but not everything. It has no 503, because a balancer would then send no request at all.
 * @param reason a fixed sentence without host names, secrets or the text of an exception
 */
export function limited(reason: string): Response {
  return jsonResponse(200, { status: "degraded", reason });
}

/**
 * 503 for a health or readiness route: the contract's health shape and its error body in one.
 * @param reason a fixed sentence without host names, secrets or the text of an exception
 */
export function degraded(reason: string, retryAfterSeconds = 30): Response {
  const retryAfter = wholeSeconds(retryAfterSeconds);
  return jsonResponse(
    503,
    { status: "degraded", reason, ...errorBody("upstream_unavailable", reason, { retryAfter }) },
    { "retry-after": String(retryAfter) },
  );
}

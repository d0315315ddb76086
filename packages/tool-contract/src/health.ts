/** Answers of the health routes. What made a check fail is for the log; here stands a fixed sentence. */
import { errorBody, jsonResponse, wholeSeconds } from "./error-response.ts";

/** 200 for `GET /health`; the version is the only sign of one that the contract has. */
export function healthy(version: string): Response {
  return jsonResponse(200, { status: "ok", version });
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

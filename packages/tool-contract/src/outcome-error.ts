/**
 * Turns the error of a call into the response of the contract. The message contains everything that the model needs (the
 * way out, the wait and the token of the plan), because the host promises to relay nothing else.
 */

import { startOf } from "@octo/cut-json";
import { errorBody, jsonResponse, wholeSeconds } from "./error-response.ts";
import type { ContractErrorBody, SourceError, SourceOutcome } from "./types.ts";

type FailedOutcome = Extract<SourceOutcome, { kind: "error" }>;

/** How an error is rendered. */
export interface ErrorOptions {
  /** Largest body, in characters of its JSON. */
  readonly maxChars: number;
  /** Puts the prefix before the names of tools in a text. */
  readonly rename: (text: string) => string;
  /** Milliseconds since the equal call whose outcome this is. */
  readonly repeatedAfterMs?: number;
}

const RETRY_SECONDS = 30;

const STATUS: Readonly<Record<string, readonly [status: number, error: string]>> = {
  input: [422, "validation_error"],
  not_found: [404, "not_found"],
  forbidden: [403, "forbidden"],
  denied: [403, "denied"],
  conflict: [409, "conflict"],
  approval_required: [409, "approval_required"],
  rate_limited: [429, "rate_limit"],
  unsupported_version: [501, "unsupported_version"],
  upstream: [503, "upstream_unavailable"],
  timeout: [504, "upstream_timeout"],
  config: [500, "config_error"],
};

const UNCERTAIN = "It may have taken effect all the same: look at the current state before you try again.";

/** Makes the response of a call that failed. */
export function errorResponse(
  outcome: FailedOutcome,
  options: ErrorOptions,
): { response: Response; error: string } {
  const [status, code] = statusOf(outcome);
  const body = fit(outcome, code, options);
  const headers: Record<string, string> =
    body.retry_after === undefined ? {} : { "retry-after": String(body.retry_after) };
  return { response: jsonResponse(status, body, headers), error: code };
}

/** The status and code of an error. A write that was sent is not "unavailable", because a host would simply repeat it. */
function statusOf({ error, wrote }: FailedOutcome): readonly [status: number, error: string] {
  if (error.code === "upstream" && wrote) return [502, "upstream_error"];
  return Object.hasOwn(STATUS, error.code)
    ? (STATUS[error.code] as readonly [number, string])
    : [500, "internal_error"];
}

function waitOf({ error, wrote }: FailedOutcome): number | undefined {
  const known = error.details?.retryAfterSeconds;
  if (error.code !== "rate_limited" && (error.code !== "upstream" || wrote)) return undefined;
  return wholeSeconds(typeof known === "number" && known > 0 ? known : RETRY_SECONDS);
}

/** Fits the body into its limit: first without the hint, which the message repeats, then with a cut first part. */
function fit(outcome: FailedOutcome, code: string, options: ErrorOptions): ContractErrorBody {
  const whole = bodyOf(outcome, code, options, outcome.error.message);
  const excess = JSON.stringify(whole).length - options.maxChars;
  if (excess <= 0) return whole;
  const { hint: _, ...rest } = whole;
  const shorter = JSON.stringify(rest).length - options.maxChars;
  if (shorter <= 0) return rest;
  const first = outcome.error.message;
  const { hint: __, ...cut } = bodyOf(outcome, code, options, cutTo(first, first.length - shorter));
  for (let body = cut; ; body = { ...body, message: cutTo(body.message, body.message.length * 0.8) }) {
    if (JSON.stringify(body).length <= options.maxChars || body.message.length < 100) return body;
  }
}

function cutTo(text: string, length: number): string {
  const mark = "… (cut)";
  return `${startOf(text, length - mark.length * 2)}${mark}`;
}

function bodyOf(
  outcome: FailedOutcome,
  code: string,
  options: ErrorOptions,
  first: string,
): ContractErrorBody {
  const { error } = outcome;
  const retryAfter = waitOf(outcome);
  const hint = error.hint === undefined ? undefined : options.rename(error.hint);
  const planToken = textIn(error, "planToken");
  const field = error.field ?? textIn(error, "field");
  const parts = [
    ...(options.repeatedAfterMs === undefined ? [] : [repeatedNote(options.repeatedAfterMs)]),
    options.rename(first.trim() || "The call failed."),
    ...(field !== undefined && !first.includes(field) ? [`Argument: ${field}.`] : []),
    ...(hint === undefined ? [] : [hint]),
    ...(retryAfter === undefined ? [] : [`Wait ${retryAfter} seconds before trying again.`]),
    ...(outcome.wrote && (error.code === "upstream" || error.code === "timeout") ? [UNCERTAIN] : []),
    ...(planToken === undefined ? [] : [planNote(error, planToken)]),
    ...otherDetails(error),
  ];
  return errorBody(code, parts.join("\n"), {
    ...(field === undefined ? {} : { field }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(hint === undefined ? {} : { hint }),
    ...(planToken === undefined ? {} : { planToken }),
  });
}

/** The sentence which says that the outcome is that of an earlier call. */
function repeatedNote(sinceMs: number): string {
  const seconds = Math.max(1, Math.round(sinceMs / 1000));
  return `The same call was made ${seconds === 1 ? "a second" : `${seconds} seconds`} ago; this is its result, nothing was done again.`;
}

function planNote(error: SourceError, token: string): string {
  const seconds = error.details?.expiresInSeconds;
  const expiry = typeof seconds === "number" ? ` (valid for ${seconds} seconds)` : "";
  return `planToken${expiry}: ${token}`;
}

function textIn(error: SourceError, key: string): string | undefined {
  const value = error.details?.[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

const PASSED_ON = new Set(["planToken", "expiresInSeconds", "retryAfterSeconds", "field"]);

function otherDetails(error: SourceError): string[] {
  const others = Object.entries(error.details ?? {}).filter(
    ([key, value]) => !PASSED_ON.has(key) && value !== undefined,
  );
  return others.length === 0 ? [] : [`Details: ${JSON.stringify(Object.fromEntries(others))}`];
}

/** Turns the outcome of a call into its response. */
import { boundResult } from "./bound-result.ts";
import type { GuardedOutcome } from "./duplicate-guard.ts";
import { textResponse } from "./error-response.ts";
import { noticeKey } from "./notices.ts";
import { errorResponse } from "./outcome-error.ts";

/** A response, and the facts that logs need. */
export interface CallResponse {
  readonly response: Response;
  /** The code of an error body. */
  readonly error?: string;
  readonly truncated: boolean;
}

/** How responses are rendered. */
export interface ResponseOptions {
  readonly maxChars: number;
  readonly rename: (text: string) => string;
}

/** Makes the response of an outcome: a result as a bare object, an error with the body of the contract. */
export function respond(
  { outcome, repeatedAfterMs }: GuardedOutcome,
  options: ResponseOptions,
): CallResponse {
  const repeated = repeatedAfterMs !== undefined;
  if (outcome.kind === "error") {
    const failed = errorResponse(outcome, { ...options, ...(repeated ? { repeatedAfterMs } : {}) });
    return { ...failed, truncated: false };
  }
  const result = toObject(outcome.structured);
  const { json, truncated } = boundResult(
    repeated ? { [noticeKey(result, "repeated")]: true, ...result } : result,
    options.maxChars,
  );
  return { response: textResponse(200, json), truncated: truncated !== undefined };
}

/** Wraps a result that is no object, because hosts expect one. A source in JavaScript may return anything. */
function toObject(structured: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(structured)) return { count: structured.length, items: structured };
  if (typeof structured !== "object" || structured === null) return { value: structured ?? null };
  return structured as Readonly<Record<string, unknown>>;
}

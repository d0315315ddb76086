/** One call: the arguments are checked, a slot is taken, the request is sent, and whatever happens becomes an outcome. */
import type { CheckedTool } from "./descriptors.ts";
import type { Report } from "./events.ts";
import { type EndReason, ended, RequestFailure } from "./failures.ts";
import { isDeep, readJson } from "./read-json.ts";
import { errorOf } from "./response-error.ts";
import type { WholeResponse } from "./send.ts";
import type { Server } from "./server.ts";
import type { Limits } from "./settings.ts";
import type { Slots } from "./slots.ts";
import type { Timers } from "./timers.ts";
import type { CallFacts, CallOutcome, HostedTool, ToolCallError, ToolCallErrorCode } from "./types.ts";

/** A tool with what is needed to call it. */
export interface CallableTool {
  readonly hosted: HostedTool;
  readonly checked: CheckedTool;
  readonly server: Server;
}

/** What all calls of a host share. */
export interface CallParts {
  readonly limits: Limits;
  readonly timers: Timers;
  readonly report: Report;
  readonly slots: Slots;
  /** Aborts when the host closes. */
  readonly closing: AbortSignal;
  readonly nextId: () => number;
}

/** How one call went, without its duration. */
interface Ended {
  readonly outcome:
    | { readonly kind: "result"; readonly value: Readonly<Record<string, unknown>> }
    | { readonly kind: "error"; readonly error: ToolCallError };
  readonly requests: number;
  readonly status?: number;
  readonly responseBytes: number;
}

/** Makes one call. It never rejects. */
export async function callTool(
  tool: CallableTool,
  args: unknown,
  facts: CallFacts,
  parts: CallParts,
): Promise<CallOutcome> {
  const { timers, report } = parts;
  const { server, tool: name } = tool.hosted;
  const started = timers.now();
  const callId = parts.nextId();
  const { tenantId, correlationId } = facts;
  report({
    kind: "call.started",
    callId,
    server,
    tool: name,
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(correlationId === undefined ? {} : { correlationId }),
  });
  const end = await runCall(tool, args, { facts, callId }, parts);
  const durationMs = timers.now() - started;
  const { outcome, requests, responseBytes, status } = end;
  report({
    kind: "call.ended",
    callId,
    server,
    tool: name,
    outcome: outcome.kind === "result" ? "result" : outcome.error.code,
    durationMs,
    requests,
    responseBytes,
    ...(status === undefined ? {} : { status }),
  });
  return { ...outcome, durationMs, requests };
}

interface CallIds {
  readonly facts: CallFacts;
  readonly callId: number;
}

async function runCall(tool: CallableTool, args: unknown, ids: CallIds, parts: CallParts): Promise<Ended> {
  const body = checkedBody(tool, args, parts.limits);
  if (typeof body !== "string") return failed(body);
  const headers = headersOf(ids.facts);
  if (!headers) {
    const text = "tenantId and correlationId must be 1 to 200 visible ASCII characters.";
    return failed(hostError("invalid_facts", text));
  }
  const limit = limitTime(tool, ids.facts, parts);
  try {
    return await inSlot(tool, { body, headers, callId: ids.callId, signal: limit.signal }, parts);
  } finally {
    limit.clear();
  }
}

/** One signal that ends the call at its time limit, when the caller leaves and when the host closes. */
function limitTime({ server }: CallableTool, { signal: caller }: CallFacts, { timers, closing }: CallParts) {
  const controller = new AbortController();
  const end = (reason: EndReason) => () => controller.abort(reason);
  const cancel = timers.after(server.registration.timeoutMs, end("timeout"));
  const left = end("cancelled");
  const closed = end("closed");
  if (caller?.aborted) left();
  if (closing.aborted) closed();
  caller?.addEventListener("abort", left, { once: true });
  closing.addEventListener("abort", closed, { once: true });
  return {
    signal: controller.signal,
    clear() {
      cancel();
      caller?.removeEventListener("abort", left);
      closing.removeEventListener("abort", closed);
    },
  };
}

interface Prepared {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly callId: number;
  readonly signal: AbortSignal;
}

async function inSlot(tool: CallableTool, prepared: Prepared, parts: CallParts): Promise<Ended> {
  let free: (() => void) | undefined;
  try {
    free = await parts.slots.take(prepared.signal);
  } catch {
    return failed(failureError(ended(prepared.signal.reason, false)));
  }
  if (!free) return failed(hostError("busy", "Too many calls wait already. Try again later."));
  try {
    const waitMs = tool.server.circuit.enter();
    if (waitMs > 0) return failed(circuitError(tool, waitMs));
    const end = await sendCall(tool, prepared, parts);
    tool.server.circuit.end(circuitEnd(end));
    return end;
  } finally {
    free();
  }
}

async function sendCall(tool: CallableTool, prepared: Prepared, parts: CallParts): Promise<Ended> {
  const { hosted, server } = tool;
  const { body, headers, signal, callId } = prepared;
  for (let requests = 1; ; requests += 1) {
    try {
      const path = `/tool/${hosted.tool}/call`;
      const response = await server.send({ method: "POST", path, headers, body, signal, withToken: true });
      return { ...outcomeOf(tool, response, parts.report), requests };
    } catch (error) {
      if (!(error instanceof RequestFailure)) {
        const text = "The host failed while it made the call.";
        return { ...failed({ ...hostError("bad_response", text), mayHaveRun: true }), requests };
      }
      // The contract lets a host repeat a call after a network failure. Only a read has no second effect.
      const mayRepeat = error.isRepeatable && hosted.isRead && requests === 1 && !signal.aborted;
      if (!mayRepeat) return { ...failed(failureError(error)), requests };
      const { server: name, tool: called } = hosted;
      parts.report({ kind: "call.repeated", callId, server: name, tool: called, problem: error.message });
    }
  }
}

function outcomeOf(
  { hosted, checked }: CallableTool,
  response: WholeResponse,
  report: Report,
): Omit<Ended, "requests"> {
  const { status } = response;
  const facts = { status, responseBytes: response.body.byteLength };
  if (status !== 200) return { ...facts, outcome: { kind: "error", error: errorOf(response) } };
  const body = readJson(response);
  const problem = body.ok
    ? isObject(body.value)
      ? undefined
      : "its body is not a JSON object"
    : body.problem;
  if (!body.ok || !isObject(body.value)) {
    const message = `The response of the server cannot be used: ${problem}.`;
    const error: ToolCallError = { ...hostError("bad_response", message), status, mayHaveRun: true };
    return { ...facts, outcome: { kind: "error", error } };
  }
  const mismatch = checked.checkResult?.(body.value);
  if (mismatch) {
    const { server, tool } = hosted;
    report({ kind: "result.mismatch", server, tool, problem: mismatch.message });
  }
  return { ...facts, outcome: { kind: "result", value: body.value } };
}

/** What is wrong with the arguments of a call. */
export function argumentsProblem(
  tool: CallableTool,
  args: unknown,
  limits: Limits,
): ToolCallError | undefined {
  const body = checkedBody(tool, args, limits);
  return typeof body === "string" ? undefined : body;
}

/** The JSON of arguments that fit the schema, or what is wrong with them. */
function checkedBody({ checked }: CallableTool, args: unknown, limits: Limits): string | ToolCallError {
  const body = bodyOf(args, limits.argumentBytes);
  if (typeof body !== "string") return body;
  const violation = checked.checkArguments(args);
  return violation ? hostError("invalid_arguments", violation.message, violation.field) : body;
}

/** The JSON of the arguments, or why they are none. */
function bodyOf(args: unknown, limit: number): string | ToolCallError {
  const refuse = (text: string) => hostError("invalid_arguments", text);
  if (!isObject(args)) return refuse("The arguments must be a JSON object.");
  if (isDeep(args)) return refuse("The arguments are nested too deep.");
  let json: string;
  try {
    json = JSON.stringify(args);
  } catch {
    return refuse("The arguments cannot be written as JSON.");
  }
  if (typeof json !== "string") return refuse("The arguments cannot be written as JSON.");
  if (Buffer.byteLength(json) > limit) return refuse(`The arguments are larger than ${limit} bytes.`);
  return json.includes('"__proto__"')
    ? refuse("The arguments hold the key __proto__, which no tool takes.")
    : json;
}

function headersOf({ tenantId, correlationId }: CallFacts): Readonly<Record<string, string>> | undefined {
  const given = { "X-Octopus-Tenant-Id": tenantId, "X-Octopus-Correlation-Id": correlationId };
  const entries = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (!entries.every(([, value]) => /^[\u0021-\u007e]{1,200}$/.test(value))) return undefined;
  return { "Content-Type": "application/json", ...Object.fromEntries(entries) };
}

function failureError({ code, message, wasSent }: RequestFailure): ToolCallError {
  return { ...hostError(code, message), mayHaveRun: wasSent };
}

function circuitError({ hosted }: CallableTool, waitMs: number): ToolCallError {
  const seconds = Math.ceil(waitMs / 1_000);
  const text = `The server "${hosted.server}" failed several times in a row. It is asked again in ${seconds} s.`;
  return { ...hostError("circuit_open", text), retryAfterSeconds: seconds };
}

/** An error of the host itself; nothing was sent unless the caller says so. */
export function hostError(code: ToolCallErrorCode, message: string, field?: string): ToolCallError {
  return { code, message, from: "host", mayHaveRun: false, ...(field === undefined ? {} : { field }) };
}

function failed(error: ToolCallError): Ended {
  return { outcome: { kind: "error", error }, requests: 0, responseBytes: 0 };
}

const FAILURES: readonly ToolCallErrorCode[] = [
  "unreachable",
  "connection_lost",
  "timeout",
  "bad_response",
  "too_large",
  "unavailable",
  "server_error",
];

function circuitEnd({ outcome }: Ended): "success" | "failure" | "unclear" {
  if (outcome.kind === "result") return "success";
  if (outcome.error.code === "cancelled" || outcome.error.code === "closed") return "unclear";
  return FAILURES.includes(outcome.error.code) ? "failure" : "success";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sends a call to the server of an external tool: as part of this call, decided, counted and recorded like a request. */
import type { ExternalFacts, ExternalOutcome } from "../external/external-facts.ts";
import type { Args, Call } from "./call.ts";

/** Header values of the tool contract. */
const HEADER = /^[\u0021-\u007e]{1,200}$/;

/**
 * Sends the call.
 * @throws ToolError `denied` when the policy, a cap or the approval does not cover it.
 */
export async function sendExternal(
  call: Call,
  external: ExternalFacts,
  args: Args,
): Promise<ExternalOutcome> {
  const { policy, caller, exchanges, written } = call;
  await policy.beforeExternalCall();
  const path = `${external.server}/tool/${external.tool}/call`;
  if (policy.tier() !== "read") written.add(`POST ${path}`);
  const { tenant, correlation } = caller;
  // A write that was sent is finished, whatever the caller does; the time limit of its server still holds.
  const signal = (policy.tier() === "read" ? caller.signal : undefined) ?? new AbortController().signal;
  const started = performance.now();
  const outcome = await external.call(args, {
    signal,
    correlationId: correlation !== undefined && HEADER.test(correlation) ? correlation : call.id,
    ...(tenant !== undefined && HEADER.test(tenant) ? { tenantId: tenant } : {}),
  });
  const status = outcome.kind === "result" ? 200 : (outcome.error.status ?? 0);
  exchanges.push({
    method: "POST",
    path,
    route: "external",
    status,
    durationMs: performance.now() - started,
  });
  return outcome;
}

/** Rate limits: under which caller a request is counted, and the response to a caller who asks too often. */

import { recordEvent } from "../domain/events.ts";
import type { RateLimitKind } from "../rate-limit/policies.ts";
import type { Sim } from "../sim.ts";
import type { Caller } from "./auth.ts";
import { ApiError } from "./errors.ts";

/** 429 with the seconds to wait. */
export class TooManyRequests extends ApiError {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(429, "Too many requests have been made. Please wait before trying again.");
    this.name = "TooManyRequests";
    this.retryAfter = retryAfter;
  }
}

/** Counts one request, and throws when the caller has used up what the policy allows. */
export function checkRateLimit(sim: Sim, caller: Caller | null, ip: string | null, path: string): void {
  const kind = kindOf(caller, path);
  const key = caller === null || kind === "webhook" ? (ip ?? "unknown") : caller.actor.user.Id;
  const refusal = sim.rateLimits.take(kind, key, sim.now());
  if (refusal === null) return;
  if (refusal.audit && caller !== null) {
    recordEvent(sim.store, {
      category: "RateLimitExceeded",
      spaceId: null,
      at: sim.now(),
      actor: caller.actor,
      message: [
        { Id: caller.actor.user.Id, Name: caller.actor.user.Username },
        " exceeded the rate limit of ",
        { Id: refusal.policy.Id, Name: refusal.policy.Name },
      ],
      related: [caller.actor.user.Id, refusal.policy.Id],
    });
  }
  throw new TooManyRequests(refusal.retryAfter);
}

function kindOf(caller: Caller | null, path: string): RateLimitKind {
  if (/\/webhooktriggers?(\/|$)/i.test(path)) return "webhook";
  if (caller === null) return "unauthenticated";
  return caller.credential.actorType === "AiAgent" ? "agent" : "human";
}

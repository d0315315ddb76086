/** The four built-in rate limiting policies of 2026.3, as `ratelimitingpolicies` shows them. */

import type { RateLimitingPolicy } from "../model/governance.ts";

/** The kind of caller that a request is counted as. Each kind has a built-in policy. */
export type RateLimitKind = "unauthenticated" | "human" | "agent" | "webhook";

/** The id of the built-in policy of each kind of caller. */
export const POLICY_OF: Readonly<Record<RateLimitKind, string>> = {
  unauthenticated: "RateLimitingPolicies-1",
  human: "RateLimitingPolicies-2",
  agent: "RateLimitingPolicies-3",
  webhook: "RateLimitingPolicies-4",
};

/** The first server version that limits rates. */
export const RATE_LIMITS_SINCE = "2026.3.0";

/** Numbers for all policies; see `SimulatorOptions.rateLimit`. */
export interface RateLimitSettings {
  /** Default 200. */
  readonly requestsPerMinute?: number;
  /** Default: the requests per minute. */
  readonly burst?: number;
}

const BUILT_IN: readonly (readonly [RateLimitKind, string, RateLimitingPolicy["ScopeType"]])[] = [
  ["unauthenticated", "Unauthenticated", "Unauthenticated"],
  ["human", "Authenticated", "AuthenticatedHuman"],
  ["agent", "Authenticated AI Agent requests", "AuthenticatedAgent"],
  ["webhook", "Webhook trigger", "Unauthenticated"],
];

/** The built-in policies, all enabled or all disabled. */
export function builtInPolicies(enabled: boolean, settings: RateLimitSettings = {}): RateLimitingPolicy[] {
  const perMinute = settings.requestsPerMinute ?? 200;
  return BUILT_IN.map(([kind, name, type]) => ({
    Id: POLICY_OF[kind],
    Name: name,
    IsBuiltIn: true,
    IsEnabled: enabled,
    ScopeType: type,
    RequestsPerMinute: perMinute,
    BurstLimit: settings.burst ?? perMinute,
    AuditMode: true,
  }));
}

/**
 * A token bucket per caller: it holds `BurstLimit` tokens, every request takes one, and `RequestsPerMinute` flow back.
 * Requests are counted by user; the keys of agents are counted separately from the other keys of their user, and requests
 * without a key by address.
 */

import type { RateLimitingPolicy } from "../model/governance.ts";
import type { Collection } from "../store/collection.ts";
import { POLICY_OF, type RateLimitKind } from "./policies.ts";

export interface Refusal {
  /** Whole seconds until the next token. */
  readonly retryAfter: number;
  readonly policy: RateLimitingPolicy;
  /** Whether this refusal gets an audit event: at most one per caller in 15 minutes. */
  readonly audit: boolean;
}

export interface RateLimiter {
  /** Takes a token for `key`; the result says why there was none. */
  take(kind: RateLimitKind, key: string, now: number): Refusal | null;
}

interface Bucket {
  policy: RateLimitingPolicy;
  tokens: number;
  at: number;
  auditedAt: number;
}

const MINUTE = 60_000;
const AUDIT_EVERY = 15 * MINUTE;
/** The bucket of a caller who has not asked for long is full again, so the oldest buckets can be dropped. */
const MAX_BUCKETS = 10_000;

/** Makes a limiter that reads the policies at each request. A bucket starts full when its policy has been changed. */
export function createRateLimiter(policies: Collection<RateLimitingPolicy>): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (policy: RateLimitingPolicy, key: string, now: number): Bucket => {
    const id = `${policy.Id}/${key}`;
    const known = buckets.get(id);
    if (known !== undefined && known.policy === policy) return known;
    const oldest = buckets.size >= MAX_BUCKETS ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    const bucket = { policy, tokens: policy.BurstLimit, at: now, auditedAt: Number.NEGATIVE_INFINITY };
    buckets.set(id, bucket);
    return bucket;
  };
  return {
    take: (kind, key, now) => {
      const policy = policies.get(POLICY_OF[kind]);
      return policy === undefined || !policy.IsEnabled ? null : takeFrom(bucketOf(policy, key, now), now);
    },
  };
}

function takeFrom(bucket: Bucket, now: number): Refusal | null {
  const { policy } = bucket;
  const perMs = policy.RequestsPerMinute / MINUTE;
  bucket.tokens = Math.min(policy.BurstLimit, bucket.tokens + Math.max(0, now - bucket.at) * perMs);
  bucket.at = now;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return null;
  }
  const audit = now - bucket.auditedAt >= AUDIT_EVERY;
  if (audit) bucket.auditedAt = now;
  const wait = perMs === 0 ? MINUTE : (1 - bucket.tokens) / perMs;
  return { policy, audit, retryAfter: Math.max(1, Math.ceil(wait / 1_000)) };
}

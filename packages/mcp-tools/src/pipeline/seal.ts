/**
 * Seals what a person was shown, so that only that can be done: an HMAC over the plan's digest, bound to the caller,
 * with an end and a single use. A seal travels through client and model and is worthless when changed.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What a seal stands for. */
export interface SealedPlan {
  readonly tool: string;
  /** Digest of plan and arguments. */
  readonly digest: string;
  readonly principal: string;
}

/** Why a seal does not count. */
export type SealProblem = "malformed" | "forged" | "expired" | "used" | "other-caller" | "other-tool";

/** Remembers which seals were used. Replicas of a server share one of these. */
export interface SealLedger {
  /** Marks an id as used; false when it was used before. `expires` is milliseconds since the epoch. */
  use(id: string, expires: number): boolean | Promise<boolean>;
}

/** Makes and checks seals. */
export interface Sealer {
  readonly ttlMs: number;
  seal(plan: SealedPlan): string;
  /** Opens a seal without using it up. */
  open(
    token: string,
    expected: Omit<SealedPlan, "digest">,
  ): { readonly digest: string; use(): Promise<boolean> } | SealProblem;
}

interface Payload extends SealedPlan {
  readonly id: string;
  readonly expires: number;
}

/** A sealer with a key of its own; seals of another process do not open here unless it has the same key. */
export function createSealer(options: {
  readonly key?: Uint8Array;
  readonly ttlMs?: number;
  readonly now: () => number;
  readonly ledger?: SealLedger;
}): Sealer {
  const key = options.key ?? randomBytes(32);
  const ttlMs = options.ttlMs ?? 600_000;
  const ledger = options.ledger ?? memoryLedger(options.now);
  const sign = (body: string) => createHmac("sha256", key).update(body).digest("base64url");
  return {
    ttlMs,
    seal(plan) {
      const payload: Payload = {
        ...plan,
        principal: fingerprint(plan.principal),
        id: randomBytes(9).toString("base64url"),
        expires: options.now() + ttlMs,
      };
      const body = Buffer.from(JSON.stringify(payload)).toString("base64url");
      return `${body}.${sign(body)}`;
    },
    open(token, expected) {
      const [body, mac, ...more] = token.split(".");
      if (!body || !mac || more.length > 0) return "malformed";
      if (!equal(mac, sign(body))) return "forged";
      const payload = JSON.parse(Buffer.from(body, "base64url").toString()) as Payload;
      if (payload.expires <= options.now()) return "expired";
      if (payload.tool !== expected.tool) return "other-tool";
      if (payload.principal !== fingerprint(expected.principal)) return "other-caller";
      return { digest: payload.digest, use: async () => ledger.use(payload.id, payload.expires) };
    },
  };
}

/** A seal is readable by whoever carries it; who it belongs to need not be. */
function fingerprint(principal: string): string {
  return createHash("sha256").update(principal).digest("base64url");
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Remembers used seals until they would have expired anyway. */
export function memoryLedger(now: () => number): SealLedger {
  const used = new Map<string, number>();
  return {
    use(id, expires) {
      for (const [old, end] of used) if (end <= now()) used.delete(old);
      if (used.has(id)) return false;
      used.set(id, expires);
      return true;
    },
  };
}

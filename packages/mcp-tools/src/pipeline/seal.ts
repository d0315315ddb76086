/**
 * Seals what a person was shown, so that only that can be done: an HMAC over the plan's digest, bound to the caller,
 * with an expiry and a single use. A seal travels through client and model and is worthless when changed.
 */
import type { StateStore } from "@octo/state";
import {
  decodeText,
  digestOf,
  encodeText,
  equalInConstantTime,
  randomBytes,
  signatureOf,
  toBase64Url,
} from "../text/digest.ts";

/** What a seal binds: a tool, a plan by its digest, and a caller. */
export interface SealedPlan {
  readonly tool: string;
  /** Digest of plan and arguments. */
  readonly digest: string;
  readonly principal: string;
}

/** Why a seal is refused. */
export type SealProblem = "malformed" | "forged" | "expired" | "used" | "other-caller" | "other-tool";

/** Remembers which seals were used. Replicas of a server share one of these. */
export interface PlanStore {
  /** Marks an id as used; false when it was used before. `expires` is milliseconds since the epoch. */
  use(id: string, expires: number): boolean | Promise<boolean>;
}

/** A valid seal that is not used up. */
export interface OpenedSeal {
  readonly ok: true;
  readonly digest: string;
  /** Uses the seal up; false when it was used before. */
  use(): Promise<boolean>;
}

/** Makes and checks seals. */
export interface Sealer {
  /** Milliseconds from the making of a seal to its expiry. */
  readonly ttlMs: number;
  /** The clock, in milliseconds since the epoch. */
  now(): number;
  /** Seals a plan; it expires after `ttlMs`, unless another time is given. */
  seal(plan: SealedPlan, ttlMs?: number): string;
  /** Opens a seal without using it up. */
  open(
    token: string,
    expected: Omit<SealedPlan, "digest">,
  ): OpenedSeal | { readonly ok: false; readonly problem: SealProblem };
}

interface Payload extends SealedPlan {
  readonly id: string;
  readonly expires: number;
}

/** Makes a sealer. Seals of another process open here only when both have the same key; without `key` it is random. */
export function createSealer(options: {
  readonly key?: Uint8Array;
  readonly ttlMs?: number;
  readonly now: () => number;
  readonly planStore?: PlanStore;
}): Sealer {
  const key = options.key ?? randomBytes(32);
  const ttlMs = options.ttlMs ?? 600_000;
  const planStore = options.planStore ?? memoryPlanStore(options.now);
  const sign = (body: string) => signatureOf(key, body);
  return {
    ttlMs,
    now: options.now,
    seal(plan, lifeMs = ttlMs) {
      const payload: Payload = {
        ...plan,
        principal: digestOf(plan.principal),
        id: toBase64Url(randomBytes(9)),
        expires: options.now() + lifeMs,
      };
      const body = encodeText(JSON.stringify(payload));
      return `${body}.${sign(body)}`;
    },
    open(token, expected) {
      const [body, mac, ...more] = token.split(".");
      if (!body || !mac || more.length > 0) return problem("malformed");
      if (!equalInConstantTime(mac, sign(body))) return problem("forged");
      const payload = JSON.parse(decodeText(body)) as Payload;
      if (payload.expires <= options.now()) return problem("expired");
      if (payload.tool !== expected.tool) return problem("other-tool");
      // The caller is kept as a digest: whoever carries a seal can read it.
      if (payload.principal !== digestOf(expected.principal)) return problem("other-caller");
      return {
        ok: true,
        digest: payload.digest,
        use: async () => planStore.use(payload.id, payload.expires),
      };
    },
  };
}

function problem(one: SealProblem): { readonly ok: false; readonly problem: SealProblem } {
  return { ok: false, problem: one };
}

/** Used seals in a store that replicas share. */
export function planStoreOn(state: Pick<StateStore, "claim">, now: () => number): PlanStore {
  return { use: (id, expires) => state.claim(`plan:${id}`, "used", Math.max(1, expires - now())) };
}

/** Remembers used seals until they would have expired anyway. */
function memoryPlanStore(now: () => number): PlanStore {
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

/**
 * The approvals that wait for a person, in the state that replicas share. A decision is made once: of two people who decide
 * at the same time one succeeds, and the other one reads what was decided.
 */
import type { StateStore } from "@octo/state";
import { digestOf } from "../text/digest.ts";
import type { Approval, ApprovalDecision, ApprovalEnd, ApprovalState, ApprovalStatus } from "./approval.ts";

/** What approvals are made of. */
export interface ApprovalsOptions {
  readonly state: StateStore;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
  /** How long a person has to decide, in milliseconds; default one hour. */
  readonly ttlMs?: number;
  /** Called when a write begins to wait. Nothing waits for it, and what it throws is lost. */
  readonly onOpened?: (approval: Approval) => unknown;
}

/** Why an approval was not opened or not decided. */
export type ApprovalProblem = "too-many" | "unknown" | "expired" | "decided" | "busy";

/** What a new approval says about itself; the rest is added. */
export type NewApproval = Omit<Approval, "id" | "created" | "expires">;

/** The result of a decision. */
export type Decided =
  | { readonly ok: true; readonly status: ApprovalStatus }
  | { readonly ok: false; readonly problem: ApprovalProblem; readonly status?: ApprovalStatus };

/** The approvals of a server. */
export interface Approvals {
  readonly ttlMs: number;
  /** Lets a write wait. `token` is the sealed plan, which only the caller has; the id is made from it. */
  open(
    token: string,
    approval: NewApproval,
  ): Promise<{ readonly ok: true; readonly approval: Approval } | { readonly ok: false }>;
  /** The token of a write that waits already, by what makes it the same one. */
  tokenOf(sameAs: string): Promise<string | undefined>;
  /** Remembers the token of a write that waits. */
  remember(sameAs: string, token: string): Promise<void>;
  get(id: string): Promise<ApprovalStatus | undefined>;
  /** The latest approvals, the newest first: at most {@link MOST_LISTED}. */
  list(): Promise<readonly ApprovalStatus[]>;
  /**
   * Decides. `record` runs before the decision holds, and when it throws nothing was decided.
   * @throws what `record` throws
   */
  decide(
    id: string,
    decision: Omit<ApprovalDecision, "at">,
    record?: (approval: Approval) => unknown,
  ): Promise<Decided>;
  /** Notes what came of the write. */
  note(id: string, end: Omit<ApprovalEnd, "at">): Promise<void>;
}

/** How many approvals a list holds. */
export const MOST_LISTED = 100;
/** How many may wait at the same time, of all callers and of one. */
const MOST_WAITING = 50;
const MOST_WAITING_EACH = 20;
const HOUR_MS = 3_600_000;
/** How long an approval can be looked at after its time. */
const KEPT_MS = 24 * HOUR_MS;
/** How long the counter of the list lives; the list starts again after it. */
const COUNTED_MS = 30 * 24 * HOUR_MS;
/** How long one person's decision keeps others from deciding while it is recorded. */
const DECIDING_MS = 30_000;

/** The id of the approval of a sealed plan. */
export function approvalIdOf(token: string): string {
  // A command line takes an id that begins with a dash, as one of 64 digests does, for a flag.
  return `a${digestOf(`approval ${token}`).slice(0, 21)}`;
}

/**
 * Makes the approvals of a server on its state.
 * @example
 * ```ts
 * import { createApprovals } from "@octo/mcp-tools";
 * import { createMemoryState } from "@octo/state";
 *
 * const approvals = createApprovals({ state: createMemoryState() });
 * (await approvals.list()).length; // => 0
 * ```
 */
export function createApprovals(options: ApprovalsOptions): Approvals {
  const { state, now = Date.now, ttlMs = HOUR_MS, onOpened = () => undefined } = options;
  const kept: Kept = { state, now, ttlMs, onOpened };
  return {
    ttlMs,
    get: (id) => read(kept, id),
    list: () => list(kept),
    tokenOf: (sameAs) => state.get(`approval-of:${sameAs}`),
    remember: (sameAs, token) => state.set(`approval-of:${sameAs}`, token, ttlMs),
    open: (token, facts) => open(kept, token, facts),
    decide: (id, decision, record) => decide(kept, id, decision, record),
    note: (id, end) => state.set(keyOf(id, "end"), JSON.stringify({ ...end, at: now() }), KEPT_MS),
  };
}

type Kept = Required<ApprovalsOptions>;

async function valueAt<T>({ state }: Kept, key: string): Promise<T | undefined> {
  const text = await state.get(key);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

async function read(kept: Kept, id: string): Promise<ApprovalStatus | undefined> {
  if (!ID.test(id)) return undefined;
  const [approval, decision, end] = await Promise.all([
    valueAt<Approval>(kept, keyOf(id)),
    valueAt<ApprovalDecision>(kept, keyOf(id, "decision")),
    valueAt<ApprovalEnd>(kept, keyOf(id, "end")),
  ]);
  if (!approval) return undefined;
  const state = stateOf(approval, { decision, end, now: kept.now() });
  return { approval, state, ...(decision ? { decision } : {}), ...(end ? { end } : {}) };
}

async function list(kept: Kept): Promise<readonly ApprovalStatus[]> {
  const { total } = await kept.state.add(COUNTER, 0, COUNTED_MS);
  const newest = Array.from({ length: MOST_LISTED }, (_, back) => slotOf(total - back + MOST_LISTED));
  const ids = new Set(await Promise.all(newest.map((slot) => kept.state.get(slot))));
  const found = await Promise.all([...ids].map((id) => (id === undefined ? undefined : read(kept, id))));
  return found
    .filter((status) => status !== undefined)
    .sort((a, b) => b.approval.created - a.approval.created);
}

async function open(kept: Kept, token: string, facts: NewApproval): ReturnType<Approvals["open"]> {
  const { state, now, ttlMs, onOpened } = kept;
  const waiting = (await list(kept)).filter((one) => one.state === "waiting");
  const own = waiting.filter(({ approval }) => approval.asker.principal === facts.asker.principal);
  if (waiting.length >= MOST_WAITING || own.length >= MOST_WAITING_EACH) return { ok: false };
  const created = now();
  const approval = { ...facts, id: approvalIdOf(token), created, expires: created + ttlMs };
  const isNew = await state.claim(keyOf(approval.id), JSON.stringify(approval), ttlMs + KEPT_MS);
  if (isNew) {
    const { total } = await state.add(COUNTER, 1, COUNTED_MS);
    await state.set(slotOf(total + MOST_LISTED), approval.id, ttlMs + KEPT_MS);
    announce(() => onOpened(approval));
  }
  return { ok: true, approval };
}

function announce(run: () => unknown): void {
  void Promise.resolve()
    .then(run)
    .catch(() => undefined);
}

async function decide(
  kept: Kept,
  id: string,
  decision: Omit<ApprovalDecision, "at">,
  record: ((approval: Approval) => unknown) | undefined,
): Promise<Decided> {
  const { state, now, ttlMs } = kept;
  const status = await read(kept, id);
  if (!status) return { ok: false, problem: "unknown" };
  if (status.state !== "waiting")
    return { ok: false, problem: status.state === "expired" ? "expired" : "decided", status };
  if (!(await state.claim(keyOf(id, "deciding"), "now", DECIDING_MS)))
    return { ok: false, problem: "busy", status };
  try {
    await record?.(status.approval);
    const whole = JSON.stringify({ ...decision, at: now() });
    const isFirst = await state.claim(keyOf(id, "decision"), whole, ttlMs + KEPT_MS);
    const after = (await read(kept, id)) ?? status;
    return isFirst ? { ok: true, status: after } : { ok: false, problem: "decided", status: after };
  } finally {
    await state.delete(keyOf(id, "deciding"));
  }
}

const ID = /^[\w-]{1,64}$/;
const COUNTER = "approval-count";
const keyOf = (id: string, part = "") => `approval:${id}${part && `:${part}`}`;
const slotOf = (n: number) => `approval-slot:${n % MOST_LISTED}`;

interface Known {
  readonly decision: ApprovalDecision | undefined;
  readonly end: ApprovalEnd | undefined;
  readonly now: number;
}

function stateOf({ expires }: Approval, { decision, end, now }: Known): ApprovalState {
  if (decision?.kind === "approved") return end?.kind ?? "approved";
  if (decision) return decision.kind;
  return expires <= now ? "expired" : "waiting";
}

/**
 * Equal writes within a short window happen once. A host may send a call again when its answer was slow or lost, and the
 * contract has no key that would tell such a repetition; so the call itself is the key.
 *
 * What was written is answered again; what wrote nothing (a plan, a refusal) leaves no trace, and the next call runs.
 */
import { canonicalJson } from "@octo/cut-json";
import type { SourceOutcome } from "./types.ts";

/** Where claims and answers are kept; shared by all replicas of a server. Entries must end with their time to live. */
export interface DuplicateStore {
  /** Sets the value if there is none, in one step; false when there is one. */
  claim(key: string, value: string, ttlMs: number): Promise<boolean>;
  get(key: string): Promise<string | null | undefined>;
  set(key: string, value: string, ttlMs: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/** What the guard needs. */
export interface DuplicateGuardOptions {
  readonly store: DuplicateStore;
  /** How long an answer stands for equal calls, and the longest that a crashed call blocks them. */
  readonly windowMs?: number;
  /** Milliseconds; only to say how long ago the first call was. */
  readonly now?: () => number;
  /** How often a claim held by another replica is looked at. */
  readonly pollMs?: number;
  /** Hears of a store that failed after the write; the write's answer is given all the same. */
  readonly onStoreError?: (error: unknown) => void;
}

/** One call, as far as it matters whether it equals another. */
export interface GuardedCall {
  /** Who calls: principal and tenant. Calls of different scopes are never equal. */
  readonly scope: string;
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Ends the wait for an equal call. */
  readonly signal: AbortSignal;
}

/** The outcome of this call, or that of an equal one before it. */
export interface GuardedOutcome {
  readonly outcome: SourceOutcome;
  /** Milliseconds since the equal call that this outcome comes from; undefined when the call was made. */
  readonly repeatedAfterMs?: number;
}

/** Lets each write happen once within the window. */
export interface DuplicateGuard {
  readonly windowMs: number;
  /**
   * Makes the call, or answers for an equal one.
   * @throws what the call throws, and what the store throws before the call: without a claim nothing is written
   */
  run(call: GuardedCall, work: () => Promise<SourceOutcome>): Promise<GuardedOutcome>;
}

type Entry =
  | { readonly state: "running"; readonly owner: string }
  | { readonly state: "done"; readonly at: number; readonly outcome: SourceOutcome };

interface Means {
  readonly store: DuplicateStore;
  readonly windowMs: number;
  readonly now: () => number;
  readonly pollMs: number;
  readonly onStoreError: (error: unknown) => void;
}

type Work = () => Promise<SourceOutcome>;

/** Makes a guard over a store. One guard serves a whole process. */
export function createDuplicateGuard(options: DuplicateGuardOptions): DuplicateGuard {
  const means: Means = {
    windowMs: 60_000,
    now: Date.now,
    pollMs: 200,
    onStoreError: () => undefined,
    ...options,
  };
  const leading: Leading = new Map();
  return {
    windowMs: means.windowMs,
    async run(call, work) {
      const key = await keyOf(call);
      for (;;) {
        const leader = leading.get(key);
        if (!leader) {
          return (
            (await leadAlone(leading, key, means.windowMs, () => lead(means, key, call.signal, work))) ??
            UNDER_WAY
          );
        }
        const ended = await untilAborted(
          leader.catch(() => undefined),
          call.signal,
        );
        if (ended?.outcome.wrote) return { repeatedAfterMs: 0, ...ended };
        if (call.signal.aborted) return UNDER_WAY;
      }
    },
  };
}

type Leading = Map<string, Promise<GuardedOutcome | undefined>>;

/** A call that never ends holds up its equals in this process no longer than a crash would. */
async function leadAlone(
  leading: Leading,
  key: string,
  windowMs: number,
  run: () => Promise<GuardedOutcome | undefined>,
): Promise<GuardedOutcome | undefined> {
  const mine = run().finally(() => {
    clearTimeout(timer);
    step();
  });
  const step = () => leading.get(key) === mine && leading.delete(key);
  const timer = setTimeout(step, windowMs);
  leading.set(key, mine);
  return mine;
}

/** Of the equal calls in this process one at a time gets here. Undefined: its time was over before the claim was free. */
async function lead(
  means: Means,
  key: string,
  signal: AbortSignal,
  work: Work,
): Promise<GuardedOutcome | undefined> {
  const { store, windowMs, now, pollMs } = means;
  const owner = crypto.randomUUID();
  const claim = encode({ state: "running", owner });
  while (!signal.aborted) {
    if (await store.claim(key, claim, windowMs))
      return { outcome: await runClaimed(means, key, owner, work) };
    const entry = decode(await store.get(key));
    if (entry?.state === "done")
      return { outcome: entry.outcome, repeatedAfterMs: Math.max(0, now() - entry.at) };
    await pause(pollMs, signal);
  }
  return undefined;
}

async function runClaimed(means: Means, key: string, owner: string, work: Work): Promise<SourceOutcome> {
  const keep = (outcome: SourceOutcome) =>
    means.store.set(key, encode({ state: "done", at: means.now(), outcome }), means.windowMs);
  let outcome: SourceOutcome;
  try {
    outcome = await work();
  } catch (error) {
    await keep(LOST).catch(means.onStoreError);
    throw error;
  }
  await (outcome.wrote ? keep(outcome) : release(means.store, key, owner)).catch(means.onStoreError);
  return outcome;
}

/** A claim that outlived its window may belong to another call by now. */
async function release(store: DuplicateStore, key: string, owner: string): Promise<unknown> {
  const entry = decode(await store.get(key));
  return entry?.state === "running" && entry.owner === owner ? store.delete(key) : undefined;
}

async function keyOf({ scope, tool, args }: GuardedCall): Promise<string> {
  const text = new TextEncoder().encode(canonicalJson([scope, tool, args]));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return `write:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function encode(entry: Entry): string {
  return JSON.stringify(entry);
}

function decode(text: string | null | undefined): Entry | undefined {
  return text ? (JSON.parse(text) as Entry) : undefined;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return untilAborted(new Promise<void>((resolve) => setTimeout(resolve, ms)), signal);
}

/** The promise's value, or undefined as soon as the signal says so. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const stop = () => resolve(undefined);
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

const UNDER_WAY: GuardedOutcome = {
  outcome: {
    kind: "error",
    wrote: false,
    error: {
      code: "conflict",
      message: "The same write is under way and has not ended yet. Nothing was done by this call.",
      hint: "Look at the current state before you try again.",
    },
  },
};

/** What equal calls hear when the first one broke in a way that tells nothing. */
const LOST: SourceOutcome = {
  kind: "error",
  wrote: true,
  error: { code: "upstream", message: "The same write was tried and broke inside this server." },
};

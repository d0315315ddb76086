/**
 * Makes equal writes within a short window happen once. A host may send a call again when the response was slow or lost, and
 * the contract has no key that marks such a repetition. So the call itself is the key.
 *
 * An equal call gets the outcome of a call that wrote. A call that wrote nothing (a plan, a refusal) is not kept, and the
 * next equal call runs.
 */
import { canonicalJson } from "@octo/cut-json";
import type { SourceOutcome } from "./types.ts";

/** Where claims and outcomes are kept, for all replicas of a server. An entry must expire after its time to live. */
export interface DuplicateStore {
  /** Sets the value if there is none, in one step; false when there is one. */
  claim(key: string, value: string, ttlMs: number): Promise<boolean>;
  get(key: string): Promise<string | null | undefined>;
  set(key: string, value: string, ttlMs: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
  /** Sets the value if it is the expected one, in one step. Without it a crashed call blocks its equals for the window. */
  replace?(key: string, expected: string, value: string, ttlMs: number): Promise<boolean>;
  /** Removes the value if it is the expected one, in one step. */
  deleteIf?(key: string, expected: string): Promise<boolean>;
}

/** The replicas of a server, as far as the guard has to know them. */
export interface Replicas {
  /** The name of this one. It is never used again after a restart. */
  readonly own: string;
  /** False for a replica that has ended without saying so. */
  isAlive(replica: string): Promise<boolean>;
}

/** What the guard needs. */
export interface DuplicateGuardOptions {
  readonly store: DuplicateStore;
  /** How long equal calls get the same outcome, and the longest that a crashed call blocks them. Milliseconds. */
  readonly windowMs?: number;
  /** Milliseconds since the epoch, to say how long ago the first call was. */
  readonly now?: () => number;
  /** Milliseconds between two looks at the claim of another replica. */
  readonly pollMs?: number;
  /** Called when the store fails. Before the write the call ends with an error, after it with the outcome of the write. */
  readonly onStoreError?: (error: unknown) => void;
  /** Lets an equal call take over from a replica that has ended. Give it with a store that has `replace`. */
  readonly replicas?: Replicas;
}

/** The facts of a call that decide whether it equals another. */
export interface GuardedCall {
  /** Who calls and with which rights, in one text. Calls with different texts are never equal. */
  readonly caller: string;
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
   * Makes the call, or returns the outcome of an equal one.
   * When the store fails, nothing is written, and the outcome says so.
   * @throws what the call throws
   */
  run(call: GuardedCall, work: () => Promise<SourceOutcome>): Promise<GuardedOutcome>;
}

type Entry =
  | { readonly state: "running"; readonly owner: string; readonly replica?: string }
  | { readonly state: "done"; readonly at: number; readonly outcome: SourceOutcome };

interface GuardParts {
  readonly store: DuplicateStore;
  readonly windowMs: number;
  readonly now: () => number;
  readonly pollMs: number;
  readonly onStoreError: (error: unknown) => void;
  readonly replicas?: Replicas;
}

type Work = () => Promise<SourceOutcome>;

/** Makes a guard over a store. One guard serves a whole process. */
export function createDuplicateGuard(options: DuplicateGuardOptions): DuplicateGuard {
  const parts: GuardParts = {
    windowMs: 60_000,
    now: Date.now,
    pollMs: 200,
    onStoreError: () => undefined,
    ...options,
  };
  const leading: Leading = new Map();
  return {
    windowMs: parts.windowMs,
    async run(call, work) {
      const key = await keyOf(call);
      for (;;) {
        const leader = leading.get(key);
        if (!leader) {
          return (
            (await leadAlone(leading, key, parts.windowMs, () => lead(parts, key, call.signal, work))) ??
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

/** Runs a call as the leader of its equals in this process. After the window the next call may lead, as after a crash. */
async function leadAlone(
  leading: Leading,
  key: string,
  windowMs: number,
  run: () => Promise<GuardedOutcome | undefined>,
): Promise<GuardedOutcome | undefined> {
  const mine = run().finally(() => {
    clearTimeout(timer);
    giveUpLead();
  });
  const giveUpLead = () => leading.get(key) === mine && leading.delete(key);
  const timer = setTimeout(giveUpLead, windowMs);
  leading.set(key, mine);
  return mine;
}

/**
 * Claims the key and runs the call, or waits for the replica that holds the claim. In this process one equal call at a time
 * gets here.
 * @returns undefined when the signal aborted before the claim was free
 */
async function lead(
  parts: GuardParts,
  key: string,
  signal: AbortSignal,
  work: Work,
): Promise<GuardedOutcome | undefined> {
  const { now, pollMs, replicas } = parts;
  const owner = crypto.randomUUID();
  const claim = encode({ state: "running", owner, ...(replicas ? { replica: replicas.own } : {}) });
  while (!signal.aborted) {
    const got = await claimOr(parts, key, claim);
    if (got === "claimed") return { outcome: await runClaimed(parts, key, claim, work) };
    if (got === "unavailable") return NO_STORE;
    if (got?.state === "done") return { outcome: got.outcome, repeatedAfterMs: Math.max(0, now() - got.at) };
    await pause(pollMs, signal);
  }
  return undefined;
}

/** Claims the key, also from a replica that has ended, or returns the entry that is in the way. */
async function claimOr(
  { store, windowMs, replicas, onStoreError }: GuardParts,
  key: string,
  claim: string,
): Promise<Entry | "claimed" | "unavailable" | undefined> {
  try {
    if (await store.claim(key, claim, windowMs)) return "claimed";
    const text = await store.get(key);
    const entry = decode(text);
    if (!text || entry?.state !== "running" || entry.replica === undefined) return entry;
    if (!replicas || !store.replace || (await replicas.isAlive(entry.replica))) return entry;
    return (await store.replace(key, text, claim, windowMs)) ? "claimed" : entry;
  } catch (error) {
    onStoreError(error);
    return "unavailable";
  }
}

async function runClaimed(parts: GuardParts, key: string, claim: string, work: Work): Promise<SourceOutcome> {
  let outcome: SourceOutcome;
  try {
    outcome = await work();
  } catch (error) {
    await keep(parts, key, LOST);
    throw error;
  }
  // The caller need not wait for it: until it is done, an equal call finds the claim and waits.
  if (outcome.wrote) void keep(parts, key, outcome);
  else await release(parts.store, key, claim).catch(parts.onStoreError);
  return outcome;
}

/** Keeps the outcome of a write. When the store fails, it is tried again, because a repeated call would find a claim without an end. */
async function keep(parts: GuardParts, key: string, outcome: SourceOutcome): Promise<void> {
  const { store, windowMs, now, onStoreError } = parts;
  const entry = encode({ state: "done", at: now(), outcome });
  const attempt = () => store.set(key, entry, windowMs);
  try {
    await attempt();
  } catch (error) {
    onStoreError(error);
    keepTrying(attempt, Math.floor(windowMs / KEEP_AGAIN_MS));
  }
}

const KEEP_AGAIN_MS = 1_000;

function keepTrying(attempt: () => Promise<unknown>, left: number): void {
  if (left <= 0) return;
  const timer: unknown = setTimeout(() => {
    attempt().catch(() => keepTrying(attempt, left - 1));
  }, KEEP_AGAIN_MS);
  // A process that has nothing else to do does not wait for it.
  (timer as { unref?: () => void }).unref?.();
}

/** Removes the claim, unless its window has passed and it belongs to another call by now. */
async function release(store: DuplicateStore, key: string, claim: string): Promise<unknown> {
  if (store.deleteIf) return store.deleteIf(key, claim);
  return (await store.get(key)) === claim ? store.delete(key) : undefined;
}

async function keyOf({ caller, tool, args }: GuardedCall): Promise<string> {
  const text = new TextEncoder().encode(canonicalJson([caller, tool, args]));
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

/** The outcome of a call that could not be noted before it was made. */
const NO_STORE: GuardedOutcome = {
  outcome: {
    kind: "error",
    wrote: false,
    error: {
      code: "upstream",
      message:
        "This server cannot reach the store in which it notes writes, so that it writes nothing. Nothing was done.",
      hint: "Reading works. Try the write again in a few seconds.",
      details: { retryAfterSeconds: 5 },
    },
  },
};

/** The outcome of equal calls when the first one threw, so that it is not known whether it wrote. */
const LOST: SourceOutcome = {
  kind: "error",
  wrote: true,
  error: { code: "upstream", message: "The same write was tried and broke inside this server." },
};

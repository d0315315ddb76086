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
  /** Called when the store fails after the write. The call still ends with the outcome of the write. */
  readonly onStoreError?: (error: unknown) => void;
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
   * @throws what the call throws, and what the store throws before the call. Without a claim nothing is written
   */
  run(call: GuardedCall, work: () => Promise<SourceOutcome>): Promise<GuardedOutcome>;
}

type Entry =
  | { readonly state: "running"; readonly owner: string }
  | { readonly state: "done"; readonly at: number; readonly outcome: SourceOutcome };

interface GuardParts {
  readonly store: DuplicateStore;
  readonly windowMs: number;
  readonly now: () => number;
  readonly pollMs: number;
  readonly onStoreError: (error: unknown) => void;
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
  const { store, windowMs, now, pollMs } = parts;
  const owner = crypto.randomUUID();
  const claim = encode({ state: "running", owner });
  while (!signal.aborted) {
    if (await store.claim(key, claim, windowMs))
      return { outcome: await runClaimed(parts, key, owner, work) };
    const entry = decode(await store.get(key));
    if (entry?.state === "done")
      return { outcome: entry.outcome, repeatedAfterMs: Math.max(0, now() - entry.at) };
    await pause(pollMs, signal);
  }
  return undefined;
}

async function runClaimed(parts: GuardParts, key: string, owner: string, work: Work): Promise<SourceOutcome> {
  const keep = (outcome: SourceOutcome) =>
    parts.store.set(key, encode({ state: "done", at: parts.now(), outcome }), parts.windowMs);
  let outcome: SourceOutcome;
  try {
    outcome = await work();
  } catch (error) {
    await keep(LOST).catch(parts.onStoreError);
    throw error;
  }
  await (outcome.wrote ? keep(outcome) : release(parts.store, key, owner)).catch(parts.onStoreError);
  return outcome;
}

/** Removes the claim, unless its window has passed and it belongs to another call by now. */
async function release(store: DuplicateStore, key: string, owner: string): Promise<unknown> {
  const entry = decode(await store.get(key));
  return entry?.state === "running" && entry.owner === owner ? store.delete(key) : undefined;
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

/** The outcome of equal calls when the first one threw, so that it is not known whether it wrote. */
const LOST: SourceOutcome = {
  kind: "error",
  wrote: true,
  error: { code: "upstream", message: "The same write was tried and broke inside this server." },
};

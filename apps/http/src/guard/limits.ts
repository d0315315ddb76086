/**
 * How much one caller may ask for: messages a minute, which all replicas count together, and calls at the same time,
 * which each replica counts for itself.
 */
import type { StateStore } from "@octo/state";
import { contractError } from "@octo/tool-contract";

const MINUTE = 60_000;

/** How many seconds the caller has to wait; undefined when the request may go on. */
export type Wait = { readonly seconds: number } | undefined;

/** Counts messages of callers. */
export interface MessageLimit {
  take(caller: string, messages: number): Promise<Wait>;
}

/** Allows `perMinute` messages of one caller a minute. Refused messages count too, so that sending more does not help. */
export function createMessageLimit(state: StateStore, perMinute: number): MessageLimit {
  return {
    async take(caller, messages) {
      const { total, leftMs } = await state.add(`messages:${caller}`, messages, MINUTE);
      return total > perMinute ? { seconds: Math.max(1, Math.ceil(leftMs / 1_000)) } : undefined;
    },
  };
}

/** Concurrency slots per caller. */
export interface Slots {
  /** Takes slots, all or none; undefined when the caller has not so many left. The returned function gives them back. */
  take(caller: string, count?: number): (() => void) | undefined;
  readonly taken: number;
  /** How many one caller may take. */
  readonly each: number;
}

/** Makes the slots: at most `each` for one caller. */
export function createSlots(each: number): Slots {
  const used = new Map<string, number>();
  let taken = 0;
  return {
    each,
    get taken() {
      return taken;
    },
    take(caller, count = 1) {
      const now = used.get(caller) ?? 0;
      if (now + count > each) return undefined;
      used.set(caller, now + count);
      taken += count;
      let isBack = false;
      return () => {
        if (isBack) return;
        isBack = true;
        taken -= count;
        const left = (used.get(caller) ?? count) - count;
        if (left > 0) used.set(caller, left);
        else used.delete(caller);
      };
    },
  };
}

/** 429 for a caller without a free slot. Clients show the text, and few try again, so that it says what to do. */
export function tooManyCalls({ each }: Slots): Response {
  return tooMany(
    `This server runs ${each} calls of one caller at the same time (--max-parallel). Let one of them end first.`,
    1,
  );
}

/** 429 for a caller with too many open streams. */
export function tooManyStreams({ each }: Slots): Response {
  return tooMany(`This server keeps ${each} streams of one caller open. Close one of them first.`, 1);
}

/** A 429 response, with the wait in its header and in its message. */
export function tooMany(problem: string, seconds: number): Response {
  const unit = seconds === 1 ? "second" : "seconds";
  return contractError(429, "rate_limit", `${problem} Try again in ${seconds} ${unit}.`, {
    retryAfter: seconds,
  });
}

/** How much one caller may ask for: messages a minute, and calls at the same time. Replicas count both together. */
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
export function createMessageLimit(state: Pick<StateStore, "add">, perMinute: number): MessageLimit {
  return {
    async take(caller, messages) {
      const { total, leftMs } = await state.add(`messages:${caller}`, messages, MINUTE);
      return total > perMinute ? { seconds: Math.max(1, Math.ceil(leftMs / 1_000)) } : undefined;
    },
  };
}

/** Gives back what was taken. A second time it does nothing. */
export type GiveBack = () => void;

/** Whether the limits of a caller let a call in. */
export interface Admission {
  /** The response that refuses the call; undefined when it may go on. */
  readonly refusal: Response | undefined;
  /** Gives back what the call took. */
  readonly giveBack: GiveBack;
}

/** The response of a route that forgets the admission: it serves nobody. */
export function notAdmitted(): Response {
  return contractError(500, "internal_error", "The limits of this call were not checked.");
}

/** Concurrency slots per caller. */
export interface Slots {
  /** Takes slots, all or none; undefined when the caller has not so many left. */
  take(caller: string, count?: number): GiveBack | undefined | Promise<GiveBack | undefined>;
  /** How many one caller may take. */
  readonly each: number;
}

/** Slots of this process. */
export interface OwnSlots extends Slots {
  take(caller: string, count?: number): GiveBack | undefined;
}

/** Makes slots of this process: at most `each` for one caller. */
export function createSlots(each: number): OwnSlots {
  const used = new Map<string, number>();
  return {
    each,
    take(caller, count = 1) {
      const now = used.get(caller) ?? 0;
      if (now + count > each) return undefined;
      used.set(caller, now + count);
      let isBack = false;
      return () => {
        if (isBack) return;
        isBack = true;
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

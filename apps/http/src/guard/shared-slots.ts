/**
 * Concurrency slots that replicas count together. A replica that dies gives its slots back by itself, because a slot ends after
 * a while unless its replica holds it anew.
 */
import { randomUUID } from "node:crypto";
import type { StateStore } from "@octo/state";
import { createSlots, type Slots } from "./limits.ts";

/** The parts of shared slots. */
export interface SharedSlotsOptions {
  /** The most that one caller may take, at all replicas together. */
  readonly each: number;
  /** What the slots are for; keys begin with it. */
  readonly name: string;
  readonly state: Pick<StateStore, "hold" | "release">;
  /** Milliseconds after which a slot ends that is not held anew; default a minute. */
  readonly ttlMs?: number;
}

interface Held {
  readonly key: string;
  readonly holder: string;
  readonly count: number;
}

/** Makes the slots. `renew` holds anew what is taken; it is called well within the time of a slot. */
export function createSharedSlots({ each, name, state, ttlMs = 60_000 }: SharedSlotsOptions): Slots & {
  renew(): Promise<void>;
} {
  // Slots of this process are taken first: a caller that has none left here needs no question to the store.
  const own = createSlots(each);
  const held = new Set<Held>();
  const hold = ({ key, holder, count }: Held) => state.hold(key, holder, { most: each, count, ttlMs });
  return {
    each,
    async take(caller, count = 1) {
      const giveBackOwn = own.take(caller, count);
      if (!giveBackOwn) return undefined;
      const one: Held = { key: `${name}:${caller}`, holder: randomUUID(), count };
      const isHeld = await hold(one).catch((error: unknown) => {
        giveBackOwn();
        throw error;
      });
      if (!isHeld) {
        giveBackOwn();
        return undefined;
      }
      held.add(one);
      return () => {
        giveBackOwn();
        if (held.delete(one)) void state.release(one.key, one.holder).catch(() => undefined);
      };
    },
    async renew() {
      await Promise.allSettled([...held].map(hold));
    },
  };
}

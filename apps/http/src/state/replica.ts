/**
 * This process among the replicas of a server. Each says every few seconds that it lives, so that the others learn of one that
 * ended without a word. After an outage of the store all seem to have ended for a moment; whatever is decided then must be
 * safe also when the other one lives.
 */
import { randomUUID } from "node:crypto";
import type { StateStore } from "@octo/state";

/** This replica and the others. */
export interface Replica {
  /** The name of this one; a new one at each start. */
  readonly own: string;
  /** False for a replica that has not said for a while that it lives. @throws StateUnavailableError */
  isAlive(replica: string): Promise<boolean>;
  /** Says that this one lives. */
  beat(): Promise<void>;
  /** Takes leave, so that nobody waits for this one. */
  leave(): Promise<void>;
}

/** Milliseconds between two signs of life. */
export const BEAT_EVERY_MS = 3_000;
const ALIVE_MS = 10_000;

/** Makes the replica; `beat` has to be called every {@link BEAT_EVERY_MS}. */
export function createReplica(state: Pick<StateStore, "get" | "set" | "delete">): Replica {
  const own = randomUUID();
  const keyOf = (replica: string) => `replica:${replica}`;
  return {
    own,
    isAlive: async (replica) => replica === own || (await state.get(keyOf(replica))) !== undefined,
    beat: () => state.set(keyOf(own), "lives", ALIVE_MS),
    leave: () => state.delete(keyOf(own)),
  };
}

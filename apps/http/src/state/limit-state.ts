/**
 * Counters of limits that go on without the store of replicas: while it is away, each process counts for itself. A limit is then
 * as many times as large as there are replicas, which is less harm than a server that serves nobody. Nothing that must happen
 * once is counted here.
 */
import type { StateStore } from "@octo/state";

/** What limits need of a store. */
export type LimitState = Pick<StateStore, "add" | "hold" | "release">;

/** The parts of such counters. */
export interface LimitStateOptions {
  readonly shared: LimitState;
  /** Counts in this process. */
  readonly own: LimitState;
  /** Called for each operation that was counted in this process alone. */
  readonly onFallback: () => void;
}

/** Makes counters that use the shared store as long as it can be used. */
export function createLimitState({ shared, own, onFallback }: LimitStateOptions): LimitState {
  const either = async <T>(use: (state: LimitState) => Promise<T>): Promise<T> => {
    try {
      return await use(shared);
    } catch (error) {
      if (!isStateUnavailable(error)) throw error;
      onFallback();
      return use(own);
    }
  };
  return {
    add: (key, amount, ttlMs) => either((state) => state.add(key, amount, ttlMs)),
    hold: (key, holder, limit) => either((state) => state.hold(key, holder, limit)),
    async release(key, holder) {
      await own.release(key, holder);
      await shared.release(key, holder);
    },
  };
}

/** True for the error of a store that cannot be used. The store is a bundle of its own, so that the name counts. */
export function isStateUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === "StateUnavailableError";
}

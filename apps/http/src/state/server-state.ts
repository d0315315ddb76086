/** The state of a server as its parts use it: in this process alone, or shared with other replicas. */
import type { Log } from "@octo/app-kit";
import { createMemoryState, type StateStore } from "@octo/state";
import { createLimitState, type LimitState } from "./limit-state.ts";
import type { SharedState } from "./open-state.ts";
import { BEAT_EVERY_MS, createReplica, type Replica } from "./replica.ts";
import { startedTogether, type Unwaited } from "./started-together.ts";

/** The state of a server. */
export interface ServerState {
  readonly store: StateStore;
  /** Operations of the store for which nobody waits; with a shared one they are started together. */
  readonly unwaited: Unwaited;
  /** Counters of limits, which go on while the store of replicas is away. */
  readonly limits: LimitState;
  /** This process among the replicas; undefined where there is one process. */
  readonly replica: Replica | undefined;
  /** How often a limit was counted in this process alone, because the store was away. */
  readonly fallbacks: number;
  /** Runs something every so many milliseconds until the state is closed. It may fail: it runs again. */
  every(ms: number, task: () => Promise<unknown>): void;
  close(): Promise<void>;
}

/** What the state is made of. */
export interface ServerStateOptions {
  readonly shared: SharedState | undefined;
  /** A store in place of one in memory, for tests. */
  readonly state: StateStore | undefined;
  readonly now: () => number;
  readonly log: Log;
}

/** Milliseconds between two messages about limits of this process alone. */
const SAY_EVERY_MS = 60_000;

/** Makes the state. With a shared store this process says from now on that it lives. */
export function createServerState({ shared, state, now, log }: ServerStateOptions): ServerState {
  const own = createMemoryState({ now });
  const timers: NodeJS.Timeout[] = [];
  const every = (ms: number, task: () => Promise<unknown>) =>
    void timers.push(setInterval(() => void task().catch(() => undefined), ms).unref());
  const stop = () => {
    for (const timer of timers) clearInterval(timer);
  };
  if (!shared) {
    const store = state ?? own;
    const alone = { store, unwaited: store, limits: store, replica: undefined, fallbacks: 0 };
    return { ...alone, every, close: async () => stop() };
  }
  let fallbacks = 0;
  let saidAt = Number.NEGATIVE_INFINITY;
  const onFallback = () => {
    fallbacks += 1;
    if (now() - saidAt < SAY_EVERY_MS) return;
    saidAt = now();
    log.warn("limits are counted in this process alone, because the shared state is not available");
  };
  const { store } = shared;
  const { flush, ...unwaited } = startedTogether(store);
  const replica = createReplica(store);
  const beat = () => replica.beat();
  void beat().catch(() => undefined);
  every(BEAT_EVERY_MS, beat);
  return {
    store,
    unwaited,
    limits: createLimitState({ shared: { ...store, release: unwaited.release }, own, onFallback }),
    replica,
    get fallbacks() {
      return fallbacks;
    },
    every,
    async close() {
      stop();
      flush();
      await replica.leave().catch(() => undefined);
      await shared.close();
    },
  };
}

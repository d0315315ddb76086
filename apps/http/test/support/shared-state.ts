/** State that several servers of a test share, which can be away. */
import { createMemoryState, type StateStore, StateUnavailableError } from "@octo/state";
import type { SharedState } from "../../src/state/open-state.ts";

export interface SwitchedState {
  /** For each server: the same store behind it. */
  open(): SharedState & {
    /** From now on the server of this state is as if it had been killed: its operations do nothing, and it does not live. */
    die(): Promise<void>;
  };
  /** Whether the store can be used. */
  isUp: boolean;
  readonly store: StateStore;
}

export function switchedState(now: () => number): SwitchedState {
  const store = createMemoryState({ now });
  const state: SwitchedState = {
    store,
    isUp: true,
    open() {
      let operations = 0;
      let failures = 0;
      let isDead = false;
      const names = new Set<string>();
      const guarded = new Proxy(store, {
        get:
          (target, name: keyof StateStore) =>
          (...args: readonly unknown[]) => {
            if (name === "set" && String(args[0]).startsWith("replica:")) names.add(String(args[0]));
            if (isDead || !state.isUp) {
              failures += 1;
              return Promise.reject(new StateUnavailableError("the test took it away"));
            }
            operations += 1;
            return (target[name] as (...all: readonly unknown[]) => Promise<unknown>)(...args);
          },
      });
      return {
        store: guarded,
        get isUp() {
          return state.isUp;
        },
        use: () => ({ operations, failures }),
        close: async () => undefined,
        async die() {
          isDead = true;
          await Promise.all([...names].map((key) => store.delete(key)));
        },
      };
    },
  };
  return state;
}

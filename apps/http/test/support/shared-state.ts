/** State that several servers of a test share, which can be away. */
import { createMemoryState, type StateStore, StateUnavailableError } from "@octo/state";
import type { SharedState } from "../../src/state/open-state.ts";

export interface SwitchedState {
  /** For each server: the same store behind it. */
  open(): SharedState;
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
      const guarded = new Proxy(store, {
        get:
          (target, name: keyof StateStore) =>
          (...args: readonly unknown[]) => {
            if (!state.isUp) {
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
      };
    },
  };
  return state;
}

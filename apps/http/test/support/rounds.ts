/** Counts the round trips to a store: what is started in one turn of the event loop is one, as in a client that sends it together. */
import { createMemoryState, type StateStore } from "@octo/state";
import type { SharedState } from "../../src/state/open-state.ts";

/** Operations for which nobody waits, and the sign of life of a replica. */
const UNWAITED = ["append", "release", "deleteIf", "publish", "subscribe"];

export interface CountedState extends SharedState {
  /** The round trips since the last time, each with the names of its operations. */
  take(): readonly (readonly string[])[];
}

/** A store in memory whose operations are done at the end of the turn in which they were started. */
export function countedState(now: () => number): CountedState {
  const memory = createMemoryState({ now });
  let rounds: string[][] = [];
  let waiting: { readonly name: string; readonly run: () => void }[] = [];
  const end = () => {
    const all = waiting;
    waiting = [];
    const names = all.map(({ name }) => name).filter((name) => !UNWAITED.includes(name));
    if (names.length > 0) rounds.push(names);
    for (const { run } of all) run();
  };
  const store = new Proxy(memory, {
    get:
      (target, name: keyof StateStore) =>
      (...args: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          if (waiting.length === 0) setImmediate(end);
          const isBeat = name === "set" && String(args[0]).startsWith("replica:");
          // The mark of a write that has ended.
          const isMark = name === "replace" && String(args[2]).includes('"ended"');
          const run = () =>
            (target[name] as (...all: readonly unknown[]) => Promise<unknown>)(...args).then(resolve, reject);
          waiting.push({ name: isBeat || isMark ? "publish" : name, run });
        }),
  });
  return {
    store,
    isUp: true,
    use: () => ({ operations: 0, failures: 0 }),
    close: async () => undefined,
    take() {
      const taken = rounds;
      rounds = [];
      return taken;
    },
  };
}

/** The calls that are running, so that a server that stops can wait for them and say what became of them. */
import type { CallWatcher, RunningCall } from "../tenancy/call-limits.ts";

/** What is running now. */
export interface RunningCalls extends CallWatcher {
  readonly list: readonly RunningCall[];
  /** Resolves when nothing is running, or after so many milliseconds; it resolves to what is still running. */
  settled(timeoutMs: number): Promise<readonly RunningCall[]>;
}

/** Makes an empty list. */
export function createRunningCalls(): RunningCalls {
  const running = new Set<RunningCall>();
  let whenEmpty: (() => void)[] = [];
  return {
    get list() {
      return [...running];
    },
    began(call) {
      running.add(call);
      return () => {
        running.delete(call);
        if (running.size > 0) return;
        for (const resolve of whenEmpty) resolve();
        whenEmpty = [];
      };
    },
    async settled(timeoutMs) {
      if (running.size > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          whenEmpty.push(() => {
            clearTimeout(timer);
            resolve();
          });
        });
      }
      return [...running];
    },
  };
}

/** Makes one watcher out of several. */
export function watchers(...all: readonly CallWatcher[]): CallWatcher {
  return {
    began(call, caller) {
      const ended = all.map((one) => one.began(call, caller));
      return (outcome) => {
        for (const end of ended) end(outcome);
      };
    },
  };
}

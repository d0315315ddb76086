/**
 * Operations on the state that nobody waits for. Those of a call come within a few milliseconds of each other, when its response is
 * made and sent, and are started together a moment later: the client of the store sends what is started together as one packet.
 */
import type { StateStore } from "@octo/state";

/** Operations for which nobody waits. */
export type Unwaited = Pick<StateStore, "append" | "deleteIf" | "release" | "replace" | "set">;

/** Operations that are started together. */
export interface Together extends Unwaited {
  /** Starts at once what has not been started. */
  flush(): void;
}

/** Milliseconds from the first operation to the start of all. A process that ends within it loses what it would have lost before. */
const WAIT_MS = 5;

/** Operations of a store that are started a moment later than they are asked for, in their order. */
export function startedTogether(store: Unwaited, waitMs: number = WAIT_MS): Together {
  let waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const all = waiting;
    waiting = [];
    for (const start of all) start();
  };
  const later = <T>(operation: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.push(() => operation().then(resolve, reject));
      timer ??= setTimeout(flush, waitMs);
    });
  return {
    flush,
    append: (key, value, limit) => later(() => store.append(key, value, limit)),
    deleteIf: (key, expected) => later(() => store.deleteIf(key, expected)),
    release: (key, holder) => later(() => store.release(key, holder)),
    replace: (key, expected, value, ttlMs) => later(() => store.replace(key, expected, value, ttlMs)),
    set: (key, value, ttlMs) => later(() => store.set(key, value, ttlMs)),
  };
}

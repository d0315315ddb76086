/** The requests of the host that wait for a response, so that a server that stops can wait until there are none. */

type Id = string | number;

/** Counts requests by id; a host may use an id again before its request is done. */
export interface OpenRequests {
  add(id: Id): void;
  /** The request has its response, or needs none any more. */
  done(id: Id): void;
  /** Resolves when no request waits. */
  settled(): Promise<void>;
}

/** Makes an empty count. */
export function createOpenRequests(): OpenRequests {
  const open = new Map<Id, number>();
  let whenNone: (() => void)[] = [];
  return {
    add: (id) => void open.set(id, (open.get(id) ?? 0) + 1),
    done(id) {
      const count = open.get(id) ?? 0;
      if (count > 1) open.set(id, count - 1);
      else open.delete(id);
      if (open.size > 0) return;
      for (const resolve of whenNone) resolve();
      whenNone = [];
    },
    settled: () =>
      new Promise((resolve) => {
        if (open.size === 0) resolve();
        else whenNone.push(resolve);
      }),
  };
}

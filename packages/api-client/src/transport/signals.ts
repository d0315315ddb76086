/** Helpers for `AbortSignal`: to follow several signals with one, and to stop waiting on an abort. */

/** A signal that follows others until it is released, so that a long-lived signal holds nothing of a finished call. */
export interface Followed {
  readonly signal: AbortSignal;
  release(): void;
}

/** What many calls do with the same signals. */
export interface Aborts {
  /** Follows several signals with one that aborts as soon as any of them does, with the same reason. */
  follow(signals: readonly (AbortSignal | undefined)[]): Followed;
  /** Waits for the work, and rejects with the reason of the signal when it aborts first. The work itself is not stopped. */
  wait<T>(work: Promise<T>, signal: AbortSignal): Promise<T>;
}

/**
 * Makes {@link Aborts}. A signal gets one listener for all calls that follow it, and none when they are over. Hosts pass
 * one signal to thousands of calls, and Node warns of a leak at the eleventh listener.
 */
export function createAborts(): Aborts {
  const groups = new WeakMap<AbortSignal, Group>();

  const groupOf = (signal: AbortSignal): Group => {
    const known = groups.get(signal);
    if (known) return known;
    const followers = new Set<(reason: unknown) => void>();
    const forget = onAbort(signal, () => {
      for (const abort of followers) abort(signal.reason);
    });
    const group = { followers, forget };
    groups.set(signal, group);
    return group;
  };

  const join = (signal: AbortSignal, abort: (reason: unknown) => void): (() => void) => {
    const group = groupOf(signal);
    group.followers.add(abort);
    return () => {
      group.followers.delete(abort);
      if (group.followers.size > 0) return;
      group.forget();
      if (groups.get(signal) === group) groups.delete(signal);
    };
  };

  return {
    follow(signals) {
      const controller = new AbortController();
      const abort = (reason: unknown) => controller.abort(reason);
      const releases: (() => void)[] = [];
      for (const signal of signals) {
        if (signal?.aborted) abort(signal.reason);
        else if (signal) releases.push(join(signal, abort));
      }
      return {
        signal: controller.signal,
        release: () => {
          for (const release of releases) release();
        },
      };
    },
    wait: (work, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason);
        const leave = signal.aborted ? () => undefined : join(signal, reject);
        work.then(resolve, reject).finally(leave);
      }),
  };
}

interface Group {
  readonly followers: Set<(reason: unknown) => void>;
  readonly forget: () => void;
}

/** Calls `listener` once when the signal aborts, or now if it has aborted. The result removes the listener. */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener();
    return () => undefined;
  }
  signal.addEventListener("abort", listener, { once: true });
  return () => signal.removeEventListener("abort", listener);
}

/** Waits for the work, and rejects with the reason of the signal when it aborts first. The work itself is not stopped. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal.reason));
    work.then(resolve, reject).finally(forget);
  });
}

/** Waits, and stops waiting when the signal aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      forget();
      resolve();
    }, ms);
    const forget = onAbort(signal, () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

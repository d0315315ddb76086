/** Things that are done after a while, or when the process stops. */

type Task = () => Promise<void>;

/** What is still to be done. */
export interface Later {
  add(ms: number, task: Task): void;
  /** Does all of it at once. */
  runAll(): Promise<void>;
}

/** Makes an empty list. A process that has nothing else to do does not wait for it. */
export function createLater(): Later {
  const all = new Map<Task, unknown>();
  const run = async (task: Task) => {
    if (all.delete(task)) await task();
  };
  return {
    add(ms, task) {
      const timer: unknown = setTimeout(() => void run(task), ms);
      (timer as { unref?: () => void }).unref?.();
      all.set(task, timer);
    },
    async runAll() {
      await Promise.all([...all.keys()].map(run));
    },
  };
}

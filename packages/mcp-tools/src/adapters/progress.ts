/**
 * Progress notifications of one request. Clients end a request after a time, often a minute, unless they hear of progress. So
 * every request that takes more than two seconds says that it goes on, also while a person decides.
 */

/** Runs something again and again until the returned function is called. */
export type Every = (milliseconds: number, run: () => void) => () => void;

/** What a progress notification says. */
export interface ProgressParams {
  readonly progress: number;
  readonly message: string;
  readonly total?: number;
}

/** Reports to a client how a request goes on. */
export interface ProgressReporter {
  /** What a tool reports by itself. */
  report(message: string, done?: number, total?: number): void;
  /** Says this while something runs, instead of the usual words. */
  during<T>(message: string, work: () => Promise<T>): Promise<T>;
}

/** Milliseconds between two notifications. The first one comes after the first of these. */
const PROGRESS_EVERY_MS = 2_000;

const WORKING = "Still working";
/** The value of a notification must be larger than that of the one before, also when nothing was counted. */
const SMALLEST_STEP = 0.001;

/** Does nothing; for requests whose client asked for no progress. */
const noProgress: ProgressReporter = {
  report: () => undefined,
  during: (_message, work) => work(),
};

/** A clock of the process that does not keep it alive. */
export const everyInterval: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds);
  timer.unref?.();
  return () => clearInterval(timer);
};

/**
 * Runs a request and reports its progress until it ends.
 * @param send sends one notification; undefined when the client asked for none
 */
export async function withProgress<T>(
  send: ((params: ProgressParams) => void) | undefined,
  every: Every,
  request: (reporter: ProgressReporter) => Promise<T>,
): Promise<T> {
  if (!send) return request(noProgress);
  let words = WORKING;
  let last = 0;
  const say = (message: string, done = 0, total?: number) => {
    last = done > last ? done : last + SMALLEST_STEP;
    send({ progress: last, message, ...(total === undefined ? {} : { total: Math.max(total, last) }) });
  };
  const stop = every(PROGRESS_EVERY_MS, () => say(words));
  try {
    return await request({
      report: say,
      async during(message, work) {
        words = message;
        return work().finally(() => {
          words = WORKING;
        });
      },
    });
  } finally {
    stop();
  }
}

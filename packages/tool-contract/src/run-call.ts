/**
 * Runs one call of a tool within its time limit; a write goes through the guard.
 *
 * A write that has started is not stopped when its caller goes away, because hosts drop a slow call and send it again, and
 * the second call needs the outcome of the first. A read is stopped.
 */
import type { DuplicateGuard, GuardedOutcome } from "./duplicate-guard.ts";
import type { SourceOutcome, SourceTool, ToolSource } from "./types.ts";

/** One call with its circumstances. */
export interface CallJob {
  readonly source: ToolSource;
  readonly tool: SourceTool;
  readonly args: Readonly<Record<string, unknown>>;
  readonly caller: string;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly duplicates: DuplicateGuard | undefined;
  /** Called with a fault that comes after the response. */
  readonly onLateError: (error: unknown) => void;
}

/**
 * Runs the call.
 * @throws what the source or the guard's store throws
 */
export async function runCall(job: CallJob): Promise<GuardedOutcome> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, job.timeoutMs);
  if (!job.tool.writes) forward(job.signal, stop);
  const grace = startGrace(job.timeoutMs + Math.min(1_000, job.timeoutMs / 10));
  const pending = start(job, limit.signal);
  try {
    const ended = await Promise.race([pending, grace.over]);
    if (ended) return ended;
    pending.catch(job.onLateError);
    return { outcome: timedOut(job) };
  } finally {
    clearTimeout(timer);
    grace.cancel();
    job.signal?.removeEventListener("abort", stop);
  }
}

async function start(job: CallJob, signal: AbortSignal): Promise<GuardedOutcome> {
  const { source, tool, args, caller, duplicates } = job;
  const work = async () => source.call(tool.name, args, { signal });
  if (!tool.writes || !duplicates) return { outcome: await work() };
  return duplicates.run({ caller, tool: tool.name, args, signal }, work);
}

function forward(signal: AbortSignal | undefined, stop: () => void): void {
  if (signal?.aborted) stop();
  else signal?.addEventListener("abort", stop, { once: true });
}

/** The time after the limit in which a source that follows its signal can still say what became of the call. */
function startGrace(ms: number): { readonly over: Promise<undefined>; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return { over, cancel: () => clearTimeout(timer) };
}

function timedOut({ tool, timeoutMs }: CallJob): SourceOutcome {
  const seconds = Math.max(1, Math.round(timeoutMs / 1000));
  return {
    kind: "error",
    wrote: tool.writes,
    error: {
      code: "timeout",
      message: `The call did not end within ${seconds} ${seconds === 1 ? "second" : "seconds"} and was given up.`,
      hint: "Ask for less at once, or try again later.",
    },
  };
}

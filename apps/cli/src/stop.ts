/**
 * Ends the server when its host goes away. What was asked for is finished first: a write that was sent is recorded with what
 * became of it, and each request gets its response as long as somebody can read it.
 */
import { type Log, onStopSignal, type SignalledProcess } from "@octo/app-kit";
import type { CallsInProgress } from "./calls-in-progress.ts";
import type { StdioTransport } from "./stdio/stdio-transport.ts";

/** What is finished, and how the process ends. */
export interface StopParts {
  readonly own: SignalledProcess;
  readonly calls: CallsInProgress;
  readonly transport: Pick<StdioTransport, "stopReading" | "settled">;
  /** Closes the server over the transport, which ends subscriptions. */
  readonly closeServer: () => Promise<unknown>;
  readonly log: Log;
  /** The longest time to finish, in milliseconds. */
  readonly limitMs?: number;
}

/** The ways in which a host goes away, beside signals. */
export interface Stop {
  /** stdin has ended. The host may still read, so that reads are finished too. */
  inputEnded(): void;
  /** stdout is closed, so that no response can be read: reads are given up. */
  outputClosed(): void;
}

/** More than the 30 seconds after which a request to Octopus is given up, so that its end can be recorded. */
const LIMIT_MS = 35_000;

/** Ends the process when the host goes away or a signal comes. A second signal ends it at once. */
export function stopWithHost({
  own,
  calls,
  transport,
  closeServer,
  log,
  limitMs = LIMIT_MS,
}: StopParts): Stop {
  let isFinishing = false;
  const settle = async () => {
    await Promise.all([calls.settled(), transport.settled()]);
    await closeServer();
    await transport.settled();
  };
  const finish = async (reason: string, code: number) => {
    if (isFinishing) return;
    isFinishing = true;
    transport.stopReading();
    const before = calls.list;
    if (before.length > 0) log.info("stopping", { reason, running: before.length, writes: writesOf(calls) });
    await withinLimit(limitMs, settle());
    for (const { tool, writes } of calls.list)
      log.error("a call did not end in time", {
        tool,
        ...(writes ? { writes, note: "look at Octopus for its effect" } : {}),
      });
    own.exit(code);
  };
  onStopSignal(own, (signal, code) => {
    calls.abort();
    void finish(signal, code);
  });
  return {
    inputEnded: () => void finish("stdin ended", 0),
    outputClosed() {
      calls.abort();
      void finish("stdout was closed", 0);
    },
  };
}

function writesOf({ list }: CallsInProgress): readonly string[] {
  return list.filter(({ writes }) => writes).map(({ tool }) => tool);
}

async function withinLimit(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}

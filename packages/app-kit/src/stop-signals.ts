/** The signals that ask a process to end. */

/** The part of Node's `process` that this needs. */
export type SignalledProcess = Pick<NodeJS.Process, "on" | "exit">;

/** The exit codes with which shells report these signals. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Calls `stop` at the first signal that asks the process to end, with the exit code that shells report for it. A second
 * signal ends the process at once.
 */
export function onStopSignal(own: SignalledProcess, stop: (signal: string, code: number) => void): void {
  let isStopping = false;
  for (const [signal, code] of Object.entries(SIGNALS))
    own.on(signal, () => {
      if (isStopping) own.exit(code);
      isStopping = true;
      stop(signal, code);
    });
}

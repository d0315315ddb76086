/** Runs a last step when a process ends. */

/** The part of Node's `process` that this needs. */
export type EndingProcess = Pick<NodeJS.Process, "once" | "exit">;

/** The exit codes with which shells report these signals. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Runs `close` when the process ends by itself, and when one of the signals that ask for its end comes. */
export function closeOnExit(own: EndingProcess, close: () => void): void {
  own.once("exit", close);
  for (const [signal, code] of Object.entries(SIGNALS)) own.once(signal, () => own.exit(code));
}

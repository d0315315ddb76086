/** Closes the server on SIGTERM and Ctrl-C after the calls that run. A second signal ends the process at once. */
import type { Log } from "@octo/app-kit";
import type { Running } from "./server.ts";

/** Closes `running` at the first signal, and then ends the process. */
export function stopOnSignals(running: Running, log: Log): void {
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error("stopping failed", { signal, error: error instanceof Error ? error.message : "unknown" });
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** SIGTERM and Ctrl-C take the server down in good order; a second one does it at once. */
import type { Log } from "@octo/app-kit";
import type { Running } from "./server.ts";

/** Waits for the signals. */
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

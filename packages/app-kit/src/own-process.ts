/** What every command line does with its process: failures go to stderr, and a closed output is no error. */
import type { Failure } from "./failure.ts";

/** The part of Node's `process` that a command line needs. */
export type OwnProcess = Pick<NodeJS.Process, "stdout" | "stderr" | "exitCode">;

/** Runs something, writes its failure to stderr and sets the exit code. It never exits, so that a running server stays up. */
export async function runGuarded(
  name: string,
  own: OwnProcess,
  run: () => Promise<Failure | undefined>,
): Promise<void> {
  own.stdout.on("error", (error) => reportUnlessClosed(error, name, own));
  // What cannot be written to stderr can be reported nowhere.
  own.stderr.on("error", () => undefined);
  const failure = await run();
  if (!failure) return;
  own.stderr.write(failure.text);
  own.exitCode = failure.code;
}

const CLOSED = /^(EPIPE|ECONNRESET|ERR_STREAM_DESTROYED)$/;

/**
 * Lets the error of a closed output pass, and reports every other one. `octo-mcp policy routes | head` closes the pipe before
 * everything is written. That is not an error, and without a listener Node prints a stack trace.
 */
function reportUnlessClosed(error: NodeJS.ErrnoException, name: string, own: OwnProcess): void {
  if (CLOSED.test(error.code ?? "")) return;
  own.stderr.write(`${name}: stdout: ${error.message}\n`);
  own.exitCode = 2;
}

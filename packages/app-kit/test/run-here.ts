/** Runs a command line from source in the process of the test, which takes a small part of the time of a process of its own. */
import { Readable } from "node:stream";
import { vi } from "vitest";

/** What a command line left when it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program, its arguments, and what it finds in its process. */
export interface CommandLine {
  readonly runCli: (argv: readonly string[]) => Promise<void>;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly input?: string | undefined;
}

/**
 * Runs a command line that ends by itself. Meanwhile this process has the given variables, PATH and the input, and what is written
 * to stdout and stderr is collected. Commands that serve, that look for the working folder, that end the process, or that
 * speak to a terminal need a process of their own.
 */
export async function runHere({ runCli, args, env = {}, input = "" }: CommandLine): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const undo = [collect("stdout", written), collect("stderr", written), forbidExit(), useStdin(input)];
  const before = { env: process.env, exitCode: process.exitCode };
  process.env = { PATH: before.env.PATH, ...env };
  process.exitCode = undefined;
  try {
    await runCli(args);
    return { code: Number(process.exitCode ?? 0), ...written };
  } finally {
    for (const one of undo) one();
    process.env = before.env;
    process.exitCode = before.exitCode;
  }
}

/** Collects what is written to a stream, and returns how to end that. Listeners that a command adds to the stream go too. */
function collect(name: "stdout" | "stderr", written: Record<string, string>): () => void {
  const stream = process[name];
  const known = stream.listeners("error");
  const spy = vi.spyOn(stream, "write").mockImplementation((chunk) => {
    written[name] += chunk.toString();
    return true;
  });
  return () => {
    spy.mockRestore();
    for (const one of stream.listeners("error"))
      if (!known.includes(one)) stream.off("error", one as () => void);
  };
}

function forbidExit(): () => void {
  const spy = vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`a command that ends the process (${code}) needs one of its own`);
  });
  return () => spy.mockRestore();
}

function useStdin(input: string): () => void {
  const before = process.stdin;
  const use = (stdin: Readable) =>
    Object.defineProperty(process, "stdin", { value: stdin, configurable: true });
  use(Readable.from([input]));
  return () => use(before);
}

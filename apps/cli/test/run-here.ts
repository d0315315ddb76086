/** Runs commands of the CLI from source in the process of the test, which takes a small part of the time of a process of its own. */
import { Readable } from "node:stream";
import { vi } from "vitest";
import { runCli } from "../src/cli.ts";
import type { Ended, RunOptions } from "./run-cli.ts";

/**
 * Runs a command line that ends by itself, as `run` does with the build. Meanwhile this process has the given variables and
 * input, and what is written to stdout and stderr is collected. Commands that serve, that look for the working folder, or that
 * speak to a terminal need a process of their own.
 */
export async function runHere(
  args: readonly string[],
  { env = {}, input = "" }: Pick<RunOptions, "env" | "input"> = {},
): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const collect = (name: "stdout" | "stderr") =>
    vi.spyOn(process[name], "write").mockImplementation((chunk) => {
      written[name] += chunk.toString();
      return true;
    });
  const exit = vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`a command that ends the process (${code}) needs one of its own`);
  });
  const spies = [collect("stdout"), collect("stderr"), exit];
  const listeners = [process.stdout, process.stderr].map((stream) => ({
    stream,
    known: stream.listeners("error"),
  }));
  const before = { env: process.env, exitCode: process.exitCode, stdin: process.stdin };
  const withStdin = (stdin: Readable) =>
    Object.defineProperty(process, "stdin", { value: stdin, configurable: true });
  process.env = { PATH: before.env.PATH, ...env };
  process.exitCode = undefined;
  withStdin(Readable.from([input]));
  try {
    await runCli(args);
    return { code: Number(process.exitCode ?? 0), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const { stream, known } of listeners)
      for (const one of stream.listeners("error"))
        if (!known.includes(one)) stream.off("error", one as () => void);
    process.env = before.env;
    process.exitCode = before.exitCode;
    withStdin(before.stdin);
  }
}

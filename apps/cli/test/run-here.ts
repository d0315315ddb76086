/** Runs a command of the CLI from source in the process of the test. */
import { type Ended, runHere as runProgramHere } from "../../../packages/app-kit/test/run-here.ts";
import { runCli } from "../src/cli.ts";
import type { RunOptions } from "./run-cli.ts";

/** Does what `run` does with the build. */
export function runHere(
  args: readonly string[],
  { env, input }: Pick<RunOptions, "env" | "input"> = {},
): Promise<Ended> {
  return runProgramHere({ runCli, args, env, input });
}

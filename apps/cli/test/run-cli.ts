/** Runs the built CLI as a host or a person does. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Ended } from "../../../packages/app-kit/test/run-here.ts";

export const CLI = fileURLToPath(new URL("../dist/octo-mcp.js", import.meta.url));
export const DEMO = fileURLToPath(new URL("../dist/demo.js", import.meta.url));

export interface RunOptions {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** Written to stdin, which then ends. */
  readonly input?: string;
  /** stdin ends only when stdout has this. */
  readonly until?: string;
  /** Closes the reading end of stdout at once, as `head` does when it has enough. */
  readonly closeStdout?: boolean;
}

/** Runs a file of the build to its end. Of the environment it gets PATH and what is given. */
export function run(
  file: string,
  args: readonly string[],
  { env = {}, cwd, input = "", until, closeStdout = false }: RunOptions = {},
): Promise<Ended> {
  if (!existsSync(file))
    throw new Error(`${file} is not built; npm test builds it, or: pnpm --filter @octo/mcp-server build`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      env: { PATH: process.env.PATH ?? "", ...env },
      cwd,
    });
    if (closeStdout) child.stdout.destroy();
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      if (until !== undefined && stdout.includes(until)) child.stdin.end();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.write(input);
    if (until === undefined) child.stdin.end();
  });
}

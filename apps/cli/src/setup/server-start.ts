/** How hosts start this program: by its path in a clone or an installation, or by npx. */
import type { ServerStart } from "./hosts.ts";

/** What is known of the running program. */
export interface RunningProgram {
  /** The path of Node. */
  readonly node: string;
  /** The path of octo-mcp.js. */
  readonly script: string;
  readonly platform: NodeJS.Platform;
}

const PACKAGE = "@octo/mcp-server";

/**
 * The start of this program with arguments. A path is absolute, because hosts with windows do not have the PATH of a shell. The
 * folder of npx is emptied now and then, so that its paths are not kept.
 */
export function serverStart(program: RunningProgram, args: readonly string[]): ServerStart {
  const { node, script, platform } = program;
  if (!/[\\/]_npx[\\/]/.test(script)) return { command: node, args: [script, ...args] };
  const npx = ["npx", "-y", PACKAGE, ...args];
  const [command = "", ...rest] = platform === "win32" ? ["cmd", "/c", ...npx] : npx;
  return { command, args: rest };
}

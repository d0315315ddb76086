/** The flags of `octo-mcp` as commander knows them: for help, for mistakes, and beside commands. */
import {
  addFlags,
  createProgram,
  SERVER_VARIABLES,
  useConfig,
  type WritableEnvironment,
} from "@octo/app-kit";
import type { Command } from "commander";
import { CONFIG, SERVER_ARGUMENTS, type Start } from "./start-flags.ts";
import { NAME, VERSION } from "./version.ts";

/** The program with its flags, without commands. */
export function serverProgram(start: Start, environment: WritableEnvironment): Command {
  const program = createProgram({
    name: NAME,
    version: VERSION,
    about: "The safe MCP server for Octopus Deploy, over stdio.",
    variables: SERVER_VARIABLES,
  });
  useConfig(program, { spec: CONFIG, environment, without: ["setup", "doctor", "complete"] });
  return addFlags(program, SERVER_ARGUMENTS)
    .option(
      "--list-tools-by-version [format]",
      "Print the tools that the other flags leave open, by the server version that they need, and exit. (format: text or json)",
    )
    .action(start);
}

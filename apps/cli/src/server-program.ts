/** The flags of `octo-mcp`. The server parses them, and so do the commands for people, each in its own file of the build. */
import {
  addFlags,
  createProgram,
  type Flags,
  POLICY_FLAGS,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  sharedConfig,
  useConfig,
  type WritableEnvironment,
} from "@octo/app-kit";
import type { Command } from "commander";
import { NAME, VERSION } from "./version.ts";

/** What the command line gives when no command is named. */
export type StartFlags = Flags & { readonly listToolsByVersion?: string | true };

/** Starts the server. */
export type Start = (flags: StartFlags) => Promise<void>;

/** What this program reads from the configuration file. */
export const CONFIG = sharedConfig({}, ["http"]);

/** The program with its flags, without commands. */
export function serverProgram(start: Start, environment: WritableEnvironment): Command {
  const program = createProgram({
    name: NAME,
    version: VERSION,
    about: "The safe MCP server for Octopus Deploy, over stdio.",
    variables: SERVER_VARIABLES,
  });
  useConfig(program, { spec: CONFIG, environment, without: [] });
  return addFlags(program, [...SERVER_FLAGS, ...POLICY_FLAGS])
    .option(
      "--list-tools-by-version [format]",
      "Print the tools that the other flags leave open, by the server version that they need, and exit. (format: text or json)",
    )
    .action(start);
}

/**
 * True when the arguments name a command, or ask for the help that lists the commands. Everything else starts the server,
 * which reads no more than it needs.
 */
export function isForPeople(program: Command, argv: readonly string[]): boolean {
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? "";
    if (argument === "-h" || argument === "--help" || !argument.startsWith("-")) return true;
    if (
      program.options.some(
        (option) => option.required && (option.short === argument || option.long === argument),
      )
    )
      at += 1;
  }
  return false;
}

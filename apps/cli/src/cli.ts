/** The command line of `octo-mcp`. Whatever is wrong becomes one line on stderr and exit code 2, never a stack trace. */
import {
  addFlags,
  createProgram,
  type Flags,
  lenientOutput,
  openLog,
  POLICY_FLAGS,
  readSettings,
  readToolListChoice,
  runProcess,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  SettingsError,
} from "@octo/app-kit";
import type { Command } from "commander";
import { commandsForPeople, print } from "./commands-program.ts";
import { serve } from "./serve.ts";
import { NAME, VERSION } from "./version.ts";

type AllFlags = Flags & { readonly listToolsByVersion?: string | true };

/** Runs the command line in this process. */
export function runCli(argv: readonly string[]): Promise<void> {
  return runProcess(buildProgram(), argv, process);
}

/** The program with its flags and commands; the documentation is generated from it. */
export function buildProgram(): Command {
  const program = createProgram({
    name: NAME,
    version: VERSION,
    about: "The safe MCP server for Octopus Deploy, over stdio.",
    variables: SERVER_VARIABLES,
  });
  addFlags(program, [...SERVER_FLAGS, ...POLICY_FLAGS])
    .option(
      "--list-tools-by-version [format]",
      "Print the tools that the other flags leave open, by the server version that they need, and exit. (format: text or json)",
    )
    .action((flags: AllFlags) => start(flags));
  for (const command of commandsForPeople()) program.addCommand(command);
  return program;
}

async function start({ listToolsByVersion: format, ...flags }: AllFlags): Promise<void> {
  if (format !== undefined) {
    if (format !== true && format !== "json" && format !== "text")
      throw new SettingsError(`--list-tools-by-version: '${format}' is not a format. Use text or json`);
    const choice = readToolListChoice(flags);
    return print(({ listToolsByVersion }) => listToolsByVersion(choice, format === "json"));
  }
  const settings = readSettings(flags, process.env);
  const { logLevel: level, logFile: file, quiet } = settings;
  const log = openLog({ level, file, quiet, now: () => new Date(), stderr: lenientOutput(process.stderr) });
  serve(settings, log, { stdin: process.stdin, stdout: process.stdout, environment: process.env });
}

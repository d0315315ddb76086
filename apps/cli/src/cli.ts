/** The command line. Everything that is wrong is one line on stderr and exit code 2, never a stack trace. */
import { Command, CommanderError } from "commander";
import { toolsByVersion } from "./list-tools.ts";
import { openLog } from "./log.ts";
import { serve } from "./serve.ts";
import { type Flags, readSettings, SettingsError } from "./settings.ts";
import { NAME, VERSION } from "./version.ts";

const ENVIRONMENT = `
Environment:
  OCTOPUS_SERVER_URL        Address of Octopus Server, when --server-url is not given
  OCTOPUS_API_KEY           API key, sent as X-Octopus-ApiKey
  OCTOPUS_ACCESS_TOKEN      Access token, sent as Bearer; wins over the key
  OCTOPUS_SKIP_ELICITATION  true: writes are not approved by anybody`;

/** Runs the command line and returns the exit code, or nothing while the server runs. */
export function runCli(argv: readonly string[]): number | undefined {
  try {
    const { listToolsByVersion, ...flags } = parseFlags(argv);
    if (listToolsByVersion) {
      process.stdout.write(`${toolsByVersion()}\n`);
      return 0;
    }
    const settings = readSettings(flags, process.env);
    const log = openLog({
      level: settings.logLevel,
      file: settings.logFile,
      quiet: settings.quiet,
      now: () => new Date(),
      stderr: process.stderr,
    });
    serve(settings, log);
    return undefined;
  } catch (error) {
    return explain(error);
  }
}

function parseFlags(argv: readonly string[]): Flags & { readonly listToolsByVersion?: boolean } {
  const command = new Command(NAME)
    .description("The safe MCP server for Octopus Deploy, over stdio.")
    .version(VERSION, "--version", "print the version")
    .helpOption("--help", "show this help")
    .option("-s, --server-url <url>", "address of Octopus Server")
    .option("--toolsets <names>", "comma-separated toolsets, or all")
    .option("--read-only", "nothing can be created, changed or deployed")
    .option("--allow-deletes", "deletions may be asked for; no effect with --read-only")
    .option("--log-level <level>", "error, warn, info or debug", "info")
    .option("--log-file <file>", "write the log to this file too")
    .option("-q, --quiet", "write no log to stderr")
    .option("--list-tools-by-version", "print the tools by server version and exit")
    .addHelpText("after", ENVIRONMENT)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return command.parse(argv, { from: "user" }).opts();
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${NAME}: ${error.message.replace(/^error: /, "").split("\n")[0]} (see --help)\n`);
    return 2;
  }
  const known = error instanceof SettingsError || (error instanceof Error && "code" in error);
  const message = error instanceof Error ? error.message : "unknown error";
  process.stderr.write(`${NAME}: ${known ? message : `could not start: ${message}`}\n`);
  return 2;
}

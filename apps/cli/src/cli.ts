/** The command line of `octo-mcp`. Whatever is wrong becomes one line on stderr and exit code 2, never a stack trace. */
import {
  lenientOutput,
  openLog,
  readSettings,
  readToolListChoice,
  runProcess,
  SettingsError,
} from "@octo/app-kit";
import { serve } from "./serve.ts";
import { isForPeople, type StartFlags, serverProgram } from "./server-program.ts";

/** The commands for people, which are a file of their own beside the server. */
const readCommands = () => import("./commands-program.ts");

/** Runs the command line in this process. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const program = serverProgram(start, process.env);
  if (!isForPeople(program, argv)) return runProcess(program, argv, process);
  const { runCommands } = await readCommands();
  return runCommands(argv, start);
}

async function start({ listToolsByVersion: format, ...flags }: StartFlags): Promise<void> {
  if (format !== undefined) {
    if (format !== true && format !== "json" && format !== "text")
      throw new SettingsError(`--list-tools-by-version: '${format}' is not a format. Use text or json`);
    const choice = readToolListChoice(flags);
    const { print } = await readCommands();
    return print(({ listToolsByVersion }) => listToolsByVersion(choice, format === "json"));
  }
  const settings = readSettings(flags, process.env);
  const { logLevel: level, logFile: file, quiet } = settings;
  const log = openLog({ level, file, quiet, now: () => new Date(), stderr: lenientOutput(process.stderr) });
  serve(settings, log, { stdin: process.stdin, stdout: process.stdout, environment: process.env });
}

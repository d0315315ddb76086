/** The command line of `octo-mcp`. Whatever is wrong becomes one line on stderr and exit code 2, never a stack trace. */
import {
  applyConfig,
  explainFailure,
  type Failure,
  lenientOutput,
  type OptionValues,
  openLog,
  parseStartFlags,
  readToolListChoice,
  runGuarded,
  SettingsError,
  withOrigin,
} from "@octo/app-kit";
import { serve } from "./serve.ts";
import { servedInstances } from "./served-instances.ts";
import { startExternal } from "./start-external.ts";
import { CONFIG, SERVER_ARGUMENTS, type StartFlags } from "./start-flags.ts";
import { NAME, VERSION } from "./version.ts";
import { keepYoungMemory } from "./young-memory.ts";

/** The commands for people, which are a file of their own beside the server. */
const readCommands = () => import("./commands-program.ts");

/**
 * Runs the command line in this process. A host gives flags alone, for which no more is read than the server needs. Everything
 * else, such as commands, help and mistakes, is for people.
 */
export async function runCli(argv: readonly string[]): Promise<void> {
  if (argv.length === 1 && argv[0] === "--version") {
    process.stdout.write(`${VERSION}\n`);
    return;
  }
  const options = parseStartFlags(SERVER_ARGUMENTS, argv);
  if (options !== undefined) return runGuarded(NAME, process, () => startWith(options));
  const { runCommands } = await readCommands();
  return runCommands(argv, start);
}

async function startWith(options: OptionValues): Promise<Failure | undefined> {
  try {
    applyConfig(options, CONFIG, process.env);
    await start(options.opts());
    return undefined;
  } catch (error) {
    return explainFailure(NAME, withOrigin(options, error));
  }
}

async function start({ listToolsByVersion: format, ...flags }: StartFlags): Promise<void> {
  const onCall = keepYoungMemory();
  if (format !== undefined) {
    if (format !== true && format !== "json" && format !== "text")
      throw new SettingsError(`--list-tools-by-version: '${format}' is not a format. Use text or json`);
    const choice = readToolListChoice(flags);
    const { print } = await readCommands();
    return print(({ listToolsByVersion }) => listToolsByVersion(choice, format === "json"));
  }
  const served = servedInstances(flags, process.env);
  const [{ settings }] = served;
  const { logLevel: level, logFile: file, quiet } = settings;
  const log = openLog({ level, file, quiet, now: () => new Date(), stderr: lenientOutput(process.stderr) });
  serve(served, log, {
    stdin: process.stdin,
    stdout: process.stdout,
    onCall,
    external: await startExternal(flags, { environment: process.env, log }),
  });
}

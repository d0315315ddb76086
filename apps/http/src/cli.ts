/** The command line. Everything that is wrong is one line on stderr and exit code 2, never a stack trace. */
import {
  addPolicyFlags,
  addServerFlags,
  type Environment,
  explainFailure,
  type Flags,
  gather,
  openLog,
  present,
  readCredential,
  readServerSettings,
  SettingsError,
} from "@octo/app-kit";
import type { OwnCredential } from "@octo/mcp-tools";
import { RegistrationError, registrationJson } from "@octo/tool-contract";
import { Command } from "commander";
import { serve } from "./server.ts";
import { NO_ACCESS_FILE, readAccessFile } from "./settings/access-file.ts";
import { addHttpFlags, type HttpFlags } from "./settings/http-flags.ts";
import { type HttpSettings, readHttpSettings } from "./settings/http-settings.ts";
import { stopOnSignals } from "./stop.ts";
import { NAME, VERSION } from "./version.ts";

const ENVIRONMENT = `
Environment:
  OCTOPUS_SERVER_URL        Address of Octopus Server, when --server-url is not given
  OCTOPUS_API_KEY           API key for all callers; not used with --auth octopus-key
  OCTOPUS_ACCESS_TOKEN      Access token for all callers; wins over the key
  OCTOPUS_SKIP_ELICITATION  true: writes are not approved by anybody
  OCTO_HTTP_KEYS            Bearer keys that callers may come with, comma-separated
  OCTO_SEAL_KEY             64 hexadecimal digits, the same for all replicas: plans shown by one count at another
  OTEL_EXPORTER_OTLP_ENDPOINT  Where traces go; none without it
  HTTPS_PROXY, NO_PROXY     Proxy to Octopus Server, and where not to use it`;

type AllFlags = Flags & HttpFlags;
type Texts = Readonly<Record<string, string | undefined>>;

/** Runs the command line. */
export async function runCli(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(argv, { from: "user" });
  } catch (error) {
    const { text, code } = explainFailure(NAME, error);
    process.stderr.write(text);
    process.exitCode = code;
  }
}

function buildProgram(): Command {
  const program = addHttpFlags(addServerFlags(addPolicyFlags(new Command(NAME))))
    .description(
      "The safe MCP server for Octopus Deploy, over HTTP; it also speaks a plain HTTP tool contract.",
    )
    .version(VERSION, "--version", "print the version")
    .helpOption("--help", "show this help")
    .helpCommand(false)
    .addHelpText("after", ENVIRONMENT)
    .allowExcessArguments(false)
    .action((flags: AllFlags) => start(flags, process.env));
  program.addCommand(registerCommand());
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  return program;
}

function registerCommand(): Command {
  return new Command("register")
    .description("print the JSON that registers this server with an agent host of the tool contract")
    .helpCommand(false)
    .requiredOption("--base-url <url>", "https address of this server, as the host reaches it")
    .requiredOption(
      "--credential-id <n>",
      "number of the credential in the host that holds a key of this server",
    )
    .option("--name <name>", "logical name of this server in the host", "octopus-deploy")
    .option("--timeout-ms <n>", "time for one call, in milliseconds")
    .option("--tools <names>", "only these tools, comma-separated, as GET /tools names them")
    .action((flags: Texts) => {
      process.stdout.write(`${register(flags)}\n`);
    });
}

function register({ name = "", baseUrl = "", credentialId, timeoutMs, tools }: Texts): string {
  try {
    return registrationJson({
      name,
      baseUrl,
      credentialId: Number(credentialId),
      ...(timeoutMs === undefined ? {} : { timeoutMs: Number(timeoutMs) }),
      ...(tools === undefined ? {} : { toolFilter: tools.split(",").map((tool) => tool.trim()) }),
    });
  } catch (error) {
    if (error instanceof RegistrationError) throw new SettingsError(`register: ${error.message}`);
    throw error;
  }
}

async function start(flags: AllFlags, environment: Environment): Promise<void> {
  const http = readHttpSettings(flags, environment);
  const server = readServerSettings(flags, environment);
  const access =
    http.accessFile === undefined ? NO_ACCESS_FILE : readAccessFile(http.accessFile, environment);
  const own = readOwn(http, environment);
  const sealKey = readSealKey(environment);
  const { logLevel: level, logFile: file, quiet } = server;
  const stderr = gather(process.stderr, (flush) => process.on("exit", flush));
  const log = openLog({ level, file, quiet, now: () => new Date(), stderr });
  const options = { server, http, own, access, environment, log, ...(sealKey ? { sealKey } : {}) };
  stopOnSignals(await serve(options), log);
}

/** Where each caller brings a key, the server must not have one to fall back on. */
function readOwn({ auth }: HttpSettings, environment: Environment): OwnCredential | undefined {
  if (auth !== "octopus-key") return readCredential(environment);
  if (!present(environment.OCTOPUS_API_KEY) && !present(environment.OCTOPUS_ACCESS_TOKEN)) return undefined;
  throw new SettingsError(
    "--auth octopus-key: each caller brings its own key; remove OCTOPUS_API_KEY and OCTOPUS_ACCESS_TOKEN",
  );
}

function readSealKey(environment: Environment): Uint8Array | undefined {
  const text = present(environment.OCTO_SEAL_KEY);
  if (text === undefined) return undefined;
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new SettingsError("OCTO_SEAL_KEY must be 64 hexadecimal digits");
  return Buffer.from(text, "hex");
}

/** The command line of `octo-mcp-http`. Whatever is wrong becomes one line on stderr and exit code 2, never a stack trace. */
import type { Credential } from "@octo/api-client";
import {
  addFlags,
  CREDENTIAL_VARIABLES,
  createProgram,
  type Environment,
  externalSource,
  type Flags,
  gather,
  type Log,
  lenientOutput,
  nearestOf,
  nonBlank,
  openLog,
  openTools,
  operatorPolicy,
  POLICY_FLAGS,
  readCredential,
  readServerSettings,
  runProcess,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  SettingsError,
  scheduleStartCheck,
  sendHttpTo,
  showConfig,
  useConfig,
} from "@octo/app-kit";
import type { ExternalTools } from "@octo/app-kit/external";
import { allToolFacts } from "@octo/mcp-tools";
import { RegistrationError, registrationJson } from "@octo/tool-contract";
import { Command } from "commander";
import { serve } from "./server.ts";
import { NO_ACCESS_FILE, readAccessFile } from "./settings/access-file.ts";
import { HTTP_CONFIG, HTTP_FLAGS, HTTP_VARIABLES, type HttpFlags } from "./settings/http-flags.ts";
import { type HttpSettings, readHttpSettings } from "./settings/http-settings.ts";
import { openSharedState } from "./state/open-state.ts";
import { stopOnSignals } from "./stop.ts";
import { NAME, VERSION } from "./version.ts";

type AllFlags = Flags & HttpFlags;
type Texts = Readonly<Record<string, string | undefined>>;

/** Runs the command line in this process. */
export function runCli(argv: readonly string[]): Promise<void> {
  return runProcess(buildProgram(), argv, process);
}

/** The program with its flags and commands; the documentation is generated from it. */
export function buildProgram(): Command {
  const program = createProgram({
    name: NAME,
    version: VERSION,
    about: "The safe MCP server for Octopus Deploy, over HTTP. It also serves a plain HTTP tool contract.",
    variables: [...SERVER_VARIABLES, ...HTTP_VARIABLES],
  });
  // What is registered in a host is named in full on the command line.
  useConfig(program, { spec: HTTP_CONFIG, environment: process.env, without: ["register"] });
  return addFlags(program, [...SERVER_FLAGS, ...POLICY_FLAGS, ...HTTP_FLAGS])
    .action((flags: AllFlags) => start(flags, process.env))
    .addCommand(registerCommand())
    .addCommand(configCommand(program));
}

function configCommand(program: Command): Command {
  const config = new Command("config").description("Show the settings.").helpCommand(false);
  config
    .command("show")
    .description(
      "Print each setting with the value that holds and where it comes from. Secrets are not shown.",
    )
    .option("--json", "Print JSON.")
    .action(({ json }: { json?: boolean }) => {
      const variables = [...SERVER_VARIABLES, ...HTTP_VARIABLES];
      const options = { spec: HTTP_CONFIG, variables, environment: process.env, asJson: json === true };
      process.stdout.write(`${showConfig(program, options)}\n`);
    });
  return config;
}

function registerCommand(): Command {
  return (
    new Command("register")
      .description("Print the JSON that registers this server with an agent host of the tool contract.")
      .helpCommand(false)
      .requiredOption("--base-url <url>", "The https address at which the host reaches this server.")
      .requiredOption(
        "--credential-id <n>",
        "Number of the credential, in the host, that holds a key of this server.",
      )
      .option("--name <name>", "Name of this server in the host.", "octopus-deploy")
      .option("--timeout-ms <n>", "Time for one call, in milliseconds.")
      .option(
        "--tools <names>",
        "Register only these tools, separated by commas, with the names of GET /tools.",
      )
      // --tools is a flag of the program too, which takes it when it stands behind the command.
      .action((_flags: Texts, command: Command) => {
        process.stdout.write(`${register(command.optsWithGlobals())}\n`);
      })
  );
}

function register({ name = "", baseUrl = "", credentialId, timeoutMs, tools }: Texts): string {
  if (tools !== undefined) checkToolNames(tools.split(",").map((tool) => tool.trim()));
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

/** Names as `GET /tools` has them: those of the tools, with or without a prefix. */
function checkToolNames(names: readonly string[]): void {
  const known = allToolFacts.map((fact) => fact.name);
  const unknown = names.find((name) => !known.some((tool) => name === tool || name.endsWith(`_${tool}`)));
  if (unknown === undefined) return;
  const nearest = nearestOf(unknown, known);
  const suggestion = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  throw new SettingsError(`register: --tools: there is no tool '${unknown}'.${suggestion}`);
}

async function start(flags: AllFlags, environment: Environment): Promise<void> {
  const [instance] = flags.configFile?.instances ?? [];
  if (instance !== undefined)
    throw new SettingsError(
      `${instance.where}: octo-mcp-http serves one Octopus Server; start one for each, or use octo-mcp for several`,
    );
  const http = readHttpSettings(flags, environment);
  const server = readServerSettings(flags, environment);
  const access =
    http.accessFile === undefined ? NO_ACCESS_FILE : readAccessFile(http.accessFile, environment);
  const own = readOwn(http, environment);
  const sealKey = readSealKey(environment);
  const { logLevel: level, logFile: file, quiet } = server;
  const stderr = gather(lenientOutput(process.stderr), (flush) => process.on("exit", flush));
  const log = openLog({ level, file, quiet, now: () => new Date(), stderr });
  const shared = http.state === undefined ? undefined : await openSharedState(http.state, log);
  const more = { ...(sealKey ? { sealKey } : {}), ...(shared ? { shared } : {}) };
  const external = await startExternal(flags, environment, log);
  const options = { server, http, own, access, environment, log, external, ...more };
  stopOnSignals(await serve(options), log);
  scheduleStartCheck({
    client: {
      serverUrl: server.serverUrl,
      credential: own ?? { kind: "apiKey", key: "none" },
      sendHttp: sendHttpTo(server, environment),
      userAgent: `${NAME}/${VERSION}`,
    },
    hasKey: own !== undefined,
    tools: openTools({
      policy: operatorPolicy({ ...server.policy, externalToolsets: external?.toolsets ?? [] }),
      tools: server.tools,
    }),
    log,
  });
}

/** Opens the tools of other servers, when some are set up, and reads their lists once. */
async function startExternal(
  flags: Flags,
  environment: Environment,
  log: Log,
): Promise<ExternalTools | undefined> {
  const source = externalSource(flags);
  if (source === undefined) return undefined;
  const { openExternalTools } = await import("@octo/app-kit/external");
  const external = openExternalTools({
    source,
    environment,
    log,
    ownNames: allToolFacts.map(({ name }) => name),
  });
  await external.refresh();
  return external;
}

/** With `--auth octopus-key` the server must have no key, so that no call can run with it by mistake. */
function readOwn({ auth }: HttpSettings, environment: Environment): Credential | undefined {
  if (auth !== "octopus-key") return readCredential(environment);
  const set = CREDENTIAL_VARIABLES.filter((name) => nonBlank(environment[name]) !== undefined);
  if (set.length === 0) return undefined;
  throw new SettingsError(`--auth octopus-key: each caller brings its own key; remove ${set.join(" and ")}`);
}

function readSealKey(environment: Environment): Uint8Array | undefined {
  const text = nonBlank(environment.OCTO_SEAL_KEY);
  if (text === undefined) return undefined;
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new SettingsError("OCTO_SEAL_KEY must be 64 hexadecimal digits");
  return Buffer.from(text, "hex");
}

/** The command line of the contract test. An error is one line on stderr, and a token is never an argument. */
import { Command, CommanderError } from "commander";
import { formatReport } from "./report.ts";
import type { VerifyOptions } from "./run.ts";
import { VerifyError, verifyContract } from "./verify-contract.ts";
import { VERSION } from "./version.ts";

/** The environment, files and streams that the command line uses. A test passes others. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readFile: (path: string) => Promise<string>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly fetch?: typeof fetch;
}

interface Flags {
  readonly tokenFile?: string;
  readonly secondTokenFile?: string;
  readonly call?: string;
  readonly arguments?: string;
  readonly tenant?: string;
  readonly foreignTenant?: string;
  readonly openRoute?: readonly string[];
  readonly timeout: string;
  readonly json?: true;
}

const HELP = `
The token comes from TOOL_CONTRACT_TOKEN or from --token-file, because other users can see the arguments of a process.
Only the tool that --call names is called, or one that reads by its name and needs no arguments.

The exit code is 0 when the contract holds, 1 when a MUST failed or the server cannot be reached, and 2 when the
arguments are wrong.`;

/** Runs the command line and returns the exit code. */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  let code = 0;
  const program = buildProgram(surroundings, (passed) => {
    code = passed ? 0 : 1;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, surroundings);
  }
}

function buildProgram(surroundings: Surroundings, done: (passed: boolean) => void): Command {
  const program = new Command("tool-contract")
    .description("Checks a server of the HTTP tool contract from outside.")
    .version(VERSION, "--version", "Print the version and exit.")
    .helpCommand(false);
  const verify = program
    .command("verify <url>")
    .description("Check a server against the checklist of the contract.")
    .option("--token-file <file>", "File that holds the token and nothing else.")
    .option("--second-token-file <file>", "File with another token that is valid now.")
    .option("--call <name>", "A harmless tool that may be called.")
    .option("--arguments <json>", "The arguments of that call, a JSON object.")
    .option("--tenant <id>", "Tenant for which calls are sent.")
    .option("--foreign-tenant <id>", "A tenant that the token may not use.")
    .option("--open-route <path...>", "A route besides /health that is meant to be open.")
    .option("--timeout <seconds>", "Time for each response. (1 to 600 seconds)", "30")
    .option("--json", "Print the report as JSON.")
    .addHelpText("after", HELP)
    .action(async (url: string, flags: Flags) => {
      const report = await verifyContract(url, await optionsOf(flags, surroundings));
      surroundings.out(flags.json ? `${JSON.stringify(report, undefined, 2)}\n` : formatReport(report));
      done(report.passed);
    });
  for (const command of [program, verify]) {
    command
      .helpOption("-h, --help", "Print this help and exit.")
      .exitOverride()
      .configureOutput({ writeOut: surroundings.out, writeErr: () => undefined });
  }
  return program;
}

async function optionsOf(flags: Flags, surroundings: Surroundings): Promise<VerifyOptions> {
  if (flags.arguments !== undefined && flags.call === undefined)
    throw new VerifyError("--arguments needs --call.", true);
  const secondToken =
    flags.secondTokenFile === undefined ? undefined : await tokenIn(flags.secondTokenFile, surroundings);
  const { call, tenant, foreignTenant, openRoute } = flags;
  return {
    token: await tokenOf(flags, surroundings),
    timeoutMs: secondsOf(flags.timeout) * 1000,
    ...(secondToken === undefined ? {} : { secondToken }),
    ...(call === undefined ? {} : { callTool: call }),
    ...(flags.arguments === undefined ? {} : { callArguments: argumentsOf(flags.arguments) }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(foreignTenant === undefined ? {} : { foreignTenant }),
    ...(openRoute === undefined ? {} : { openRoutes: openRoute }),
    ...(surroundings.fetch === undefined ? {} : { fetch: surroundings.fetch }),
  };
}

async function tokenOf({ tokenFile }: Flags, surroundings: Surroundings): Promise<string> {
  if (tokenFile !== undefined) return tokenIn(tokenFile, surroundings);
  const token = surroundings.env.TOOL_CONTRACT_TOKEN?.trim();
  if (!token) throw new VerifyError("A token is needed: set TOOL_CONTRACT_TOKEN or give --token-file.", true);
  return token;
}

async function tokenIn(file: string, { readFile }: Surroundings): Promise<string> {
  const text = await readFile(file).catch(() => {
    throw new VerifyError(`${file} cannot be read.`, true);
  });
  if (text.trim() === "") throw new VerifyError(`${file} holds no token.`, true);
  return text.trim();
}

function argumentsOf(text: string): Readonly<Record<string, unknown>> {
  const wrong = new VerifyError("--arguments must be a JSON object.", true);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong;
  return value as Readonly<Record<string, unknown>>;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 600)) throw new VerifyError("--timeout must be 1 to 600 seconds.", true);
  return seconds;
}

function explain(error: unknown, { err }: Surroundings): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === "commander.help") {
      err("tool-contract: say what to do: tool-contract verify <url>, or --help.\n");
      return 2;
    }
    err(`tool-contract: ${error.message.replace(/^error: /, "").split("\n")[0]}\n`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  err(`tool-contract: ${message.split("\n")[0]}\n`);
  return error instanceof VerifyError && error.isUsage ? 2 : 1;
}

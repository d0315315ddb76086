/** The command line. Everything that is wrong is one line on stderr and exit code 2, never a stack trace. */
import {
  addPolicyFlags,
  addServerFlags,
  explainFailure,
  type Flags,
  openLog,
  operatorPolicy,
  readPolicyChoice,
  readSettings,
  toolsByVersion,
} from "@octo/app-kit";
import { Command } from "commander";
import { verifyAudit } from "./audit.ts";
import { explainRequest, printRoutes, testCases } from "./policy/commands.ts";
import type { Report } from "./report.ts";
import { serve } from "./serve.ts";
import { NAME, VERSION } from "./version.ts";

const ENVIRONMENT = `
Environment:
  OCTOPUS_SERVER_URL        Address of Octopus Server, when --server-url is not given
  OCTOPUS_API_KEY           API key, sent as X-Octopus-ApiKey
  OCTOPUS_ACCESS_TOKEN      Access token, sent as Bearer; wins over the key
  OCTOPUS_SKIP_ELICITATION  true: writes are not approved by anybody
  HTTPS_PROXY, NO_PROXY     Proxy to Octopus Server, and where not to use it`;

type AllFlags = Flags & { readonly listToolsByVersion?: boolean };

/** Runs the command line; the exit code is set when there is something to say at once. */
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
  const program = addServerFlags(addPolicyFlags(new Command(NAME)))
    .description("The safe MCP server for Octopus Deploy, over stdio.")
    .version(VERSION, "--version", "print the version")
    .helpOption("--help", "show this help")
    .helpCommand(false)
    .option("--list-tools-by-version", "print the tools by server version and exit")
    .addHelpText("after", ENVIRONMENT)
    .allowExcessArguments(false)
    .action((flags: AllFlags) => start(flags));
  program.addCommand(policyCommand());
  program.addCommand(auditCommand());
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  return program;
}

/** The commands share the flags of the program: `octo-mcp --policy rules.yaml policy test cases.yaml` works too. */
function policyCommand(): Command {
  const policy = new Command("policy")
    .description("show and test what the policy decides")
    .helpCommand(false);
  const add = (usage: string, about: string) => addPolicyFlags(policy.command(usage).description(about));
  const policyOf = (command: Command) => operatorPolicy(readPolicyChoice(command.optsWithGlobals()));
  add("explain <method> <path>", "explain the decision about one request").action(
    (method, path, _flags, command) => print(explainRequest(policyOf(command), method, path)),
  );
  add("test <cases>", "run a file of cases; exit code 1 when one goes wrong").action(
    (cases, _flags, command) => print(testCases(policyOf(command), cases)),
  );
  policy
    .command("routes")
    .description("list every route with owner, tier and sensitivity")
    .option("--json", "as JSON")
    .action(({ json }: { json?: boolean }) => print(printRoutes(json === true)));
  return policy;
}

function auditCommand(): Command {
  const audit = new Command("audit").description("check audit logs").helpCommand(false);
  audit
    .command("verify <file>")
    .description("check that no line was changed, dropped or added; exit code 1 when one was")
    .action(async (file: string) => print(await verifyAudit(file)));
  return audit;
}

function start({ listToolsByVersion, ...flags }: AllFlags): void {
  if (listToolsByVersion) {
    print({ text: toolsByVersion(), code: 0 });
    return;
  }
  const settings = readSettings(flags, process.env);
  const { logLevel: level, logFile: file, quiet } = settings;
  serve(settings, openLog({ level, file, quiet, now: () => new Date(), stderr: process.stderr }));
}

function print({ text, code }: Report): void {
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
}

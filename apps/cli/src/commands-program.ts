/**
 * The commands of `octo-mcp` with their flags. They are bundled into a file of their own beside the server, which reads it
 * only when a command is called, so that hosts do not wait for what they never use.
 */
import {
  AUDIT_KEY_FLAG,
  addFlags,
  EXTERNAL_TOOLS_FLAG,
  type FlagDefinition,
  operatorPolicy,
  POLICY_FLAGS,
  readPolicyChoice,
  runProcess,
  TOOL_LIST_FLAGS,
} from "@octo/app-kit";
import { Command } from "commander";
import { approvalsCommand } from "./approvals-program.ts";
import type { VerifyFlags } from "./commands/audit-commands.ts";
import type { ShowFlags } from "./commands/audit-show.ts";
import type { CommandResult } from "./commands/command-result.ts";
import type { ExternalToolsOptions } from "./commands/external-tools-command.ts";
import type { ExplainFlags } from "./commands/policy-explain.ts";
import type { ToolListOptions } from "./commands/tools-command.ts";
import { addCompletion } from "./completion.ts";
import type { DoctorFlags } from "./doctor/doctor.ts";
import { serverProgram } from "./server-program.ts";
import { HOST_IDS } from "./setup/hosts.ts";
import type { SetupFlags } from "./setup/setup-options.ts";
import type { Start } from "./start-flags.ts";

/** What the commands do. */
type Commands = typeof import("./commands/index.ts");

/** Reads what the commands do. */
const readCommands = (): Promise<Commands> => import("./commands/index.ts");

/** Runs the command that the arguments name. Without one, the program starts the server. */
export function runCommands(argv: readonly string[], start: Start): Promise<void> {
  return runProcess(fullProgram(start), argv, process);
}

/** The program with all flags and commands; the documentation is generated from it. */
export function fullProgram(start: Start): Command {
  const program = serverProgram(start, process.env);
  for (const command of commandsForPeople()) program.addCommand(command);
  addCompletion(program);
  return program;
}

/** The commands, in the order of `--help`. */
function commandsForPeople(): readonly Command[] {
  return [
    approvalsCommand(print, process.env),
    policyCommand(),
    auditCommand(),
    toolsCommand(),
    externalToolsCommand(),
    configCommand(),
    setupCommand(),
    doctorCommand(),
  ];
}

/** Prints the result of a command. */
export async function print(
  run: (commands: Commands) => CommandResult | Promise<CommandResult>,
): Promise<void> {
  const { text, code } = await run(await readCommands());
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
}

/** The commands share the flags of the program: `octo-mcp --policy rules.yaml policy test cases.yaml` works too. */
function policyCommand(): Command {
  const policy = new Command("policy")
    .description("Show and test what the policy decides.")
    .helpCommand(false);
  const add = (usage: string, about: string) =>
    addFlags(policy.command(usage).description(about), POLICY_FLAGS);
  const policyOf = (command: Command) => operatorPolicy(readPolicyChoice(command.optsWithGlobals()));
  addExplainFlags(
    add(
      "explain <method-or-tool> [path]",
      "Explain the decision about one request, or about a call of a tool. It says what it was not given.",
    ),
  ).action((first: string, address: string | undefined, flags: ExplainFlags, command: Command) =>
    print(({ explainDecision }) => explainDecision(policyOf(command), { first, address }, flags)),
  );
  add("test <cases>", "Run a file of cases. The exit code is 1 when a case fails.").action(
    (cases, _flags, command) => print(({ testCases }) => testCases(policyOf(command), cases)),
  );
  policy
    .command("routes")
    .description("List every route with its toolset, tier and sensitive classes.")
    .option("--json", "Print JSON.")
    .action(({ json }: { json?: boolean }) => print(({ printRoutes }) => printRoutes(json === true)));
  return policy;
}

function addExplainFlags(command: Command): Command {
  const target = (kind: string) =>
    command.option(
      `--${kind} <name>`,
      `The ${kind} that the call of a tool is about. (its name or id; none for a call without one; several times for several)`,
      (text: string, before: readonly string[] = []) => [...before, text],
    );
  for (const kind of ["space", "project", "environment", "tenant"]) target(kind);
  return command
    .option("--at <moment>", "When it happens, for rules about time. (such as 2026-11-28T10:00Z)")
    .option("--body <json>", "The body of a request. (JSON, or @ with the name of a file)");
}

function auditCommand(): Command {
  const audit = new Command("audit").description("Check, show and export audit logs.").helpCommand(false);
  addFlags(
    audit
      .command("verify <file>")
      .description(
        "Check that no line was changed, added or removed between two others. The exit code is 1 when one was, and when the " +
          "file is empty. Without --audit-key-file, who can write the file can also hash all lines again. Lines that are " +
          "missing at the end show only with --expect.",
      ),
    VERIFY_FLAGS,
  ).action((file: string, _flags: VerifyFlags, command: Command) =>
    print(({ verifyAudit }) => verifyAudit(file, command.optsWithGlobals())),
  );
  audit
    .command("show [file]")
    .description(
      "Print the last calls of an audit log, and whether it is unbroken. Without a file, the log of --audit-log.",
    )
    .option("--follow", "Go on with the calls that come, until Ctrl+C.")
    .option("--last <n>", "How many lines. (a number, or all; default: 20)")
    .option("--json", "Print the lines as they are.")
    .action(async (file: string | undefined, flags: ShowFlags, command: Command) => {
      const { showAudit } = await readCommands();
      const write = (text: string) => void process.stdout.write(text);
      const wait = () => new Promise<boolean>((resolve) => setTimeout(resolve, FOLLOW_MS, true));
      await showAudit(file, flags, programOf(command).opts(), { write, wait });
    });
  audit
    .command("export [file]")
    .description(
      "Print an audit log as CSV, one row for each line. A text that a spreadsheet would run as a formula begins with an apostrophe.",
    )
    .option("--csv", "As CSV, which is the only form.")
    .action(async (file: string | undefined, _flags: unknown, command: Command) => {
      const { exportAudit } = await readCommands();
      const write = (text: string) => void process.stdout.write(text);
      const left = exportAudit(file, programOf(command).opts(), write);
      if (left.length === 0) return;
      process.stderr.write(`octo-mcp: left out, because they are no entries: lines ${left.join(", ")}\n`);
      process.exitCode = 1;
    });
  return audit;
}

function toolsCommand(): Command {
  const tools = new Command("tools")
    .description("List the tools that the flags leave open. It needs no server and no key.")
    .option("--json", "Print JSON.")
    .option(
      "--cost",
      "Add what each tool costs a model: bytes and tokens of its entry in tools/list, a token counted as three characters.",
    );
  return addFlags(tools, [...TOOL_LIST_FLAGS, ...POLICY_FLAGS]).action(
    (options: ToolListOptions, command: Command) =>
      print(({ listAllTools }) => listAllTools(command.optsWithGlobals(), process.env, options)),
  );
}

function externalToolsCommand(): Command {
  const external = new Command("external-tools")
    .description(
      "Ask the other servers for their tools, and show what is offered. The exit code is 1 when something is left out.",
    )
    .helpCommand(false)
    .option("--pin", "Accept what the servers list now: write it to the lock file.")
    .option("--json", "Print JSON.");
  return addFlags(external, [EXTERNAL_TOOLS_FLAG]).action((options: ExternalToolsOptions, command: Command) =>
    print(({ listExternalTools }) => listExternalTools(command.optsWithGlobals(), process.env, options)),
  );
}

function configCommand(): Command {
  const config = new Command("config")
    .description("Show the settings, and the schema of the configuration file.")
    .helpCommand(false);
  config
    .command("show")
    .description(
      "Print each setting with the value that holds and where it comes from: a flag, a variable, a line of the file, or the " +
        "default. Secrets are not shown.",
    )
    .option("--json", "Print JSON.")
    .action(({ json }: { json?: boolean }, command: Command) =>
      print(({ printConfig }) => printConfig(programOf(command), process.env, json === true)),
    );
  config
    .command("schema")
    .description("Print the JSON Schema of the configuration file, for editors.")
    .action(() => print(({ printSchema }) => printSchema()));
  return config;
}

function setupCommand(): Command {
  return new Command("setup")
    .description(
      "Ask for the server and the key, check both, and write the entry into the files of your AI hosts. What changes is shown first. " +
        "The flags of the server, such as --read-only, are written into the configuration file.",
    )
    .helpCommand(false)
    .option(
      "--host <names>",
      `Hosts to set up, separated by commas: all that are found, or some of ${HOST_IDS.join(", ")}.`,
    )
    .option("--name <name>", "Name of the entry in the hosts. (default: octopus)")
    .option("--key-file <file>", "File that holds the API key alone.")
    .option(
      "--key-command <command>",
      "Command that prints the API key, such as op read or secret-tool lookup.",
    )
    .option("--yes", "Write without asking. No terminal is needed.")
    .option("--print", "Print the entry for any other host, and change no file of a host.")
    .option("--undo", "Put the files back as they were, with what others have changed since.")
    .option("--skip-check", "Do not check the address and the key.")
    .action((_flags: SetupFlags, command: Command) =>
      print(({ runSetup }) => runSetup(programOf(command), command.opts(), process)),
    );
}

function doctorCommand(): Command {
  return new Command("doctor")
    .description(
      "Check Node, the configuration, the way to the server, its certificate and clock, the key, the policy, the audit log and " +
        "the hosts. Each finding has its fix. The exit code is 1 when one is bad.",
    )
    .helpCommand(false)
    .option("--json", "Print JSON.")
    .option(
      "--deep [file]",
      "Read one page of each route that the tools use, compare it with the API as we know it, and write a report without names, " +
        "values or addresses. (default file: octo-mcp-report.json)",
    )
    .action((_flags: DoctorFlags, command: Command) =>
      print(({ doctor }) => doctor(programOf(command), command.opts(), process)),
    );
}

function programOf(command: Command): Command {
  return command.parent === null ? command : programOf(command.parent);
}

/** How often a log is looked at that is followed, in milliseconds. */
const FOLLOW_MS = 500;

const VERIFY_FLAGS: readonly FlagDefinition[] = [
  {
    flag: "--expect <end>",
    about:
      "The log must have this line: an end that the server logged when it stopped, or wrote to --audit-end-file.",
    accepts: "a number of lines and a hash such as 42:9f2c..., or the hash alone",
  },
  AUDIT_KEY_FLAG,
];

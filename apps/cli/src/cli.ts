/** The command line of `octo-mcp`. Whatever is wrong becomes one line on stderr and exit code 2, never a stack trace. */
import {
  AUDIT_KEY_FLAG,
  addFlags,
  createProgram,
  type FlagDefinition,
  type Flags,
  lenientOutput,
  openLog,
  operatorPolicy,
  POLICY_FLAGS,
  readPolicyChoice,
  readSettings,
  readToolListChoice,
  runProcess,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  SettingsError,
  TOOL_LIST_FLAGS,
  toolsByVersion,
} from "@octo/app-kit";
import { Command } from "commander";
import { type VerifyFlags, verifyAudit } from "./audit-commands.ts";
import type { CommandResult } from "./command-result.ts";
import { explainRequest, printRoutes, testCases } from "./policy-commands.ts";
import { serve } from "./serve.ts";
import { listTools, type ToolListOptions } from "./tools-command.ts";
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
  return addFlags(program, [...SERVER_FLAGS, ...POLICY_FLAGS])
    .option(
      "--list-tools-by-version [format]",
      "Print the tools that the other flags leave open, by the server version that they need, and exit. (format: text or json)",
    )
    .action((flags: AllFlags) => start(flags))
    .addCommand(policyCommand())
    .addCommand(auditCommand())
    .addCommand(toolsCommand());
}

/** The commands share the flags of the program: `octo-mcp --policy rules.yaml policy test cases.yaml` works too. */
function policyCommand(): Command {
  const policy = new Command("policy")
    .description("Show and test what the policy decides.")
    .helpCommand(false);
  const add = (usage: string, about: string) =>
    addFlags(policy.command(usage).description(about), POLICY_FLAGS);
  const policyOf = (command: Command) => operatorPolicy(readPolicyChoice(command.optsWithGlobals()));
  add("explain <method> <path>", "Explain the decision about one request.").action(
    (method, path, _flags, command) => print(explainRequest(policyOf(command), method, path)),
  );
  add("test <cases>", "Run a file of cases. The exit code is 1 when a case fails.").action(
    (cases, _flags, command) => print(testCases(policyOf(command), cases)),
  );
  policy
    .command("routes")
    .description("List every route with its toolset, tier and sensitive classes.")
    .option("--json", "Print JSON.")
    .action(({ json }: { json?: boolean }) => print(printRoutes(json === true)));
  return policy;
}

function auditCommand(): Command {
  const audit = new Command("audit").description("Check audit logs.").helpCommand(false);
  addFlags(
    audit
      .command("verify <file>")
      .description(
        "Check that no line was changed, added or removed between two others. The exit code is 1 when one was, and when the " +
          "file is empty. Without --audit-key-file, who can write the file can also hash all lines again. Lines that are " +
          "missing at the end show only with --expect.",
      ),
    VERIFY_FLAGS,
  ).action(async (file: string, _flags: VerifyFlags, command: Command) =>
    print(await verifyAudit(file, command.optsWithGlobals())),
  );
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
  return addFlags(tools, [...TOOL_LIST_FLAGS, ...POLICY_FLAGS]).action((options: ToolListOptions, command) =>
    print(listTools(readToolListChoice(command.optsWithGlobals()), options)),
  );
}

const VERIFY_FLAGS: readonly FlagDefinition[] = [
  {
    flag: "--expect <end>",
    about:
      "The log must have this line: an end that the server logged when it stopped, or wrote to --audit-end-file.",
    accepts: "a number of lines and a hash such as 42:9f2c..., or the hash alone",
  },
  AUDIT_KEY_FLAG,
];

function start({ listToolsByVersion: format, ...flags }: AllFlags): void {
  if (format !== undefined) {
    if (format !== true && format !== "json" && format !== "text")
      throw new SettingsError(`--list-tools-by-version: '${format}' is not a format. Use text or json`);
    const { policy, tools } = readToolListChoice(flags);
    print({ text: toolsByVersion({ policy: operatorPolicy(policy), tools }, format === "json"), code: 0 });
    return;
  }
  const settings = readSettings(flags, process.env);
  const { logLevel: level, logFile: file, quiet } = settings;
  const log = openLog({ level, file, quiet, now: () => new Date(), stderr: lenientOutput(process.stderr) });
  serve(settings, log, { stdin: process.stdin, stdout: process.stdout, environment: process.env });
}

function print({ text, code }: CommandResult): void {
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
}

/** The flags that our programs know, from the definitions that they parse with. */
import type { Command } from "commander";
import { fullProgram } from "../../apps/cli/src/commands-program.ts";
import { buildProgram as httpProgram } from "../../apps/http/src/cli.ts";
import { parseCommand } from "../../packages/simulator/src/cli/options.ts";
import { runCli } from "../../packages/tool-contract-verify/src/cli.ts";

/** What is wrong with the arguments of a program; undefined when every flag and command is known. */
export async function problemOfArguments(
  program: string,
  args: readonly string[],
): Promise<string | undefined> {
  if (program === "octo-mcp")
    return problemIn(
      fullProgram(async () => undefined),
      args,
    );
  if (program === "octo-mcp-http") return problemIn(httpProgram(), args);
  return program === "octo-simulator" ? simulatorProblem(args) : contractProblem(args);
}

function problemIn(program: Command, args: readonly string[]): string | undefined {
  let command = program;
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (word === "--") return undefined;
    if (!word.startsWith("-")) {
      const sub = command.commands.find((one) => one.name() === word);
      if (sub) command = sub;
      else if (command.commands.length > 0 && command.registeredArguments.length === 0)
        return `'${command.name()}' has no command '${word}'`;
      continue;
    }
    const option = optionOf(command, word.replace(/=.*$/s, ""));
    if (option === undefined) return `'${command.name()}' has no flag '${word}'`;
    if ((option.required || option.optional) && !word.includes("=")) at += 1;
  }
  return undefined;
}

function optionOf(command: Command, flag: string) {
  for (let one: Command | null = command; one; one = one.parent) {
    const found = one.options.find(({ long, short }) => long === flag || short === flag);
    if (found) return found;
  }
  const help = { required: false, optional: false };
  return flag === "--help" || flag === "-h" ? help : undefined;
}

function simulatorProblem(args: readonly string[]): string | undefined {
  try {
    parseCommand(args);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** The contract test has no definitions to import, so that its help says which flags there are. */
async function contractProblem(args: readonly string[]): Promise<string | undefined> {
  let help = "";
  const out = (text: string) => {
    help += text;
  };
  await runCli(["verify", "--help"], { out, err: out } as never);
  const unknown = args.find((word) => word.startsWith("--") && !help.includes(`${word} `));
  return unknown && `'tool-contract' has no flag '${unknown}'`;
}

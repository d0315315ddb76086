/** What the command lines of all apps do alike: name, version, help, and errors in one line. */
import { Command, CommanderError } from "commander";
import { withOrigin } from "./config/use-config.ts";
import { explainFailure, type Failure } from "./failure.ts";
import type { VariableDefinition } from "./flag-definition.ts";
import { helpAboutVariables } from "./flags.ts";
import { nearestOf } from "./nearest.ts";
import { type OwnProcess, runGuarded } from "./own-process.ts";

const HELP = ["-h, --help", "Print this help and exit."] as const;

/** What a program says about itself. */
export interface ProgramFacts {
  readonly name: string;
  readonly version: string;
  readonly about: string;
  readonly variables: readonly VariableDefinition[];
}

/** A program without flags and commands. It takes no arguments of its own. */
export function createProgram({ name, version, about, variables }: ProgramFacts): Command {
  return new Command(name)
    .description(about)
    .version(version, "--version", "Print the version and exit.")
    .helpOption(...HELP)
    .helpCommand(false)
    .addHelpText("after", helpAboutVariables(variables))
    .allowExcessArguments(false);
}

/**
 * Parses the arguments and runs the command that they name.
 * @returns undefined when the command ran; otherwise what to write to stderr, and the exit code.
 */
export async function runProgram(program: Command, argv: readonly string[]): Promise<Failure | undefined> {
  for (const command of withCommands(program)) {
    command
      .helpOption(...HELP)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return undefined;
  } catch (error) {
    return failureOf(program, unknownCommand(program, error) ?? withOrigin(program, error));
  }
}

function failureOf(program: Command, error: unknown): Failure {
  const name = program.name();
  if (!(error instanceof CommanderError)) return explainFailure(name, error);
  if (error.exitCode === 0) return { text: "", code: 0 };
  const message = error.message.replace(/^error: /, "");
  const problem = message.startsWith("(outputHelp)") ? "a command is missing" : oneLine(message);
  return { text: `${name}: ${problem} (see --help)\n`, code: 2 };
}

/** Commander puts its suggestion, such as `(Did you mean --read-only?)`, on a second line. */
function oneLine(message: string): string {
  return message.trim().replaceAll(/\s*\n\s*/g, " ");
}

/**
 * Runs the program as `runProgram` does, and writes the failure to stderr. It sets `exitCode` and never exits, so that a
 * running server stays up.
 * @param own `process` itself; a test passes another object.
 */
export async function runProcess(program: Command, argv: readonly string[], own: OwnProcess): Promise<void> {
  await runGuarded(program.name(), own, () => runProgram(program, argv));
}

function withCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}

/** Commander counts arguments; a person who mistypes a command wants to read which commands there are. */
function unknownCommand(program: Command, error: unknown): CommanderError | undefined {
  if (!(error instanceof CommanderError) || error.code !== "commander.excessArguments") return undefined;
  const [word] = program.args;
  if (word === undefined || program.commands.some((command) => command.name() === word)) return undefined;
  const known = program.commands.map((command) => command.name());
  const nearest = nearestOf(word, known);
  const suggestion = nearest === undefined ? "" : ` (Did you mean ${nearest}?)`;
  return new CommanderError(
    2,
    error.code,
    `unknown command '${word}'${suggestion}; commands: ${known.join(", ")}`,
  );
}

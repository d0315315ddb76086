/** What the command lines of all apps do alike: name, version, help, and errors in one line. */
import { Command, CommanderError } from "commander";
import { withOrigin } from "./config/use-config.ts";
import { explainFailure, type Failure } from "./failure.ts";
import type { VariableDefinition } from "./flag-definition.ts";
import { helpAboutVariables } from "./flags.ts";
import { nearestOf } from "./nearest.ts";

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
    return explainFailure(program.name(), unknownCommand(program, error) ?? withOrigin(program, error));
  }
}

/** The part of Node's `process` that a command line needs. */
export type OwnProcess = Pick<NodeJS.Process, "stdout" | "stderr" | "exitCode">;

/**
 * Runs the program as `runProgram` does, and writes the failure to stderr. It sets `exitCode` and never exits, so that a
 * running server stays up.
 * @param own `process` itself; a test passes another object.
 */
export async function runProcess(program: Command, argv: readonly string[], own: OwnProcess): Promise<void> {
  own.stdout.on("error", (error) => reportUnlessClosed(error, program.name(), own));
  // What cannot be written to stderr can be reported nowhere.
  own.stderr.on("error", () => undefined);
  const failure = await runProgram(program, argv);
  if (!failure) return;
  own.stderr.write(failure.text);
  own.exitCode = failure.code;
}

const CLOSED = /^(EPIPE|ECONNRESET|ERR_STREAM_DESTROYED)$/;

/**
 * Lets the error of a closed output pass, and reports every other one. `octo-mcp policy routes | head` closes the pipe before
 * everything is written. That is not an error, and without a listener Node prints a stack trace.
 */
function reportUnlessClosed(error: NodeJS.ErrnoException, name: string, own: OwnProcess): void {
  if (CLOSED.test(error.code ?? "")) return;
  own.stderr.write(`${name}: stdout: ${error.message}\n`);
  own.exitCode = 2;
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

/**
 * A credential that a command prints, such as one of a password manager. The command runs when the credential is first needed,
 * and again when Octopus refused what it printed, so that nothing waits for it at the start and nothing keeps it in a file.
 */
import { spawn } from "node:child_process";
import type { CheckCredential } from "./credential-file.ts";
import { SettingsError } from "./settings-error.ts";

/** Runs a command and resolves with what it printed. */
export type RunCommand = (command: Command) => Promise<string>;

/** A program with its arguments, or a line for the shell. */
export type Command = readonly string[] | string;

/** What a credential of a command is made of. */
export interface CommandCredential {
  /** The setting that holds the command, for errors. */
  readonly name: string;
  readonly command: Command;
  readonly check: CheckCredential;
  readonly run: RunCommand;
  /** Milliseconds of a clock; default `Date.now`. */
  readonly now?: () => number;
}

/** A command that printed a refused credential again is not asked for another before this time. */
const ASK_AGAIN_MS = 60_000;
const TIMEOUT_MS = 60_000;
const LONGEST = 20_000;

/**
 * Returns the source of a credential. Calls that come while the command runs wait for the same run.
 */
export function credentialFromCommand(options: CommandCredential): (refused?: string) => Promise<string> {
  const { name, command, check, run, now = Date.now } = options;
  let current: Promise<string> | undefined;
  let printedAgainAt: number | undefined;
  const read = async () => {
    const text = (await run(command)).trim();
    if (text === "") throw new SettingsError(`${name}: the command printed nothing`);
    check(text);
    return text;
  };
  const start = () => {
    const started = read();
    current = started;
    // A failed run is not kept: a person may unlock the password manager and try again.
    started.catch(() => {
      if (current === started) current = undefined;
    });
    return started;
  };
  return async (refused) => {
    const before = current;
    const known = await (before ?? start());
    if (refused === undefined || refused !== known) return known;
    // Another call may have started the renewal in the meantime.
    if (current !== before && current !== undefined) return current;
    if (printedAgainAt !== undefined && now() - printedAgainAt < ASK_AGAIN_MS) return known;
    const renewed = await start();
    printedAgainAt = renewed === known ? now() : undefined;
    return renewed;
  };
}

/** The command of a setting: a JSON list is a program with its arguments, everything else a line for the shell. */
export function parseCommand(text: string): Command {
  if (!text.trim().startsWith("[")) return text;
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.length > 0 && list.every((one) => typeof one === "string")) return list;
  } catch {
    // A line for the shell can begin with a bracket too.
  }
  return text;
}

/**
 * Runs a command with the environment of this process. Its output is never logged.
 * @throws SettingsError when it cannot be started, fails, prints too much or takes longer than a minute.
 */
export function runCommand(name: string): RunCommand {
  return (command) =>
    new Promise((resolve, reject) => {
      const [program = "", ...args] = typeof command === "string" ? [command] : command;
      const child = spawn(program, args, {
        shell: typeof command === "string",
        stdio: ["ignore", "pipe", "pipe"],
        timeout: TIMEOUT_MS,
        windowsHide: true,
      });
      const failed = (problem: string) => reject(new SettingsError(`${name}: the command ${problem}`));
      let output = "";
      let problem = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.length > LONGEST) child.kill();
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        problem = `${problem}${text}`.slice(0, LONGEST);
      });
      child.on("error", (error) => failed(`cannot be started: ${error.message}`));
      child.on("close", (code, signal) => {
        if (output.length > LONGEST) failed("printed more than a credential");
        else if (signal !== null) failed(`was ended after ${TIMEOUT_MS / 1_000} s`);
        else if (code !== 0) failed(`ended with code ${code}${firstLine(problem)}`);
        else resolve(output);
      });
    });
}

function firstLine(text: string): string {
  const line = text.trim().split(/\r?\n/)[0]?.slice(0, 200) ?? "";
  return line === "" ? "" : `: ${line}`;
}

import { Command } from "commander";
import { expect, it } from "vitest";
import { createProgram, runProgram } from "./command-line.ts";
import { SettingsError } from "./settings-error.ts";

function program(action: () => void = () => undefined): Command {
  return createProgram({ name: "octo", version: "1.2.3", about: "A program.", variables: [] })
    .option("--read-only", "Reads only.")
    .action(action)
    .addCommand(new Command("policy").action(() => undefined));
}

it("runs the action and has nothing to report", async () => {
  let ran = 0;
  const failure = await runProgram(
    program(() => {
      ran += 1;
    }),
    ["--read-only"],
  );
  expect({ failure, ran }).toEqual({ failure: undefined, ran: 1 });
});

it.each<[string, string[], string]>([
  [
    "an unknown flag, with the nearest one",
    ["--readonly"],
    "unknown option '--readonly' (Did you mean --read-only?)",
  ],
  ["an unknown command, with those that exist", ["polity"], "unknown command 'polity'; commands: policy"],
])("reports %s in one line", async (_, args, problem) => {
  expect(await runProgram(program(), args)).toEqual({ text: `octo: ${problem} (see --help)\n`, code: 2 });
});

it("reports a wrong setting as it is, and any other error as a failed start", async () => {
  const failing = (error: Error) =>
    program(() => {
      throw error;
    });
  expect(await runProgram(failing(new SettingsError("--port is wrong")), [])).toEqual({
    text: "octo: --port is wrong\n",
    code: 2,
  });
  expect(await runProgram(failing(new Error("no memory")), [])).toEqual({
    text: "octo: could not start: no memory\n",
    code: 2,
  });
});

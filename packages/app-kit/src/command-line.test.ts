import { PassThrough } from "node:stream";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram, runProcess, runProgram } from "./command-line.ts";
import type { OwnProcess } from "./own-process.ts";
import { SettingsError } from "./settings-error.ts";

function program(action: () => void = () => undefined): Command {
  return createProgram({ name: "octo", version: "1.2.3", about: "A program.", variables: [] })
    .option("--read-only", "Reads only.")
    .action(action)
    .addCommand(new Command("policy").action(() => undefined));
}

it("a command that succeeds reports nothing", async () => {
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
  [
    "an unknown command, with those that exist",
    ["polity"],
    "unknown command 'polity' (Did you mean policy?); commands: policy",
  ],
])("the command line reports %s in one line", async (_, args, problem) => {
  expect(await runProgram(program(), args)).toEqual({ text: `octo: ${problem} (see --help)\n`, code: 2 });
});

it("a wrong setting is reported as it is, and any other error as a failed start", async () => {
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

describe("a process", () => {
  const fakeProcess = () => {
    const stderr = new PassThrough();
    return { stdout: new PassThrough(), stderr, exitCode: undefined as number | undefined };
  };

  it("a process writes its failure to stderr and sets the exit code", async () => {
    const own = fakeProcess();
    await runProcess(program(), ["polity"], own as unknown as OwnProcess);
    expect(String(own.stderr.read())).toMatch(/^octo: unknown command 'polity'/);
    expect(own.exitCode).toBe(2);
  });

  it("a process ignores that its outputs were closed early, and reports every other error of stdout", async () => {
    const own = fakeProcess();
    await runProcess(program(), [], own as unknown as OwnProcess);
    const fail = (stream: PassThrough, code: string) =>
      stream.emit("error", Object.assign(new Error(`write ${code}`), { code }));
    for (const code of ["EPIPE", "ECONNRESET"]) fail(own.stdout, code);
    fail(own.stderr, "EPIPE");
    expect({ text: own.stderr.read(), code: own.exitCode }).toEqual({ text: null, code: undefined });
    fail(own.stdout, "ENOSPC");
    expect(String(own.stderr.read())).toBe("octo: stdout: write ENOSPC\n");
    expect(own.exitCode).toBe(2);
  });
});

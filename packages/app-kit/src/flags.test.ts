import { Command } from "commander";
import { expect, it } from "vitest";
import { addFlags, helpAboutVariables, POLICY_FLAGS, SERVER_FLAGS, SERVER_VARIABLES } from "./flags.ts";

it("the help has the accepted values, the default and the variable behind the sentence", () => {
  const command = addFlags(new Command("x"), [
    { flag: "--level <n>", about: "A level.", accepts: "1 to 3", byDefault: "2", variable: "LEVEL" },
    { flag: "--plain", about: "Nothing more to say." },
  ]);
  expect(command.options.map(({ description }) => description)).toEqual([
    "A level. (1 to 3; default: 2; or LEVEL)",
    "Nothing more to say.",
  ]);
});

it("the flags of a server parse to the names that the settings read", () => {
  const command = addFlags(new Command("x"), [...SERVER_FLAGS, ...POLICY_FLAGS]);
  command.parse(["-s", "https://octopus.example", "--read-only", "-q"], { from: "user" });
  expect(command.opts()).toEqual({ serverUrl: "https://octopus.example", readOnly: true, quiet: true });
});

it("the help explains each variable once", () => {
  const help = helpAboutVariables(SERVER_VARIABLES);
  for (const { name } of SERVER_VARIABLES) expect(help.split(`  ${name}\n`)).toHaveLength(2);
});

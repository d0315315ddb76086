import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { flagParts } from "./flag-definition.ts";
import { addFlags, POLICY_FLAGS, SERVER_FLAGS } from "./flags.ts";
import { parseStartFlags } from "./start-flags.ts";

const FLAGS = [...SERVER_FLAGS, ...POLICY_FLAGS];
const byCommander = (argv: readonly string[]) =>
  addFlags(new Command("x").exitOverride().configureOutput({ writeErr: () => undefined }), FLAGS)
    .allowExcessArguments(false)
    .parse(argv, { from: "user" })
    .opts();

it("takes every flag apart as commander does", () => {
  const options = addFlags(new Command("x"), FLAGS).options;
  expect(FLAGS.map(flagParts)).toEqual(
    options.map((option) => ({
      short: option.short?.slice(1),
      name: option.long?.slice(2),
      key: option.attributeName(),
      takesValue: option.required,
    })),
  );
});

describe("the flags of a host", () => {
  it.each([
    [[]],
    [["--read-only"]],
    [["-s", "https://octopus.example", "-q"]],
    [["-qs", "https://octopus.example"]],
    [["-shttps://octopus.example"]],
    [["--server-url=https://octopus.example", "--policy", "rules.yaml", "--approval", "elicit"]],
    [["--profile", "a", "--profile", "b"]],
    [["--profile="]],
  ])("%j gives what commander gives", (argv) => {
    expect(parseStartFlags(FLAGS, argv)?.opts()).toEqual(byCommander(argv));
  });

  it.each([
    [["--help"]],
    [["policy", "routes"]],
    [["--policy", "rules.yaml", "policy", "test"]],
    [["--no-such-flag"]],
    [["--readonly"]],
    [["--read-only=true"]],
    [["--policy"]],
    [["--policy", "--read-only"]],
    [["extra"]],
  ])("%j is left to the command line for people", (argv) => {
    expect(parseStartFlags(FLAGS, argv)).toBeUndefined();
  });

  it("keeps the source of each value", () => {
    const options = parseStartFlags(FLAGS, ["--read-only"]);
    options?.setOptionValueWithSource("profile", "a", "octo-mcp.yaml: line 1");
    expect(options?.opts()).toEqual({ readOnly: true, profile: "a" });
    expect(["readOnly", "profile", "quiet"].map((key) => options?.getOptionValueSource(key))).toEqual([
      "cli",
      "octo-mcp.yaml: line 1",
      undefined,
    ]);
  });
});

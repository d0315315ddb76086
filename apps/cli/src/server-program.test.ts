import { expect, it } from "vitest";
import { isForPeople, serverProgram } from "./server-program.ts";

const program = serverProgram(async () => undefined, {});

it.each([
  [[], false],
  [["--read-only"], false],
  [["--server-url", "https://octopus.example"], false],
  [["-s", "https://octopus.example", "-q"], false],
  [["--server-url=https://octopus.example", "--policy", "rules.yaml"], false],
  [["--version"], false],
  [["--no-such-flag"], false],
  [["policy", "routes"], true],
  [["--policy", "rules.yaml", "policy", "test", "cases.yaml"], true],
  [["unknown"], true],
  [["--help"], true],
  [["-h"], true],
])("%j is for people: %s", (argv, expected) => {
  expect(isForPeople(program, argv)).toBe(expected);
});

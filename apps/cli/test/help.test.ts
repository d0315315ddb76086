import { expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";

it.each([
  [["--help"]],
  [["policy", "--help"]],
  [["policy", "explain", "--help"]],
  [["audit", "verify", "--help"]],
  [["tools", "--help"]],
])("%j prints what was reviewed", async (args) => {
  const { code, stdout, stderr } = await run(CLI, args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatchSnapshot();
});

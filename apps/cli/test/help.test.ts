import { expect, it } from "vitest";
import { runHere } from "./run-here.ts";

it.each([
  [["--help"]],
  [["policy", "--help"]],
  [["policy", "explain", "--help"]],
  [["audit", "verify", "--help"]],
  [["tools", "--help"]],
])("%j prints what was reviewed", async (args) => {
  const { code, stdout, stderr } = await runHere(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatchSnapshot();
});

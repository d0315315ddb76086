/** `octo-mcp policy …`: tests and lists what the policy decides. None of these commands needs a server. */
import { readDataFile, SettingsError } from "@octo/app-kit";
import { listRoutes, type Policy, parsePolicyCases, runPolicyCases } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import type { CommandResult } from "./command-result.ts";

/** `policy test cases.yaml`: exit code 1 when a case does not go as expected. */
export function testCases(policy: Policy, file: string): CommandResult {
  const { data, positions } = readDataFile("policy test", file);
  const parsed = parsePolicyCases(data, positions);
  if (!parsed.ok)
    throw new SettingsError(`policy test: ${file}: ${parsed.errors.map(({ text }) => text).join("; ")}`);
  const results = runPolicyCases(policy, parsed.file);
  const lines = results.map(({ case: one, passed, differences, decision }) =>
    passed ? `ok    ${one.name}` : `WRONG ${one.name}: ${differences.join(", ")} (${decision.reason})`,
  );
  const wrong = results.filter(({ passed }) => !passed).length;
  return {
    text: [...lines, `${results.length - wrong} passed, ${wrong} failed`].join("\n"),
    code: wrong > 0 ? 1 : 0,
  };
}

/** `policy routes`: each operation with its owner, tier, sensitive classes and version; `--json` for programs. */
export function printRoutes(asJson: boolean): CommandResult {
  const rows = listRoutes(octopusRoutes);
  if (asJson) return { text: JSON.stringify(rows, null, 2), code: 0 };
  const lines = rows.map(({ method, template, toolset, tier, classes, since }) => {
    const notes = [...classes, ...(since ? [`since ${since}`] : [])].join(", ");
    return `${method.padEnd(6)} ${toolset.padEnd(14)} ${tier.padEnd(6)} ${template}${notes ? `  (${notes})` : ""}`;
  });
  return { text: lines.join("\n"), code: 0 };
}

/** Each situation of docs/policy-cookbook.md has a whole policy file and cases; both are read and run as `octo-mcp policy test` does. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parsePolicyCases, parsePolicyFile, runPolicyCases } from "../packages/policy/src/index.ts";
import { octopusPolicy, octopusRoutes } from "../packages/policy/src/octopus/index.ts";
import { textOf } from "./lib/sources.ts";

const [, ...sections] = textOf("docs/policy-cookbook.md").split(/^## /m);

/** The block of a section that begins with the name of a file. */
function block(section: string, file: string): string {
  const [, text] = new RegExp(`\`\`\`yaml\\n# ${file}\\n([\\s\\S]*?)\`\`\``).exec(section) ?? [];
  if (text === undefined) throw new Error(`no block begins with # ${file}`);
  return text;
}

function policyOf(section: string) {
  const parsed = parsePolicyFile(parse(block(section, "policy.yaml")), undefined, octopusRoutes);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ text }) => text).join("; "));
  const profile = parsed.file.default;
  return octopusPolicy({ alwaysOn: ["core"], ...parsed.file.profiles.get(profile), profile });
}

it("has ten situations", () => {
  expect(sections).toHaveLength(10);
});

describe.each(sections.map((section) => [section.split("\n", 1)[0] ?? "", section] as const))(
  "%s",
  (_title, section) => {
    const parsed = parsePolicyCases(parse(block(section, "cases.yaml")));
    if (!parsed.ok) throw new Error(parsed.errors.map(({ text }) => text).join("; "));
    const results = runPolicyCases(policyOf(section), parsed.file);

    it.each(results)("$case.name", ({ differences, decision }) => {
      expect(differences, decision.reason).toEqual([]);
    });

    it("shows something that is refused and something that is not", () => {
      const effects = new Set(parsed.file.map(({ expect: effect }) => effect));
      expect(effects).toContain("deny");
      expect(effects.size).toBeGreaterThan(1);
    });
  },
);

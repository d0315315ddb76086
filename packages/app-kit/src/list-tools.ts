/** `--list-tools-by-version`: the tools of each version of Octopus Server. It needs no server and no credential. */
import { createOctopusClient } from "@octo/api-client";
import { allToolFacts, createToolkit, type ToolFact } from "@octo/mcp-tools";
import type { Policy } from "@octo/policy";

/** The names of the tools that a policy leaves open. */
export function openTools(policy: Policy): readonly string[] {
  // The toolkit sends nothing, because nothing is called.
  const client = createOctopusClient({
    serverUrl: "http://localhost",
    credential: { kind: "apiKey", key: "none" },
  });
  return createToolkit({ client, policy }).toolNames();
}

/** Renders the tools that a policy leaves open, grouped by the lowest server version that they need. */
export function toolsByVersion(policy: Policy, asJson: boolean): string {
  const groups = groupsOf(policy);
  if (asJson) return JSON.stringify(Object.fromEntries(groups), null, 2);
  const line = ({ name, toolset, tier }: ToolFact) => `  ${name.padEnd(34)} ${toolset.padEnd(14)} ${tier}`;
  return groups
    .map(([since, tools]) => `Octopus Server ${since} and later\n${tools.map(line).join("\n")}`)
    .join("\n\n");
}

function groupsOf(policy: Policy): readonly (readonly [string, readonly ToolFact[]])[] {
  const open = new Set(openTools(policy));
  const groups = new Map<string, ToolFact[]>();
  for (const fact of allToolFacts.filter(({ name }) => open.has(name)))
    groups.set(fact.since, [...(groups.get(fact.since) ?? []), fact]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

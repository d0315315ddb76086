/** `--list-tools-by-version`: the tools of each version of Octopus Server. It needs no server and no credential. */
import { allToolFacts } from "@octo/mcp-tools";

/** Renders the tools, grouped by the lowest server version that they need. */
export function toolsByVersion(): string {
  const groups = new Map<string, string[]>();
  for (const { name, since, tier, toolset } of allToolFacts) {
    const line = `  ${name.padEnd(34)} ${toolset.padEnd(14)} ${tier}`;
    groups.set(since, [...(groups.get(since) ?? []), line]);
  }
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  return sorted
    .map(([since, lines]) => `Octopus Server ${since} and later\n${lines.join("\n")}`)
    .join("\n\n");
}

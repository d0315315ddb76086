/** The tables of tools in README and docs, from the literals of the tools. */
import { allToolFacts, TOOLSETS, type ToolFact } from "../../packages/mcp-tools/src/index.ts";
import { table } from "./blocks.ts";

/** The tools of each toolset in one row; tools that write are bold. */
export function toolsetTable(): string {
  const rows = TOOLSETS.map((toolset) => [
    toolset === "core" ? "core (always on)" : toolset,
    factsOf(toolset).map(shown).join(", "),
  ]);
  return table(["toolset", "tools"], rows);
}

/** One row for each tool: what it does, what it can do at most, and the oldest server that it works with. */
export function toolTable(): string {
  const rows = allToolFacts.map(({ name, toolset, tier, since, description }) => [
    `[${name}](tools/${name}.md)`,
    toolset,
    tier === "by-request" ? "as the request" : tier,
    since,
    firstSentence(description),
  ]);
  return table(["tool", "toolset", "can", "since", "what it does"], rows);
}

function factsOf(toolset: string): readonly ToolFact[] {
  return allToolFacts.filter((fact) => fact.toolset === toolset);
}

function shown({ name, tier }: ToolFact): string {
  const link = `[${name}](docs/tools/${name}.md)`;
  return tier === "write" || tier === "delete" ? `**${link}**` : link;
}

/** The first sentence of a description; a colon ends one too. */
export function firstSentence(text: string): string {
  return text.match(/^.*?[.:](?=\s|$)/)?.[0].replace(/:$/, ".") ?? text;
}

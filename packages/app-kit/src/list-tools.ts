/** The tools that the operator's flags leave open, for lists that need no server and no credential. */
import { createOctopusClient } from "@octo/api-client";
import {
  allToolFacts,
  createToolkit,
  DEFAULT_RESULTS,
  listedTools,
  type ResultForms,
  type ToolChoice,
  type ToolDescription,
  type ToolFact,
  type Toolkit,
  tokensOf,
} from "@octo/mcp-tools";
import type { Policy } from "@octo/policy";
import { type ExternalToolList, externalToolsOf } from "./external-tools-of.ts";

/** One tool that is offered, and what its entry in `tools/list` costs. */
export interface OfferedTool extends Pick<ToolDescription, "name" | "title" | "toolset" | "tier" | "since"> {
  /** Bytes of the entry as JSON. */
  readonly bytes: number;
  /** Tokens of the entry, counted as budgets count them. */
  readonly tokens: number;
}

/** What is offered: the policy, and the choice among the tools that it leaves open. */
export interface Offer {
  readonly policy: Policy;
  readonly tools: ToolChoice;
  /** The tools of other servers. */
  readonly external?: ExternalToolList | undefined;
}

/** The names of the tools that are offered. */
export function openTools(offer: Offer): readonly string[] {
  return toolkitOf(offer).toolNames();
}

/** The tools that are offered, in the order of `tools/list`. */
export function listOfferedTools(
  offer: Offer,
  results: ResultForms = DEFAULT_RESULTS,
): readonly OfferedTool[] {
  const toolkit = toolkitOf(offer);
  const entries = new Map(listedTools(toolkit, results).map((tool) => [tool.name, JSON.stringify(tool)]));
  return toolkit.listTools().map(({ name, title, toolset, tier, since }) => {
    const entry = entries.get(name) ?? "";
    return { name, title, toolset, tier, since, bytes: Buffer.byteLength(entry), tokens: tokensOf(entry) };
  });
}

/** A toolkit that sends nothing, because nothing is called. */
function toolkitOf({ policy, tools, external }: Offer): Toolkit {
  const client = createOctopusClient({
    serverUrl: "http://localhost",
    credential: { kind: "apiKey", key: "none" },
  });
  return createToolkit({ client, policy, toolChoice: tools, ...externalToolsOf(external) });
}

/** Renders the tools that are offered, grouped by the lowest server version that they need. */
export function toolsByVersion(offer: Offer, asJson: boolean): string {
  const groups = groupsOf(offer);
  if (asJson) return JSON.stringify(Object.fromEntries(groups), null, 2);
  const line = ({ name, toolset, tier }: ToolFact) => `  ${name.padEnd(34)} ${toolset.padEnd(14)} ${tier}`;
  return groups
    .map(([since, tools]) => `Octopus Server ${since} and later\n${tools.map(line).join("\n")}`)
    .join("\n\n");
}

function groupsOf(offer: Offer): readonly (readonly [string, readonly ToolFact[]])[] {
  const open = new Set(openTools(offer));
  const groups = new Map<string, ToolFact[]>();
  for (const fact of allToolFacts.filter(({ name }) => open.has(name)))
    groups.set(fact.since, [...(groups.get(fact.since) ?? []), fact]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

/** What a call of a tool can do at most, told by its name and, where it brings a request of its own, by its method. */
import { allToolFacts } from "@octo/mcp-tools";
import type { Tier } from "@octo/policy";

const TIERS = new Map(allToolFacts.map(({ name, tier }) => [name, tier]));

/** The tier of a call; undefined when there is no such tool. A request without a method that reads counts as a write. */
export function tierOfCall(name: string, args: unknown): Tier | undefined {
  const tier = TIERS.get(name);
  if (tier !== "by-request") return tier;
  const { method = "GET" } = (args ?? {}) as { readonly method?: unknown };
  const word = String(method).toUpperCase();
  if (word === "GET") return "read";
  return word === "DELETE" ? "delete" : "write";
}

/** The facts of every tool, for lists and documents that need no server. */
import type { Tool } from "./define-tool.ts";
import { createReadResource } from "./toolsets/core/read-resource.ts";
import { allTools } from "./toolsets/index.ts";

/** One line of a list of tools. */
export type ToolFact = Pick<Tool, "name" | "toolset" | "tier" | "since" | "title" | "description">;

/** Every tool that octo-mcp has. */
export const allToolFacts: readonly ToolFact[] = [...allTools, createReadResource([])].map(
  ({ name, toolset, tier, since, title, description }) => ({
    name,
    toolset,
    tier,
    since,
    title,
    description,
  }),
);

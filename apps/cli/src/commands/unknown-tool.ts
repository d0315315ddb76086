/** The error about a name that no tool has. */
import { nearestOf, SettingsError } from "@octo/app-kit";
import type { ToolFact } from "@octo/mcp-tools";

/** Names the nearest tool, because a person who mistypes a name wants to read the right one. */
export function unknownTool(name: string, tools: readonly ToolFact[]): SettingsError {
  const nearest = nearestOf(
    name,
    tools.map((tool) => tool.name),
  );
  const suggestion = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  return new SettingsError(
    `policy explain: '${name}' is not a tool, and a request needs a path after its method.${suggestion} octo-mcp tools lists the tools`,
  );
}

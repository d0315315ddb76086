/** Joins the external tools of an app with its toolkit. */
import { type ExternalToolOptions, externalTool, type ToolkitOptions } from "@octo/mcp-tools";

/** The tools of the servers at this moment; the same list as long as nothing has changed. */
export interface ExternalToolList {
  tools(): readonly ExternalToolOptions[];
}

/** The option of a toolkit that offers these tools; nothing for an app without them. */
export function externalToolsOf(list: ExternalToolList | undefined): Pick<ToolkitOptions, "externalTools"> {
  if (list === undefined) return {};
  let from = list.tools();
  let tools = from.map(externalTool);
  return {
    externalTools() {
      const now = list.tools();
      if (now !== from) {
        from = now;
        tools = now.map(externalTool);
      }
      return tools;
    },
  };
}

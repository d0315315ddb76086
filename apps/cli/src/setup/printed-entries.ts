/** The entry as text, for hosts whose files setup does not know. */
import { stringify } from "@decimalturn/toml-patch";
import type { ServerStart } from "./hosts.ts";

/** The entry in the forms that hosts have. */
export function printedEntries(name: string, { command, args }: ServerStart): string {
  const json = (key: string, entry: object) => JSON.stringify({ [key]: { [name]: entry } }, null, 2);
  return [
    "Most hosts (mcpServers):",
    json("mcpServers", { command, args }),
    "",
    "VS Code (servers):",
    json("servers", { type: "stdio", command, args }),
    "",
    "Codex (config.toml):",
    `[mcp_servers.${/^[\w-]+$/.test(name) ? name : JSON.stringify(name)}]\n${stringify({ command, args })}`.trimEnd(),
  ].join("\n");
}

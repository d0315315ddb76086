/**
 * The hosts whose files `octo-mcp setup` knows: where each file is, and what an entry looks like. docs/hosts.md has the sources.
 * Only files of the user are written, and none of a project, because a project is shared with others.
 */
import { join } from "node:path";
import type { Environment } from "@octo/app-kit";

/** The machine of a person. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Environment;
}

/** How a host starts the server. */
export interface ServerStart {
  readonly command: string;
  readonly args: readonly string[];
}

/** An entry in the file of a host. */
export type HostEntry = Readonly<Record<string, unknown>>;

/** A host. */
export interface Host {
  readonly id: string;
  readonly title: string;
  readonly format: "json" | "toml";
  /** The key under which the servers stand. */
  readonly servers: string;
  file(machine: Machine): string;
  entry(start: ServerStart): HostEntry;
  /** What the person does afterwards. */
  readonly next: string;
}

const plain = ({ command, args }: ServerStart): HostEntry => ({ command, args });
const typed = (start: ServerStart): HostEntry => ({ type: "stdio", ...plain(start) });

/** The folder in which desktop applications keep their settings. */
function applicationData({ platform, home, environment }: Machine): string {
  if (platform === "win32") return environment.APPDATA ?? join(home, "AppData", "Roaming");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return environment.XDG_CONFIG_HOME ?? join(home, ".config");
}

/** The folder of octo-mcp's own files. */
export function ownFolder(machine: Machine): string {
  const { platform, home, environment } = machine;
  if (platform === "win32") return join(applicationData(machine), "octo-mcp");
  return join(environment.XDG_CONFIG_HOME ?? join(home, ".config"), "octo-mcp");
}

function zedFolder(machine: Machine): string {
  const { platform, home, environment } = machine;
  if (platform === "win32") return join(applicationData(machine), "Zed");
  return join(environment.XDG_CONFIG_HOME ?? join(home, ".config"), "zed");
}

/** The hosts, in the order in which they are offered. */
export const HOSTS: readonly Host[] = [
  {
    id: "claude-desktop",
    title: "Claude Desktop",
    format: "json",
    servers: "mcpServers",
    file: (machine) => join(applicationData(machine), "Claude", "claude_desktop_config.json"),
    entry: plain,
    next: "Quit Claude Desktop and start it again.",
  },
  {
    id: "claude-code",
    title: "Claude Code",
    format: "json",
    servers: "mcpServers",
    file: ({ home }) => join(home, ".claude.json"),
    entry: typed,
    next: "Start Claude Code again; /mcp lists the servers.",
  },
  {
    id: "vscode",
    title: "VS Code",
    format: "json",
    servers: "servers",
    file: (machine) => join(applicationData(machine), "Code", "User", "mcp.json"),
    entry: typed,
    next: "Run 'MCP: List Servers' in VS Code and start the server.",
  },
  {
    id: "cursor",
    title: "Cursor",
    format: "json",
    servers: "mcpServers",
    file: ({ home }) => join(home, ".cursor", "mcp.json"),
    entry: plain,
    next: "Switch the server on in the settings of Cursor, under MCP.",
  },
  {
    id: "windsurf",
    title: "Windsurf",
    format: "json",
    servers: "mcpServers",
    file: ({ home }) => join(home, ".codeium", "windsurf", "mcp_config.json"),
    entry: plain,
    next: "Refresh the list of MCP servers in Windsurf.",
  },
  {
    id: "codex",
    title: "Codex",
    format: "toml",
    servers: "mcp_servers",
    file: ({ home, environment }) => join(environment.CODEX_HOME ?? join(home, ".codex"), "config.toml"),
    entry: plain,
    next: "Start Codex again.",
  },
  {
    id: "gemini",
    title: "Gemini CLI",
    format: "json",
    servers: "mcpServers",
    file: ({ home }) => join(home, ".gemini", "settings.json"),
    entry: plain,
    next: "Start Gemini CLI again; /mcp lists the servers.",
  },
  {
    id: "zed",
    title: "Zed",
    format: "json",
    servers: "context_servers",
    file: (machine) => join(zedFolder(machine), "settings.json"),
    entry: (start) => ({ source: "custom", ...plain(start) }),
    next: "Zed reads its settings at once.",
  },
  {
    id: "jetbrains",
    title: "JetBrains AI Assistant",
    format: "json",
    servers: "mcpServers",
    file: ({ home }) => join(home, ".ai", "mcp", "mcp.json"),
    entry: plain,
    next: "Restart the IDE (2026.2 or newer) and switch the server on under Tools, AI Assistant, MCP.",
  },
  {
    id: "junie",
    title: "JetBrains Junie",
    format: "json",
    servers: "mcpServers",
    file: ({ home }) => join(home, ".junie", "mcp", "mcp.json"),
    entry: plain,
    next: "Restart the IDE, and look under Tools, Junie, MCP Settings.",
  },
];

/** The names by which `--host` knows the hosts. */
export const HOST_IDS: readonly string[] = HOSTS.map(({ id }) => id);

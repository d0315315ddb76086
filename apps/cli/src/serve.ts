/** Puts the pieces together for one server over stdio. stdout belongs to MCP alone. */

import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createOctopusClient } from "@octo/api-client";
import { type AuditEntry, createToolkit, type Toolkit } from "@octo/mcp-tools";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import { createPolicy, type Rule } from "@octo/policy";
import { octopusProductionNames, octopusRoutes } from "@octo/policy/octopus";
import { instructionsFor } from "./instructions.ts";
import type { Log } from "./log.ts";
import type { Settings } from "./settings.ts";
import { NAME, VERSION } from "./version.ts";

/** Environments that sound like production are protected; a rule like this one can only tighten. */
const PROTECT_PRODUCTION: Rule = {
  name: "production-names",
  effect: "protect",
  environment: octopusProductionNames,
};

/** Serves MCP on stdin and stdout until stdin ends. */
export function serve(settings: Settings, log: Log): void {
  if (settings.readOnly && settings.allowDeletes)
    log.warn("--allow-deletes has no effect together with --read-only");
  if (isPlainHttp(settings.serverUrl))
    log.warn("The server is reached over http://; the credential travels unprotected", {
      server: settings.serverUrl,
    });
  const toolkit = toolkitFor(settings, log);
  const factory = createMcpServerFactory(toolkit, {
    name: NAME,
    title: "Octopus Deploy",
    version: VERSION,
    door: "mcp-stdio",
    instructions: instructionsFor(settings),
  });
  serveStdio(factory, { onerror: (error) => log.error("protocol error", { error: error.message }) });
  log.info("ready", {
    version: VERSION,
    server: settings.serverUrl,
    tools: toolkit.listTools().length,
    readOnly: settings.readOnly,
    approval: settings.approval,
  });
}

/** The toolkit of a server under the operator's settings. */
export function toolkitFor(settings: Settings, log: Log): Toolkit {
  const client = createOctopusClient({ serverUrl: settings.serverUrl, credential: settings.credential });
  const policy = createPolicy({
    routes: octopusRoutes,
    readOnly: settings.readOnly,
    allowDeletes: settings.allowDeletes,
    toolsets: settings.toolsets,
    alwaysOn: ["core"],
    rules: [PROTECT_PRODUCTION],
  });
  return createToolkit({
    client,
    policy,
    approval: settings.approval,
    secrets: settings.secrets,
    product: `${NAME}/${VERSION}`,
    audit: { record: (entry) => writeAudit(entry, log) },
  });
}

function writeAudit({ event, ...facts }: AuditEntry, log: Log): void {
  log.info(event === "intent" ? "about to write" : "call", facts);
}

function isPlainHttp(serverUrl: string): boolean {
  const { protocol, hostname } = new URL(serverUrl);
  return protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

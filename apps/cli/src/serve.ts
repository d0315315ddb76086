/** Puts the pieces together for one server over stdio. stdout belongs to MCP alone. */

import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createOctopusClient } from "@octo/api-client";
import { type AuditSink, createToolkit, noAudit, openAuditFile, type Toolkit } from "@octo/mcp-tools";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import type { Policy } from "@octo/policy";
import { instructionsFor } from "./instructions.ts";
import type { Log } from "./log.ts";
import { networkFetch } from "./network.ts";
import { operatorPolicy } from "./policy/operator-policy.ts";
import type { Settings } from "./settings.ts";
import { NAME, VERSION } from "./version.ts";

/** Serves MCP on stdin and stdout until stdin ends. */
export function serve(settings: Settings, log: Log): void {
  const policy = operatorPolicy(settings.policy);
  const { readOnly = false } = policy.config;
  for (const warning of policy.warnings) log.warn(warning);
  if (isPlainHttp(settings.serverUrl)) {
    log.warn("The server is reached over http://; the credential travels unprotected", {
      server: settings.serverUrl,
    });
  }
  const toolkit = toolkitFor(settings, policy, log);
  const factory = createMcpServerFactory(toolkit, {
    name: NAME,
    title: "Octopus Deploy",
    version: VERSION,
    door: "mcp-stdio",
    instructions: instructionsFor({ readOnly }),
  });
  serveStdio(factory, { onerror: (error) => log.error("protocol error", { error: error.message }) });
  log.info("ready", {
    version: VERSION,
    server: settings.serverUrl,
    tools: toolkit.toolNames().length,
    readOnly,
    approval: settings.approval,
    ...(policy.config.profile ? { profile: policy.config.profile } : {}),
  });
}

/** The toolkit of a server under the operator's settings. */
export function toolkitFor(settings: Settings, policy: Policy, log: Log): Toolkit {
  const fetch = networkFetch(settings.serverUrl, settings.caFile);
  return createToolkit({
    client: createOctopusClient({
      serverUrl: settings.serverUrl,
      credential: settings.credential,
      ...(fetch ? { fetch } : {}),
    }),
    policy,
    approval: settings.approval,
    secrets: settings.secrets,
    product: `${NAME}/${VERSION}`,
    audit: auditOf(settings, log),
  });
}

/** Every call goes to the log; with `--audit-log` it goes to the chained file first, and a failure there stops it. */
function auditOf(settings: Settings, log: Log): AuditSink {
  const file = settings.auditLog === undefined ? noAudit : openAuditFile(settings.auditLog);
  return {
    async record(entry) {
      await file.record(entry);
      const { event, ...facts } = entry;
      log.info(event === "intent" ? "about to write" : "call", facts);
    },
  };
}

function isPlainHttp(serverUrl: string): boolean {
  const { protocol, hostname } = new URL(serverUrl);
  return protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

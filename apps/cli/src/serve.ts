/** One server over stdio. stdout carries MCP messages and nothing else. */
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createOctopusClient } from "@octo/api-client";
import {
  type Audit,
  auditOf,
  closeOnExit,
  isPlainHttp,
  type Log,
  operatorPolicy,
  type Settings,
  sendHttpTo,
  toolkitLogger,
} from "@octo/app-kit";
import { createToolkit, instructionsFor, type Toolkit } from "@octo/mcp-tools";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import type { Policy } from "@octo/policy";
import { NAME, VERSION } from "./version.ts";

/** Serves MCP on stdin and stdout until stdin ends. */
export function serve(settings: Settings, log: Log): void {
  const policy = operatorPolicy(settings.policy);
  const { readOnly = false } = policy.config;
  for (const warning of policy.warnings) log.warn(warning);
  if (isPlainHttp(settings.serverUrl)) {
    log.warn("Octopus Server is reached over http://, so the credential is sent unprotected", {
      server: settings.serverUrl,
    });
  }
  const audit = auditOf(settings.audit, log);
  closeOnExit(process, audit.close);
  const toolkit = toolkitFor(settings, policy, audit, log);
  const factory = createMcpServerFactory(toolkit, {
    name: NAME,
    title: "Octopus Deploy",
    version: VERSION,
    transport: "mcp-stdio",
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
export function toolkitFor(settings: Settings, policy: Policy, audit: Audit, log: Log): Toolkit {
  return createToolkit({
    client: createOctopusClient({
      serverUrl: settings.serverUrl,
      credential: settings.credential,
      sendHttp: sendHttpTo(settings.serverUrl, settings.caFile),
    }),
    policy,
    approval: settings.approval,
    showVariableValues: settings.showVariableValues,
    product: `${NAME}/${VERSION}`,
    audit,
    logger: toolkitLogger(log),
  });
}

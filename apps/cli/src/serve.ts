/** One server over stdio. stdout carries MCP messages and nothing else. */
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createOctopusClient } from "@octo/api-client";
import {
  auditOf,
  type Environment,
  externalToolsOf,
  isPlainHttp,
  type Log,
  operatorPolicy,
  type Settings,
  scheduleStartCheck,
  sendHttpTo,
  toolkitLogger,
} from "@octo/app-kit";
import { createToolkit, instructionsFor, type Toolkit } from "@octo/mcp-tools";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import type { Policy } from "@octo/policy";
import { type LocalPageParts, localApprovalPage } from "./approval-page.ts";
import { trackCalls } from "./calls-in-progress.ts";
import type { ExternalTools } from "./external.ts";
import { createStdioTransport, type StdioOptions } from "./stdio/stdio-transport.ts";
import { stopWithHost } from "./stop.ts";
import { NAME, VERSION } from "./version.ts";

/** What the process gives to the server. */
export interface Surroundings extends Pick<StdioOptions, "stdin" | "stdout"> {
  readonly environment: Environment;
  /** Tools of other servers, already discovered. */
  readonly external?: ExternalTools | undefined;
}

/** Serves MCP on stdin and stdout until stdin ends, stdout is closed or a signal comes. */
export function serve(settings: Settings, log: Log, surroundings: Surroundings): void {
  const { external } = surroundings;
  const policy = operatorPolicy({ ...settings.policy, externalToolsets: external?.toolsets ?? [] });
  const { readOnly = false } = policy.config;
  logWarnings(settings, policy, log);
  const audit = auditOf(settings.audit, log);
  process.once("exit", audit.close);
  const { serverUrl, credential } = settings;
  const connection = { serverUrl, credential, sendHttp: sendHttpTo(settings, surroundings.environment) };
  const client = createOctopusClient(connection);
  const parts = { client, policy, audit, log, external, environment: surroundings.environment };
  const { toolkit, calls } = trackCalls(toolkitFor(settings, parts));
  const factory = createMcpServerFactory(toolkit, {
    name: NAME,
    title: "Octopus Deploy",
    version: VERSION,
    transport: "mcp-stdio",
    results: settings.results,
    instructions: instructionsFor({ readOnly }),
  });
  const transport = createStdioTransport({
    ...surroundings,
    onInputEnd: () => stop.inputEnded(),
    onOutputClosed: () => stop.outputClosed(),
  });
  const stop = stopWithHost({
    own: process,
    calls,
    transport,
    closeServer: () => Promise.all([server.close(), external?.close()]),
    log,
  });
  const onerror = (error: Error) => log.warn("protocol error", { error: error.message });
  const server = serveStdio(factory, { transport, onerror });
  const tools = toolkit.toolNames();
  log.info("ready", {
    version: VERSION,
    server: settings.serverUrl,
    tools: tools.length,
    readOnly,
    approval: settings.approval,
    ...(policy.config.profile ? { profile: policy.config.profile } : {}),
  });
  scheduleStartCheck({
    client: { ...connection, userAgent: `${NAME}/${VERSION}` },
    hasKey: true,
    tools,
    log,
  });
}

function logWarnings({ serverUrl: server }: Settings, policy: Policy, log: Log): void {
  for (const warning of policy.warnings) log.warn(warning);
  if (isPlainHttp(server))
    log.warn("Octopus Server is reached over http://, so the credential is sent unprotected", { server });
}

/** What a toolkit is made of. */
interface ToolkitParts extends LocalPageParts {
  readonly policy: Policy;
  readonly external: ExternalTools | undefined;
}

/** The toolkit of a server under the operator's settings. */
function toolkitFor(settings: Settings, parts: ToolkitParts): Toolkit {
  const { client, policy, audit, log, external } = parts;
  const approvalPage = localApprovalPage(settings, parts);
  return createToolkit({
    client,
    policy,
    approval: settings.approval,
    ...(approvalPage ? { approvalPage } : {}),
    toolChoice: settings.tools,
    budgetTokens: settings.resultTokens,
    showVariableValues: settings.showVariableValues,
    product: `${NAME}/${VERSION}`,
    audit,
    logger: toolkitLogger(log),
    secrets: () => external?.secrets() ?? [],
    ...externalToolsOf(external),
  });
}

/** One server over stdio. stdout carries MCP messages and nothing else. */
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createOctopusClient, type OctopusClientOptions } from "@octo/api-client";
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
import {
  type AuditSink,
  auditOfInstance,
  createInstancesToolkit,
  createToolkit,
  instructionsFor,
  type Toolkit,
} from "@octo/mcp-tools";
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
  /** Is called at each call, before it runs. */
  readonly onCall?: () => void;
  /** Tools of other servers, already discovered. With several instances they belong to the first one. */
  readonly external?: ExternalTools | undefined;
}

/** One Octopus Server that is served; the name is undefined where there is only one. */
export interface ServedInstance {
  readonly name: string | undefined;
  readonly settings: Settings;
  /** The environment of this server, with its credential alone. */
  readonly environment: Environment;
}

/** Serves MCP on stdin and stdout until stdin ends, stdout is closed or a signal comes. */
export function serve(
  served: readonly [ServedInstance, ...ServedInstance[]],
  log: Log,
  surroundings: Surroundings,
): void {
  const [{ settings }] = served;
  const audit = auditOf(settings.audit, log);
  process.once("exit", audit.close);
  const { external } = surroundings;
  const instances = served.map((one, at) =>
    openInstance(one, {
      audit,
      log,
      external: at === 0 ? external : undefined,
      // Every policy file may name them, so that several instances can share a file.
      externalToolsets: external?.toolsets ?? [],
    }),
  );
  const readOnly = instances.every(({ policy }) => policy.config.readOnly === true);
  const all = toolkitOfAll(instances, audit);
  const { toolkit, calls } = trackCalls(all, surroundings.onCall);
  const factory = createMcpServerFactory(toolkit, {
    name: NAME,
    title: "Octopus Deploy",
    version: VERSION,
    transport: "mcp-stdio",
    results: settings.results,
    instructions: instances.length === 1 ? instructionsFor({ readOnly }) : all.instructions(),
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
  logReady(instances, log);
}

function logReady(instances: readonly OpenInstance[], log: Log): void {
  for (const { name, settings, policy, toolkit, connection } of instances) {
    const { readOnly = false, profile } = policy.config;
    const tools = toolkit.toolNames();
    const instance = name === undefined ? {} : { instance: name };
    log.info("ready", {
      version: VERSION,
      ...instance,
      server: settings.serverUrl,
      tools: tools.length,
      readOnly,
      approval: settings.approval,
      ...(profile ? { profile } : {}),
    });
    scheduleStartCheck({
      client: { ...connection, userAgent: `${NAME}/${VERSION}` },
      hasKey: true,
      tools,
      log,
    });
  }
}

/** A server that is served, with all that is its own. */
interface OpenInstance extends ServedInstance {
  readonly policy: Policy;
  readonly toolkit: Toolkit;
  readonly connection: Pick<OctopusClientOptions, "serverUrl" | "credential" | "sendHttp">;
}

/** What the servers have in common. */
interface InstanceParts extends Pick<ToolkitParts, "audit" | "log" | "external"> {
  readonly externalToolsets: readonly string[];
}

function openInstance(
  served: ServedInstance,
  { audit, log, external, externalToolsets }: InstanceParts,
): OpenInstance {
  const { name, settings, environment } = served;
  const policy = operatorPolicy({ ...settings.policy, externalToolsets });
  logWarnings(settings, policy, log);
  const { serverUrl, credential } = settings;
  const connection = { serverUrl, credential, sendHttp: sendHttpTo(settings, environment) };
  const own = name === undefined ? audit : auditOfInstance(audit, name);
  const parts = { client: createOctopusClient(connection), policy, audit: own, log, external, environment };
  return { ...served, policy, connection, toolkit: toolkitFor(settings, parts) };
}

/** One toolkit over all of them; with one server it is that of the server. */
function toolkitOfAll(instances: readonly OpenInstance[], audit: AuditSink): Toolkit {
  return createInstancesToolkit(
    instances.map(({ name = "octopus", settings, toolkit }) => ({
      name,
      serverUrl: settings.serverUrl,
      toolkit,
    })),
    { audit },
  );
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

/**
 * Registers a toolkit on a server of the MCP SDK 1.x, for hosts that are still there. It serves the 2025 revisions; a
 * person is asked by the server while the call waits.
 */
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import type { Answer, Caller } from "../pipeline/caller.ts";
import type { AskOutcome } from "../pipeline/outcome.ts";
import type { Toolkit } from "../toolkit.ts";
import { askUntilSettled, canShowForms, EMPTY_FORM, listedTools, toCallResult } from "./mcp-shared.ts";

/** How the calls are recorded and how long a person may take. */
export interface RegisterOptions {
  /** For the record; default `mcp-v1`. */
  readonly transport?: string;
  /** Milliseconds; default five minutes. */
  readonly answerTimeoutMs?: number;
}

/** What a question needs to know of the request that it belongs to. */
interface Asked {
  readonly signal: AbortSignal;
  readonly requestId: string | number;
}

/** Serves the toolkit's tools and resources on a server that was made with the SDK 1.x; call it before `connect`. */
export function registerOnMcpServer(
  { server }: McpServer,
  toolkit: Toolkit,
  options: RegisterOptions = {},
): void {
  server.registerCapabilities({ tools: {}, resources: {} });
  const callerOf = (signal: AbortSignal): Caller => {
    const client = server.getClientVersion();
    return {
      transport: options.transport ?? "mcp-v1",
      signal,
      canAsk: canShowForms(server.getClientCapabilities()?.elicitation),
      ...(client ? { client: { name: client.name, version: client.version } } : {}),
    };
  };
  const elicit = async (ask: AskOutcome, { signal, requestId }: Asked): Promise<Answer["action"]> => {
    const timeout = options.answerTimeoutMs ?? 300_000;
    const params = { mode: "form" as const, message: ask.prompt, requestedSchema: EMPTY_FORM };
    // Over HTTP the question travels in the stream of its call; many clients open no other.
    return (await server.elicitInput(params, { timeout, signal, relatedRequestId: requestId })).action;
  };
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listedTools(toolkit) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, asked): Promise<CallToolResult> => {
    if (!toolkit.has(params.name))
      throw new McpError(ErrorCode.InvalidParams, `Unknown tool: ${params.name.slice(0, 60)}`);
    const caller = callerOf(asked.signal);
    const call = (answer?: Answer) =>
      toolkit.call(params.name, params.arguments ?? {}, answer ? { ...caller, answer } : caller);
    return toCallResult(await askUntilSettled(call, (ask) => elicit(ask, asked)));
  });
  serveResources(server, toolkit, callerOf);
}

function serveResources(
  server: McpServer["server"],
  toolkit: Toolkit,
  callerOf: (signal: AbortSignal) => Caller,
): void {
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: toolkit.listResources().map(({ name, uri, title, description, mimeType }) => ({
      name,
      uriTemplate: uri,
      title,
      description,
      mimeType,
    })),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params }, { signal }) => {
    const outcome = await toolkit.call("read_resource", { uri: params.uri }, callerOf(signal));
    if (outcome.kind === "result") {
      return {
        contents: [{ uri: params.uri, mimeType: String(outcome.structured.mimeType), text: outcome.text }],
      };
    }
    throw new McpError(
      ErrorCode.InvalidParams,
      outcome.kind === "error" ? outcome.text : "Reading needs no approval.",
    );
  });
}

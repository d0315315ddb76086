/**
 * Serves a toolkit on a server of the MCP SDK 1.x, for hosts that still use it. It serves the 2025 revisions, in
 * which the server asks a person while the call waits.
 */
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import type { Answer, Caller } from "../pipeline/caller.ts";
import type { AskOutcome } from "../pipeline/outcome.ts";
import type { Toolkit } from "../toolkit.ts";
import { type Method, serveBesideHost } from "./host-server.ts";
import {
  ANSWER_TIMEOUT_MS,
  type Asker,
  askUntilSettled,
  canShowForms,
  EMPTY_FORM,
  toCallResult,
} from "./mcp-shared.ts";

/** How the calls are recorded and how long a person may take. */
export interface RegisterOptions {
  /** For the audit log and metrics; default `mcp-v1`. */
  readonly transport?: string;
  /** How long a person may take to answer, in milliseconds; default five minutes. */
  readonly answerTimeoutMs?: number;
}

/** The part of the SDK's request context that this adapter uses. */
interface RequestContext {
  readonly signal: AbortSignal;
  readonly requestId: string | number;
}

const SCHEMAS = {
  "tools/list": ListToolsRequestSchema,
  "tools/call": CallToolRequestSchema,
  "resources/list": ListResourcesRequestSchema,
  "resources/templates/list": ListResourceTemplatesRequestSchema,
  "resources/read": ReadResourceRequestSchema,
  "prompts/list": ListPromptsRequestSchema,
  "prompts/get": GetPromptRequestSchema,
  "completion/complete": CompleteRequestSchema,
} satisfies Record<Method, unknown>;

/**
 * Serves the toolkit's tools, resources, prompts and completions on a server that was made with the SDK 1.x. Call it
 * before `connect`. What the host registered itself, before or after, is left alone.
 * @throws Error that names the tool when the host has a tool of the same name; see `toolPrefix` of the toolkit.
 */
export function registerOnMcpServer(mcp: McpServer, toolkit: Toolkit, options: RegisterOptions = {}): void {
  const { server } = mcp;
  const callerOf = ({ signal }: RequestContext): Caller => {
    const client = server.getClientVersion();
    return {
      transport: options.transport ?? "mcp-v1",
      signal,
      canAsk: canShowForms(server.getClientCapabilities()?.elicitation),
      ...(client ? { client: { name: client.name, version: client.version } } : {}),
    };
  };
  const askerFor = ({ signal, requestId }: RequestContext): Asker => ({
    async ask({ prompt }: AskOutcome) {
      const timeout = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS;
      const params = { mode: "form" as const, message: prompt, requestedSchema: EMPTY_FORM };
      // Over HTTP the question travels in the stream of its call; many clients open no other stream.
      return (await server.elicitInput(params, { timeout, signal, relatedRequestId: requestId })).action;
    },
    isTimeout: (error) => error instanceof McpError && error.code === ErrorCode.RequestTimeout,
  });
  serveBesideHost<RequestContext>(mcp, toolkit, {
    set: (method, handler) => server.setRequestHandler(SCHEMAS[method], handler as never),
    reserve: (name) => void mcp.registerTool(name, {}, () => ({ content: [] })),
    callerOf,
    async callTool({ name, arguments: args = {} }, context) {
      const caller = callerOf(context);
      const call = (answer?: Answer) => toolkit.call(name, args, answer ? { ...caller, answer } : caller);
      return toCallResult(await askUntilSettled(call, askerFor(context)));
    },
    failure: ({ kind, message, data }) =>
      new McpError(kind === "invalid" ? ErrorCode.InvalidParams : ErrorCode.InternalError, message, data),
  });
}

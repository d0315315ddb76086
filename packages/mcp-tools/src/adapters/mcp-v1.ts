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
  toCallResult,
  WAITING_FOR_PERSON,
} from "./mcp-shared.ts";
import {
  type Every,
  everyInterval,
  type ProgressParams,
  type ProgressReporter,
  withProgress,
} from "./progress.ts";
import { actionOf, anyAnswer, canOpenPages, pageParams, questionParams } from "./question.ts";
import { formsOf, type ResultForms } from "./result-forms.ts";

/** How the calls are recorded and how long a person may take. */
export interface RegisterOptions {
  /** For the audit log and metrics; default `mcp-v1`. */
  readonly transport?: string;
  /** How long a person may take to answer, in milliseconds; default five minutes. */
  readonly answerTimeoutMs?: number;
  /** In which forms results are sent; default `text`. */
  readonly results?: ResultForms;
  /** The clock of progress notifications; default: that of the process. */
  readonly every?: Every;
}

/** The part of the SDK's request context that this adapter uses. */
interface RequestContext {
  readonly signal: AbortSignal;
  readonly requestId: string | number;
  readonly _meta?: { readonly progressToken?: string | number | undefined } | undefined;
  readonly sendNotification: (notification: {
    readonly method: "notifications/progress";
    readonly params: ProgressParams & { readonly progressToken: string | number };
  }) => Promise<void>;
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
      canOpenPages: canOpenPages(server.getClientCapabilities()?.elicitation),
      ...formsOf(options.results),
      ...(client ? { client: { name: client.name, version: client.version } } : {}),
    };
  };
  const askerFor = ({ signal, requestId }: RequestContext, { during }: ProgressReporter): Asker => ({
    waiting: (call) => during(WAITING_FOR_PERSON, call),
    ask: ({ prompt, page }: AskOutcome) => {
      const timeout = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS;
      const request = { method: "elicitation/create" as const, params: paramsOf(prompt, page) };
      // Over HTTP the question travels in the stream of its call; many clients open no other stream.
      const more = { timeout, signal, relatedRequestId: requestId };
      return during(WAITING_FOR_PERSON, async () => actionOf(await server.request(request, anyAnswer, more)));
    },
    isTimeout: (error) => error instanceof McpError && error.code === ErrorCode.RequestTimeout,
  });
  const reporting = <T>(context: RequestContext, request: (reporter: ProgressReporter) => Promise<T>) =>
    withProgress(progressOf(context), options.every ?? everyInterval, request);
  serveBesideHost<RequestContext>(mcp, toolkit, {
    set: (method, handler) => server.setRequestHandler(SCHEMAS[method], handler as never),
    reserve: (name) => void mcp.registerTool(name, {}, () => ({ content: [] })),
    callerOf,
    results: options.results,
    callTool: ({ name, arguments: args = {} }, context) =>
      reporting(context, async (reporter) => {
        const caller = { ...callerOf(context), onProgress: reporter.report };
        const call = (answer?: Answer) => toolkit.call(name, args, answer ? { ...caller, answer } : caller);
        return toCallResult(await askUntilSettled(call, askerFor(context, reporter)), options.results);
      }),
    readResource: (read, context) =>
      reporting(context, ({ report }) => read({ ...callerOf(context), onProgress: report })),
    failure: ({ kind, message, data }) =>
      new McpError(kind === "invalid" ? ErrorCode.InvalidParams : ErrorCode.InternalError, message, data),
  });
}

function paramsOf(prompt: string, page: AskOutcome["page"]) {
  return page ? pageParams(prompt, page) : questionParams(prompt);
}

/** Sends progress, when the client asked for it. */
function progressOf({
  _meta,
  sendNotification,
}: RequestContext): ((params: ProgressParams) => void) | undefined {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return undefined;
  return (params) =>
    void sendNotification({ method: "notifications/progress", params: { ...params, progressToken } }).catch(
      () => undefined,
    );
}

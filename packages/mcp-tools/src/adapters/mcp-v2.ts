/**
 * Serves a toolkit with the MCP SDK 2.x, in both eras of the protocol. The adapter translates and decides nothing:
 * arguments go to the pipeline as they came, and a person's answer comes from the protocol alone.
 */
import {
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  type ClientCapabilities,
  type Implementation,
  type InputRequiredResult,
  inputRequired,
  type jsonSchemaValidator,
  McpServer,
  type McpServerFactory,
  PROTOCOL_VERSION_META_KEY,
  ProtocolError,
  ProtocolErrorCode,
  SdkError,
  SdkErrorCode,
  type ServerContext,
  TRACEPARENT_META_KEY,
  TRACESTATE_META_KEY,
} from "@modelcontextprotocol/server";
import type { Answer, Caller, MessageFacts, Transport } from "../pipeline/caller.ts";
import type { Outcome } from "../pipeline/outcome.ts";
import type { Toolkit } from "../toolkit.ts";
import { serveBesideHost } from "./host-server.ts";
import {
  completion,
  promptList,
  promptMessages,
  readResource,
  templateList,
  toolList,
} from "./mcp-handlers.ts";
import {
  ANSWER_TIMEOUT_MS,
  type Asker,
  askUntilSettled,
  canShowForms,
  toCallResult,
  untilDecided,
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
import { RequestError } from "./request-error.ts";
import { readParamsOf } from "./request-params.ts";
import { formsOf, type ResultForms } from "./result-forms.ts";

/** How calls are served. */
export interface ServeOptions {
  /** The transport of the calls, for the audit log and metrics: `mcp-stdio` or `mcp-http`. */
  readonly transport: Transport;
  /** How long a person may take to answer, in milliseconds; default five minutes. */
  readonly answerTimeoutMs?: number;
  /** In which forms results are sent; default `text`. */
  readonly results?: ResultForms;
  /** The clock of progress notifications; default: that of the process. */
  readonly every?: Every;
  /** What the transport knows about the caller, beside what the protocol says. */
  readonly callerOf?: (context: ServerContext) => Partial<Caller>;
  /** The era of the protocol; default `legacy`, the 2025 revisions. */
  readonly era?: "legacy" | "modern";
}

/** How a server that the factory makes presents itself. */
export interface McpServerOptions extends Omit<ServeOptions, "era"> {
  readonly name: string;
  readonly version: string;
  readonly title?: string;
  /** The instructions for the model; default: those of the toolkit. */
  readonly instructions?: string;
  /** Registers tools, resources and prompts of the host's own on each server. */
  readonly extend?: (server: McpServer) => void;
}

const APPROVAL = "approval";
const LIST_TTL_MS = 300_000;

/** The SDK would check what a person filled in. This adapter reads answers itself, so the SDK's validators need not be loaded. */
const NO_VALIDATOR: jsonSchemaValidator = {
  getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
};

const LIST_HINT = { ttlMs: LIST_TTL_MS, cacheScope: "private" as const };

/**
 * Makes a factory for `serveStdio` and `createMcpHandler`: each server that it makes serves the toolkit alone, unless
 * `extend` adds to it.
 */
export function createMcpServerFactory(toolkit: Toolkit, options: McpServerOptions): McpServerFactory {
  return ({ era }) => {
    const mcp = new McpServer(
      { name: options.name, version: options.version, ...(options.title ? { title: options.title } : {}) },
      {
        // Nothing in these lists changes while a server runs; the SDK would say otherwise.
        capabilities: {
          tools: { listChanged: false },
          resources: { listChanged: false },
          prompts: { listChanged: false },
          completions: {},
        },
        jsonSchemaValidator: NO_VALIDATOR,
        cacheHints: {
          "tools/list": LIST_HINT,
          "resources/list": LIST_HINT,
          "resources/templates/list": LIST_HINT,
          "prompts/list": LIST_HINT,
          "server/discover": LIST_HINT,
        },
        instructions: options.instructions ?? toolkit.instructions(),
      },
    );
    if (options.extend) {
      options.extend(mcp);
      registerOnMcpServer(mcp, toolkit, { ...options, era });
    } else serveAlone(mcp.server, toolkit, { ...options, era });
    return mcp;
  };
}

/**
 * Serves the toolkit on a server that its host made with the SDK 2.x. Call it before `connect`. What the host registered
 * itself, before or after, is left alone.
 * @throws Error that names the tool when the host has a tool of the same name; see `toolPrefix` of the toolkit.
 */
export function registerOnMcpServer(mcp: McpServer, toolkit: Toolkit, options: ServeOptions): void {
  const { server } = mcp;
  serveBesideHost<ServerContext>(mcp, toolkit, {
    set: (method, handler) => server.setRequestHandler(method, handler as never),
    reserve: (name) => void mcp.registerTool(name, {}, () => ({ content: [] })),
    callerOf: (context) => callerOf(server, context, options),
    results: options.results,
    callTool: (params, context) => callTool(params, { server, toolkit, context, options }),
    readResource: (read, context) => reading(read, { server, context, options }),
    failure: protocolError,
  });
}

type LowLevelServer = McpServer["server"];

/** Sets the handlers of a server that serves the toolkit alone. Over HTTP a server is made for each request. */
function serveAlone(server: LowLevelServer, toolkit: Toolkit, options: ServeOptions): void {
  const caller = (context: ServerContext) => callerOf(server, context, options);
  server.setRequestHandler("tools/list", () => toolList(toolkit, options.results));
  server.setRequestHandler("tools/call", async ({ params }, context) => {
    if (!toolkit.has(params.name))
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name.slice(0, 60)}`);
    return callTool(params, { server, toolkit, context, options });
  });
  server.setRequestHandler("resources/list", () => ({ resources: [] }));
  server.setRequestHandler("resources/templates/list", () => templateList(toolkit));
  server.setRequestHandler("resources/read", ({ params }, context) =>
    reading((caller) => readResource(toolkit, params.uri, caller), { server, context, options }).catch(
      rethrow,
    ),
  );
  server.setRequestHandler("prompts/list", () => promptList(toolkit));
  server.setRequestHandler("prompts/get", async ({ params }) => {
    try {
      return promptMessages(toolkit, params);
    } catch (error) {
      return rethrow(error);
    }
  });
  server.setRequestHandler("completion/complete", ({ params }, context) =>
    completion(toolkit, params, caller(context)),
  );
  readParamsOf(server, protocolError);
}

function rethrow(error: unknown): never {
  throw error instanceof RequestError ? protocolError(error) : error;
}

function protocolError({ kind, message, data }: RequestError): ProtocolError {
  const code = kind === "invalid" ? ProtocolErrorCode.InvalidParams : ProtocolErrorCode.InternalError;
  return new ProtocolError(code, message, data);
}

/** One call of a tool, with all that is needed to ask a person about it. */
interface ToolCall {
  readonly server: LowLevelServer;
  readonly toolkit: Toolkit;
  readonly context: ServerContext;
  readonly options: ServeOptions;
}

async function callTool(
  { name, arguments: args = {} }: { readonly name: string; readonly arguments?: unknown },
  { server, toolkit, context, options }: ToolCall,
): Promise<CallToolResult | InputRequiredResult> {
  return withProgress(progressOf(context), options.every ?? everyInterval, async (reporter) => {
    const caller = { ...callerOf(server, context, options), onProgress: reporter.report };
    const call = (answer?: Answer) => toolkit.call(name, args, answer ? { ...caller, answer } : caller);
    if (options.era === "modern") {
      const answer = modernAnswer(context);
      const outcome = await (answer ? untilDecided(call, answer) : call());
      return modernResult(outcome, options.results);
    }
    return toCallResult(await askUntilSettled(call, askerFor(context, options, reporter)), options.results);
  });
}

/** Runs what reads a resource, and reports progress. */
function reading<T>(
  read: (caller: Caller) => Promise<T>,
  { server, context, options }: Omit<ToolCall, "toolkit">,
): Promise<T> {
  return withProgress(progressOf(context), options.every ?? everyInterval, ({ report }) =>
    read({ ...callerOf(server, context, options), onProgress: report }),
  );
}

/** Sends progress, when the client asked for it. */
function progressOf({ mcpReq }: ServerContext): ((params: ProgressParams) => void) | undefined {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return undefined;
  return (params) =>
    void mcpReq
      .notify({ method: "notifications/progress", params: { ...params, progressToken } })
      .catch(() => undefined);
}

/** 2026-07-28: the question goes out as a result, and the client calls again with the answer. */
function modernResult(
  outcome: Outcome,
  results: ResultForms | undefined,
): CallToolResult | InputRequiredResult {
  if (outcome.kind !== "ask") return toCallResult(outcome, results);
  const { prompt, page } = outcome;
  const request = page
    ? inputRequired.elicitUrl({ message: prompt, url: page.url })
    : inputRequired.elicit(questionParams(prompt));
  return inputRequired({ inputRequests: { [APPROVAL]: request }, requestState: outcome.state });
}

function modernAnswer({ mcpReq }: ServerContext): Answer | undefined {
  const state = mcpReq.requestState<string>();
  const response: unknown = mcpReq.inputResponses?.[APPROVAL];
  if (typeof state !== "string" || typeof response !== "object" || response === null) return undefined;
  return { state, action: actionOf(response) };
}

/** 2025 revisions: the server asks the client while the call waits. */
function askerFor(
  { mcpReq }: ServerContext,
  options: ServeOptions,
  { during }: Pick<ProgressReporter, "during">,
): Asker {
  return {
    waiting: (call) => during(WAITING_FOR_PERSON, call),
    ask({ prompt, page }) {
      const timeout = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS;
      const params = page ? pageParams(prompt, page) : questionParams(prompt);
      const request = { method: "elicitation/create", params };
      // Over HTTP the SDK sends this in the stream of the call; many clients open no other stream.
      const more = { timeout, signal: mcpReq.signal };
      return during(WAITING_FOR_PERSON, async () => actionOf(await mcpReq.send(request, anyAnswer, more)));
    },
    isTimeout: (error) => error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout,
  };
}

function callerOf(server: LowLevelServer, context: ServerContext, options: ServeOptions): Caller {
  // 2026-07-28 says who calls with each request; the 2025 revisions say it once, at the start.
  const envelope = (context.mcpReq.envelope ?? {}) as {
    [CLIENT_INFO_META_KEY]?: Implementation;
    [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities;
  };
  const client = envelope[CLIENT_INFO_META_KEY] ?? server.getClientVersion();
  const capabilities = envelope[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities();
  const known = options.callerOf?.(context);
  const caller = {
    transport: options.transport,
    message: messageFacts(context),
    signal: context.mcpReq.signal,
    canAsk: canShowForms(capabilities?.elicitation),
    canOpenPages: canOpenPages(capabilities?.elicitation),
    resultForms: formsOf(options.results).resultForms,
  };
  if (!client) return { ...known, ...caller };
  return { ...known, ...caller, client: { name: client.name, version: client.version } };
}

function messageFacts({ mcpReq, sessionId }: ServerContext): MessageFacts {
  const text = (key: string) => textIn(mcpReq.envelope, key) ?? textIn(mcpReq._meta, key);
  const protocolVersion = text(PROTOCOL_VERSION_META_KEY);
  const traceparent = text(TRACEPARENT_META_KEY);
  const tracestate = text(TRACESTATE_META_KEY);
  const facts: { -readonly [Fact in keyof MessageFacts]: MessageFacts[Fact] } = {
    method: mcpReq.method,
    id: mcpReq.id,
  };
  if (sessionId !== undefined) facts.sessionId = sessionId;
  if (protocolVersion !== undefined) facts.protocolVersion = protocolVersion;
  if (traceparent !== undefined) facts.traceparent = traceparent;
  if (tracestate !== undefined) facts.tracestate = tracestate;
  return facts;
}

function textIn(meta: object | undefined, key: string): string | undefined {
  const value: unknown = (meta as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === "string" ? value : undefined;
}

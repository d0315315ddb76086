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
  inputResponse,
  type jsonSchemaValidator,
  McpServer,
  type McpServerFactory,
  PROTOCOL_VERSION_META_KEY,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  type ServerContext,
  TRACEPARENT_META_KEY,
  TRACESTATE_META_KEY,
} from "@modelcontextprotocol/server";
import { completableOf } from "../completion.ts";
import type { Answer, Caller, MessageFacts } from "../pipeline/caller.ts";
import type { AskOutcome, Outcome } from "../pipeline/outcome.ts";
import type { Toolkit } from "../toolkit.ts";
import { askUntilSettled, canShowForms, EMPTY_FORM, listedTools, toCallResult } from "./mcp-shared.ts";

/** How the server presents itself. */
export interface McpServerOptions {
  readonly name: string;
  readonly version: string;
  readonly title?: string;
  /** Goes to the model at the start of a session; ours, never the server's data. */
  readonly instructions?: string;
  /** For the record: `mcp-stdio` or `mcp-http`. */
  readonly transport: string;
  /** How long a person may take to answer, in milliseconds; default five minutes. */
  readonly answerTimeoutMs?: number;
  /** What the transport knows about who calls, beside what the protocol tells. */
  readonly callerOf?: (context: ServerContext) => Partial<Caller>;
}

const APPROVAL = "approval";
const LIST_TTL_MS = 300_000;

/** The SDK checks what a person filled in; our forms only have accept and decline, so there is nothing to check. */
const FORMS_WITHOUT_FIELDS: jsonSchemaValidator = {
  getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
};

/** A factory for `serveStdio` and `createMcpHandler`. */
export function createMcpServerFactory(toolkit: Toolkit, options: McpServerOptions): McpServerFactory {
  return ({ era }) => {
    const hint = { ttlMs: LIST_TTL_MS, cacheScope: "private" as const };
    const mcp = new McpServer(
      { name: options.name, version: options.version, ...(options.title ? { title: options.title } : {}) },
      {
        // Nothing here changes while a server runs; the SDK would say otherwise.
        capabilities: {
          tools: { listChanged: false },
          resources: { listChanged: false },
          prompts: { listChanged: false },
          completions: {},
        },
        jsonSchemaValidator: FORMS_WITHOUT_FIELDS,
        cacheHints: {
          "tools/list": hint,
          "resources/list": hint,
          "resources/templates/list": hint,
          "prompts/list": hint,
          "server/discover": hint,
        },
        ...(options.instructions ? { instructions: options.instructions } : {}),
      },
    );
    serveTools(mcp, toolkit, options, era);
    serveResources(mcp, toolkit, options);
    servePrompts(mcp, toolkit);
    serveCompletions(mcp, toolkit, options);
    return mcp;
  };
}

function serveTools(
  { server }: McpServer,
  toolkit: Toolkit,
  options: McpServerOptions,
  era: "legacy" | "modern",
): void {
  server.setRequestHandler("tools/list", () => ({ tools: listedTools(toolkit) }));
  server.setRequestHandler("tools/call", async ({ params }, context) => {
    if (!toolkit.has(params.name))
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name.slice(0, 60)}`);
    const caller = callerOf(server, context, options);
    const call = (answer?: Answer) =>
      toolkit.call(params.name, params.arguments ?? {}, answer ? { ...caller, answer } : caller);
    if (era === "modern") return modernResult(await call(modernAnswer(context)));
    return toCallResult(await askUntilSettled(call, (ask) => elicit(ask, context, options)));
  });
}

/** 2026-07-28: the question goes out as a result, and the client calls again with the answer. */
function modernResult(outcome: Outcome): CallToolResult | InputRequiredResult {
  if (outcome.kind !== "ask") return toCallResult(outcome);
  const request = inputRequired.elicit({
    mode: "form",
    message: outcome.prompt,
    requestedSchema: EMPTY_FORM,
  });
  return inputRequired({ inputRequests: { [APPROVAL]: request }, requestState: outcome.state });
}

function modernAnswer(context: ServerContext): Answer | undefined {
  const state = context.mcpReq.requestState<string>();
  const view = inputResponse(context.mcpReq.inputResponses, APPROVAL);
  if (typeof state !== "string" || view.kind === "missing") return undefined;
  return { state, action: view.kind === "elicit" ? view.action : "failed" };
}

/** 2025 revisions: the server asks the client while the call waits. */
async function elicit(
  ask: AskOutcome,
  context: ServerContext,
  options: McpServerOptions,
): Promise<Answer["action"]> {
  const timeout = options.answerTimeoutMs ?? 300_000;
  const params = { mode: "form" as const, message: ask.prompt, requestedSchema: EMPTY_FORM };
  const { id: relatedRequestId, signal } = context.mcpReq;
  // Over HTTP the question travels in the stream of its call; many clients open no other.
  return (await context.mcpReq.elicitInput(params, { timeout, signal, relatedRequestId })).action;
}

function serveResources({ server }: McpServer, toolkit: Toolkit, options: McpServerOptions): void {
  server.setRequestHandler("resources/list", () => ({ resources: [] }));
  server.setRequestHandler("resources/templates/list", () => ({
    resourceTemplates: toolkit.listResources().map(({ name, uri, title, description, mimeType }) => ({
      name,
      uriTemplate: uri,
      title,
      description,
      mimeType,
    })),
  }));
  server.setRequestHandler("resources/read", async ({ params }, context): Promise<ReadResourceResult> => {
    const outcome = await toolkit.call(
      "read_resource",
      { uri: params.uri },
      callerOf(server, context, options),
    );
    if (outcome.kind === "result") {
      return {
        contents: [{ uri: params.uri, mimeType: String(outcome.structured.mimeType), text: outcome.text }],
      };
    }
    const text = outcome.kind === "error" ? outcome.text : "Reading needs no approval.";
    const missing = outcome.kind === "error" && ["not_found", "input"].includes(outcome.error.code);
    throw missing
      ? new ProtocolError(ProtocolErrorCode.InvalidParams, text, { uri: params.uri })
      : new ProtocolError(ProtocolErrorCode.InternalError, text);
  });
}

function servePrompts({ server }: McpServer, toolkit: Toolkit): void {
  server.setRequestHandler("prompts/list", () => ({
    prompts: toolkit.listPrompts().map(({ name, title, description, arguments: args }) => ({
      name,
      title,
      description,
      arguments: args.map((arg) => ({
        name: arg.name,
        description: arg.description,
        required: arg.required,
      })),
    })),
  }));
  server.setRequestHandler("prompts/get", ({ params }) => {
    const prompt = toolkit.listPrompts().find(({ name }) => name === params.name);
    const values = params.arguments ?? {};
    const missing = prompt?.arguments.filter(({ name, required }) => required && !values[name]?.trim());
    if (!prompt)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown prompt: ${params.name.slice(0, 60)}`);
    if (missing && missing.length > 0) {
      const names = missing.map(({ name }) => name).join(", ");
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Missing argument: ${names}`);
    }
    const text = toolkit.renderPrompt(params.name, values) ?? "";
    return {
      description: prompt.description,
      messages: [{ role: "user" as const, content: { type: "text" as const, text } }],
    };
  });
}

/** Completes what the arguments of prompts and the variables of resource addresses name. */
function serveCompletions({ server }: McpServer, toolkit: Toolkit, options: McpServerOptions): void {
  server.setRequestHandler("completion/complete", async ({ params }, context) => {
    const { ref, argument } = params;
    const kind =
      ref.type === "ref/prompt"
        ? toolkit
            .listPrompts()
            .find(({ name }) => name === ref.name)
            ?.arguments.find(({ name }) => name === argument.name)?.completes
        : completableOf(argument.name);
    if (!kind) return { completion: { values: [], total: 0, hasMore: false } };
    const wanted = { kind, text: argument.value, spaceName: params.context?.arguments?.spaceName };
    const found = await toolkit.complete(wanted, callerOf(server, context, options));
    const values = found.values.slice(0, 100);
    return { completion: { values, total: found.total, hasMore: found.total > values.length } };
  });
}

function callerOf(server: McpServer["server"], context: ServerContext, options: McpServerOptions): Caller {
  // 2026-07-28 says who calls with each request; the 2025 revisions say it once, at the start.
  const envelope = (context.mcpReq.envelope ?? {}) as {
    [CLIENT_INFO_META_KEY]?: Implementation;
    [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities;
  };
  const client = envelope[CLIENT_INFO_META_KEY] ?? server.getClientVersion();
  const capabilities = envelope[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities();
  const progressToken = context.mcpReq._meta?.progressToken;
  return {
    ...options.callerOf?.(context),
    transport: options.transport,
    message: messageFacts(context),
    signal: context.mcpReq.signal,
    canAsk: canShowForms(capabilities?.elicitation),
    ...(client ? { client: { name: client.name, version: client.version } } : {}),
    ...(progressToken === undefined
      ? {}
      : {
          onProgress: (message, done = 0, total) =>
            void context.mcpReq
              .notify({
                method: "notifications/progress",
                params: { progressToken, progress: done, message, ...(total === undefined ? {} : { total }) },
              })
              .catch(() => undefined),
        }),
  };
}

function messageFacts({ mcpReq, sessionId }: ServerContext): MessageFacts {
  const meta = { ...mcpReq._meta, ...mcpReq.envelope } as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof meta[key] === "string" ? meta[key] : undefined);
  const facts = {
    method: mcpReq.method,
    id: mcpReq.id,
    sessionId,
    protocolVersion: text(PROTOCOL_VERSION_META_KEY),
    traceparent: text(TRACEPARENT_META_KEY),
    tracestate: text(TRACESTATE_META_KEY),
  };
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as MessageFacts;
}

/**
 * MCP over Streamable HTTP: one factory for all revisions. The 2026-07-28 revision and clients that cannot be asked are
 * served without sessions; a 2025 client that can show questions gets one.
 */
import {
  type AuthInfo,
  createMcpHandler,
  isInitializeRequest,
  isLegacyRequest,
  type McpServerFactory,
  type ServerContext,
  type ServerEventBus,
} from "@modelcontextprotocol/server";
import type { Narrowing, ResultForms, Toolkit } from "@octo/mcp-tools";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import { type AuthenticatedRequest, callerOf, rightsKeyOf } from "../front/authenticated-request.ts";
import { isStateUnavailable } from "../state/limit-state.ts";
import { acceptOf, inAcceptedForm, notAcceptable, withUsualAccept } from "./accept.ts";
import { isRequest, type Message, opensSession } from "./messages.ts";
import type { Found, Sessions } from "./sessions.ts";

/** A request whose caller is known, with its body read. */
export interface McpRequest {
  readonly request: Request;
  readonly parsedBody: unknown;
  /** The messages of the body. */
  readonly messages: readonly Message[];
  readonly authenticated: AuthenticatedRequest;
  readonly toolkit: Toolkit;
  /** What the request narrowed to. */
  readonly narrowing: Narrowing;
  /** What `findSession` returned for it. */
  readonly session?: Found | undefined;
}

/** MCP over HTTP. */
export interface McpEndpoint {
  /** Begins to look up the session that a request of a caller names; undefined where it names none. */
  findSession(request: Request, messages: readonly Message[], caller: string): Found | undefined;
  handle(request: McpRequest): Promise<Response>;
  readonly mcpSessions: Sessions;
  close(): Promise<void>;
}

/** How the server presents itself, and what it works with. */
export interface McpEndpointOptions {
  readonly name: string;
  readonly version: string;
  readonly mcpSessions: Sessions;
  /** In which form results are sent. */
  readonly results: ResultForms;
  readonly onError: (error: Error) => void;
  /** Other servers than ours over the same stack, for the conformance fixtures. */
  readonly factory?: McpServerFactory;
  /** Where those servers publish that their lists changed; ours never change. */
  readonly events?: ServerEventBus;
}

/** What `AuthInfo.extra` of the SDK carries from the request to the server that answers it. */
interface RequestExtra {
  readonly authenticated: AuthenticatedRequest;
  readonly toolkit: Toolkit;
}

/** Makes the endpoint. */
export function createMcpEndpoint(options: McpEndpointOptions): McpEndpoint {
  const factory = options.factory ?? ourFactory(options);
  const { mcpSessions } = options;
  const handler = createMcpHandler(factory, {
    onerror: options.onError,
    ...(options.events ? { bus: options.events } : {}),
  });
  return {
    mcpSessions,
    findSession(request, messages, caller) {
      const id = sessionIdOf(request, messages);
      return id === undefined ? undefined : mcpSessions.find(id, caller);
    },
    async handle({ parsedBody, messages, authenticated, toolkit, narrowing, session: found, ...received }) {
      const accepted = acceptOf(received.request.headers.get("accept"));
      if (!accepted.json && !accepted.events) return notAcceptable();
      const request =
        accepted.events || isPost(received) ? withUsualAccept(received.request) : received.request;
      const broken = messages.find(isBrokenInitialize);
      // 2026-07-28 has no such method, and the SDK says so.
      if (broken && (await isLegacyRequest(request, parsedBody)))
        return brokenInitialize(broken, messages.length);
      const authInfo = authInfoOf({ authenticated, toolkit });
      const id = sessionIdOf(request, messages);
      // A question travels in an event stream, so that a client without one is served as one that cannot be asked.
      const opens = isPost({ request }) && !accepted.prefersJson && opensSession(messages);
      // Nearly every request is neither in a session nor the beginning of one.
      if ((id === undefined && !opens) || !(await isLegacyRequest(request, parsedBody)))
        return inAcceptedForm(await handler.fetch(request, { parsedBody, authInfo }), accepted);
      const owner = rightsKeyOf(authenticated, narrowing);
      const withSession = { request, parsedBody, authInfo, owner, caller: authenticated.principal.id, found };
      const makeServer = () => factory({ era: "legacy", authInfo, requestInfo: request });
      if (id === undefined) return mcpSessions.open(withSession, makeServer);
      return (
        (await mcpSessions.serve(id, withSession, makeServer).catch(orNoState)) ?? noSuchSession(messages)
      );
    },
    async close() {
      await mcpSessions.close();
      await handler.close();
    },
  };
}

function ourFactory({ name, version, results }: McpEndpointOptions): McpServerFactory {
  return (context) =>
    createMcpServerFactory(extraOf(context.authInfo).toolkit, {
      name,
      version,
      title: "Octopus Deploy",
      transport: "mcp-http",
      results,
      callerOf: ({ http }: ServerContext) => callerOf(extraOf(http?.authInfo).authenticated),
    })(context);
}

function authInfoOf(extra: RequestExtra): AuthInfo {
  const { principal } = extra.authenticated;
  return {
    token: "",
    clientId: principal.id,
    scopes: [...(principal.scopes ?? [])],
    extra: { ...extra },
  };
}

function extraOf(authInfo: AuthInfo | undefined): RequestExtra {
  const { authenticated, toolkit } = (authInfo?.extra ?? {}) as Partial<RequestExtra>;
  if (!authenticated || !toolkit) throw new Error("A request reached MCP without a known caller");
  return { authenticated, toolkit };
}

function isPost({ request }: { readonly request: Request }): boolean {
  return request.method === "POST";
}

/**
 * The MCP session of a request. An empty header is none, and so is any id that comes with `initialize`: a client that starts
 * again may still send the id of its last session.
 */
function sessionIdOf({ headers }: Request, messages: readonly Message[]): string | undefined {
  const id = headers.get("mcp-session-id");
  return id === null || id === "" || messages.some(({ method }) => method === "initialize") ? undefined : id;
}

/** The SDK responds to it with an internal error and the whole of its check. */
function isBrokenInitialize(message: Message): boolean {
  return message.method === "initialize" && isRequest(message) && !isInitializeRequest(message);
}

function brokenInitialize({ id }: Message, messages: number): Response {
  const message =
    "Invalid params: initialize needs protocolVersion, capabilities and clientInfo with name and version";
  return rpcError(400, -32_602, message, messages === 1 ? id : null);
}

/** The client starts again with `initialize` when it sees this (2025-11-25, transports, session management). */
function noSuchSession(messages: readonly Message[]): Response {
  const [first, ...more] = messages;
  const id = more.length === 0 && isRequest(first ?? {}) ? first?.id : null;
  const message =
    "Session not found: it has ended, or the server was restarted. Send initialize without Mcp-Session-Id to start again.";
  return rpcError(404, -32_001, message, id);
}

/** Without the state a session that is not open at this replica is unknown, which is not the same as over. */
function orNoState(error: unknown): Response {
  if (!isStateUnavailable(error)) throw error;
  const message = "The state that replicas of this server share is not available. Try again in 5 seconds.";
  const response = rpcError(503, -32_000, message, null);
  response.headers.set("retry-after", "5");
  return response;
}

function rpcError(status: number, code: number, message: string, id: unknown): Response {
  return Response.json({ jsonrpc: "2.0", error: { code, message }, id }, { status });
}

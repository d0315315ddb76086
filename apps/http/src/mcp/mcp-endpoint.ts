/**
 * MCP over Streamable HTTP: one factory for all revisions. The 2026-07-28 revision and clients that cannot be asked are
 * served without sessions; a 2025 client that can show questions gets one.
 */
import {
  type AuthInfo,
  createMcpHandler,
  isLegacyRequest,
  type McpServerFactory,
  type ServerContext,
  type ServerEventBus,
} from "@modelcontextprotocol/server";
import type { Toolkit } from "@octo/mcp-tools";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import type { Override } from "@octo/policy";
import { type AuthenticatedRequest, callerOf, rightsKeyOf } from "../front/authenticated-request.ts";
import { type Message, opensSession } from "./messages.ts";
import type { Sessions } from "./sessions.ts";

/** A request whose caller is known, with its body read. */
export interface McpRequest {
  readonly request: Request;
  readonly parsedBody: unknown;
  /** The messages of the body. */
  readonly messages: readonly Message[];
  readonly authenticated: AuthenticatedRequest;
  readonly toolkit: Toolkit;
  /** What the request narrowed to. */
  readonly narrowing: Override;
}

/** MCP over HTTP. */
export interface McpEndpoint {
  handle(request: McpRequest): Promise<Response>;
  readonly mcpSessions: Sessions;
  close(): Promise<void>;
}

/** How the server presents itself, and what it works with. */
export interface McpEndpointOptions {
  readonly name: string;
  readonly version: string;
  readonly mcpSessions: Sessions;
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
    async handle({ request, parsedBody, messages, authenticated, toolkit, narrowing }) {
      const authInfo = authInfoOf({ authenticated, toolkit });
      const id = request.headers.get("mcp-session-id");
      const opens = request.method === "POST" && opensSession(messages);
      // Nearly every request is neither in a session nor the beginning of one.
      if ((id === null && !opens) || !(await isLegacyRequest(request, parsedBody)))
        return handler.fetch(request, { parsedBody, authInfo });
      const owner = rightsKeyOf(authenticated, narrowing);
      const withSession = { request, parsedBody, authInfo, owner, caller: authenticated.principal.id };
      if (id !== null) return (await mcpSessions.serve(id, withSession)) ?? noSuchSession();
      return mcpSessions.open(withSession, await factory({ era: "legacy", authInfo, requestInfo: request }));
    },
    async close() {
      await mcpSessions.close();
      await handler.close();
    },
  };
}

function ourFactory({ name, version }: McpEndpointOptions): McpServerFactory {
  return (context) =>
    createMcpServerFactory(extraOf(context.authInfo).toolkit, {
      name,
      version,
      title: "Octopus Deploy",
      transport: "mcp-http",
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

/** The client starts again with `initialize` when it sees this (2025-11-25, transports, session management). */
function noSuchSession(): Response {
  const error = { code: -32_001, message: "Session not found" };
  return Response.json({ jsonrpc: "2.0", error, id: null }, { status: 404 });
}

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
import type { Caller, Toolkit } from "@octo/mcp-tools";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import type { StateStore } from "@octo/state";
import { principalFor, type Visit } from "../front/visit.ts";
import { messagesOf, opensSession } from "./messages.ts";
import { createSessions, type Sessions } from "./sessions.ts";

/** A request that was let in, with its body read. */
export interface McpRequest {
  readonly request: Request;
  readonly parsedBody: unknown;
  readonly visit: Visit;
  readonly toolkit: Toolkit;
  /** What the request narrowed to, in one text. */
  readonly narrowing: string;
}

/** The door. */
export interface McpDoor {
  handle(request: McpRequest): Promise<Response>;
  readonly sessions: Sessions;
  close(): Promise<void>;
}

/** How the server presents itself, and what it keeps. */
export interface McpDoorOptions {
  readonly name: string;
  readonly version: string;
  readonly instructions: string;
  readonly state: StateStore;
  readonly onError: (error: Error) => void;
  /** Other servers than ours over the same stack, for the conformance fixtures. */
  readonly factory?: McpServerFactory;
  /** Where those servers publish that their lists changed; ours never change. */
  readonly events?: ServerEventBus;
}

/** What travels through the SDK with a request, beside the SDK's own facts. */
interface Passenger {
  readonly visit: Visit;
  readonly toolkit: Toolkit;
}

/** Makes the door. */
export function createMcpDoor(options: McpDoorOptions): McpDoor {
  const factory = options.factory ?? ourFactory(options);
  const sessions = createSessions({ state: options.state });
  const handler = createMcpHandler(factory, {
    onerror: options.onError,
    ...(options.events ? { bus: options.events } : {}),
  });
  return {
    sessions,
    async handle({ request, parsedBody, visit, toolkit, narrowing }) {
      const authInfo = authInfoOf({ visit, toolkit });
      const id = request.headers.get("mcp-session-id");
      const opens = request.method === "POST" && opensSession(messagesOf(parsedBody));
      // Nearly every request is neither in a session nor the begin of one.
      if ((id === null && !opens) || !(await isLegacyRequest(request, parsedBody)))
        return handler.fetch(request, { parsedBody, authInfo });
      const owner = JSON.stringify([visit.principal.id, visit.principal.scopes, visit.tenant, narrowing]);
      const withSession = { request, parsedBody, authInfo, owner, caller: visit.principal.id };
      if (id !== null) return (await sessions.serve(id, withSession)) ?? noSuchSession();
      return sessions.open(withSession, await factory({ era: "legacy", authInfo, requestInfo: request }));
    },
    async close() {
      await sessions.close();
      await handler.close();
    },
  };
}

function ourFactory({ name, version, instructions }: McpDoorOptions): McpServerFactory {
  return (context) =>
    createMcpServerFactory(passengerOf(context.authInfo).toolkit, {
      name,
      version,
      title: "Octopus Deploy",
      instructions,
      transport: "mcp-http",
      callerOf: ({ http }: ServerContext) => callerOf(passengerOf(http?.authInfo).visit),
    })(context);
}

/** Each request of a session says again who calls; a key that it brings is not kept from one to the next. */
function callerOf(visit: Visit): Partial<Caller> {
  const { principal, tenant, correlation } = visit;
  return {
    principal: principalFor(visit),
    correlation,
    ...(tenant === undefined ? {} : { tenant }),
    ...(principal.own ? { credential: principal.own } : {}),
  };
}

function authInfoOf(passenger: Passenger): AuthInfo {
  const { principal } = passenger.visit;
  return {
    token: "",
    clientId: principal.id,
    scopes: [...(principal.scopes ?? [])],
    extra: { ...passenger },
  };
}

function passengerOf(authInfo: AuthInfo | undefined): Passenger {
  const { visit, toolkit } = (authInfo?.extra ?? {}) as Partial<Passenger>;
  if (!visit || !toolkit) throw new Error("A request reached MCP without having been let in");
  return { visit, toolkit };
}

/** The client starts again with `initialize` when it sees this (2025-11-25, transports, session management). */
function noSuchSession(): Response {
  const error = { code: -32_001, message: "Session not found" };
  return Response.json({ jsonrpc: "2.0", error, id: null }, { status: 404 });
}

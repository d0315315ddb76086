/**
 * Sessions of the 2025 revisions. They exist only for clients that can show questions to a person, because there the
 * server asks while a call waits; all other clients are served without one. The connection of a session lives in this process,
 * its record in the shared state: a session without a record is over, wherever it was ended.
 */
import { randomUUID } from "node:crypto";
import {
  type AuthInfo,
  type McpServer,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { StateStore } from "@octo/state";
import { LRUCache } from "lru-cache";
import { createSessionEvents } from "./session-events.ts";

/** A request that belongs to a session. */
export interface SessionRequest {
  readonly request: Request;
  readonly parsedBody: unknown;
  readonly authInfo: AuthInfo;
  /** The caller with all of its rights in one text: a session belongs to all of them. */
  readonly owner: string;
  /** The caller alone, however it narrows: no one can crowd out the others. */
  readonly caller: string;
}

/** Serves requests of sessions. */
export interface Sessions {
  /** Opens a session with its `initialize`. */
  open(session: SessionRequest, server: McpServer | Server): Promise<Response>;
  /** Serves a later request; undefined when the caller has no such session. */
  serve(id: string, session: SessionRequest): Promise<Response | undefined>;
  readonly count: number;
  close(): Promise<void>;
}

/** The limits of sessions. Times are milliseconds. */
export interface SessionOptions {
  readonly state: StateStore;
  readonly idleMs?: number;
  /** Most sessions of one caller; default 50. The session that was idle longest is ended for a new one. */
  readonly eachCaller?: number;
  readonly most?: number;
}

interface Live extends Pick<SessionRequest, "owner" | "caller"> {
  readonly transport: WebStandardStreamableHTTPServerTransport;
}

/** Makes the sessions of a server. */
export function createMcpSessions(options: SessionOptions): Sessions {
  const { live, begin, end, isAlive } = createTable(options);
  return {
    get count() {
      live.purgeStale();
      return live.size;
    },
    async open({ request, parsedBody, authInfo, owner, caller }, server) {
      const transport: WebStandardStreamableHTTPServerTransport =
        new WebStandardStreamableHTTPServerTransport({
          sessionIdGenerator: randomUUID,
          eventStore: createSessionEvents(),
          onsessioninitialized: (id) => begin(id, { transport, owner, caller }),
          onsessionclosed: end,
        });
      await server.connect(transport);
      return transport.handleRequest(request, { parsedBody, authInfo });
    },
    async serve(id, { request, parsedBody, authInfo, owner }) {
      const session = live.get(id);
      if (session?.owner !== owner || !(await isAlive(id, owner))) return undefined;
      return session.transport.handleRequest(request, { parsedBody, authInfo });
    },
    async close() {
      await Promise.all([...live.keys()].map(end));
    },
  };
}

function createTable({ state, idleMs = 30 * 60_000, eachCaller = 50, most = 2_000 }: SessionOptions) {
  const live = new LRUCache<string, Live>({
    max: most,
    ttl: idleMs,
    updateAgeOnGet: true,
    dispose: ({ transport }) => void transport.close().catch(() => undefined),
  });
  const key = (id: string) => `session:${id}`;
  const end = async (id: string) => {
    live.delete(id);
    await state.delete(key(id));
  };
  return {
    live,
    end,
    async begin(id: string, session: Live) {
      // The session is counted before anything is awaited, so that sessions that open at the same time see each other.
      live.set(id, session);
      // The cache lists the latest used first.
      const ofCaller = [...live.entries()].filter(([, { caller }]) => caller === session.caller);
      for (const [old] of ofCaller.slice(eachCaller)) await end(old);
      await state.set(key(id), session.owner, idleMs);
    },
    async isAlive(id: string, owner: string) {
      const isAlive = (await state.get(key(id))) === owner;
      if (isAlive) await state.set(key(id), owner, idleMs);
      else live.delete(id);
      return isAlive;
    },
  };
}

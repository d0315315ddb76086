/**
 * Sessions of the 2025 revisions. They exist only for clients that can show questions to a person, because there the
 * server asks while a call waits; everybody else is served without. The connection of a session lives in this process,
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

/** What a request brings along. */
export interface SessionRequest {
  readonly request: Request;
  readonly parsedBody: unknown;
  readonly authInfo: AuthInfo;
  /** Caller, tenant and narrowing in one text: a session belongs to all three. */
  readonly owner: string;
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

/** How long and how many. Times are milliseconds. */
export interface SessionOptions {
  readonly state: StateStore;
  readonly idleMs?: number;
  /** Of one owner; the one that was idle longest makes room. */
  readonly eachOwner?: number;
  readonly most?: number;
}

interface Live {
  readonly transport: WebStandardStreamableHTTPServerTransport;
  readonly owner: string;
}

/** Makes the sessions of a server. */
export function createSessions(options: SessionOptions): Sessions {
  const { state, idleMs = 30 * 60_000, eachOwner = 50, most = 2_000 } = options;
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
  const makeRoom = async (owner: string) => {
    const theirs = [...live.entries()].filter(([, session]) => session.owner === owner).map(([id]) => id);
    // The cache lists the latest used first.
    for (const id of theirs.slice(eachOwner - 1)) await end(id);
  };
  return {
    get count() {
      live.purgeStale();
      return live.size;
    },
    async open({ request, parsedBody, authInfo, owner }, server) {
      await makeRoom(owner);
      const transport = new WebStandardStreamableHTTPServerTransport({
        sessionIdGenerator: randomUUID,
        onsessioninitialized: async (id) => {
          live.set(id, { transport, owner });
          await state.set(key(id), owner, idleMs);
        },
        onsessionclosed: end,
      });
      await server.connect(transport);
      return transport.handleRequest(request, { parsedBody, authInfo });
    },
    async serve(id, { request, parsedBody, authInfo, owner }) {
      const session = live.get(id);
      if (!session || session.owner !== owner || (await state.get(key(id))) !== owner) {
        if (session?.owner === owner) live.delete(id);
        return undefined;
      }
      await state.set(key(id), owner, idleMs);
      return session.transport.handleRequest(request, { parsedBody, authInfo });
    },
    async close() {
      const ids = [...live.keys()];
      await Promise.all(ids.map(end));
    },
  };
}

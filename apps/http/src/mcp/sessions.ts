/**
 * Sessions of the 2025 revisions. They exist only for clients that can show questions to a person, because there the
 * server asks while a call waits; all other clients are served without one. The record of a session is in the shared state: a
 * session without a record is over, wherever it was ended. A replica that gets a request of a session which it does not know
 * opens it again from the record, with the `initialize` of the client.
 */
import { randomUUID } from "node:crypto";
import type { AuthInfo, McpServer, Server } from "@modelcontextprotocol/server";
import type { StateStore } from "@octo/state";
import { LRUCache } from "lru-cache";
import { isStateUnavailable } from "../state/limit-state.ts";
import type { Replica } from "../state/replica.ts";
import { followEvents } from "./follow-events.ts";
import { type LiveSession, openTransport } from "./live-session.ts";
import { type Message, messagesOf } from "./messages.ts";
import { askedBy } from "./session-questions.ts";
import { createSessionRelay, type SessionRelay } from "./session-relay.ts";
import { readEventId } from "./shared-events.ts";

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

/** Makes a server for a session. */
export type MakeServer = () => McpServer | Server | Promise<McpServer | Server>;

/** Serves requests of sessions. */
export interface Sessions {
  /** Opens a session with its `initialize`. */
  open(session: SessionRequest, makeServer: MakeServer): Promise<Response>;
  /** Serves a later request; undefined when the caller has no such session. */
  serve(id: string, session: SessionRequest, makeServer: MakeServer): Promise<Response | undefined>;
  readonly count: number;
  /** Looks for answers that came to other replicas. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** The limits of sessions. Times are milliseconds. */
export interface SessionOptions {
  readonly state: StateStore;
  /** This process among the replicas; undefined where there is one process. */
  readonly replica?: Replica | undefined;
  readonly idleMs?: number;
  /** Most sessions of one caller; default 50. The session that was idle longest is ended for a new one. */
  readonly eachCaller?: number;
  readonly most?: number;
}

/** Makes the sessions of a server. */
export function createMcpSessions(options: SessionOptions): Sessions {
  const { state, replica } = options;
  const table = createTable(options);
  const relay =
    replica &&
    createSessionRelay({
      state,
      replica: replica.own,
      questionsOf: (id) => table.live.peek(id)?.questions,
      sessions: () => table.live.keys(),
      onEnded: (id) => void table.live.delete(id),
    });
  const parts: Parts = { state, replica, relay, table, adopting: new Map() };
  return {
    get count() {
      table.live.purgeStale();
      return table.live.size;
    },
    open: (session, makeServer) => open(parts, session, makeServer),
    serve: (id, session, makeServer) => serve(parts, id, session, makeServer),
    look: async () => relay?.look(),
    async close() {
      // Other replicas go on with the sessions of this one.
      if (replica) table.live.clear();
      else await Promise.all([...table.live.keys()].map(table.end));
    },
  };
}

interface Parts {
  readonly state: StateStore;
  readonly replica: Replica | undefined;
  readonly relay: SessionRelay | undefined;
  readonly table: ReturnType<typeof createTable>;
  /** Sessions that are being opened again, so that requests that come together open one. */
  readonly adopting: Map<string, Promise<LiveSession | undefined>>;
}

async function open(parts: Parts, session: SessionRequest, makeServer: MakeServer): Promise<Response> {
  const { table } = parts;
  const { request, parsedBody, authInfo, owner, caller } = session;
  const id = randomUUID();
  const [initialize] = messagesOf(parsedBody).filter(({ method }) => method === "initialize");
  const record = JSON.stringify({ owner, caller, initialize } satisfies SessionRecord);
  const live = await openTransport({
    ...parts,
    id,
    record: { owner, caller, text: record },
    server: await makeServer(),
    onOpened: () => table.begin(id, live),
    onClosed: () => endEverywhere(parts, id),
  });
  return live.handle(request, { parsedBody, authInfo });
}

async function serve(
  parts: Parts,
  id: string,
  session: SessionRequest,
  makeServer: MakeServer,
): Promise<Response | undefined> {
  const live = await find(parts, id, session, makeServer);
  if (!live) return undefined;
  const { request, parsedBody, authInfo } = session;
  if (!parts.relay || !parts.replica) return live.handle(request, { parsedBody, authInfo });
  const lastEventId = request.method === "GET" ? request.headers.get("last-event-id") : null;
  const named = lastEventId === null ? undefined : readEventId(lastEventId);
  if (lastEventId !== null && named && named.replica !== parts.replica.own)
    return followEvents({ state: parts.state, replica: parts.replica, session: id }, lastEventId);
  const left = await relayMessages(parts.relay, parts.replica, id, parsedBody);
  if (left.isEmpty) return new Response(null, { status: 202 });
  return live.handle(request, { parsedBody: left.body, authInfo });
}

/** The session at this replica, if it is alive and belongs to the caller. While the state is away, what is open here goes on. */
async function find(
  parts: Parts,
  id: string,
  session: SessionRequest,
  makeServer: MakeServer,
): Promise<LiveSession | undefined> {
  const { table, replica, adopting } = parts;
  const known = table.live.get(id);
  if (known) return known.owner === session.owner && (await table.isAlive(id, known)) ? known : undefined;
  if (!replica) return undefined;
  const running =
    adopting.get(id) ?? adopt(parts, id, session, makeServer).finally(() => adopting.delete(id));
  adopting.set(id, running);
  const live = await running;
  return live?.owner === session.owner ? live : undefined;
}

/** What the state keeps of a session. */
interface SessionRecord {
  readonly owner: string;
  readonly caller: string;
  readonly initialize: Message | undefined;
}

/** Opens a session again that another replica opened. Its server learns of the client from the client's own `initialize`. */
async function adopt(
  parts: Parts,
  id: string,
  session: SessionRequest,
  makeServer: MakeServer,
): Promise<LiveSession | undefined> {
  const { table, state } = parts;
  const text = await state.get(keyOf(id));
  const record = text === undefined ? undefined : (JSON.parse(text) as SessionRecord);
  if (text === undefined || record?.owner !== session.owner || !record.initialize) return undefined;
  const live = await openTransport({
    ...parts,
    id,
    record: { owner: record.owner, caller: record.caller, text },
    server: await makeServer(),
    onOpened: async () => undefined,
    onClosed: () => endEverywhere(parts, id),
  });
  await live.initialize(session.request.url, record.initialize, session.authInfo);
  await table.adopt(id, live);
  return (await table.isAlive(id, live)) ? live : undefined;
}

async function endEverywhere({ table, relay }: Parts, id: string): Promise<void> {
  await table.end(id);
  await relay?.ended(id);
}

/** Sends messages on that concern other replicas, and returns the body that is left for this one. */
async function relayMessages(
  relay: SessionRelay,
  { own }: Replica,
  id: string,
  body: unknown,
): Promise<{ readonly isEmpty: boolean; readonly body: unknown }> {
  const messages = messagesOf(body);
  const left: Message[] = [];
  for (const message of messages) {
    const asked = askedBy(message);
    if (asked && asked.replica !== own) await relay.answer(id, asked, message);
    else left.push(message);
    if (message.method === "notifications/cancelled") void relay.cancelled(id, message);
  }
  if (left.length === messages.length) return { isEmpty: false, body };
  return { isEmpty: left.length === 0, body: left };
}

const keyOf = (id: string) => `session:${id}`;

function createTable({ state, idleMs = 30 * 60_000, eachCaller = 50, most = 2_000 }: SessionOptions) {
  const live = new LRUCache<string, LiveSession>({
    max: most,
    ttl: idleMs,
    updateAgeOnGet: true,
    dispose: (session) => session.close(),
  });
  const end = async (id: string) => {
    live.delete(id);
    await state.delete(keyOf(id));
  };
  /** The sessions of the caller beyond the limit, those that were idle longest. The cache lists the latest used first. */
  const beyond = ({ caller }: LiveSession) =>
    [...live.entries()].filter(([, other]) => other.caller === caller).slice(eachCaller);
  return {
    live,
    end,
    async begin(id: string, session: LiveSession) {
      // The session is counted before anything is awaited, so that sessions that open at the same time see each other.
      live.set(id, session);
      for (const [old] of beyond(session)) await end(old);
      await keep(state, id, session, idleMs);
    },
    /** A copy of a session is dropped for another one; the session itself goes on at other replicas. */
    async adopt(id: string, session: LiveSession) {
      session.isKept = true;
      live.set(id, session);
      for (const [old] of beyond(session)) live.delete(old);
    },
    async isAlive(id: string, session: LiveSession) {
      try {
        if (!session.isKept) await keep(state, id, session, idleMs);
        const isAlive = await state.replace(keyOf(id), session.text, session.text, idleMs);
        if (!isAlive) live.delete(id);
        return isAlive;
      } catch (error) {
        if (isStateUnavailable(error)) return true;
        throw error;
      }
    },
  };
}

/** Writes the record of a session. Without the state the session is open at this replica alone, until the state is back. */
async function keep(state: StateStore, id: string, session: LiveSession, idleMs: number): Promise<void> {
  try {
    await state.set(keyOf(id), session.text, idleMs);
    session.isKept = true;
  } catch (error) {
    if (!isStateUnavailable(error)) throw error;
  }
}

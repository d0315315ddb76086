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
import { endedSession, followEvents } from "./follow-events.ts";
import { type LiveSession, openTransport } from "./live-session.ts";
import { isRequest, type Message, messagesOf } from "./messages.ts";
import { persistently } from "./persistently.ts";
import { lastEventIdOf } from "./resumed-stream.ts";
import { askedBy } from "./session-questions.ts";
import { createSessionRelay, type SessionRelay } from "./session-relay.ts";

/** A request that belongs to a session. */
export interface SessionRequest {
  readonly request: Request;
  readonly parsedBody: unknown;
  readonly authInfo: AuthInfo;
  /** The caller with all of its rights in one text: a session belongs to all of them. */
  readonly owner: string;
  /** The caller alone, however it narrows: no one can crowd out the others. */
  readonly caller: string;
  /** What `find` returned for the request, so that the state is not asked again. */
  readonly found?: Found | undefined;
}

/** A look-up of a session that has begun. It is of the caller alone, not yet of all of its rights. */
export interface Found {
  /** The session at this replica, and whether it has not ended anywhere. */
  readonly live?: { readonly session: LiveSession; readonly isAlive: Promise<boolean> };
  /** The record of a session that is not open here. */
  readonly record?: Promise<string | undefined>;
}

/** Makes a server for a session. */
export type MakeServer = () => McpServer | Server | Promise<McpServer | Server>;

/** Serves requests of sessions. */
export interface Sessions {
  /** Opens a session with its `initialize`. */
  open(session: SessionRequest, makeServer: MakeServer): Promise<Response>;
  /**
   * Begins to look up the session of a request, before the rights of the caller are known, so that the state is asked together with
   * what limits ask it. Nobody has to wait for the result.
   */
  find(id: string, caller: string): Found;
  /** Serves a later request; undefined when the caller has no such session, and no call in it that waits. */
  serve(id: string, session: SessionRequest, makeServer: MakeServer): Promise<Response | undefined>;
  readonly count: number;
  /** Looks for answers that came to other replicas, and writes records that the state did not take. */
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
    find: (id, caller) => beginToFind(parts, id, caller),
    serve: (id, session, makeServer) => serve(parts, id, session, makeServer),
    async look() {
      await table.keepAll();
      await relay?.look();
    },
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
  const { request, parsedBody, authInfo } = session;
  if (!live) return endedSession(request, id);
  if (!parts.relay || !parts.replica) return live.handle(request, { parsedBody, authInfo });
  const lastEventId = lastEventIdOf(request);
  if (lastEventId !== undefined && !live.hasEvent(lastEventId))
    return followEvents({ state: parts.state, replica: parts.replica, session: id }, request);
  const left = await relayMessages(parts.relay, parts.replica, id, parsedBody);
  if (left.isEmpty) return new Response(null, { status: 202 });
  return live.handle(request, { parsedBody: left.body, authInfo });
}

function beginToFind({ table, state, replica }: Parts, id: string, caller: string): Found {
  const session = table.live.get(id);
  if (session?.caller === caller) {
    const isAlive = table.isAlive(id, session);
    isAlive.catch(() => undefined);
    return { live: { session, isAlive } };
  }
  if (session || !replica) return {};
  const record = state.get(keyOf(id));
  record.catch(() => undefined);
  return { record };
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
  if (known) {
    if (known.owner !== session.owner) return undefined;
    const { live } = session.found ?? {};
    const isAlive = live?.session === known ? live.isAlive : table.isAlive(id, known);
    return (await isAlive) ? known : undefined;
  }
  if (!replica) return undefined;
  const open = () => {
    const running =
      adopting.get(id) ?? adopt(parts, id, session, makeServer).finally(() => adopting.delete(id));
    adopting.set(id, running);
    return running;
  };
  const live = await (isSentOnce(session) ? persistently(open) : open());
  return live?.owner === session.owner ? live : undefined;
}

/** A client sends an answer once, and comes back to a stream a few times: such a request waits for the state. */
function isSentOnce({ request, parsedBody }: SessionRequest): boolean {
  if (lastEventIdOf(request) !== undefined) return true;
  return request.method === "POST" && !messagesOf(parsedBody).some(isRequest);
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
  const read = () => state.get(keyOf(id));
  const text = await (session.found?.record?.catch(read) ?? read());
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
    /** Writes the records that the state does not have yet. */
    async keepAll() {
      for (const [id, session] of live.entries()) {
        if (session.isKept) continue;
        await keep(state, id, session, idleMs);
        if (live.peek(id) !== session) await state.delete(keyOf(id));
      }
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

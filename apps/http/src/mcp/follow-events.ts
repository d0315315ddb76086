/** The rest of a stream that another replica writes, for a client that came back here. */
import { setTimeout as pause } from "node:timers/promises";
import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import type { StateStore } from "@octo/state";
import type { Replica } from "../state/replica.ts";
import { beginning, lastEventIdOf, unknownEvent } from "./resumed-stream.ts";
import { type EventId, readEventId, writeEventId } from "./shared-event-id.ts";
import { KEEP, type LoggedEvent, logKeyOf, STANDALONE } from "./shared-events.ts";

/** What following works with. */
export interface FollowOptions {
  readonly state: Pick<StateStore, "log">;
  readonly replica: Pick<Replica, "isAlive">;
  readonly session: string;
  /** Waits milliseconds; default: the timer of the process. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

const LOOK_EVERY_MS = 250;
/** Looks until something is sent, so that proxies do not take the stream for a dead one. */
const LOOKS_EACH = 8;
/** Looks until a stream of which nothing is in the log counts as forgotten. */
const MOST_EMPTY_LOOKS = KEEP.ttlMs / LOOK_EVERY_MS;

const ENDED = "The replica of this server that ran the call has ended.";
const FORGOTTEN = "This server no longer has the result of the call.";
const OVER = "The MCP session of the call has ended, or the server was restarted.";

type Write = (text: string) => void;

/**
 * An event stream of all that comes after an event, to the end of its stream; 400 for an event that is not of this session. It
 * begins at once, whether the state can be asked or not, because clients come back only a few times after a refusal.
 */
export function followEvents(options: FollowOptions, request: Request): Response {
  const { state, session, wait = pause } = options;
  const event = readEventId(lastEventIdOf(request) ?? "", session);
  if (!event) return unknownEvent();
  const read = async () =>
    (await state.log(logKeyOf(session, event.stream))).map((text) => JSON.parse(text) as LoggedEvent);
  return eventStream(session, async (write, ended) => {
    write(beginning(request, session));
    await follow({ ...options, wait, read, ended, event }, write);
  });
}

/**
 * The end of a stream of a session that is over, with an error for each request that has no response; undefined where none is left.
 * Clients of the SDK do not learn it from 404: they come back once more, and then wait for ever for the responses. What a client
 * gets here is of its own making, so that nobody learns anything of a session of others.
 */
export function endedSession(request: Request, session: string): Response | undefined {
  const event = readEventId(lastEventIdOf(request) ?? "", session);
  const { open = [] } = event ?? {};
  if (!event || open.length === 0) return undefined;
  return eventStream(session, async (write) =>
    sayErrors({ event, session }, { open, why: OVER, after: event.number }, write),
  );
}

function eventStream(session: string, send: (write: Write, ended: AbortSignal) => Promise<void>): Response {
  const ended = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write: Write = (text) => ended.signal.aborted || controller.enqueue(encoder.encode(text));
      void send(write, ended.signal)
        .catch(() => undefined)
        .finally(() => ended.signal.aborted || controller.close());
    },
    cancel: () => ended.abort(),
  });
  const headers = {
    "content-type": "text/event-stream",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
    "mcp-session-id": session,
  };
  return new Response(body, { headers });
}

interface Following extends FollowOptions {
  readonly wait: (ms: number) => Promise<unknown>;
  readonly read: () => Promise<readonly LoggedEvent[]>;
  readonly ended: AbortSignal;
  /** The event after which the client came back. */
  readonly event: EventId;
}

/** Sends events as they come into the log. While the state is away it goes on looking. */
async function follow(options: Following, write: Write): Promise<void> {
  let last = options.event.number;
  let emptyLooks = 0;
  for (let look = 1; !options.ended.aborted; look += 1) {
    // Both at once, because the state then answers both in one round trip.
    const [all, lives] = await Promise.all([options.read().catch(() => undefined), isAlive(options)]);
    last = send(options, all ?? [], last, write);
    if (all?.at(-1)?.isLast || owesNothing(options)) return;
    // It may have written its last events just before it ended.
    if (!lives) return sayNoMore(options, await options.read().catch(() => all ?? []), last, write);
    emptyLooks = all?.length === 0 ? emptyLooks + 1 : 0;
    if (emptyLooks >= MOST_EMPTY_LOOKS) return sayNoMore(options, undefined, last, write);
    if (look % LOOKS_EACH === 0) write(": waiting\n\n");
    await options.wait(LOOK_EVERY_MS);
  }
}

/** Sends the events after a number, and returns the number of the last one that was sent. */
function send({ session }: Following, all: readonly LoggedEvent[], after: number, write: Write): number {
  let last = after;
  for (const { id, message } of all) {
    const number = readEventId(id, session)?.number ?? 0;
    if (number <= last) continue;
    last = number;
    write(eventText(id, message));
  }
  return last;
}

/** Unknown while the state is away; then the other replica counts as one that lives. */
function isAlive({ replica, event }: Following): Promise<boolean> {
  return replica.isAlive(event.replica).catch(() => true);
}

/** True where the client had the last event. The stream that belongs to no request owes nothing, but goes on. */
function owesNothing({ event }: Following): boolean {
  return event.stream !== STANDALONE && event.open?.length === 0;
}

/**
 * Sends what is left, and an error for each request that has no response.
 * @param all The events of a replica that has ended; undefined for a stream of which nothing is known.
 */
function sayNoMore(
  options: Following,
  all: readonly LoggedEvent[] | undefined,
  after: number,
  write: Write,
): void {
  const { event } = options;
  const last = send(options, all ?? [], after, write);
  if (all?.at(-1)?.isLast) return;
  const responded = new Set((all ?? []).map(({ message }) => respondedBy(message)));
  const open = (event.open ?? []).filter((id) => !responded.has(id));
  sayErrors(options, { open, why: all ? ENDED : FORGOTTEN, after: last }, write);
}

/** Requests without a response, the reason, and the number of the last event before. */
interface WithoutResponse {
  readonly open: readonly unknown[];
  readonly why: string;
  readonly after: number;
}

function sayErrors(
  { event, session }: Pick<Following, "event" | "session">,
  { open, why, after }: WithoutResponse,
  write: Write,
): void {
  const message = `${why} If the call was to change something, look at the current state before you try again.`;
  for (const [at, id] of open.entries()) {
    const left = { ...event, session, number: after + at + 1, open: open.slice(at + 1) };
    write(eventText(writeEventId(left), { jsonrpc: "2.0", id, error: { code: -32_603, message } }));
  }
}

function eventText(id: string, message: unknown): string {
  return `event: message\nid: ${id}\ndata: ${JSON.stringify(message)}\n\n`;
}

/** The request that a message responds to; undefined for a question or a notification. */
function respondedBy(message: JSONRPCMessage): unknown {
  return "method" in message ? undefined : message.id;
}

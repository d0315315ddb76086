/** The rest of a stream that another replica writes, for a client that came back here. */
import { setTimeout as pause } from "node:timers/promises";
import type { StateStore } from "@octo/state";
import type { Replica } from "../state/replica.ts";
import { type LoggedEvent, logKeyOf, readEventId } from "./shared-events.ts";

/** What following works with. */
export interface FollowOptions {
  readonly state: Pick<StateStore, "log">;
  readonly replica: Pick<Replica, "isAlive">;
  readonly session: string;
  /** Waits milliseconds; default: the timer of the process. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

const LOOK_EVERY_MS = 250;
/** Looks between two questions whether the other replica lives, and until an unknown event counts as wrong. */
const LOOKS_EACH = 8;

type Write = (text: string) => void;

/** An event stream of all that comes after an event, to the end of its stream; 400 for an event that is not of this session. */
export async function followEvents(options: FollowOptions, lastEventId: string): Promise<Response> {
  const named = readEventId(lastEventId);
  if (!named) return unknownEvent();
  const { state, session, wait = pause } = options;
  const read = async () =>
    (await state.log(logKeyOf(session, named.stream))).map((text) => JSON.parse(text) as LoggedEvent);
  // The event may have been sent a moment before it came into the log.
  for (let look = 0; !(await read()).some(({ id }) => id === lastEventId); look += 1) {
    if (look >= LOOKS_EACH) return unknownEvent();
    await wait(LOOK_EVERY_MS);
  }
  const ended = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write: Write = (text) => ended.signal.aborted || controller.enqueue(encoder.encode(text));
      void follow(
        { ...options, wait, read, ended: ended.signal, replicaName: named.replica },
        lastEventId,
        write,
      )
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
  readonly replicaName: string;
}

/** Sends events as they come into the log. While the state is away it goes on looking. */
async function follow(options: Following, lastEventId: string, write: Write): Promise<void> {
  let last = lastEventId;
  for (let look = 1; !options.ended.aborted; look += 1) {
    const all = await options.read().catch(() => []);
    const next = all.slice(all.findIndex(({ id }) => id === last) + 1);
    // An event that was dropped from the log has taken those before it along.
    if (all.some(({ id }) => id === last)) {
      for (const { id, message } of next) {
        last = id;
        if (message) write(`event: message\nid: ${id}\ndata: ${JSON.stringify(message)}\n\n`);
      }
      if (all.at(-1)?.isLast) return;
    }
    if (look % LOOKS_EACH === 0) {
      write(": waiting\n\n");
      if (!(await isAlive(options))) return sayEnded(await options.read().catch(() => all), last, write);
    }
    await options.wait(LOOK_EVERY_MS);
  }
}

/** Unknown while the state is away; then the other replica counts as one that lives. */
function isAlive({ replica, replicaName }: Following): Promise<boolean> {
  return replica.isAlive(replicaName).catch(() => true);
}

/** Sends what is left, and an error for each request that has no response. */
function sayEnded(all: readonly LoggedEvent[], last: string, write: Write): void {
  const open = new Set(all.flatMap(({ requests = [] }) => requests));
  const at = all.findIndex(({ id }) => id === last);
  for (const [index, { id, message }] of all.entries()) {
    const { id: responded, method } = (message ?? {}) as { readonly id?: unknown; readonly method?: unknown };
    if (method === undefined) open.delete(responded);
    if (index > at && message) write(`event: message\nid: ${id}\ndata: ${JSON.stringify(message)}\n\n`);
  }
  const message =
    "The replica of this server that ran the call has ended. If the call was to change something, look at the current state before you try again.";
  for (const id of open)
    write(
      `event: message\ndata: ${JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32_603, message } })}\n\n`,
    );
}

function unknownEvent(): Response {
  const error = { code: -32_000, message: "Invalid event ID: it is not of this session, or too old" };
  return Response.json({ jsonrpc: "2.0", error, id: null }, { status: 400 });
}

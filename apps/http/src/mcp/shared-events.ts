/**
 * Events of MCP sessions that other replicas can send again. The replica that made an event keeps it in memory, and adds it to a
 * log in the shared state without waiting for that. A client whose stream broke may come back at any replica, which sends what is
 * in the log, follows it to the end of the stream, and notices when the replica that writes it has ended. The event that begins a
 * stream is not in the log: its id says all that is known then, so that a client gets a response also when nothing was logged.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { EventStore, JSONRPCMessage } from "@modelcontextprotocol/server";
import type { StateStore } from "@octo/state";
import { createSessionEvents } from "./session-events.ts";
import { writeEventId } from "./shared-event-id.ts";

/** One entry of the log of a stream. */
export interface LoggedEvent {
  readonly id: string;
  readonly message: JSONRPCMessage;
  /** True for the last entry of the stream. */
  readonly isLast?: true;
}

/** What the events of a session work with. */
export interface SharedEventsOptions {
  /** Where the log is; undefined where there is one process, which needs none. */
  readonly state: Pick<StateStore, "append"> | undefined;
  /** The name of this replica. */
  readonly replica: string;
  readonly session: string;
}

/** The events of one session at this replica. */
export interface SharedEvents {
  readonly store: EventStore;
  /** Whether an event is of this session and kept by this replica. */
  has(id: string): boolean;
  /** Handles a request, whose responses then belong to a stream of these requests. */
  during<T>(requests: readonly unknown[], handle: () => Promise<T>): Promise<T>;
}

/** How long and how much of a stream is kept. */
export const KEEP = { ttlMs: 600_000, most: 120 };
const TRY_AGAIN_MS = 1_000;
/** The stream that belongs to no request, as the SDK calls it. */
export const STANDALONE = "_GET_stream";

/** The key of the log of a stream. */
export function logKeyOf(session: string, stream: string): string {
  return `events:${session}:${stream}`;
}

interface Stream {
  /** The requests of the stream that have no response yet. */
  readonly open: Set<unknown>;
  readonly queue: LoggedEvent[];
  isWriting: boolean;
}

/** Makes the events of one session. */
export function createSharedEvents({ state, replica, session }: SharedEventsOptions): SharedEvents {
  const requestsOf = new AsyncLocalStorage<readonly unknown[]>();
  const streams = new Map<string, Stream>();
  const streamOf = (id: string) => {
    const requests = (id === STANDALONE ? undefined : requestsOf.getStore()) ?? [];
    const stream = streams.get(id) ?? { open: new Set(requests), queue: [], isWriting: false };
    streams.set(id, stream);
    return stream;
  };
  const own = createSessionEvents({
    idOf: (stream, number) =>
      writeEventId({ replica, session, stream, number, open: [...streamOf(stream).open] }),
  });
  return {
    has: own.has,
    store: {
      ...own.store,
      async storeEvent(streamId, message) {
        const stream = streamOf(streamId);
        const isLast = endsStream(stream, message);
        const id = await own.store.storeEvent(streamId, message);
        if (Object.keys(message).length === 0) return id;
        if (isLast) streams.delete(streamId);
        if (!state) return id;
        stream.queue.push({ id, message, ...(isLast ? { isLast } : {}) });
        void write(state, logKeyOf(session, streamId), stream);
        return id;
      },
    },
    during: (requests, handle) => requestsOf.run(requests, handle),
  };
}

/** True for the last response that a stream owes. */
function endsStream({ open }: Stream, message: JSONRPCMessage): boolean {
  const { id, method } = message as { readonly id?: unknown; readonly method?: unknown };
  if (id === undefined || method !== undefined) return false;
  open.delete(id);
  return open.size === 0;
}

/** Writes the queue of a stream in its order, and again after an outage. */
async function write(state: Pick<StateStore, "append">, key: string, stream: Stream): Promise<void> {
  if (stream.isWriting) return;
  stream.isWriting = true;
  const began = Date.now();
  while (stream.queue[0] && Date.now() - began < KEEP.ttlMs) {
    try {
      await state.append(key, JSON.stringify(stream.queue[0]), KEEP);
      stream.queue.shift();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS).unref());
    }
  }
  stream.isWriting = false;
}

/**
 * Events of MCP sessions that other replicas can send again. The replica that made an event keeps it in memory, and adds it to a
 * log in the shared state without waiting for that. A client whose stream broke may come back at any replica, which sends what is
 * in the log, follows it to the end of the stream, and notices when the replica that writes it has ended.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { EventStore, JSONRPCMessage } from "@modelcontextprotocol/server";
import type { StateStore } from "@octo/state";
import { createSessionEvents } from "./session-events.ts";

/** One entry of the log of a stream. */
export interface LoggedEvent {
  readonly id: string;
  /** Undefined for the event that begins a stream. */
  readonly message?: JSONRPCMessage;
  /** The ids of the requests that the stream responds to; in its first entry. */
  readonly requests?: readonly unknown[];
  /** True for the last entry of the stream. */
  readonly isLast?: true;
}

/** What the events of a session work with. */
export interface SharedEventsOptions {
  readonly state: Pick<StateStore, "append">;
  /** The name of this replica. */
  readonly replica: string;
  readonly session: string;
}

/** The events of one session at this replica. */
export interface SharedEvents {
  readonly store: EventStore;
  /** Handles a request, whose responses then belong to a stream of these requests. */
  during<T>(requests: readonly unknown[], handle: () => Promise<T>): Promise<T>;
}

const KEEP = { ttlMs: 600_000, most: 120 };
const TRY_AGAIN_MS = 1_000;
const ID = /^([\da-f-]{36})_([\w-]{1,64})_(\d+)$/;

/** What an event id says; undefined for one of another form. */
export function readEventId(id: string): { readonly replica: string; readonly stream: string } | undefined {
  const [, replica, stream] = ID.exec(id) ?? [];
  return replica === undefined || stream === undefined ? undefined : { replica, stream };
}

/** The key of the log of a stream. */
export function logKeyOf(session: string, stream: string): string {
  return `events:${session}:${stream}`;
}

interface Stream {
  readonly open: Set<unknown>;
  readonly queue: LoggedEvent[];
  isWriting: boolean;
}

/** Makes the events of one session. */
export function createSharedEvents({ state, replica, session }: SharedEventsOptions): SharedEvents {
  const requestsOf = new AsyncLocalStorage<readonly unknown[]>();
  const streams = new Map<string, Stream>();
  const own = createSessionEvents({ idOf: (streamId, number) => `${replica}_${streamId}_${number}` });
  return {
    store: {
      ...own,
      async storeEvent(streamId, message) {
        const id = await own.storeEvent(streamId, message);
        const requests = requestsOf.getStore() ?? [];
        const known = streams.get(streamId);
        const stream = known ?? { open: new Set(requests), queue: [], isWriting: false };
        streams.set(streamId, stream);
        const isLast = endsStream(stream, message);
        if (isLast) streams.delete(streamId);
        stream.queue.push({
          id,
          ...(known ? {} : { requests }),
          ...(Object.keys(message).length === 0 ? {} : { message }),
          ...(isLast ? { isLast } : {}),
        });
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

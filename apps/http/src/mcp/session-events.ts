/**
 * Keeps the latest events of one session in memory, as long as the session lives. A client whose stream broke, for example
 * at a proxy with a timeout, sends `Last-Event-ID` and gets the rest (2025-11-25, transports, resumability).
 */
import type { EventStore, JSONRPCMessage } from "@modelcontextprotocol/server";

/** How much is kept of one session. */
export interface SessionEventsOptions {
  readonly most?: number;
  /**
   * In characters, as sent; default 250,000, room for one large result. A caller may have fifty sessions, so it bounds
   * what one can make this server hold. The newest event is kept whatever its size.
   */
  readonly mostCharacters?: number;
  /** Makes the id of an event out of its stream and its number in the session. */
  readonly idOf: (streamId: string, number: number) => string;
}

interface Kept {
  readonly id: string;
  readonly streamId: string;
  readonly message: JSONRPCMessage;
  readonly size: number;
}

/** The memory of one session. */
export interface SessionEvents {
  /**
   * For the transport of the SDK. It does not say to which stream an event belongs, because the SDK then refuses a client that comes
   * back before its broken connection was noticed; without it the new connection takes the place of the old one.
   */
  readonly store: EventStore;
  /** Whether an event is of this session and still kept. */
  has(id: string): boolean;
}

/** Makes the memory of one session. */
export function createSessionEvents({
  most = 100,
  mostCharacters = 250_000,
  idOf,
}: SessionEventsOptions): SessionEvents {
  const kept: Kept[] = [];
  let last = 0;
  let size = 0;
  const find = (id: string) => kept.findIndex((event) => event.id === id);
  const store: EventStore = {
    async storeEvent(streamId, message) {
      last += 1;
      const event = { id: idOf(streamId, last), streamId, message, size: JSON.stringify(message).length };
      kept.push(event);
      size += event.size;
      while (kept.length > 1 && (kept.length > most || size > mostCharacters))
        size -= kept.shift()?.size ?? 0;
      return event.id;
    },
    async replayEventsAfter(id, { send }) {
      const at = find(id);
      const streamId = kept[at]?.streamId ?? "";
      for (const event of kept.slice(at + 1)) {
        // An event without a message only said from where to come back.
        const hasMessage = Object.keys(event.message).length > 0;
        if (event.streamId === streamId && hasMessage) await send(event.id, event.message);
      }
      return streamId;
    },
  };
  return { store, has: (id) => find(id) >= 0 };
}

/**
 * Ids of events that several replicas understand. An id says which replica wrote the event and in which stream, and which requests
 * of the stream had no response then, so that a client that comes back gets one even when that replica has ended and nothing is left
 * of the stream. A part of it belongs to the session, so that it is of no use in another one.
 */
import { createHash } from "node:crypto";

/** What an id says. */
export interface EventId {
  readonly replica: string;
  readonly stream: string;
  /** The place of the event among those of its session at its replica. */
  readonly number: number;
  /** The ids of the requests that have no response yet; none after the last event. Undefined when they would make the id too long. */
  readonly open: readonly unknown[] | undefined;
}

const ID = /^([\da-f-]{36})_([\w-]{1,64})_(\d{1,15})\.([\da-f]{8})\.([\w-]*)$/;
/** An id travels in a header, which must not be long. */
const MOST_CHARACTERS = 2_000;

/** Writes an id. */
export function writeEventId(event: EventId & { readonly session: string }): string {
  const { replica, session, stream, number, open } = event;
  const encoded = open === undefined ? "" : Buffer.from(JSON.stringify(open)).toString("base64url");
  return `${replica}_${stream}_${number}.${tagOf(session)}.${encoded.length > MOST_CHARACTERS ? "" : encoded}`;
}

/** Reads an id of a session; undefined for one of another session or another form. */
export function readEventId(id: string, session: string): EventId | undefined {
  const [, replica, stream, number, tag, encoded = ""] = ID.exec(id) ?? [];
  if (replica === undefined || stream === undefined || tag !== tagOf(session)) return undefined;
  return { replica, stream, number: Number(number), open: requestsIn(encoded) };
}

/** A client could have changed it; then it only gets other responses of its own. */
function requestsIn(encoded: string): readonly unknown[] | undefined {
  try {
    const requests: unknown = JSON.parse(Buffer.from(encoded, "base64url").toString());
    if (!Array.isArray(requests)) return undefined;
    return requests.filter((id) => ["string", "number"].includes(typeof id));
  } catch {
    return undefined;
  }
}

function tagOf(session: string): string {
  return createHash("sha256").update(session).digest("hex").slice(0, 8);
}

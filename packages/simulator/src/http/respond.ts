/**
 * Responds to a request that has been read: it lets the engine catch up, finds the handler, and records the request. It knows
 * no sockets, so that a request of the same process needs none.
 */

import { redactBody, redactHeaders, redactQuery, type WritableJournal } from "../journal.ts";
import { createLinker } from "../links/linker.ts";
import type { Sim } from "../sim.ts";
import { iso } from "../time.ts";
import type { Edition } from "../versions/edition.ts";
import type { Headers } from "./auth.ts";
import { dispatch } from "./dispatch.ts";
import { ApiError, errorBody } from "./errors.ts";
import { TooManyRequests } from "./limits.ts";
import type { Upload } from "./multipart.ts";
import type { Reply } from "./reply.ts";
import type { Router } from "./router.ts";
import { type Encoded, encode } from "./send.ts";

export interface ResponseParts {
  readonly sim: Sim;
  /** Runs tasks and schedules up to a moment. */
  readonly advance: (now: number) => void;
  readonly router: Router;
  readonly edition: Edition;
  readonly journal: WritableJournal;
}

/** The body of a request. */
export interface Payload {
  readonly bytes: Buffer;
  readonly upload: Upload | null;
  /** The problem of a multipart body. */
  readonly complaint: ApiError | null;
}

/** A request that has been read. */
export interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly ip: string | null;
  readonly payload: Payload;
}

/** A request of the same process. The names of headers are in lower case. */
export interface LocalRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** The response to a request of the same process. */
export interface LocalResponse extends Pick<Encoded, "headers" | "body"> {
  readonly status: number;
}

/** Responds to a request of the same process as the server would. Injected faults do not apply. */
export function respond(parts: ResponseParts, { method, url, headers, body }: LocalRequest): LocalResponse {
  const payload: Payload = { bytes: Buffer.from(body ?? "", "utf8"), upload: null, complaint: null };
  const asked: Asked = { method, url, headers, ip: null, payload };
  const reply = replyTo(parts, asked);
  record(parts, asked, reply.status);
  return { status: reply.status, ...encode(reply, undefined) };
}

/** The reply to a request: what its handler returns, or the error that a caller is sent. */
export function replyTo(parts: ResponseParts, asked: Asked): Reply {
  const { sim } = parts;
  const { url, headers, ip, payload } = asked;
  try {
    const prefix = sim.settings.virtualDirectory;
    if (prefix !== "" && !`${url.pathname}/`.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)) {
      return { status: 404, text: "Not found", contentType: "text/plain" };
    }
    if (payload.complaint !== null) throw payload.complaint;
    parts.advance(sim.now());
    return dispatch({
      sim,
      router: parts.router,
      edition: parts.edition,
      linker: createLinker(prefix),
      method: asked.method,
      path: url.pathname.slice(prefix.length),
      search: url.searchParams,
      headers,
      bytes: payload.bytes,
      upload: payload.upload,
      ip,
    });
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Reply {
  if (error instanceof ApiError) {
    const wait = error instanceof TooManyRequests ? { "Retry-After": String(error.retryAfter) } : {};
    return { status: error.status, json: errorBody(error), headers: wait };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    json: { ErrorMessage: "An unexpected error occurred.", Errors: [], FullException: message },
  };
}

/** Adds a request to the journal. */
export function record(parts: ResponseParts, { headers, url, method, payload }: Asked, status: number): void {
  parts.journal.append({
    method,
    path: url.pathname,
    query: redactQuery([...url.searchParams.entries()]),
    headers: redactHeaders(headers),
    body:
      payload.upload === null
        ? bodyForJournal(payload.bytes)
        : `[${payload.upload.fileName}, ${payload.upload.size} bytes]`,
    status,
    at: iso(parts.sim.now()),
  });
}

function bodyForJournal(bytes: Buffer): unknown {
  if (bytes.length === 0) return null;
  if (bytes.length > 1_000_000) return `[${bytes.length} bytes]`;
  try {
    return redactBody(JSON.parse(bytes.toString("utf8")));
  } catch {
    return `[${bytes.length} bytes]`;
  }
}

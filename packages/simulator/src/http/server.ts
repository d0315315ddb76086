/**
 * The HTTP server: it reads a request, lets the engine catch up, authenticates the caller, calls the handler, and writes
 * bytes with a real Content-Length. Sockets, faults and compression are handled here and nowhere else.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ActiveFaults } from "../faults.ts";
import { redactBody, redactHeaders, redactQuery, type WritableJournal } from "../journal.ts";
import { createLinker } from "../links/linker.ts";
import type { Sim } from "../sim.ts";
import { iso } from "../time.ts";
import type { Edition } from "../versions/edition.ts";
import { dispatch } from "./dispatch.ts";
import { ApiError, errorBody } from "./errors.ts";
import { type ActiveFault, applyAfter, applyBefore } from "./fault-effects.ts";
import { TooManyRequests } from "./limits.ts";
import { boundaryOf, readUpload, type Upload } from "./multipart.ts";
import type { Reply } from "./reply.ts";
import type { Router } from "./router.ts";
import { encode, sendBody } from "./send.ts";

export interface ServerParts {
  readonly sim: Sim;
  /** Runs tasks and schedules up to a moment. */
  readonly advance: (now: number) => void;
  readonly router: Router;
  readonly edition: Edition;
  readonly journal: WritableJournal;
  readonly faults: ActiveFaults;
}

const BODY_LIMIT = 64 * 1024 * 1024;
const KEEP_ALIVE_MS = 130_000;

/** Makes an HTTP server, which does not listen yet. */
export function createHttpServer(parts: ServerParts): Server {
  const server = createServer((request, response) => {
    void handle(parts, request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 5_000;
  return server;
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://simulator.invalid");
  const method = request.method ?? "GET";
  const payload = await readPayload(parts, request);
  const asked: Asked = { request, url, method, payload };
  if (url.pathname.toLowerCase() === "/_sim/requests") return control(parts, method, response);
  const fault = parts.faults.take(method, withoutPrefix(parts, url.pathname));
  const active: ActiveFault | null =
    fault === null ? null : { fault, response, target: url.pathname + url.search };
  if (active !== null && (await applyBefore(active)) === "done") {
    release(parts, payload, false);
    return record(parts, asked, response.headersSent ? response.statusCode : 0);
  }
  const reply = replyTo(parts, asked);
  release(parts, payload, reply.keepsUpload === true);
  record(parts, asked, reply.status);
  const encoded = encode(reply, request);
  if (active !== null && (await applyAfter(active, reply.status, encoded)) === "done") return;
  response.writeHead(reply.status, encoded.headers);
  if (method === "HEAD") response.end();
  else await sendBody(response, encoded.body);
}

interface Payload {
  readonly bytes: Buffer;
  readonly upload: Upload | null;
  /** The problem of a multipart body. */
  readonly complaint: ApiError | null;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly method: string;
  readonly payload: Payload;
}

function withoutPrefix(parts: ServerParts, path: string): string {
  const prefix = parts.sim.settings.virtualDirectory;
  return prefix !== "" && path.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)
    ? path.slice(prefix.length)
    : path;
}

/** Deletes a file that the handler did not keep. */
function release(parts: ServerParts, { upload }: Payload, kept: boolean): void {
  if (upload !== null && !kept) parts.sim.spool.remove(upload.path);
}

function replyTo(parts: ServerParts, asked: Asked): Reply {
  const { sim } = parts;
  const { url, request, payload } = asked;
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
      headers: flatten(request),
      bytes: payload.bytes,
      upload: payload.upload,
      ip: request.socket.remoteAddress ?? null,
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

function flatten(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
}

/** Reads the body: a file to disk as it arrives, everything else into memory. */
async function readPayload(parts: ServerParts, request: IncomingMessage): Promise<Payload> {
  const boundary = boundaryOf(request.headers["content-type"]);
  const nothing = { bytes: Buffer.alloc(0), upload: null, complaint: null };
  if (boundary === null) return { ...nothing, bytes: await readAll(request) };
  try {
    return { ...nothing, upload: await readUpload(request, boundary, parts.sim.spool.next) };
  } catch (error) {
    if (error instanceof ApiError) return { ...nothing, complaint: error };
    throw error;
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > BODY_LIMIT) throw new RangeError("request body too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function record(parts: ServerParts, { request, url, method, payload }: Asked, status: number): void {
  parts.journal.append({
    method,
    path: url.pathname,
    query: redactQuery([...url.searchParams.entries()]),
    headers: redactHeaders(request.headers),
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

function control(parts: ServerParts, method: string, response: ServerResponse): void {
  if (method === "DELETE") parts.journal.clear();
  const body = Buffer.from(
    JSON.stringify(method === "DELETE" ? { cleared: true } : parts.journal.requests()),
  );
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": String(body.length) });
  response.end(body);
}

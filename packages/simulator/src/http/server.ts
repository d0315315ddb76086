/**
 * The HTTP server: it reads a request, lets the engine catch up, authenticates the caller, calls the handler, and writes
 * bytes with a real Content-Length. Sockets, faults and compression are handled here and nowhere else.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ActiveFaults } from "../faults.ts";
import { ApiError } from "./errors.ts";
import { type ActiveFault, applyAfter, applyBefore } from "./fault-effects.ts";
import { boundaryOf, readUpload } from "./multipart.ts";
import { type Asked, type Payload, type ResponseParts, record, replyTo } from "./respond.ts";
import { encode, sendBody } from "./send.ts";

export interface ServerParts extends ResponseParts {
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
  const { remoteAddress = null } = request.socket;
  const asked: Asked = { url, method, headers: flatten(request), ip: remoteAddress, payload };
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
  const encoded = encode(reply, asked.headers["accept-encoding"]);
  if (active !== null && (await applyAfter(active, reply.status, encoded)) === "done") return;
  response.writeHead(reply.status, encoded.headers);
  if (method === "HEAD") response.end();
  else await sendBody(response, encoded.body);
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

function control(parts: ServerParts, method: string, response: ServerResponse): void {
  if (method === "DELETE") parts.journal.clear();
  const body = Buffer.from(
    JSON.stringify(method === "DELETE" ? { cleared: true } : parts.journal.requests()),
  );
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": String(body.length) });
  response.end(body);
}

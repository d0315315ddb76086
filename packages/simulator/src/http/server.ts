/**
 * The HTTP side: reads a request, lets the engine catch up, checks who asks, calls the handler, and writes bytes with a
 * real Content-Length. It is the only place that knows sockets, faults and compression.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { StrikingFaults } from "../faults.ts";
import { redactBody, redactHeaders, redactQuery, type WritableJournal } from "../journal.ts";
import { createLinker } from "../links/linker.ts";
import type { Sim } from "../sim.ts";
import { iso } from "../time.ts";
import { dispatch } from "./dispatch.ts";
import { ApiError, errorBody } from "./errors.ts";
import { applyAfter, applyBefore } from "./fault-effects.ts";
import type { Reply } from "./reply.ts";
import type { Router } from "./router.ts";

export interface ServerParts {
  readonly sim: Sim;
  readonly router: Router;
  readonly journal: WritableJournal;
  readonly faults: StrikingFaults;
}

const BODY_LIMIT = 512 * 1024 * 1024;
const KEEP_ALIVE_MS = 130_000;

/** An HTTP server over the parts; the caller makes it listen. */
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
  const bytes = await readAll(request);
  if (url.pathname.toLowerCase() === "/_sim/requests") return control(parts, method, response);
  const fault = parts.faults.strike(method, url.pathname);
  if (fault !== null && (await applyBefore(fault, response)) === "done") {
    record(parts, request, url, bytes, fault.kind === "reset-before" ? 0 : response.statusCode);
    return;
  }
  const reply = answer(parts, request, url, bytes);
  record(parts, request, url, bytes, reply.status);
  const encoded = encode(reply, request);
  if (fault !== null && applyAfter(fault, response, encoded) === "done") return;
  response.writeHead(reply.status, encoded.headers);
  response.end(method === "HEAD" ? undefined : encoded.body);
}

function answer(parts: ServerParts, request: IncomingMessage, url: URL, bytes: Buffer): Reply {
  const { sim } = parts;
  try {
    const prefix = sim.settings.virtualDirectory;
    if (prefix !== "" && !`${url.pathname}/`.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)) {
      return { status: 404, text: "Not found", contentType: "text/plain" };
    }
    sim.engine.advance(sim.now());
    return dispatch({
      sim,
      router: parts.router,
      linker: createLinker(prefix),
      method: request.method ?? "GET",
      path: url.pathname.slice(prefix.length),
      search: url.searchParams,
      headers: flatten(request),
      bytes,
      ip: request.socket.remoteAddress ?? null,
    });
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, json: errorBody(error) };
    const message = error instanceof Error ? error.message : String(error);
    return {
      status: 500,
      json: { ErrorMessage: "An unexpected error occurred.", Errors: [], FullException: message },
    };
  }
}

function flatten(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
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

export interface Encoded {
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function encode(reply: Reply, request: IncomingMessage): Encoded {
  const text = reply.text ?? (reply.json === undefined ? "" : JSON.stringify(reply.json));
  const contentType = reply.contentType ?? "application/json; charset=utf-8";
  const raw = Buffer.from(text, "utf8");
  const zip = raw.length > 1_024 && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = zip ? gzipSync(raw) : raw;
  return {
    body,
    headers: {
      ...(raw.length === 0 ? {} : { "Content-Type": contentType }),
      ...(zip ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } : {}),
      "Content-Length": String(body.length),
      "Cache-Control": "no-cache, no-store",
      ...reply.headers,
    },
  };
}

function record(parts: ServerParts, request: IncomingMessage, url: URL, bytes: Buffer, status: number): void {
  parts.journal.append({
    method: request.method ?? "GET",
    path: url.pathname,
    query: redactQuery([...url.searchParams.entries()]),
    headers: redactHeaders(request.headers),
    body: bodyForJournal(bytes),
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

/**
 * Sends the client's requests with `node:http`. It does half the work of `fetch` for each request, and it takes agents,
 * which proxies and the operator's own certificates need.
 */
import {
  type Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import type { HeaderLookup, HttpRequest, HttpResponse, SendHttp } from "@octo/api-client";
import { chunksOf } from "./read-chunks.ts";

/** Which connections are used, and which certificates they trust. */
export interface NodeHttpOptions {
  /** For reads: an agent that keeps connections open for the next read. */
  readonly readAgent: Agent;
  /**
   * For writes: an agent that opens a connection for each. The server may close an open connection at the moment when a
   * request is sent on it, and a write that broke off is never repeated.
   */
  readonly writeAgent: Agent;
  readonly ca?: readonly string[] | undefined;
  /** Time to open a connection, in milliseconds; default 10,000. */
  readonly connectMs?: number;
}

const READS = new Set(["GET", "HEAD"]);

/** Returns the function that sends a request and resolves when the headers of the response are there. */
export function nodeHttp({ readAgent, writeAgent, ca, connectMs = 10_000 }: NodeHttpOptions): SendHttp {
  return async (request) => {
    const { method, url, signal } = request;
    const { body, headers } = await bodyOf(request);
    signal.throwIfAborted();
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const options: RequestOptions & { ca?: string[] } = {
      method,
      agent: READS.has(method) ? readAgent : writeAgent,
      headers: { ...headers, "Accept-Encoding": "gzip, br" },
      ...(ca ? { ca: [...ca] } : {}),
    };
    return new Promise<HttpResponse>((resolve, reject) => {
      const outgoing = send(url, options, (response) => {
        running = response;
        response.once("close", stopListening);
        resolve(toHttpResponse(response));
      });
      let running: { destroy(reason?: Error): unknown } = outgoing;
      const stop = () => running.destroy(signal.reason instanceof Error ? signal.reason : undefined);
      const stopListening = () => signal.removeEventListener("abort", stop);
      signal.addEventListener("abort", stop, { once: true });
      outgoing.on("error", (error) => {
        stopListening();
        reject(error);
      });
      limitConnecting(outgoing, connectMs);
      outgoing.end(body);
    });
  };
}

/** Without this limit, an address that does not respond would cost the whole time of a request and look like a slow server. */
function limitConnecting(outgoing: ClientRequest, ms: number): void {
  outgoing.once("socket", (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(() => {
      const error = new Error(`No connection within ${ms / 1_000} s.`);
      outgoing.destroy(Object.assign(error, { code: "CONNECT_TIMEOUT" }));
    }, ms);
    const stop = () => clearTimeout(timer);
    socket.once("connect", stop);
    socket.once("close", stop);
  });
}

/** `Response` serializes a form, because it chooses the boundary and reports it in the Content-Type. */
async function bodyOf({ body, headers }: HttpRequest) {
  if (body === null) return { body: undefined, headers };
  if (typeof body === "string") {
    const bytes = Buffer.from(body);
    return { body: bytes, headers: { ...headers, "Content-Length": bytes.byteLength } };
  }
  const form = new Response(body);
  const bytes = Buffer.from(await form.arrayBuffer());
  const type = form.headers.get("Content-Type") ?? "";
  return { body: bytes, headers: { ...headers, "Content-Type": type, "Content-Length": bytes.byteLength } };
}

function toHttpResponse(response: IncomingMessage): HttpResponse {
  const body = decompressed(response);
  return {
    status: response.statusCode ?? 0,
    headers: headersOf(response),
    read: chunksOf(body),
    cancel: () => void body.destroy(),
  };
}

function decompressed(response: IncomingMessage): Readable {
  const decompress = decompressorFor(response.headers["content-encoding"]);
  // The callback is empty because an error of either stream ends both and rejects the next read.
  return decompress ? pipeline(response, decompress, () => undefined) : response;
}

function decompressorFor(coding: string | undefined) {
  if (coding === "gzip") return createGunzip();
  return coding === "br" ? createBrotliDecompress() : undefined;
}

function headersOf({ headers }: IncomingMessage): HeaderLookup {
  return {
    get: (name) => {
      const value = headers[name.toLowerCase()];
      return (Array.isArray(value) ? value.join(", ") : value) ?? null;
    },
  };
}

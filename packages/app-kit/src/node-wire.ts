/**
 * The client's wire over `node:http`: half the work of `fetch` for each request, and agents, so that proxies and own
 * certificates can be had.
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
import { piecesOf } from "./pieces.ts";

/** Which connections are used, and whom they trust. */
export interface NodeWireOptions {
  /** For reads: keeps connections for the next one. */
  readonly kept: Agent;
  /**
   * For writes: a connection for each. The server may close a kept one just when a request sets out on it, and a write
   * that broke is never repeated.
   */
  readonly fresh: Agent;
  readonly ca?: readonly string[] | undefined;
  /** How long a connection may take to be made. Milliseconds; default 10 s. */
  readonly connectMs?: number;
}

const READS = new Set(["GET", "HEAD"]);

/** Makes a wire. */
export function nodeWire({ kept, fresh, ca, connectMs = 10_000 }: NodeWireOptions): SendHttp {
  return async (request) => {
    const { method, url, signal } = request;
    const { body, headers } = await bodyOf(request);
    signal.throwIfAborted();
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const options: RequestOptions & { ca?: string[] } = {
      method,
      agent: READS.has(method) ? kept : fresh,
      headers: { ...headers, "Accept-Encoding": "gzip, br" },
      ...(ca ? { ca: [...ca] } : {}),
    };
    return new Promise<HttpResponse>((resolve, reject) => {
      const outgoing = send(url, options, (answer) => {
        running = answer;
        answer.once("close", forget);
        resolve(arriving(answer));
      });
      let running: { destroy(reason?: Error): unknown } = outgoing;
      const stop = () => running.destroy(signal.reason instanceof Error ? signal.reason : undefined);
      const forget = () => signal.removeEventListener("abort", stop);
      signal.addEventListener("abort", stop, { once: true });
      outgoing.on("error", (error) => {
        forget();
        reject(error);
      });
      limitConnecting(outgoing, connectMs);
      outgoing.end(body);
    });
  };
}

/** An address where nobody answers would otherwise cost the whole time of a request, and look like a slow server. */
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

/** A form is written out by the platform, which also knows the boundary that it chose. */
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

function arriving(answer: IncomingMessage): HttpResponse {
  const body = unpacked(answer);
  return {
    status: answer.statusCode ?? 0,
    headers: lookupIn(answer),
    read: piecesOf(body),
    cancel: () => void body.destroy(),
  };
}

function unpacked(answer: IncomingMessage): Readable {
  const unpack = unpackerOf(answer.headers["content-encoding"]);
  // What goes wrong on either side ends both, and comes out of the reading.
  return unpack ? pipeline(answer, unpack, () => undefined) : answer;
}

function unpackerOf(coding: string | undefined) {
  if (coding === "gzip") return createGunzip();
  return coding === "br" ? createBrotliDecompress() : undefined;
}

function lookupIn({ headers }: IncomingMessage): HeaderLookup {
  return {
    get: (name) => {
      const value = headers[name.toLowerCase()];
      return (Array.isArray(value) ? value.join(", ") : value) ?? null;
    },
  };
}

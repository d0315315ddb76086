/**
 * The listening socket: TLS, limits against slow and large requests, and what is known about a connection. A client that
 * sends its headers drop by drop, or does not read the response, loses its connection.
 */

import { createServer as createHttpServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { getRequestListener } from "@hono/node-server";
import { isLoopback } from "@octo/app-kit";
import { contractError } from "@octo/tool-contract";
import type { AppBindings } from "./app.ts";
import type { Peer } from "./auth/principal.ts";
import type { Connection } from "./front/request-checks.ts";
import type { TlsSettings } from "./settings/http-settings.ts";

/** How to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly tls: TlsSettings | undefined;
  /** Believe what the proxy in front says about address and scheme. */
  readonly trustProxy: boolean;
  /** The longest that a connection may be silent; more than a call may take. */
  readonly idleMs: number;
  /** How long headers, and a whole request, may take to arrive. A TLS handshake has the time of headers. */
  readonly arrival?: { readonly headersTimeout: number; readonly requestTimeout: number };
  readonly fetch: (request: Request, bindings: AppBindings) => Response | Promise<Response>;
}

/** A server that listens. */
export interface Listening {
  readonly server: Server;
  /** The port that was given. */
  readonly port: number;
}

const LIMITS = {
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
} as const;
const ARRIVAL = { headersTimeout: 15_000, requestTimeout: 30_000 } as const;
const MOST_CONNECTIONS = 5_000;

/**
 * Starts to listen.
 * @throws the error of the system when the address is in use or not one of this machine.
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const listener = getRequestListener(
    (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage };
      return options.fetch(request, { connection: connectionOf(incoming, options) });
    },
    {
      errorHandler: () =>
        contractError(400, "invalid_request", "The address or the Host header is not valid."),
    },
  );
  const arrival = options.arrival ?? ARRIVAL;
  const limits = {
    ...LIMITS,
    ...arrival,
    connectionsCheckingInterval: Math.ceil(arrival.headersTimeout / 3),
  };
  const server = options.tls
    ? createTlsServer(
        { ...limits, ...tlsOptions(options.tls), handshakeTimeout: arrival.headersTimeout },
        (request, response) => void listener(request, response),
      )
    : createHttpServer(limits, (request, response) => void listener(request, response));
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(options.idleMs, (socket) => socket.destroy());
  server.on("clientError", refuse);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return { server, port: (server.address() as AddressInfo).port };
}

function tlsOptions({ cert, key, clientCa }: TlsSettings) {
  const clients = clientCa ? { ca: clientCa, requestCert: true, rejectUnauthorized: true } : {};
  return { cert, key, minVersion: "TLSv1.2" as const, ...clients };
}

/**
 * Responds to bytes that are no HTTP request with the same JSON as all other errors. A connection whose TLS handshake fails
 * or takes too long is closed without a word, because nothing that is written to it would ever be sent.
 */
function refuse(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || !/^(HPE|ERR_HTTP)_/.test(error.code ?? "")) return void socket.destroy();
  const [status, code, message] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? ["431 Request Header Fields Too Large", "headers_too_large", "The headers are too large."]
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? ["408 Request Timeout", "request_timeout", "The request took too long to arrive."]
        : ["400 Bad Request", "invalid_request", "This is not a request that HTTP knows."];
  const body = JSON.stringify({ error: code, message });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function connectionOf(incoming: IncomingMessage, { tls, trustProxy }: ListenOptions): Connection {
  const { socket, headers } = incoming;
  const direct = socket.remoteAddress ?? "unknown";
  const peer: Peer = { address: trustProxy ? (lastOf(headers["x-forwarded-for"]) ?? direct) : direct };
  const isProtected =
    tls !== undefined ||
    (trustProxy
      ? lastOf(headers["x-forwarded-proto"]) === "https"
      : isLoopback(direct.replace(/^::ffff:/, "")));
  const certificate = tls?.clientCa ? certificateOf(socket as TLSSocket) : undefined;
  return { ...peer, isProtected, ...(certificate ? { certificate } : {}) };
}

/** The last value of a header. A proxy adds its own at the end, and callers can send everything before it. */
function lastOf(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header.at(-1) : header;
  return text?.split(",").at(-1)?.trim() || undefined;
}

function certificateOf(socket: TLSSocket): Peer["certificate"] {
  if (!socket.authorized) return undefined;
  const { subject, fingerprint256 } = socket.getPeerCertificate();
  // Node types a name as one text, but a certificate with several has a list. No entry of the access file fits such a one.
  const name: unknown = subject?.CN;
  return { commonName: typeof name === "string" ? name : "", fingerprint: fingerprint256 ?? "" };
}

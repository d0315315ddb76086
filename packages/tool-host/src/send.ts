/**
 * Sends one request with `node:http`: no redirect is followed, no proxy of the environment is used, the body is counted
 * while it is read, and a signal closes the socket.
 */
import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import { connectionFailure, ended, RequestFailure } from "./failures.ts";
import type { Timers } from "./timers.ts";

/** One request. */
export interface OutgoingRequest {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Its reason is an `EndReason`. */
  readonly signal: AbortSignal;
}

/** How requests to one server are sent. */
export interface Connection {
  readonly agent: Agent;
  readonly connectMs: number;
  readonly responseBytes: number;
  readonly timers: Timers;
}

/** A whole response. */
export interface WholeResponse {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: Buffer;
}

/**
 * Sends a request and reads the whole response.
 * @throws RequestFailure
 */
export function send(request: OutgoingRequest, connection: Connection): Promise<WholeResponse> {
  const { url, signal, body } = request;
  if (signal.aborted) return Promise.reject(ended(signal.reason, false));
  const open = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise<WholeResponse>((resolve, reject) => {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const outgoing = open(url, {
      method: request.method,
      agent: connection.agent,
      headers: bytes ? { ...request.headers, "Content-Length": bytes.byteLength } : request.headers,
    });
    const state = watchSocket(outgoing, connection);
    const finish = (result: WholeResponse | RequestFailure) => {
      signal.removeEventListener("abort", stop);
      if (!(result instanceof RequestFailure)) return resolve(result);
      reject(result);
      outgoing.destroy();
    };
    const stop = () => finish(ended(signal.reason, state.wasConnected()));
    signal.addEventListener("abort", stop, { once: true });
    outgoing.once("response", (response) => {
      readWhole(response, connection.responseBytes).then(finish, finish);
    });
    outgoing.once("upgrade", (_, socket: Socket) => {
      socket.destroy();
      finish(new RequestFailure("bad_response", "The server changed the protocol.", { wasSent: true }));
    });
    outgoing.on("error", (error) => finish(connectionFailure(error, state.wasConnected())));
    outgoing.end(bytes);
  });
}

/** Limits the time to connect, and knows whether the request may have reached the server. */
function watchSocket(outgoing: ClientRequest, { connectMs, timers }: Connection) {
  let isConnected = false;
  outgoing.once("socket", (socket) => {
    if (!socket.connecting) {
      isConnected = true;
      return;
    }
    const cancel = timers.after(connectMs, () => {
      outgoing.destroy(Object.assign(new Error("no connection"), { code: "ETIMEDOUT" }));
    });
    const event = "getPeerCertificate" in socket ? "secureConnect" : "connect";
    socket.once(event, () => {
      isConnected = true;
      cancel();
    });
    socket.once("close", cancel);
  });
  return { wasConnected: () => isConnected };
}

async function readWhole(response: IncomingMessage, limit: number): Promise<WholeResponse> {
  const fail = (code: "too_large" | "connection_lost", text: string) => {
    response.destroy();
    return new RequestFailure(code, text, { wasSent: true });
  };
  const large = () => fail("too_large", `The response is larger than ${limit} bytes.`);
  if (Number(response.headers["content-length"] ?? 0) > limit) throw large();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > limit) break;
      chunks.push(chunk);
    }
  } catch {
    throw fail("connection_lost", "The connection broke in the middle of the response.");
  }
  if (size > limit) throw large();
  if (!response.complete) throw fail("connection_lost", "The response ended before it was whole.");
  return {
    status: response.statusCode ?? 0,
    header: (name) => {
      const value = response.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
  };
}

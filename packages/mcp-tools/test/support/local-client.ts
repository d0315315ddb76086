/** Sends requests to a simulator of the same process without a socket, because most of the time of a case would go into sockets. */
import {
  createOctopusClient,
  type HttpRequest,
  type HttpResponse,
  type OctopusClient,
  type SendHttp,
} from "@octo/api-client";
import type { Simulator } from "@octo/simulator";

/** A client of a simulator. */
export function localClient(simulator: Pick<Simulator, "url" | "apiKey" | "respond">): OctopusClient {
  return createOctopusClient({
    serverUrl: simulator.url,
    credential: { kind: "apiKey", key: simulator.apiKey },
    retry: { baseDelayMs: 1 },
    sendHttp: sendLocally(simulator),
  });
}

/** Hands requests to a simulator without a socket. */
export function sendLocally(simulator: Pick<Simulator, "respond">): SendHttp {
  return (request) => Promise.resolve(respond(simulator, request));
}

/** A response with a whole body. */
export function responseOf(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): HttpResponse {
  let rest: Uint8Array | undefined = body;
  const known = withLowerNames(headers);
  return {
    status,
    headers: { get: (name) => known[name.toLowerCase()] ?? null },
    async read() {
      const chunk = rest;
      rest = undefined;
      return chunk;
    },
    cancel() {},
  };
}

function respond(
  simulator: Pick<Simulator, "respond">,
  { method, url, headers, body }: HttpRequest,
): HttpResponse {
  if (body instanceof FormData) throw new Error("no test of this kind uploads a file");
  const response = simulator.respond({ method, url, headers: withLowerNames(headers), body });
  if (!Buffer.isBuffer(response.body)) return streamed(response.status, response.body.pieces());
  return responseOf(response.status, response.headers, response.body);
}

function streamed(
  status: number,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
): HttpResponse {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return {
    status,
    headers: { get: (name) => (name.toLowerCase() === "content-type" ? "text/plain" : null) },
    async read() {
      const { value, done } = await iterator.next();
      if (done) return undefined;
      return typeof value === "string" ? Buffer.from(value, "utf8") : value;
    },
    cancel() {},
  };
}

function withLowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
